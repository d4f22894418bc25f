import { decide, ZERO } from '../../number/decimal.js';
import type { Comparator } from '../../plan/gap-outline.js';
import { differenceText, type Measured, type Phrasing, placesApart } from './figure.js';
import { wordingWords } from './index.js';
import { keepsDown } from './target.js';

/** How far a figure is from its target. */
export interface Gap {
  readonly comparator: Comparator;
  /** In the figure's unit; 0 or less: there. */
  readonly gap: Measured;
  readonly met: boolean;
  /** Of a range: on which side of it the figure lies. */
  readonly side?: 'lower' | 'upper';
}

/**
 * 距目标还差 34.80 亿元、高于控制目标 0.02 吨标准煤/万元、没有差距、超出目标 3 家、与目标持平，尚未突破、低于目标区间下限 1.2 个百分点.
 * A gap that is there never reads as 0.00: it has as many decimals as it takes.
 */
export function gapPhrase({ comparator, gap, met, side }: Gap, phrasing: Phrasing): string {
  const words = wordingWords(phrasing.language).gap;
  const text = differenceText(gap, { ...phrasing, places: placesApart(gap.value, ZERO, phrasing.places) });
  if (comparator === 'within')
    return met ? words.range.within : side === undefined ? words.range.outside : words.range[side](text);
  const those = keepsDown(comparator) ? words.control : words.target;
  const sign = decide(gap.value, ZERO);
  if (sign > 0) return those.missing(text);
  if (sign < 0) return those.beyond(text);
  return met ? those.reached : those.notPassed;
}
