import type { DiagnosticArgs } from '../diagnostics/codes/index.js';
import { must } from '../model/must.js';
import type { Ratio } from '../model/ratio.js';
import type { MeasureSpec } from '../model/table-spec.js';
import { Decimal, decide, formatDecimal, fromDouble, parseDecimal, ZERO } from '../number/decimal.js';
import { applyRatio } from '../number/unit-algebra.js';

/** The bounds of a measure, in its declared unit. */
export interface Bounds {
  readonly limits: readonly Limit[];
  /** True when every positive value keeps them, in whatever unit: scales are positive. */
  readonly positiveKeeps: boolean;
}

interface Limit {
  readonly sign: '≥' | '>';
  readonly bound: Decimal;
}

export function boundsOf({ name, atLeast, above }: MeasureSpec): Bounds {
  const limit = (sign: Limit['sign'], text: string | undefined): Limit[] =>
    text === undefined ? [] : [{ sign, bound: must(parseDecimal(text), `the number in a bound of ${name}`) }];
  const limits = [...limit('≥', atLeast), ...limit('>', above)];
  return { limits, positiveKeeps: limits.every(({ bound }) => bound.lessThanOrEqualTo(ZERO)) };
}

/** What is said of a value below its bounds; undefined when it keeps them. `scale` leads to the declared unit. */
export function belowBound(
  value: number,
  scale: Ratio,
  { limits, positiveKeeps }: Bounds,
): Pick<DiagnosticArgs['data/below-bound'], 'value' | 'limit'> | undefined {
  if (limits.length === 0 || (positiveKeeps && value > 0)) return undefined;
  const converted = applyRatio(fromDouble(value), scale);
  const broken = limits.find((limit) => !keeps(converted, limit));
  if (broken === undefined) return undefined;
  return {
    value: formatDecimal(new Decimal(converted.toPrecision(15))),
    limit: `${broken.sign} ${formatDecimal(broken.bound)}`,
  };
}

function keeps(value: Decimal, { sign, bound }: Limit): boolean {
  const order = decide(value, bound);
  return order > 0 || (order === 0 && sign === '≥');
}
