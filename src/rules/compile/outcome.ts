import { nearest } from '../../diagnostics/nearest.js';
import { adjustmentWords } from '../../methods/adjustment.js';
import type { Words } from '../../model/words.js';
import { PLAIN } from '../../number/unit-algebra.js';
import { nodeId } from '../../plan/builder.js';
import type { NodeId, OrderKey } from '../../plan/node.js';
import type { Outline, OutlineItem, RankList } from '../../plan/plan.js';
import type { RankSetting } from '../schema.js';
import { compileAdjustment } from './adjust.js';
import { type Branch, compileTotal } from './aggregation.js';
import type { Compilation, Path } from './compilation.js';
import { compileDisqualify } from './disqualify.js';
import { compileExempt } from './exempt.js';
import { compileGrade } from './grades.js';
import { groupingNamed } from './groups.js';
import type { CompiledIndicators } from './indicators.js';
import { totalLabel } from './labels.js';
import { FULL_MARKS } from './weight-nodes.js';
import { addScore } from './weighted.js';

/** Adds the total, its rounding, the rank and the grade. */
export function compileOutcome(
  compilation: Compilation,
  indicators: CompiledIndicators,
  framework: { readonly branch: Branch; readonly items: readonly OutlineItem[] },
): Omit<Outline, 'parts' | 'periodChecks'> {
  const weight = FULL_MARKS;
  const part =
    compilation.setting.adjust === undefined
      ? { id: 'total/exact', label: totalLabel }
      : { id: 'total/basic', label: adjustmentWords.basic };
  const fold = { ...part, path: ['index'], weight, children: framework.items };
  const basic = compileTotal(compilation, framework.branch, fold);
  const adjusted = compileAdjustment(compilation, indicators, { basic, fullMarks: weight });
  const exactTotal = adjusted?.exactTotal ?? basic;
  const about = { label: totalLabel, path: ['round', 'total'], role: 'total' } as const;
  const text = `round(total, ${compilation.setting.round.total})`;
  const total = addScore(compilation, about, { id: 'total', text, names: new Map([['total', exactTotal]]) });
  const standing = compileDisqualify(compilation, indicators);
  const ranked = compileRanks(compilation, indicators, { total, exactTotal, eligible: standing.eligible });
  const { grade, grading, conditions } = compileGrade(compilation, indicators, { total, standing });
  const { disqualify } = standing;
  const { plausible } = indicators;
  const adjustment = adjusted?.adjustment;
  return {
    framework: framework.items,
    exactTotal,
    total,
    ...ranked,
    grade,
    grading,
    adjustment,
    plausible,
    scales: compilation.scales,
    references: [...compilation.builder.references.values()],
    exempt: compileExempt(compilation),
    disqualify,
    conditions: [...disqualify.map(({ condition }) => condition), ...conditions],
  };
}

interface Totals {
  readonly total: NodeId;
  readonly exactTotal: NodeId;
  /** True of who is ranked; undefined: everybody. */
  readonly eligible: NodeId | undefined;
}

interface RankRequest {
  readonly id: NodeId;
  readonly label: Words;
  readonly setting: RankSetting;
  readonly path: Path;
}

function compileRanks(
  compilation: Compilation,
  indicators: CompiledIndicators,
  totals: Totals,
): { readonly rank: NodeId; readonly ranks: readonly RankList[] } {
  const { rank, ranks } = compilation.setting;
  const principal = { id: 'rank', label: { zh: '位次', en: 'rank' }, setting: rank, path: ['rank'] };
  const further = Object.entries(ranks).map(([name, setting]): RankList => {
    const request = {
      id: nodeId('ranks', name),
      label: { zh: name, en: name },
      setting,
      path: ['ranks', name],
    };
    return { name, node: compileRank(compilation, indicators, totals, request) };
  });
  return { rank: compileRank(compilation, indicators, totals, principal), ranks: further };
}

function compileRank(
  compilation: Compilation,
  indicators: CompiledIndicators,
  totals: Totals,
  request: RankRequest,
): NodeId {
  const { id, label, setting, path } = request;
  const first: OrderKey = {
    node: setting.by === 'total' ? totals.total : totals.exactTotal,
    better: 'higher',
  };
  const ties = setting.then.flatMap(
    (name, i) => tieKey(compilation, indicators, { name, path: [...path, 'then', i] }) ?? [],
  );
  const within = groupingNamed(compilation, setting.within, [...path, 'within']);
  return compilation.builder.add({
    id,
    on: { kind: 'row', table: compilation.builder.table },
    unit: PLAIN,
    type: { kind: 'number' },
    role: 'rank',
    label,
    origin: compilation.place(path),
    op: { kind: 'order', keys: [first, ...ties], within, ties: setting.ties, over: totals.eligible },
  });
}

/** An indicator, for a column does not say whether more or less of it is better. */
function tieKey(
  compilation: Compilation,
  indicators: CompiledIndicators,
  key: { readonly name: string; readonly path: Path },
): OrderKey | undefined {
  const indicator = indicators.byName.get(key.name);
  if (indicator !== undefined) return { node: indicator.value, better: indicator.direction };
  const known = [...indicators.byName.keys()];
  const facts = { name: key.name, nearest: nearest(key.name, known) };
  return compilation.report('rules/unknown-indicator', facts, key.path);
}
