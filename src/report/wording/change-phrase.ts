import type { Decimal } from '../../number/decimal.js';
import type { Change } from './change.js';
import { differenceText, digitsText, inPercent, type Measured, type Phrasing, readsZero } from './figure.js';
import { wordingWords } from './index.js';
import type { Against, Nature, PointsOf } from './terms.js';
import type { Directions } from './words.js';

/** What the figure is held against, and what it is where the words depend on it. */
export interface ChangeOf {
  readonly against: Against;
  /** Left out: amount. */
  readonly nature?: Nature;
  /** Left out: share. */
  readonly of?: PointsOf;
}

/** 同比增长 3.2%、同比下降 3.2%、与上年同期持平、扭亏为盈、由负转正、亏损收窄、比上年同期提高 1.2 个百分点、—（上年同期为零，不计增速）. */
export function changePhrase(change: Change, changeOf: ChangeOf, phrasing: Phrasing): string {
  const { against, nature = 'amount', of = 'share' } = changeOf;
  const words = wordingWords(phrasing.language);
  switch (change.kind) {
    case 'rate':
      return ratePhrase(change.rate, against, phrasing);
    case 'points':
      return readsZero(change.points.value, phrasing)
        ? words.growth[against].level
        : words.pointsAgainst[against](pointsPhrase(change.points, of, phrasing));
    case 'turned':
      return words.turn[change.turn][nature];
    case 'still-negative':
      return words.still[change.still][nature];
    case 'level':
      return words.growth[against].level;
    case 'no-base':
      return words.none(words.noBase[against]);
  }
}

/** 同比增长 38.9%: a rate as it was supplied, a share of 1 or in %. */
export function ratePhrase(rate: Measured, against: Against, phrasing: Phrasing): string {
  const { growth, units } = wordingWords(phrasing.language);
  const percent = inPercent(rate);
  const text = units.percent(digitsText(percent.abs(), phrasing));
  return directed(growth[against], { value: percent, text }, phrasing);
}

/** 提高 1.2 个百分点、下降 1.2 个百分点、回落 1.2 个百分点 (of growth)、持平: a difference of percentages by itself. */
export function pointsPhrase(points: Measured, of: PointsOf, phrasing: Phrasing): string {
  const text = differenceText(points, phrasing);
  return directed(wordingWords(phrasing.language).points[of], { value: points.value, text }, phrasing);
}

/** What rounds to zero is level; what is below zero is told as a magnitude. */
export function directed(
  words: Directions,
  { value, text }: { readonly value: Decimal; readonly text: string },
  phrasing: Phrasing,
): string {
  if (readsZero(value, phrasing)) return words.level;
  return value.isNegative() ? words.down(text) : words.up(text);
}
