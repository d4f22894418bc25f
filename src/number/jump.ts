import { Decimal, decide } from './decimal.js';

/** 元 for 万元 and 万元 for 亿元 are four digits; a decimal point in the wrong place is one or two. */
const JUMPS = [10, 100, 10_000];
const ABOUT = new Decimal('0.05');

/** By what factor two figures are apart as a wrong unit or decimal point would put them; undefined: by none such. */
export function jumpBetween(value: Decimal, earlier: Decimal): string | undefined {
  if (value.isZero() || earlier.isZero()) return undefined;
  const ratio = value.div(earlier);
  if (!ratio.greaterThan(0)) return undefined;
  const size = ratio.lessThan(1) ? new Decimal(1).div(ratio) : ratio;
  const times = JUMPS.find((jump) => decide(size.div(jump).minus(1).abs(), ABOUT) <= 0);
  return times === undefined ? undefined : String(times);
}
