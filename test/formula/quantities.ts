import type { BinaryOperator, Syntax } from '../../src/formula/expr.js';
import { parseFormula } from '../../src/formula/parse.js';
import { must } from '../../src/model/must.js';
import { Decimal, decide } from '../../src/number/decimal.js';
import { applyRatio } from '../../src/number/unit-algebra.js';
import { sourceOf, units } from './formulas.js';

/** A number, a condition, or nothing where a divisor is 0 or a function has no value. */
export type Outcome = Decimal | boolean | undefined;

/** What a formula comes to when every number in it is taken in base units: 元, m², ones. */
export function quantityOf(text: string, values: (name: string) => Decimal): Outcome {
  return outcome(must(parseFormula(sourceOf(text)).value, text), values);
}

function outcome(syntax: Syntax, values: (name: string) => Decimal): Outcome {
  switch (syntax.kind) {
    case 'number':
      return applyRatio(syntax.value, must(units.parse(syntax.unit ?? ''), 'unit').scale);
    case 'name':
      return syntax.name === '停产' ? false : values(syntax.name);
    case 'negate':
    case 'not':
      return reverse(outcome(syntax.of, values));
    case 'binary':
      return operate(syntax.operator, outcome(syntax.left, values), outcome(syntax.right, values));
    case 'call':
      return call(
        syntax.function,
        syntax.arguments.map((part) => outcome(part, values)),
      );
  }
}

export function reverse(of: Outcome): Outcome {
  if (typeof of === 'boolean') return !of;
  return of?.negated();
}

export function operate(operator: BinaryOperator, left: Outcome, right: Outcome): Outcome {
  if (left === undefined || right === undefined) return undefined;
  if (typeof left === 'boolean' || typeof right === 'boolean') {
    return operator === 'and' ? left === true && right === true : left === true || right === true;
  }
  const order = decide(left, right);
  switch (operator) {
    case '+':
      return left.plus(right);
    case '-':
      return left.minus(right);
    case '*':
      return left.times(right);
    case '/':
      return right.isZero() ? undefined : left.div(right);
    case '^':
      return left.greaterThan(0) ? left.pow(right) : undefined;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case 'and':
    case 'or':
      return undefined;
  }
}

/** Functions whose value does not depend on the unit in which they are reckoned. */
export function call(name: string, parts: readonly Outcome[]): Outcome {
  if (name === 'has') return true;
  if (name === 'if') return parts[0] === undefined ? undefined : parts[parts[0] === true ? 1 : 2];
  const numbers = parts.filter((part) => part instanceof Decimal);
  const [x, y, z] = numbers;
  if (numbers.length < parts.length || x === undefined) return undefined;
  if (name === 'coalesce') return x;
  if (name === 'max') return Decimal.max(...numbers);
  if (name === 'min') return Decimal.min(...numbers);
  if (name === 'clamp' && y && z) return Decimal.min(Decimal.max(x, y), z);
  if (name === 'ln') return x.greaterThan(0) ? x.ln() : undefined;
  return name === 'band' ? band(x, numbers.slice(1)) : undefined;
}

function band(x: Decimal, steps: readonly Decimal[]): Decimal | undefined {
  let value = steps[0];
  for (let at = 1; at < steps.length; at += 2) {
    const threshold = must(steps[at], 'threshold');
    if (decide(x, threshold) >= 0) value = steps[at + 1];
  }
  return value;
}
