import { lastOfYear } from '../../model/period.js';
import { countsThings } from '../../number/counted.js';
import { Decimal } from '../../number/decimal.js';
import type { Unit } from '../../number/unit.js';
import { isPlain, PLAIN } from '../../number/unit-algebra.js';
import { type Lights, lightLabels, type TargetOutline } from '../../plan/gap-outline.js';
import type { NodeId } from '../../plan/node.js';
import type { Compilation } from './compilation.js';
import type { TargetEntry } from './gap-entries.js';
import { addLevel, addStep, type GapOwner, type GapStep, gapOwner, percent, points } from './gap-nodes.js';
import { addExpected, pacedPeriod, remainingOf } from './gap-progress.js';
import type { OtherPeriodsOf } from './other-periods.js';

/** The figures that targets are made of besides the rule file's own numbers. */
export interface Around {
  readonly times: OtherPeriodsOf;
  readonly lights: Lights | undefined;
}

interface Bounds {
  readonly target: NodeId;
  readonly upper: NodeId | undefined;
  readonly base: NodeId | undefined;
}

/** A target's nodes; undefined when something in it was refused. */
export function compileTarget(
  compilation: Compilation,
  entry: TargetEntry,
  around: Around,
): TargetOutline | undefined {
  const owner = gapOwner(entry.name, entry.path);
  const bounds = boundsOf(compilation, owner, entry, around);
  if (bounds === undefined) return undefined;
  const { target, upper, base } = bounds;
  const { name, subject, form, kind, comparator } = entry;
  const names = {
    x: subject,
    target,
    ...(upper === undefined ? {} : { upper }),
    ...(base === undefined ? {} : { base }),
  };
  const step = (one: Omit<GapStep, 'names'>) => addStep(compilation, owner, { ...one, names });
  const expected = addExpected(compilation, owner, entry);
  const gap = step({ part: 'gap', text: gapText[comparator], unit: differenceUnit(compilation, entry.unit) });
  const met = step({ part: 'met', text: metText[comparator], unit: undefined, type: { kind: 'truth' } });
  const text = attainmentText(entry, expected);
  const attainment =
    text === undefined ? undefined : step({ part: 'attainment', text, unit: percent(compilation) });
  if (gap === undefined || met === undefined) return undefined;
  const pace = addPace(compilation, owner, { entry, attainment, expected, lights: around.lights });
  const needed = addNeeded(compilation, owner, { entry, target });
  const now = { name, subject, form, kind, comparator, target, upper, base, gap, attainment, expected };
  return { ...now, ...pace, needed, neededGrowth: undefined, met, samePeriod: undefined, growth: undefined };
}

/** The level to reach: written, both bounds of a range, or what a base comes to by its growth or reduction. */
function boundsOf(
  compilation: Compilation,
  owner: GapOwner,
  entry: TargetEntry,
  { times }: Around,
): Bounds | undefined {
  const { subject, unit, level, form, comparator } = entry;
  const [first, second] = level.quantities;
  if (first === undefined) return undefined;
  if (form !== 'level') return rateBounds(compilation, owner, entry, times);
  if (comparator !== 'within' || second === undefined) {
    const target = addLevel(compilation, owner, {
      part: 'target',
      quantity: first,
      unit,
      subject,
      path: level.path,
    });
    return target === undefined ? undefined : { target, upper: undefined, base: undefined };
  }
  const [target, upper] = (
    [
      ['target', first, 0],
      ['upper', second, 1],
    ] as const
  ).map(([part, quantity, at]) =>
    addLevel(compilation, owner, { part, quantity, unit, subject, path: [...level.path, at] }),
  );
  if (target === undefined || upper === undefined) return undefined;
  refuseReversed(compilation, { target, upper }, level.path);
  return { target, upper, base: undefined };
}

/** Bounds that are the same for everybody can be held against each other. */
function refuseReversed(
  compilation: Compilation,
  { target, upper }: { readonly target: NodeId; readonly upper: NodeId },
  path: TargetEntry['path'],
): void {
  const [lower, higher] = [target, upper].map((id) => {
    const { op } = compilation.builder.node(id);
    return op.kind === 'given' && op.values.per === 'rule' ? op.values.value : undefined;
  });
  if (lower === undefined || higher === undefined || lower.lessThan(higher)) return;
  compilation.report('rules/wrong-order', { lower: lower.toString(), higher: higher.toString() }, path);
}

function rateBounds(
  compilation: Compilation,
  owner: GapOwner,
  entry: TargetEntry,
  times: OtherPeriodsOf,
): Bounds | undefined {
  const { subject, unit, level, form } = entry;
  const [quantity] = level.quantities;
  if (quantity === undefined) return undefined;
  const rate = addLevel(compilation, owner, {
    part: 'rate',
    quantity,
    unit: percent(compilation),
    subject,
    path: level.path,
  });
  const base =
    form === 'growth' ? wholeYearBefore(compilation, entry, times) : baseOf(compilation, owner, entry, times);
  if (rate === undefined || base === undefined) return undefined;
  const sign = form === 'growth' ? '+' : '-';
  // a base of 0 or less has no growth and no reduction: it makes a zero denominator
  const text = `base / if(base > 0, 1, 0) * (1 ${sign} rate)`;
  const target = addStep(compilation, owner, { part: 'target', text, names: { base, rate }, unit });
  return target === undefined ? undefined : { target, upper: undefined, base };
}

/** Growth counts from all of last year, up to the last of its periods. */
function wholeYearBefore(
  compilation: Compilation,
  { subject, level, name }: TargetEntry,
  times: OtherPeriodsOf,
): NodeId | undefined {
  const { period } = compilation;
  if (period === undefined) return compilation.report('rules/period-required', { key: 'growth' }, level.path);
  if (period.part === 'week') {
    const facts = { name, key: 'growth', needs: 'months' } as const;
    return compilation.reportKey('rules/target-unfit', facts, level.path);
  }
  const last = lastOfYear({ ...period, year: period.year - 1 });
  return compilation.take(times.nodeAt(subject, last, compilation.place(level.path)));
}

/** What a reduction counts from: the same period a year ago, or a number. */
function baseOf(
  compilation: Compilation,
  owner: GapOwner,
  { subject, unit, setting, path }: TargetEntry,
  times: OtherPeriodsOf,
): NodeId | undefined {
  const from = [...path, 'from'];
  if (setting.from === undefined) return undefined;
  if (setting.from !== 'last-year')
    return addLevel(compilation, owner, { part: 'base', quantity: setting.from, unit, subject, path: from });
  if (compilation.period === undefined)
    return compilation.report('rules/period-required', { key: 'from' }, from);
  return compilation.take(times.nodeFor({ function: 'last_year', of: subject }, compilation.place(from)));
}

const gapText = {
  'at-least': 'target - x',
  above: 'target - x',
  'at-most': 'x - target',
  below: 'x - target',
  within: 'max(target - x, x - upper)',
} as const;

const metText = {
  'at-least': 'x >= target',
  above: 'x > target',
  'at-most': 'x <= target',
  below: 'x < target',
  within: 'x >= target and x <= upper',
} as const;

/** Shares of what is not above 0 mean nothing: they have a zero denominator. */
const SHARE_DONE = 'x / target / if(target > 0, 1, 0)';

function attainmentText({ form, comparator }: TargetEntry, expected: NodeId | undefined): string | undefined {
  if (comparator === 'within') return undefined;
  if (form === 'reduction') return '(base - x) / (base - target)';
  if (isUpward(comparator) || expected !== undefined) return SHARE_DONE;
  return 'target / x / if(x > 0 and target > 0, 1, 0)';
}

function isUpward(comparator: TargetEntry['comparator']): boolean {
  return comparator === 'at-least' || comparator === 'above';
}

interface Pace {
  readonly entry: TargetEntry;
  readonly attainment: NodeId | undefined;
  readonly expected: NodeId | undefined;
  readonly lights: Lights | undefined;
}

/** Ahead of time or behind it: of what must not be more than so much, to have used less of it is to be ahead; of a reduction, to have done more. */
function addPace(
  compilation: Compilation,
  owner: GapOwner,
  { entry, attainment, expected, lights }: Pace,
): Pick<TargetOutline, 'lead' | 'light'> {
  if (attainment === undefined || expected === undefined) return { lead: undefined, light: undefined };
  const names = { attainment, expected };
  const moreIsAhead = entry.form === 'reduction' || isUpward(entry.comparator);
  const text = moreIsAhead ? 'attainment - expected' : 'expected - attainment';
  const lead = addStep(compilation, owner, { part: 'lead', text, names, unit: points(compilation) });
  if (lead === undefined || lights === undefined) return { lead, light: undefined };
  const light = addStep(compilation, owner, {
    part: 'light',
    text: 'if(lead >= green, 0, if(lead >= yellow, 1, 2))',
    names: { lead, ...lights },
    unit: PLAIN,
    type: { kind: 'label', labels: lightLabels },
  });
  return { lead, light };
}

const counted: readonly (string | undefined)[] = ['flow', 'stock', 'net'];

function addNeeded(
  compilation: Compilation,
  owner: GapOwner,
  { entry, target }: { readonly entry: TargetEntry; readonly target: NodeId },
): NodeId | undefined {
  const { subject, unit, kind, comparator, name } = entry;
  const period = pacedPeriod(compilation, name);
  if (period === undefined || !counted.includes(kind) || !isUpward(comparator)) return undefined;
  const remaining = remainingOf(period);
  if (remaining === 0) return undefined;
  const text = `(${missingText(compilation, entry)}) / ${remaining}`;
  return addStep(compilation, owner, { part: 'needed', text, names: { x: subject, target }, unit });
}

/** What is short of the target. To be passed it takes the next whole one, or the next figure with the decimals that are kept. */
function missingText({ setting }: Compilation, { comparator, name, unit }: TargetEntry): string {
  if (comparator !== 'above') return 'max(target - x, 0)';
  const one = unit.text === '' ? '' : `[${unit.text}]`;
  if (countsThings(unit)) return `if(x <= target, floor(target - x) + 1${one}, 0${one})`;
  const places = setting.indicators[name]?.round ?? setting.round.value ?? SHOWN_PLACES;
  const step = new Decimal(10).pow(-places).toFixed();
  return `if(x < target, target - x, if(x = target, ${step}${one}, 0${one}))`;
}

/** Decimals where the rules do not round. */
const SHOWN_PLACES = 4;

/** Shares differ in 个百分点, everything else in its own unit. */
export function differenceUnit(compilation: Compilation, unit: Unit): Unit {
  return unit.dimension === '' && !isPlain(unit) && unit.text === '%' ? points(compilation) : unit;
}
