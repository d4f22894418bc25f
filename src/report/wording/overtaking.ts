import { type Decimal, decide, formatDecimal, ZERO } from '../../number/decimal.js';
import { differenceText, digitsText, type Measured, type Phrasing, readsZero, sufficient } from './figure.js';
import { wordingWords } from './index.js';
import { placesText } from './rank.js';

/** What it takes to move up. */
export type Overtaking =
  | {
      readonly kind: 'reached';
      /** By how much the figure must change, with its sign. */
      readonly change: Measured;
      /** The rank it has, and the one it then has. */
      readonly from: Decimal;
      readonly rank: Decimal;
      /** The figures compared are whole numbers: what has no unit then is a count. */
      readonly areWhole?: boolean;
    }
  | { readonly kind: 'unreachable' | 'first' | 'not-ranked' | 'not-computed' };

/** 再增加 2.10 亿元可进 1 位（至第 3 位）、再降低 …、不可达、已居首位. The change is rounded away from zero: less would not do. */
export function overtakingPhrase(overtaking: Overtaking, phrasing: Phrasing): string {
  const words = wordingWords(phrasing.language).overtaking;
  switch (overtaking.kind) {
    case 'reached': {
      const { change, from, rank, areWhole = false } = overtaking;
      const value = sufficient(change, phrasing.places, areWhole);
      const text = differenceText({ ...change, value }, phrasing);
      const say = change.value.isNegative() ? words.less : words.more;
      return say(text, placesText(from.minus(rank)), formatDecimal(rank));
    }
    case 'unreachable':
      return words.unreachable;
    case 'first':
      return words.first;
    case 'not-ranked':
      return words.notRanked;
    case 'not-computed':
      return words.notComputed;
  }
}

/** What reaching the target would add to the total, and how many places up. */
export interface Closing {
  readonly points: Decimal;
  readonly places: Decimal;
}

/** 达到目标可增 2.10 分、进 1 位; 达到目标可增 2.10 分，位次不变; 达到目标不增分. */
export function closingPhrase({ points, places }: Closing, phrasing: Phrasing): string {
  const { closing } = wordingWords(phrasing.language);
  if (readsZero(points, phrasing) && decide(places, ZERO) <= 0) return closing.nothing;
  const text = digitsText(points, phrasing);
  return decide(places, ZERO) > 0 ? closing.rise(text, placesText(places)) : closing.same(text);
}

/** 失 3.20 分: full marks less the score. */
export function lostPhrase(points: Decimal, { language, places }: Phrasing): string {
  return wordingWords(language).lost(formatDecimal(points, places));
}
