import { type Decimal, decide } from '../number/decimal.js';
import { applyRatio } from '../number/unit-algebra.js';
import { type Arguments, type Checker, numbersIn, report } from './checker.js';
import type { Expr, NumericExpr } from './expr.js';
import { fitAll, fitTo } from './fit.js';
import { literalOf } from './literal.js';

/**
 * band(x, v0, t1, v1, t2, v2 …): v0 below t1, v1 from t1 on, v2 from t2 on. Thresholds are literals, ascending, in x's
 * unit; all values are in one unit.
 */
export function checkBand(checker: Checker, { parts, span }: Arguments): Expr | undefined {
  const [x, ...others] = numbersIn(checker, parts, 'band') ?? [];
  if (x === undefined) return undefined;
  const written = others.filter((_, position) => position % 2 === 1);
  const thresholds = fitThresholds(checker, x, written);
  const values = fitAll(
    checker,
    others.filter((_, position) => position % 2 === 0),
    'band',
  );
  const [lowest, ...higher] = values ?? [];
  if (thresholds === undefined || lowest === undefined) return undefined;
  const steps = higher.flatMap((value, position) => [...thresholds.slice(position, position + 1), value]);
  const { unit } = lowest;
  return { kind: 'call', type: 'number', function: 'band', arguments: [x, lowest, ...steps], unit, span };
}

function fitThresholds(
  checker: Checker,
  x: NumericExpr,
  written: readonly NumericExpr[],
): readonly NumericExpr[] | undefined {
  const fitted = written.map((threshold) => fitThreshold(checker, x, threshold));
  const all = fitted.filter((threshold) => threshold !== undefined);
  return all.length === written.length && checkOrder(checker, all) ? all : undefined;
}

function fitThreshold(checker: Checker, x: NumericExpr, threshold: NumericExpr): NumericExpr | undefined {
  if (literalOf(threshold) !== undefined) return fitTo(checker, threshold, { where: 'band', beside: x });
  const args = { text: textOf(checker, threshold) };
  return report(checker, { code: 'formula/band-threshold', args }, threshold.span);
}

function checkOrder(checker: Checker, thresholds: readonly NumericExpr[]): boolean {
  const values = thresholds.map(amountOf);
  const wrong = values.findIndex((value, position) => {
    const before = values[position - 1];
    return value !== undefined && before !== undefined && decide(before, value) >= 0;
  });
  const [before, after] = [thresholds[wrong - 1], thresholds[wrong]];
  if (before === undefined || after === undefined) return true;
  const args = { before: textOf(checker, before), after: textOf(checker, after) };
  report(checker, { code: 'formula/band-order', args }, after.span, before.span);
  return false;
}

/** A threshold in x's unit: the literal, or the literal inside its conversion. */
function amountOf(threshold: NumericExpr): Decimal | undefined {
  if (threshold.kind !== 'convert') return literalOf(threshold);
  const literal = literalOf(threshold.of);
  return literal && applyRatio(literal, threshold.factor);
}

function textOf(checker: Checker, { span }: NumericExpr): string {
  return checker.source.text.slice(span.start, span.end);
}
