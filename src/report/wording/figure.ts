import { isPercent } from '../../formula/fit.js';
import type { Language } from '../../model/words.js';
import { countsThings } from '../../number/counted.js';
import { ceilAt, type Decimal, decide, formatDecimal, roundHalfUp, settled } from '../../number/decimal.js';
import type { Unit } from '../../number/unit.js';
import { applyRatio, isPlain } from '../../number/unit-algebra.js';
import { wordingWords } from './index.js';

/** An exact figure with the unit it counts in: the value of a node and its unit. */
export interface Measured {
  readonly value: Decimal;
  readonly unit: Unit;
}

/** How a phrase is put: its language, and the decimals of its figure. Rounding is 四舍五入, for display alone. */
export interface Phrasing {
  readonly language: Language;
  readonly places: number;
  /** Zeros at the end of decimals are dropped, as in tables whose figures have the decimals they have. Left out: kept. */
  readonly isTrimmed?: boolean;
}

/** `34.80 亿元`, `71.0%`, `12`: the figure with its sign. */
export function figureText({ value, unit }: Measured, phrasing: Phrasing): string {
  return withUnit(numberText({ value, unit }, phrasing), unit, phrasing.language);
}

/** A given figure in the digits it was given in, as far as `places` allow: `120 亿元`, `3.81%`. */
export function givenText({ value, unit }: Measured, { language, places }: Phrasing): string {
  return withUnit(formatDecimal(roundHalfUp(value, places)), unit, language);
}

/** A difference of two figures as a magnitude: of percentages `1.2 个百分点`, else in the figures' unit. */
export function differenceText({ value, unit }: Measured, phrasing: Phrasing): string {
  const { language } = phrasing;
  const number = numberText({ value: value.abs(), unit }, phrasing);
  if (!isPercent(unit)) return withUnit(number, unit, language);
  const { units } = wordingWords(language);
  return isPerMille(unit) ? units.perMille(number) : units.points(number);
}

/** A ratio in %: 0.71 and 71% are 71. */
export function inPercent({ value, unit }: Measured): Decimal {
  if (unit.dimension !== '') throw new Error(`bug: ${unit.text} is no ratio`);
  return applyRatio(value, unit.scale).times(100);
}

/** True where the figure reads as zero with so many decimals. */
export function readsZero(value: Decimal, { places }: Phrasing): boolean {
  return roundHalfUp(value, places).isZero();
}

/** The decimals, `places` or more, at which a figure no longer reads like another that it is not: 99.96 beside 100. */
export function placesApart(value: Decimal, other: Decimal, places: number): number {
  if (decide(value, other) === 0) return places;
  const most = settled(value).decimalPlaces();
  let apart = places;
  while (apart < most && roundHalfUp(value, apart).equals(roundHalfUp(other, apart))) apart += 1;
  return apart;
}

/** A whole number of things counted has no decimals: `3 家`, beside `2.33 家`. */
function numberText({ value, unit }: Measured, phrasing: Phrasing): string {
  return countsThings(unit) && value.isInteger() ? formatDecimal(value, 0) : digitsText(value, phrasing);
}

/** The digits of a number by themselves. */
export function digitsText(value: Decimal, { places, isTrimmed = false }: Phrasing): string {
  return isTrimmed ? formatDecimal(roundHalfUp(value, places)) : formatDecimal(value, places);
}

/**
 * A figure that is enough where the exact one is: rounded away from zero to so many decimals, and to a whole number of what
 * is counted one by one, or has no unit and comes from whole figures alone.
 */
export function sufficient({ value, unit }: Measured, places: number, areWhole = false): Decimal {
  const isCount = countsThings(unit) || (areWhole && unit.text === '');
  const least = ceilAt(value.abs(), isCount ? 0 : places);
  return value.isNegative() ? least.negated() : least;
}

/** A unit by itself: percentage points have words of their own in every language. */
export function unitText(unit: Unit, language: Language): string {
  if (!isPercent(unit) || !unit.text.endsWith('分点')) return unit.text;
  const { units } = wordingWords(language);
  return (isPerMille(unit) ? units.perMille('') : units.points('')).trim();
}

function withUnit(number: string, unit: Unit, language: Language): string {
  const { units } = wordingWords(language);
  if (unit.text === '') return number;
  if (isPlain(unit) || !isPercent(unit) || isPerMille(unit)) return units.figure(number, unit.text);
  return unit.text.endsWith('百分点') ? units.points(number) : units.percent(number);
}

/** ‰ and 千分点: counted in thousandths. */
function isPerMille({ scale }: Unit): boolean {
  return scale.over === 1000n * scale.times;
}
