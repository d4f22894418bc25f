import type { MeasureKind } from '../../model/table-spec.js';
import { decide, ZERO } from '../../number/decimal.js';
import { directed } from './change-phrase.js';
import {
  digitsText,
  figureText,
  inPercent,
  type Measured,
  type Phrasing,
  placesApart,
  sufficient,
} from './figure.js';
import { wordingWords } from './index.js';
import type { PartOfYear } from './terms.js';

/** What the rest of the year must bring. */
export interface Needed {
  /** For each period that remains, 0 where the target is met; undefined where no period remains. */
  readonly needed: Measured | undefined;
  readonly kind: MeasureKind | undefined;
  readonly part: PartOfYear;
  /** How many periods remain. */
  readonly remaining: number;
  /** The figure and its target are whole numbers: what has no unit then is a count. */
  readonly areWhole?: boolean;
}

/**
 * 后续每季需完成 34.80 亿元 (flow)、后续每季需增加 3 家 (of a stock or a net increase)、第四季度需完成 34.80 亿元、已达目标，后续无需追加.
 * Rounded upwards: less would not do.
 */
export function neededPhrase(of: Needed, phrasing: Phrasing): string {
  const { needed, kind, part, remaining, areWhole = false } = of;
  const words = wordingWords(phrasing.language).needed;
  if (needed === undefined || remaining === 0) return words.over;
  if (decide(needed.value, ZERO) <= 0) return words.done;
  const places = placesApart(needed.value, ZERO, phrasing.places);
  const value = sufficient(needed, places, areWhole);
  const text = figureText({ ...needed, value }, { ...phrasing, places });
  const those = remaining === 1 ? words.last[part] : words.each[part];
  return kind === 'flow' || kind === undefined ? those.flow(text) : those.level(text);
}

/** 后续须同比增长 12.3%: the growth on the same part of last year that the rest of the year needs, a share of 1 or in %. */
export function neededGrowthPhrase(rate: Measured, phrasing: Phrasing): string {
  const { needed, units } = wordingWords(phrasing.language);
  const percent = inPercent(rate);
  const text = units.percent(digitsText(percent.abs(), phrasing));
  return directed(needed.growth, { value: percent, text }, phrasing);
}
