import type { ExponentFlaw } from '../diagnostics/codes/formula.js';
import { ONE } from '../number/decimal.js';
import type { Unit } from '../number/unit.js';
import {
  convertible,
  divideUnits,
  isPlain,
  multiplyUnits,
  PLAIN,
  powerUnit,
} from '../number/unit-algebra.js';
import { type Checker, report } from './checker.js';
import type { ArithmeticOperator, Comparison, Expr, NumericExpr, Span } from './expr.js';
import { fitTo, inOnes, isPercent } from './fit.js';
import { MAX_EXPONENT } from './limits.js';
import { isBare, isZero, literalOf } from './literal.js';
import { convertTo } from './rewrite.js';

/** Both sides of an operator and the stretch they span. */
export interface Sides {
  readonly left: NumericExpr;
  readonly right: NumericExpr;
  readonly span: Span;
}

/** Both sides in the left one's unit; a literal on the left takes part in the right one's. */
export function checkComparison(checker: Checker, operator: Comparison, sides: Sides): Expr | undefined {
  const fitted = isBare(sides.left) ? fitLeft(checker, operator, sides) : fitRight(checker, operator, sides);
  return fitted && { kind: 'compare', type: 'truth', operator, ...fitted };
}

export function checkArithmetic(
  checker: Checker,
  operator: ArithmeticOperator,
  sides: Sides,
): Expr | undefined {
  switch (operator) {
    case '+':
    case '-':
      return checkSum(checker, operator, sides);
    case '*':
      return product(sides);
    case '/':
      return literalOf(sides.right)?.isZero()
        ? report(checker, { code: 'formula/division-by-zero', args: {} }, sides.right.span)
        : quotient(sides);
    case '^':
      return checkPower(checker, sides);
  }
}

function fitRight(checker: Checker, where: string, sides: Sides): Sides | undefined {
  const right = fitTo(checker, sides.right, { where, beside: sides.left });
  return right && { ...sides, right };
}

function fitLeft(checker: Checker, where: string, sides: Sides): Sides | undefined {
  const left = fitTo(checker, sides.left, { where, beside: sides.right });
  return left && { ...sides, left };
}

/**
 * 1 + 增速 is a plain number and 完成率 − 1 a percentage: 1 is the whole. Any other number without a unit beside a
 * percentage is refused, for 增速 + 3 most likely means three points and would add three hundred.
 */
function checkSum(checker: Checker, operator: '+' | '-', sides: Sides): Expr | undefined {
  const fitted = fitSum(checker, operator, sides);
  return fitted && arithmetic(operator, fitted, fitted.left.unit);
}

/** 1, or the 2 of the inverse form 2 − 完成率; 100 − 增速 most likely means 100%. */
function isWhole(part: NumericExpr): boolean {
  const value = literalOf(part)?.abs();
  return value !== undefined && (value.equals(ONE) || value.equals(2));
}

function fitSum(checker: Checker, where: '+' | '-', sides: Sides): Sides | undefined {
  const { left, right } = sides;
  if (isBare(left) && !(isPercent(right.unit) && isWhole(left))) return fitLeft(checker, where, sides);
  if (isZero(left)) return fitLeft(checker, where, sides);
  const whole = isBare(right) && literalOf(right)?.abs().equals(ONE);
  if (!whole || !isPercent(left.unit)) return fitRight(checker, where, sides);
  const inPercent = convertTo(right, left.unit);
  return inPercent && { ...sides, right: inPercent };
}

/** A percentage written as such is a share of the other side: x * 120% stays in x's unit. 2 * 增速 stays a percentage. */
function product(sides: Sides): NumericExpr {
  const [left, right] = [literalInOnes(sides.left), literalInOnes(sides.right)];
  const { span } = sides;
  if (isPlain(right.unit)) return arithmetic('*', { left, right, span }, left.unit);
  if (isPlain(left.unit)) return arithmetic('*', { left, right, span }, right.unit);
  const ones = { left: inOnes(left), right: inOnes(right), span };
  return inOnes(arithmetic('*', ones, multiplyUnits(ones.left.unit, ones.right.unit)));
}

function literalInOnes(part: NumericExpr): NumericExpr {
  return literalOf(part) === undefined ? part : inOnes(part);
}

function quotient(sides: Sides): Expr {
  const { left, right, span } = sides;
  if (isPlain(right.unit)) return arithmetic('/', sides, left.unit);
  const alike = convertible(left.unit, right.unit) ? convertTo(right, left.unit) : undefined;
  if (alike && !isPlain(left.unit)) return arithmetic('/', { ...sides, right: alike }, PLAIN);
  const ones = { left: inOnes(left), right: inOnes(right), span };
  return inOnes(arithmetic('/', ones, divideUnits(ones.left.unit, ones.right.unit)));
}

function checkPower(checker: Checker, sides: Sides): Expr | undefined {
  const base = inOnes(sides.left);
  const exponent = isBare(sides.right) ? literalOf(sides.right) : undefined;
  const { text } = base.unit;
  const refuseExponent = (flaw: ExponentFlaw) =>
    report(
      checker,
      { code: 'formula/exponent', args: { flaw, unit: text, limit: MAX_EXPONENT } },
      sides.right.span,
    );
  if (exponent === undefined) return refuseExponent('not-a-literal');
  if (exponent.abs().greaterThan(MAX_EXPONENT)) return refuseExponent('too-large');
  if (isPlain(base.unit)) return arithmetic('^', { ...sides, left: base }, PLAIN);
  if (!exponent.isInteger()) return refuseExponent('not-whole');
  const unit = powerUnit(base.unit, exponent.toNumber());
  return unit ? arithmetic('^', { ...sides, left: base }, unit) : refuseExponent('too-large');
}

function arithmetic(operator: ArithmeticOperator, sides: Sides, unit: Unit): NumericExpr {
  return { kind: 'arithmetic', type: 'number', operator, ...sides, unit };
}
