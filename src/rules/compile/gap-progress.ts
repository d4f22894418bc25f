import { nearest } from '../../diagnostics/nearest.js';
import { formatPeriod, type Period, partsIn, samePeriod, wholeOf } from '../../model/period.js';
import { Decimal, parseDecimal } from '../../number/decimal.js';
import type { NodeId } from '../../plan/node.js';
import type { Compilation, Path } from './compilation.js';
import { isPaced, type TargetEntry } from './gap-entries.js';
import { type GapOwner, gapWords, percent } from './gap-nodes.js';
import { addGiven } from './givens.js';
import { partLabel } from './labels.js';

/** The period a figure counts up to; undefined where it is of a longer one than the run's, which may not be over, or of none. */
export function pacedPeriod(compilation: Compilation, name: string): Period | undefined {
  const { period, setting } = compilation;
  const every = setting.columns[name]?.every;
  if (period === undefined || every === undefined) return period;
  return samePeriod(wholeOf(period, every), period) ? period : undefined;
}

/** How many periods the year still has. */
export function remainingOf({ year, part, index }: Period): number {
  return partsIn(year, part) - index;
}

/** 序时进度: the share of the year's target that is due by the end of the period; only flows have one. */
export function addExpected(
  compilation: Compilation,
  owner: GapOwner,
  entry: TargetEntry,
): NodeId | undefined {
  const { name, setting } = entry;
  if (!isPaced(entry) || setting.progress === 'none') return undefined;
  const path = setting.progress === undefined ? owner.path : [...owner.path, 'progress'];
  const period = pacedPeriod(compilation, name);
  if (period === undefined) {
    if (setting.progress === undefined || compilation.period !== undefined) return undefined;
    return compilation.report('rules/period-required', { key: 'progress' }, path);
  }
  const value =
    typeof setting.progress === 'object'
      ? onCurve(compilation, setting.progress, { period, path })
      : evenly(period, setting.progress);
  if (value === undefined) return undefined;
  const label = partLabel(name, gapWords.expected);
  const id = `${owner.id}/expected`;
  return addGiven(compilation, { id, value, unit: percent(compilation), label, path, source: '' });
}

/** So many of the year's periods; by months, only those that are over count. */
function evenly({ year, part, index }: Period, progress: 'linear' | 'months' | undefined): Decimal {
  const share = new Decimal(index).div(partsIn(year, part));
  if (progress !== 'months') return share.times(100);
  return share.times(12).floor().div(12).times(100);
}

/** 一季度 Q1, 上半年 H1, 三月 M3: by the month at whose end the share is due. */
const POINT = /^(?:Q([1-4])|H([12])|M(0?[1-9]|1[0-2]))$/u;
const pointKeys = ['Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2', ...Array.from({ length: 12 }, (_, i) => `M${i + 1}`)];

interface Point {
  readonly key: string;
  readonly month: number;
  readonly share: Decimal;
}

function onCurve(
  compilation: Compilation,
  curve: Readonly<Record<string, string>>,
  { period, path }: { readonly period: Period; readonly path: Path },
): Decimal | undefined {
  const read = Object.entries(curve).map(([key, text]) => pointOf(compilation, key, text, path));
  const points = read.filter((point) => point !== undefined).sort((a, b) => a.month - b.month);
  if (points.length < read.length || !rises(compilation, points, path)) return undefined;
  const dueAt = (one: Period) => points.find(({ month }) => month === endMonth(one));
  const missing = periodsAlike(period).filter((one) => dueAt(one) === undefined);
  if (missing.length === 0) return dueAt(period)?.share;
  const facts = { missing: missing.map(formatPeriod), given: points.map(({ key }) => key) };
  return compilation.report('rules/progress-without-period', facts, path);
}

function endMonth({ year, part, index }: Period): number {
  return (index * 12) / partsIn(year, part);
}

/** A curve must do for every period of the year; one by months never does for weeks, of which one is enough to say so. */
function periodsAlike(period: Period): readonly Period[] {
  const { year, part } = period;
  if (part === 'week') return [period];
  return Array.from({ length: partsIn(year, part) }, (_, i) => ({ year, part, index: i + 1 }));
}

function pointOf(compilation: Compilation, key: string, text: string, path: Path): Point | undefined {
  const [, quarter, half, month] = POINT.exec(key) ?? [];
  const [count, months] = quarter ? [quarter, 3] : half ? [half, 6] : [month, 1];
  const position = parseDecimal(count ?? '');
  const share = parseDecimal(text.replace(/\s*%$/u, ''));
  if (position !== undefined && share !== undefined)
    return { key, month: position.toNumber() * months, share };
  const facts = { key, nearest: nearest(key, pointKeys), known: pointKeys };
  return compilation.reportKey('rules/unknown-key', facts, [...path, key]);
}

/** What is due never becomes less, is the whole at the year's end, and is not more before. */
function rises(compilation: Compilation, points: readonly Point[], path: Path): boolean {
  const fall = points.find(({ share }, i) => share.lessThan(points[i - 1]?.share ?? 0));
  const end = points.find(({ month, share }) => (month === 12 ? !share.equals(100) : share.greaterThan(100)));
  const wrong = fall ?? end;
  if (wrong === undefined) return true;
  const at = [...path, wrong.key];
  compilation.report('rules/progress-falls', { key: wrong.key, share: `${wrong.share.toString()}%` }, at);
  return false;
}
