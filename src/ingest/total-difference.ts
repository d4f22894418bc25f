import type { MissingReason } from '../model/missing.js';
import { measuringUnits } from '../number/base-units.js';
import { Decimal, formatDecimal, fromDouble, ONE, ZERO } from '../number/decimal.js';
import type { Unit } from '../number/unit.js';
import type { MeasureBinding } from './column-unit.js';

/** Whether the figures of parts add up to that of the whole: as the rules say, or, where they do not, as the unit lets expect. */
export type Addition = 'adds' | 'probably' | 'never';

/** Undefined where nobody can tell: a number without a unit may be an index. */
export function additionOf({ measure, declared }: MeasureBinding): Addition | undefined {
  switch (measure.kind) {
    case 'flow':
    case 'stock':
    case 'net':
      return 'adds';
    case 'ratio':
    case 'growth':
      return 'never';
    case undefined:
      return byUnit(declared);
  }
}

/** 万元/亩 and % are ratios. */
function byUnit({ dimension, factors }: Unit): Addition | undefined {
  if (factors.length === 0) return undefined;
  return dimension === '' || factors.some(({ power }) => power < 0) ? 'never' : 'probably';
}

/** One part of a total, in the unit of the sheet. */
export interface PartValue {
  readonly value: number;
  readonly reason: MissingReason | undefined;
}

/** A total and its parts under one measure. */
export interface Added {
  readonly total: number;
  readonly parts: readonly PartValue[];
  /** The last decimal shown: of the parts, and of the total. */
  readonly places: { readonly parts: number; readonly total: number };
  /** The unit of the sheet. */
  readonly unit: Unit;
}

export interface Difference {
  readonly code: 'data/total-differs' | 'data/ratio-summed';
  readonly stated: Decimal;
  readonly sum: Decimal;
  /** Parts that have no figure. */
  readonly absent: number;
}

/** What is wrong with a total; undefined where nothing is, or where it cannot be told. */
export function totalDifference(addition: Addition, added: Added): Difference | undefined {
  const present = added.parts.filter(({ reason }) => reason === undefined);
  const absent = added.parts.filter(({ reason }) => reason !== undefined && reason !== 'not-applicable');
  if (present.length === 0 || absent.some(({ reason }) => reason === 'suppressed')) return undefined;
  if (addition !== 'adds' && absent.length > 0) return undefined;
  const values = present.map(({ value }) => fromDouble(value));
  const sum = values.reduce((so, value) => so.plus(value), ZERO);
  const stated = fromDouble(added.total);
  const isSum = stated.minus(sum).abs().lessThanOrEqualTo(tolerance(added, present.length));
  const found = { stated, sum, absent: absent.length };
  if (addition === 'never') {
    return isSum && isBeyond(sum, values) ? { code: 'data/ratio-summed', ...found } : undefined;
  }
  return isSum ? undefined : { code: 'data/total-differs', ...found };
}

/** A mean lies between the figures it is of: only beyond them is a sum known to be one. */
function isBeyond(sum: Decimal, values: readonly Decimal[]): boolean {
  return values.every((value) => value.lessThan(sum)) || values.every((value) => value.greaterThan(sum));
}

/**
 * What rounding can make of the difference: half of the last digit shown for each part, 部分数据因四舍五入的原因,存在总计与分项合计不等的情况;
 * a total that shows fewer digits than its parts was itself rounded.
 */
function tolerance({ places, unit }: Added, parts: number): Decimal {
  if (places.parts === 0 && countsThings(unit)) return ZERO;
  const own = places.total < places.parts ? half(places.total) : ZERO;
  return half(places.parts).times(parts).plus(own);
}

/** 家, 人, 起, one by one: whole numbers of them are not rounded. */
function countsThings({ factors: [factor, ...others] }: Unit): boolean {
  if (factor === undefined || others.length > 0 || factor.scale.times !== factor.scale.over) return false;
  return !measuringUnits.some(({ names }) => names.includes(factor.name));
}

function half(places: number): Decimal {
  return ONE.div(2).div(new Decimal(10).pow(places));
}

/** As the cell shows it: a percent cell stores a fraction. */
export function figureText(value: Decimal, percent: boolean): string {
  return percent ? `${formatDecimal(value.times(100))}%` : formatDecimal(value);
}
