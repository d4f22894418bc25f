import type { DiagnosticArgs } from '../diagnostics/codes/index.js';
import { must } from '../model/must.js';
import { Decimal, decide, formatDecimal, fromDouble, parseDecimal, ZERO } from '../number/decimal.js';
import { applyRatio } from '../number/unit-algebra.js';
import type { MeasureBinding } from './column-unit.js';

interface Limit {
  readonly sign: '≥' | '>';
  readonly bound: Decimal;
}

/** The facts of a value below the measure's declared bounds, undefined when it keeps them. `percent`: it is a fraction. */
export function belowBound(
  value: number,
  percent: boolean,
  binding: MeasureBinding,
): DiagnosticArgs['data/below-bound'] | undefined {
  const { measure, declared } = binding;
  const limits = [limitOf('≥', measure.atLeast), limitOf('>', measure.above)];
  // Scales are positive: a positive value is above every bound that is zero or less.
  if (limits.every((limit) => limit === undefined || (value > 0 && limit.bound.lessThanOrEqualTo(ZERO)))) {
    return undefined;
  }
  const scale = percent ? must(binding.percentScale, 'the scale of a percent cell') : binding.scale;
  const converted = applyRatio(fromDouble(value), scale);
  const broken = limits.find((limit) => limit !== undefined && !keeps(converted, limit));
  if (broken === undefined) return undefined;
  return {
    measure: measure.name,
    value: formatDecimal(new Decimal(converted.toPrecision(15))),
    unit: declared.text,
    limit: `${broken.sign} ${formatDecimal(broken.bound)}`,
  };
}

function limitOf(sign: Limit['sign'], text: string | undefined): Limit | undefined {
  return text === undefined
    ? undefined
    : { sign, bound: must(parseDecimal(text), `the number in bound ${text}`) };
}

function keeps(value: Decimal, { sign, bound }: Limit): boolean {
  const order = decide(value, bound);
  return order > 0 || (order === 0 && sign === '≥');
}
