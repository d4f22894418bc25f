import { measuringUnits } from './base-units.js';
import { sameRatio, UNITY } from './ratio.js';
import type { Unit } from './unit.js';

/** True for 家, 个 and what else is counted one by one; not for 万家, 吨 or 元. */
export function countsThings({ factors, scale }: Unit): boolean {
  const [only, second] = factors;
  if (only === undefined || second !== undefined || only.power !== 1) return false;
  return sameRatio(scale, UNITY) && !measuringUnits.some(({ names }) => names.includes(only.name));
}
