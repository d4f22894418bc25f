import { type Period, previous } from '../../model/period.js';
import type { BenchmarkOutline, TargetOutline, TrendOutline } from '../../plan/gap-outline.js';
import type { NodeId } from '../../plan/node.js';
import { readsOf } from '../../plan/reads.js';
import type { Compilation } from './compilation.js';
import { isShare, type TargetEntry } from './gap-entries.js';
import { addStep, figureIfAny, type GapOwner, gapOwner, percent, points } from './gap-nodes.js';
import { pacedPeriod, remainingOf } from './gap-progress.js';
import { differenceUnit } from './gap-target.js';
import type { OtherPeriodsOf } from './other-periods.js';

/** A figure that is compared: of a target, or of an indicator of the framework. */
export interface Compared {
  readonly name: string;
  readonly node: NodeId;
  readonly direction: 'higher' | 'lower';
}

/** The same period a year ago and the growth on it; growth from 0 or less has no value. */
export function addYearOnYear(
  compilation: Compilation,
  {
    entry,
    outline,
    times,
  }: { readonly entry: TargetEntry; readonly outline: TargetOutline; readonly times: OtherPeriodsOf },
): TargetOutline {
  const { subject, path } = entry;
  if (compilation.period === undefined) return outline;
  const asked = { function: 'last_year', of: subject } as const;
  const before = times.nodeFor(asked, compilation.place(path)).value;
  const owner = gapOwner(entry.name, path);
  const samePeriod = before && addSamePeriod(compilation, owner, { subject, before });
  if (samePeriod === undefined) return outline;
  const names = { x: subject, same: samePeriod };
  const growth = isShare(entry)
    ? addStep(compilation, owner, { part: 'growth', text: 'x - same', names, unit: points(compilation) })
    : addStep(compilation, owner, {
        part: 'growth',
        text: 'x / max(same, 0) - 1',
        names,
        unit: percent(compilation),
      });
  const neededGrowth = addNeededGrowth(compilation, owner, { entry, outline, samePeriod });
  return { ...outline, samePeriod, growth, neededGrowth };
}

/** The figure of a year ago; what stands in for a missing one is not held against itself. */
function addSamePeriod(
  compilation: Compilation,
  owner: GapOwner,
  { subject, before }: { readonly subject: NodeId; readonly before: NodeId },
): NodeId | undefined {
  const owns = carriedFromLastYear(compilation, subject);
  if (owns.length === 0) return before;
  const names = { same: before, ...Object.fromEntries(owns.map((own, i) => [`own${i}`, own])) };
  // multiplied by what is missing it is missing, for that reason
  const text = owns.reduce((rest, _, i) => `if(has(own${i}), ${rest}, same * (own${i} / own${i}))`, 'same');
  const { unit } = compilation.builder.node(before);
  return addStep(compilation, owner, { part: 'same-period', text, names, unit });
}

/** What a figure is made of that the rules replace by last year's where it is missing: as it was reported. */
function carriedFromLastYear({ builder }: Compilation, subject: NodeId): readonly NodeId[] {
  const seen = new Set<NodeId>();
  const found = new Set<NodeId>();
  const visit = (id: NodeId): void => {
    const { on, op } = builder.node(id);
    if (on.kind !== 'row' || seen.has(id)) return;
    seen.add(id);
    if (op.kind === 'settle' && op.cases.some(({ policy }) => policy === 'last-year')) found.add(op.of);
    readsOf(op).forEach(visit);
  };
  visit(subject);
  return [...found];
}

/** What the rest of the year must grow by, on the rest of last year. */
function addNeededGrowth(
  compilation: Compilation,
  owner: GapOwner,
  {
    entry,
    outline,
    samePeriod,
  }: { readonly entry: TargetEntry; readonly outline: TargetOutline; readonly samePeriod: NodeId },
): NodeId | undefined {
  const { form, kind, subject, name } = entry;
  const { base, target } = outline;
  const period = pacedPeriod(compilation, name);
  if (form !== 'growth' || kind !== 'flow' || base === undefined || period === undefined) return undefined;
  if (remainingOf(period) === 0) return undefined;
  const text = '(target - x) / max(base - same, 0) - 1';
  const names = { x: subject, target, base, same: samePeriod };
  return addStep(compilation, owner, { part: 'needed-growth', text, names, unit: percent(compilation) });
}

/** What of a named row can be had to compare with, and how far each figure is from it. */
export function compileBenchmark(
  compilation: Compilation,
  reference: string,
  compared: readonly Compared[],
): BenchmarkOutline {
  const path = ['gap', 'benchmark'];
  const values = new Map<NodeId, NodeId>();
  const distances = new Map<NodeId, NodeId>();
  for (const { name, node, direction } of compared) {
    const owner = {
      ...gapOwner(name, path),
      id: `benchmark/${gapOwner(name, path).id.slice('gap/'.length)}`,
    };
    const text = `of_reference(x, 「${reference}」)`;
    const value = figureIfAny(compilation, owner, { text, names: { x: node } });
    if (value === undefined || values.has(node)) continue;
    values.set(node, value);
    const unit = differenceUnit(compilation, compilation.builder.node(node).unit);
    const difference = direction === 'higher' ? 'benchmark - x' : 'x - benchmark';
    const names = { x: node, benchmark: value };
    const distance = addStep(compilation, owner, { part: 'benchmark', text: difference, names, unit });
    if (distance !== undefined) distances.set(node, distance);
  }
  return { reference, values, distances };
}

/** The periods before the run's, the newest first, and what of each can be had. */
export function compileTrend(
  compilation: Compilation,
  {
    count,
    compared,
    times,
  }: { readonly count: number; readonly compared: readonly Compared[]; readonly times: OtherPeriodsOf },
): readonly TrendOutline[] {
  const place = compilation.place(['gap', 'trend']);
  return earlierPeriods(compilation, count).map((period) => {
    const found = compared.map(({ node }) => [node, times.nodeAt(node, period, place).value] as const);
    const values = new Map(
      found.flatMap(([node, value]) => (value === undefined ? [] : [[node, value] as const])),
    );
    return { period, values };
  });
}

function earlierPeriods(compilation: Compilation, count: number): readonly Period[] {
  const { period } = compilation;
  if (period === undefined) {
    compilation.report('rules/period-required', { key: 'trend' }, ['gap', 'trend']);
    return [];
  }
  const periods: Period[] = [];
  for (let at = previous(period); periods.length < count; at = previous(at)) periods.push(at);
  return periods;
}
