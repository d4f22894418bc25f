import { nearest } from '../../diagnostics/nearest.js';
import { byScore } from '../../methods/graders/by-score.js';
import { Decimal } from '../../number/decimal.js';
import { PLAIN } from '../../number/unit-algebra.js';
import { addFormula } from '../../plan/formula-node.js';
import type { NodeId, OrderKey } from '../../plan/node.js';
import { ALL, type Outline, type OutlineItem } from '../../plan/plan.js';
import { type Branch, compileTotal } from './aggregation.js';
import { measureId } from './columns.js';
import type { Compilation } from './compilation.js';
import { addGiven } from './givens.js';
import { type CompiledIndicators, defaultGrouping } from './indicators.js';
import { totalLabel } from './labels.js';
import { addScore } from './weighted.js';

/** Adds the total, its rounding, the rank and the grade. */
export function compileOutcome(
  compilation: Compilation,
  indicators: CompiledIndicators,
  framework: { readonly branch: Branch; readonly items: readonly OutlineItem[] },
): Outline {
  const weight = addGiven(compilation, {
    id: 'total/full-marks',
    value: new Decimal(String(compilation.setting['full-marks'])),
    unit: compilation.points,
    label: { zh: '满分', en: 'full marks' },
    path: ['full-marks'],
    source: '',
  });
  const fold = { path: ['index'], weight, children: framework.items };
  const exactTotal = compileTotal(compilation, framework.branch, fold);
  const about = { label: totalLabel, path: ['round', 'total'], role: 'total' } as const;
  const text = `round(total, ${compilation.setting.round.total})`;
  const total = addScore(compilation, about, { id: 'total', text, names: new Map([['total', exactTotal]]) });
  const rank = compileRank(compilation, indicators, { total, exactTotal });
  const grade = compileGrade(compilation, total);
  const { plausible } = indicators;
  return { framework: framework.items, exactTotal, total, rank, grade, plausible };
}

function compileRank(
  compilation: Compilation,
  indicators: CompiledIndicators,
  totals: { readonly total: NodeId; readonly exactTotal: NodeId },
): NodeId {
  const { rank } = compilation.setting;
  const first: OrderKey = { node: rank.by === 'total' ? totals.total : totals.exactTotal, better: 'higher' };
  const ties = rank.then.flatMap((name, i) => tieKey(compilation, indicators, { name, position: i }) ?? []);
  return compilation.builder.add({
    id: 'rank',
    on: { kind: 'row', table: compilation.builder.table },
    unit: PLAIN,
    type: { kind: 'number' },
    role: 'rank',
    label: { zh: '位次', en: 'rank' },
    origin: compilation.place(['rank']),
    op: {
      kind: 'order',
      keys: [first, ...ties],
      within: rankGrouping(compilation),
      ties: rank.ties,
      over: undefined,
    },
  });
}

function rankGrouping(compilation: Compilation): string {
  const { within } = compilation.setting.rank;
  if (within === undefined) return defaultGrouping(compilation);
  const known = [ALL, ...Object.keys(compilation.setting.groups ?? {})];
  if (known.includes(within)) return within;
  const facts = { name: within, nearest: nearest(within, known), within: 'groups' };
  compilation.report('rules/unknown-name', facts, ['rank', 'within']);
  return ALL;
}

function tieKey(
  compilation: Compilation,
  indicators: CompiledIndicators,
  key: { readonly name: string; readonly position: number },
): OrderKey | undefined {
  const indicator = indicators.byName.get(key.name);
  if (indicator !== undefined) return { node: indicator.value, better: indicator.direction };
  if (compilation.builder.has(measureId(key.name))) return { node: measureId(key.name), better: 'higher' };
  const known = [...indicators.byName.keys(), ...Object.keys(compilation.setting.columns)];
  const facts = { name: key.name, nearest: nearest(key.name, known) };
  return compilation.report('rules/unknown-indicator', facts, ['rank', 'then', key.position]);
}

function compileGrade(compilation: Compilation, total: NodeId): NodeId | undefined {
  const { grade } = compilation.setting;
  if (grade === undefined) return undefined;
  if (!areSound(compilation, grade.thresholds)) return undefined;
  const { formula, labels } = byScore.template(grade.thresholds);
  const outcome = addFormula(compilation.builder, {
    id: 'grade',
    source: compilation.templateAt(['grade', 'thresholds'], formula),
    names: new Map([['total', total]]),
    unit: PLAIN,
    grouping: ALL,
    role: 'grade',
    type: { kind: 'label', labels },
    label: { zh: '等次', en: 'grade' },
    origin: compilation.place(['grade']),
  });
  return compilation.take(outcome);
}

/** Every total needs one grade: the lowest starts at 0 and no two start together. */
function areSound(compilation: Compilation, thresholds: Readonly<Record<string, number>>): boolean {
  const before = compilation.diagnostics.length;
  const rising = Object.entries(thresholds).sort(([, a], [, b]) => a - b);
  const lowest = rising[0];
  if (lowest === undefined || lowest[1] !== 0) {
    const [grade = '', threshold = 0] = lowest ?? [];
    compilation.report('rules/lowest-grade', { grade, threshold: String(threshold) }, [
      'grade',
      'thresholds',
    ]);
  }
  rising.forEach(([second, threshold], i) => {
    const lower = rising[i - 1];
    if (lower?.[1] !== threshold) return;
    compilation.report('rules/equal-thresholds', { first: lower[0], second }, [
      'grade',
      'thresholds',
      second,
    ]);
  });
  return compilation.diagnostics.length === before;
}
