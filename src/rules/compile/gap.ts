import { nearest } from '../../diagnostics/nearest.js';
import { Decimal } from '../../number/decimal.js';
import type { GapOutline, Lights, TargetOutline } from '../../plan/gap-outline.js';
import type { NodeId } from '../../plan/node.js';
import type { Outline, OutlineItem } from '../../plan/plan.js';
import type { Compilation } from './compilation.js';
import { addYearOnYear, type Compared, compileBenchmark, compileTrend } from './gap-comparisons.js';
import { type TargetEntry, targetEntries } from './gap-entries.js';
import { points } from './gap-nodes.js';
import { compileRankChange, noRanks } from './gap-ranks.js';
import { compileTarget } from './gap-target.js';
import { addGiven } from './givens.js';
import type { CompiledIndicators } from './indicators.js';
import type { OtherPeriodsOf } from './other-periods.js';

/** What was compiled before: what is scored, and how to ask for figures of other periods. */
export interface GapContext {
  readonly indicators: CompiledIndicators;
  readonly outline: Pick<Outline, 'framework' | 'rank' | 'ranks'>;
  readonly times: OtherPeriodsOf;
}

export interface CompiledGap {
  readonly outline: GapOutline | undefined;
  /** Nodes that only show how figures were before: sheets need not have what they read. */
  readonly showing: ReadonlySet<NodeId>;
}

/** Targets, benchmark, rank change and earlier periods; the last step of a plan, which nothing else reads. */
export function compileGap(compilation: Compilation, context: GapContext): CompiledGap {
  const { gap } = compilation.setting;
  const entries = targetEntries(compilation, context.indicators);
  if (gap === undefined && entries.length === 0) return { outline: undefined, showing: new Set() };
  const lights = gap?.lights && compileLights(compilation, gap.lights);
  const targets = entries.flatMap((entry): Target[] => {
    const outline = compileTarget(compilation, entry, { times: context.times, lights });
    return outline === undefined ? [] : [{ entry, outline }];
  });
  const ranks =
    gap?.['last-rank'] === undefined
      ? noRanks
      : compileRankChange(compilation, gap['last-rank'], context.outline);
  const compared = comparedFigures(context, targets);
  const benchmark =
    gap?.benchmark === undefined ? undefined : benchmarkNamed(compilation, gap.benchmark, compared);
  const before = new Set(compilation.builder.added.map(({ id }) => id));
  const { times } = context;
  // what the file says nothing of is not looked for in other periods either
  const shown =
    gap === undefined
      ? targets.map(({ outline }) => outline)
      : targets.map((target) => addYearOnYear(compilation, { ...target, times }));
  const trend =
    gap?.trend === undefined ? [] : compileTrend(compilation, { count: gap.trend, compared, times });
  const added = compilation.builder.added.map(({ id }) => id).filter((id) => !before.has(id));
  return { outline: { targets: shown, lights, benchmark, ...ranks, trend }, showing: new Set(added) };
}

interface Target {
  readonly entry: TargetEntry;
  readonly outline: TargetOutline;
}

function compileLights(
  compilation: Compilation,
  { green, yellow }: { readonly green: number; readonly yellow: number },
): Lights {
  if (yellow > green) {
    const facts = { lower: String(yellow), higher: String(green) };
    compilation.report('rules/wrong-order', facts, ['gap', 'lights']);
  }
  const add = (part: 'green' | 'yellow', value: number) =>
    addGiven(compilation, {
      id: `lights/${part}`,
      value: new Decimal(value),
      unit: points(compilation),
      label: lightWords[part],
      path: ['gap', 'lights', part],
      source: '',
    });
  return { green: add('green', green), yellow: add('yellow', yellow) };
}

const lightWords = {
  green: { zh: '绿灯界限', en: 'green from' },
  yellow: { zh: '黄灯界限', en: 'yellow from' },
} as const;

/** The indicators of the framework, and what else has a target. */
function comparedFigures(
  { indicators, outline }: GapContext,
  targets: readonly Target[],
): readonly Compared[] {
  const directions = new Map(
    [...indicators.byName.values()].map(({ value, direction }) => [value, direction]),
  );
  const scored = leavesOf(outline.framework).map(({ name, value }) => ({ name: name.zh, node: value }));
  const targeted = targets.map(({ entry }) => ({ name: entry.name, node: entry.subject }));
  const all = [...scored, ...targeted].flatMap(({ name, node }) =>
    node === undefined ? [] : [{ name, node, direction: directions.get(node) ?? 'higher' } as const],
  );
  return [...new Map(all.map((one) => [one.node, one])).values()];
}

function leavesOf(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap((item) => (item.kind === 'indicator' ? [item] : leavesOf(item.children)));
}

function benchmarkNamed(
  compilation: Compilation,
  name: string,
  compared: readonly Compared[],
): GapOutline['benchmark'] {
  const known = Object.keys(compilation.setting.references);
  if (known.includes(name)) return compileBenchmark(compilation, name, compared);
  const facts = { name, nearest: nearest(name, known), within: 'references' };
  return compilation.report('rules/unknown-name', facts, ['gap', 'benchmark']);
}
