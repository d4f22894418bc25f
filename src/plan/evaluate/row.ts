import type { CallExpr, Expr } from '../../formula/expr.js';
import { must } from '../../model/must.js';
import { ZERO } from '../../number/decimal.js';
import { call } from './call.js';
import {
  type Cells,
  codeOf,
  mergeReasons,
  type NumberCells,
  PRESENT,
  type TruthCells,
  truthCells,
} from './cells.js';
import { checked, numbersOf, type RowScope, type RowSource } from './row-scope.js';

/** One formula for all rows, column by column. Any missing operand makes the result missing, by the first reason of the fixed order. */
export function evaluateRow<Column>(expr: Expr, source: RowSource<Column>): Cells<Column> {
  const scope: RowScope<Column> = { ...source, evaluate: (inner) => evaluateIn(inner, scope) };
  return evaluateIn(expr, scope);
}

function evaluateIn<Column>(expr: Expr, scope: RowScope<Column>): Cells<Column> {
  switch (expr.kind) {
    case 'number':
      return present(scope.arithmetic.constant(expr.value, scope.length), scope);
    case 'name':
      return scope.read(expr.id);
    case 'convert':
      return onNumbers(expr.of, scope, (column) => scope.arithmetic.scale(column, expr.factor));
    case 'negate':
      return onNumbers(expr.of, scope, (column) => scope.arithmetic.unary('negate', column));
    case 'not':
      return invert(truthCells(scope.evaluate(expr.of)));
    case 'arithmetic':
      return arithmetic(expr, scope);
    case 'compare':
      return compare(expr, scope);
    case 'logical':
      return logical(expr, scope);
    case 'call':
      return call(expr as CallExpr, scope); // as: the union member whose kind is 'call' is CallExpr
    case 'cohort':
    case 'roll-up':
    case 'reference':
    case 'time':
      throw new Error(`bug: ${expr.function} is left in a row formula`);
  }
}

function present<Column>(numbers: Column, scope: RowScope<Column>): NumberCells<Column> {
  return { kind: 'number', numbers, reasons: new Uint8Array(scope.length) };
}

function onNumbers<Column>(
  of: Expr,
  scope: RowScope<Column>,
  map: (column: Column) => Column,
): NumberCells<Column> {
  const cells = numbersOf(of, scope);
  return checked(map(cells.numbers), cells.reasons, scope);
}

function invert(cells: TruthCells): TruthCells {
  return { ...cells, truths: cells.truths.map((truth) => 1 - truth) };
}

function arithmetic<Column>(
  expr: Extract<Expr, { kind: 'arithmetic' }>,
  scope: RowScope<Column>,
): NumberCells<Column> {
  const left = numbersOf(expr.left, scope);
  const right = numbersOf(expr.right, scope);
  const reasons = mergeReasons([left.reasons, right.reasons], scope.length);
  if (expr.operator === '/') markZeroDenominators(right, reasons, scope);
  return checked(scope.arithmetic.binary(expr.operator, left.numbers, right.numbers), reasons, scope);
}

function markZeroDenominators<Column>(
  denominator: NumberCells<Column>,
  reasons: Uint8Array,
  scope: RowScope<Column>,
): void {
  const zero = scope.arithmetic.constant(ZERO, scope.length);
  const signs = scope.arithmetic.decide(denominator.numbers, zero);
  for (let i = 0; i < scope.length; i++) {
    if (reasons[i] === PRESENT && signs[i] === 0) reasons[i] = codeOf('zero-denominator');
  }
}

const holds = {
  '<': (sign: number) => sign < 0,
  '<=': (sign: number) => sign <= 0,
  '>': (sign: number) => sign > 0,
  '>=': (sign: number) => sign >= 0,
  '=': (sign: number) => sign === 0,
  '<>': (sign: number) => sign !== 0,
} as const;

function compare<Column>(expr: Extract<Expr, { kind: 'compare' }>, scope: RowScope<Column>): TruthCells {
  const left = numbersOf(expr.left, scope);
  const right = numbersOf(expr.right, scope);
  const test = holds[expr.operator];
  const signs = scope.arithmetic.decide(left.numbers, right.numbers);
  return {
    kind: 'truth',
    truths: Uint8Array.from(signs, (sign) => (test(sign) ? 1 : 0)),
    reasons: mergeReasons([left.reasons, right.reasons], scope.length),
  };
}

function logical<Column>(expr: Extract<Expr, { kind: 'logical' }>, scope: RowScope<Column>): TruthCells {
  const left = truthCells(scope.evaluate(expr.left));
  const right = truthCells(scope.evaluate(expr.right));
  const both = (a: number, i: number) => {
    const b = must(right.truths[i], 'operand');
    return expr.operator === 'and' ? a & b : a | b;
  };
  return {
    kind: 'truth',
    truths: left.truths.map(both),
    reasons: mergeReasons([left.reasons, right.reasons], scope.length),
  };
}
