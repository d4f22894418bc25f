import type { Language } from '../model/words.js';
import { type Decimal, decide, formatDecimal, ONE, ZERO } from '../number/decimal.js';
import type { Value } from '../plan/evaluate/value.js';
import { SHOWN_DIGITS } from '../plan/explain/explain.js';
import type { ApportionDetail, WaterFillDetail } from '../plan/explain/explanation.js';
import { salaryWordsIn } from './words/salary.js';

/** How a pool was met, in one line. */
export function solveText(
  detail: WaterFillDetail | ApportionDetail,
  value: Value,
  { some, language }: { readonly some: (names: readonly string[]) => string; readonly language: Language },
): string {
  const words = salaryWordsIn(language).explain;
  if (detail.method === 'apportion') {
    const { exact, remainder, added, step, left, receivers } = detail;
    const portion = words.portion(shown(exact), shown(exact.minus(remainder)), shown(remainder));
    const own = added === 0 ? '' : words.added(added, shown(step));
    return portion + own + (left === 0 ? '' : words.left(left, shown(step), some(receivers)));
  }
  const isOne = value.kind === 'number' && decide(value.value, ONE) === 0;
  const { pool, settled, rest } = detail;
  const start = isOne || rest.isZero() ? words.any : words.lambda(shown(pool), shown(settled), shown(rest));
  const held = (['floor', 'ceiling', 'fixed'] as const).flatMap((bound) =>
    detail[bound].length === 0 ? [] : [words[bound](some(detail[bound]))],
  );
  const residual = decide(pool, pool.minus(detail.residual)) === 0 ? ZERO : detail.residual;
  return [start, ...held, words.residual(shown(residual))].join('');
}

/** The exact digits are in the JSON result. */
function shown(value: Decimal): string {
  return formatDecimal(value.toSignificantDigits(SHOWN_DIGITS));
}
