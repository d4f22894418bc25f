import type { Ratio } from '../model/ratio.js';
import { divideRatios, multiplyRatios, powerRatio, sameRatio, UNITY } from './ratio.js';
import type { BasePowers, Unit, UnitFactor } from './unit.js';

export { applyRatio } from './ratio.js';

/** The plain number. */
export const PLAIN: Unit = { text: '', dimension: '', scale: UNITY, factors: [] };

/** The highest power of a named unit that a calculation may reach: 米^12 has no use, 米^1000000 would stall. */
export const MAX_UNIT_POWER = 12;

/** True for the plain number, and for 倍, which is the same number. */
export function isPlain(unit: Unit): boolean {
  return unit.dimension === '' && sameRatio(unit.scale, UNITY);
}

/** True when both count the same kind of thing, in whatever size. */
export function convertible(a: Unit, b: Unit): boolean {
  return a.dimension === b.dimension;
}

/** The factor of `value in to = value in from × factor`, or undefined when the units count different things. */
export function conversion(from: Unit, to: Unit): Ratio | undefined {
  return convertible(from, to) ? divideRatios(from.scale, to.scale) : undefined;
}

/** 万元/亩 × 亩 is 万元; a plain number changes nothing. */
export function multiplyUnits(a: Unit, b: Unit): Unit {
  if (isPlain(b)) return a;
  if (isPlain(a)) return b;
  return unitOf([...a.factors, ...b.factors]);
}

/** 万元 ÷ 亩 is 万元/亩. */
export function divideUnits(a: Unit, b: Unit): Unit {
  if (isPlain(b)) return a;
  const numerator = isPlain(a) ? [] : a.factors;
  return unitOf([...numerator, ...b.factors.map((factor) => ({ ...factor, power: -factor.power }))]);
}

/** `n` is whole. Undefined when a power would pass `MAX_UNIT_POWER`. */
export function powerUnit(unit: Unit, n: number): Unit | undefined {
  if (n === 1) return unit;
  if (n === 0 || isPlain(unit)) return PLAIN;
  if (unit.factors.some((factor) => Math.abs(factor.power * n) > MAX_UNIT_POWER)) return undefined;
  return unitOf(unit.factors.map((factor) => ({ ...factor, power: factor.power * n })));
}

/** The unit whose square it is; undefined when a named unit stands in an odd power: no unit is the root of 万元. */
export function rootUnit(unit: Unit): Unit | undefined {
  if (isPlain(unit)) return PLAIN;
  if (unit.factors.some((factor) => factor.power % 2 !== 0)) return undefined;
  return unitOf(unit.factors.map((factor) => ({ ...factor, power: factor.power / 2 })));
}

/** The product of named units: equal ones are drawn together, those that cancel are dropped. */
export function unitOf(factors: readonly UnitFactor[]): Unit {
  const merged = mergeFactors(factors);
  return {
    text: textOf(merged),
    dimension: dimensionOf(merged),
    scale: merged.reduce(
      (scale, factor) => multiplyRatios(scale, powerRatio(factor.scale, factor.power)),
      UNITY,
    ),
    factors: merged,
  };
}

function mergeFactors(factors: readonly UnitFactor[]): UnitFactor[] {
  const merged: UnitFactor[] = [];
  for (const factor of factors) {
    const position = merged.findIndex((other) => sameNamedUnit(other, factor));
    const equal = merged[position];
    if (equal === undefined) merged.push(factor);
    else merged[position] = { ...equal, power: equal.power + factor.power };
  }
  return merged.filter((factor) => factor.power !== 0);
}

/** 公里 and 千米 are one unit with two names. */
function sameNamedUnit(a: UnitFactor, b: UnitFactor): boolean {
  return sameRatio(a.scale, b.scale) && basesText(a.bases) === basesText(b.bases);
}

function dimensionOf(factors: readonly UnitFactor[]): string {
  const powers = new Map<string, number>();
  for (const factor of factors) addPowers(powers, factor.bases, factor.power);
  return basesText(powers);
}

/** Adds `bases`, each `times` over, to `powers`; a base that cancels is taken out. */
export function addPowers(powers: Map<string, number>, bases: BasePowers, times: number): void {
  for (const [base, power] of bases) {
    const sum = (powers.get(base) ?? 0) + power * times;
    if (sum === 0) powers.delete(base);
    else powers.set(base, sum);
  }
}

function basesText(powers: BasePowers): string {
  return [...powers]
    .map(([base, power]) => `${base}^${power}`)
    .sort()
    .join(' ');
}

function textOf(factors: readonly UnitFactor[]): string {
  const above = factors.filter((factor) => factor.power > 0).map(factorText);
  const below = factors.filter((factor) => factor.power < 0).map(factorText);
  if (below.length === 0) return above.join('·');
  const denominator = below.length === 1 ? below.join('') : `(${below.join('·')})`;
  return `${above.join('·') || '1'}/${denominator}`;
}

function factorText(factor: UnitFactor): string {
  const power = Math.abs(factor.power);
  if (power === 1) return factor.name;
  if (/[\d²³]$/u.test(factor.name)) return `${factor.name}^${power}`;
  return factor.name + (power === 2 ? '²' : power === 3 ? '³' : `^${power}`);
}
