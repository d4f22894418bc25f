import type { Language } from '../../model/words.js';
import { type Decimal, decide, formatDecimal, ONE, roundHalfUp, ZERO } from '../../number/decimal.js';
import { wordingWords } from './index.js';
import type { Since } from './terms.js';
import type { Places } from './words.js';

/** A rank, and the one before it. */
export interface Standing {
  /** Undefined: not ranked. */
  readonly rank: Decimal | undefined;
  /** Left out: nothing is said of it. */
  readonly last?: Decimal | 'newcomer';
  /** How many were ranked; left out: not said. */
  readonly count?: number;
  /** Left out: last year. */
  readonly since?: Since;
}

/** 居第 3 位，较上年进 2 位; 居第 3 位，位次较上年不变; 居第 3 位，新参评; 不排名（上年居第 3 位）. */
export function rankPhrase({ rank, last, count, since = 'last-year' }: Standing, language: Language): string {
  const words = wordingWords(language).rank;
  const before = last === undefined || last === 'newcomer' ? undefined : last;
  if (rank === undefined) return before === undefined ? words.none : words.left(formatDecimal(before), since);
  const text = formatDecimal(rank);
  const standing = count === undefined ? words.at(text) : words.of(text, count);
  if (last === 'newcomer') return words.join(standing, words.newcomer);
  if (before === undefined) return standing;
  const up = before.minus(rank);
  return up.isZero()
    ? words.unmoved(standing, since)
    : words.moved(standing, movementPhrase(up, language), since);
}

/** 进 2 位、退 1 位、位次不变: by how many places up it went, less than 0 for down; a mean with so many decimals. */
export function movementPhrase(up: Decimal, language: Language, places?: number): string {
  const { movement } = wordingWords(language).rank;
  const shown = places === undefined ? up : roundHalfUp(up, places);
  const sign = decide(shown, ZERO);
  if (sign === 0) return movement.level;
  const far = placesText(shown, places);
  return sign > 0 ? movement.up(far) : movement.down(far);
}

/** A number of places as a magnitude. */
export function placesText(places: Decimal, decimals?: number): Places {
  return { text: formatDecimal(places.abs(), decimals), single: decide(places.abs(), ONE) === 0 };
}
