import { decide, ZERO } from '../../number/decimal.js';
import { differenceText, figureText, type Measured, type Phrasing, readsZero } from './figure.js';
import { wordingWords } from './index.js';
import type { Peer } from './terms.js';

/** The own figure less the peer's. */
export interface Distance {
  readonly difference: Measured;
  readonly peer: Peer;
}

/** 低于标杆（苏州工业园区）12.30 万元/亩、高于总体水平 0.02 吨标准煤/万元、与标杆（…）持平、为组内最优. */
export function distancePhrase({ difference, peer }: Distance, phrasing: Phrasing): string {
  const words = wordingWords(phrasing.language).distance;
  if (peer.kind === 'best' && decide(difference.value, ZERO) === 0) return words.best;
  const name = words.peer[peer.kind](peer.kind === 'average' ? '' : peer.name);
  if (readsZero(difference.value, phrasing)) return words.level(name);
  const text = differenceText(difference, phrasing);
  return difference.value.isNegative() ? words.below(name, text) : words.above(name, text);
}

/** “研发强度”3.20%，低于总体水平 0.61 个百分点: the figure with its distance. */
export function comparedPhrase(
  figure: { readonly name: string; readonly of: Measured },
  distance: Distance,
  phrasing: Phrasing,
): string {
  const { told } = wordingWords(phrasing.language).distance;
  return told(figure.name, figureText(figure.of, phrasing), distancePhrase(distance, phrasing));
}
