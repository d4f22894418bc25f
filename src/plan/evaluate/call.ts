import type { CallExpr, Expr, RowFunction } from '../../formula/expr.js';
import { must } from '../../model/must.js';
import type { Arithmetic } from './arithmetic.js';
import {
  type Cells,
  firstReason,
  mergeReasons,
  type NumberCells,
  PRESENT,
  type TruthCells,
  truthCells,
} from './cells.js';
import { checked, numbersOf, type RowScope } from './row-scope.js';

type Call = <Column>(args: readonly Expr[], scope: RowScope<Column>) => Cells<Column>;

const calls: { readonly [F in RowFunction]: Call } = {
  min: (args, scope) => extreme(args, scope, -1),
  max: (args, scope) => extreme(args, scope, 1),
  clamp: (args, scope) => clamp(args, scope),
  abs: (args, scope) => unary('abs', args, scope),
  ln: (args, scope) => unary('ln', args, scope),
  exp: (args, scope) => unary('exp', args, scope),
  sqrt: (args, scope) => unary('sqrt', args, scope),
  round: (args, scope) => rounded('half-up', args, scope),
  floor: (args, scope) => rounded('floor', args, scope),
  ceil: (args, scope) => rounded('ceil', args, scope),
  if: (args, scope) => condition(args, scope),
  coalesce: (args, scope) => coalesce(args, scope),
  has: (args, scope) => has(args, scope),
  band: (args, scope) => band(args, scope),
};

/** A row function for all rows. */
export function call<Column>(expr: CallExpr, scope: RowScope<Column>): Cells<Column> {
  return calls[expr.function](expr.arguments, scope);
}

function argument(args: readonly Expr[], position: number): Expr {
  return must(args[position], `argument ${position + 1}`);
}

function extreme<Column>(args: readonly Expr[], scope: RowScope<Column>, sign: -1 | 1): NumberCells<Column> {
  return args
    .map((arg) => numbersOf(arg, scope))
    .reduce((best, next) => {
      const better = scope.arithmetic
        .decide(next.numbers, best.numbers)
        .map((order) => (order === sign ? 1 : 0));
      return {
        kind: 'number',
        numbers: scope.arithmetic.choose(Uint8Array.from(better), next.numbers, best.numbers),
        reasons: mergeReasons([best.reasons, next.reasons], scope.length),
      };
    });
}

function clamp<Column>(args: readonly Expr[], scope: RowScope<Column>): NumberCells<Column> {
  const [value, low, high] = [0, 1, 2].map((i) => numbersOf(argument(args, i), scope));
  const { decide, choose } = scope.arithmetic;
  const of = must(value, 'value');
  const from = must(low, 'low');
  const to = must(high, 'high');
  const below = Uint8Array.from(decide(of.numbers, from.numbers), (sign) => (sign < 0 ? 1 : 0));
  const above = Uint8Array.from(decide(of.numbers, to.numbers), (sign) => (sign > 0 ? 1 : 0));
  const kept = choose(above, to.numbers, choose(below, from.numbers, of.numbers));
  return {
    kind: 'number',
    numbers: kept,
    reasons: mergeReasons([of.reasons, from.reasons, to.reasons], scope.length),
  };
}

function unary<Column>(
  operation: 'abs' | 'ln' | 'exp' | 'sqrt',
  args: readonly Expr[],
  scope: RowScope<Column>,
): NumberCells<Column> {
  const of = numbersOf(argument(args, 0), scope);
  return checked(scope.arithmetic.unary(operation, of.numbers), of.reasons, scope);
}

function rounded<Column>(
  mode: Parameters<Arithmetic<Column>['round']>[2],
  args: readonly Expr[],
  scope: RowScope<Column>,
): NumberCells<Column> {
  const of = numbersOf(argument(args, 0), scope);
  return checked(scope.arithmetic.round(of.numbers, placesOf(args[1]), mode), of.reasons, scope);
}

/** The places of a rounding are a literal whole number; the checker has made sure of it. */
function placesOf(expr: Expr | undefined): number {
  if (expr === undefined) return 0;
  if (expr.kind === 'negate') return -placesOf(expr.of);
  if (expr.kind !== 'number') throw new Error('bug: places of a rounding are not a literal');
  return expr.value.toNumber();
}

/** Only the branch that is taken counts: a missing value in the other one does no harm. */
function condition<Column>(args: readonly Expr[], scope: RowScope<Column>): Cells<Column> {
  const test = truthCells(scope.evaluate(argument(args, 0)));
  const yes = scope.evaluate(argument(args, 1));
  const no = scope.evaluate(argument(args, 2));
  const taken = test.truths.map((truth, i) =>
    truth === 1 ? (yes.reasons[i] ?? PRESENT) : (no.reasons[i] ?? PRESENT),
  );
  const reasons = test.reasons.map((reason, i) =>
    firstReason(reason, reason === PRESENT ? (taken[i] ?? PRESENT) : PRESENT),
  );
  return chosen(test.truths, yes, no, { reasons, scope });
}

function chosen<Column>(
  which: Uint8Array,
  yes: Cells<Column>,
  no: Cells<Column>,
  result: { readonly reasons: Uint8Array; readonly scope: RowScope<Column> },
): Cells<Column> {
  if (yes.kind === 'number' && no.kind === 'number') {
    const numbers = result.scope.arithmetic.choose(which, yes.numbers, no.numbers);
    return { kind: 'number', numbers, reasons: result.reasons };
  }
  const [left, right] = [truthCells(yes), truthCells(no)];
  const truths = which.map((take, i) => (take === 1 ? (left.truths[i] ?? 0) : (right.truths[i] ?? 0)));
  return { kind: 'truth', truths, reasons: result.reasons };
}

/** The first argument that is there. */
function coalesce<Column>(args: readonly Expr[], scope: RowScope<Column>): Cells<Column> {
  return args
    .map((arg) => scope.evaluate(arg))
    .reduce((first, next) => {
      const here = first.reasons.map((reason) => (reason === PRESENT ? 1 : 0));
      const reasons = first.reasons.map((reason, i) =>
        reason === PRESENT || next.reasons[i] === PRESENT
          ? PRESENT
          : firstReason(reason, next.reasons[i] ?? PRESENT),
      );
      return chosen(here, first, next, { reasons, scope });
    });
}

function has<Column>(args: readonly Expr[], scope: RowScope<Column>): TruthCells {
  const of = scope.evaluate(argument(args, 0));
  return {
    kind: 'truth',
    truths: of.reasons.map((reason) => (reason === PRESENT ? 1 : 0)),
    reasons: new Uint8Array(scope.length),
  };
}

/** band(x, v0, t1, v1, t2, v2 …): v0 below t1, v1 from t1 on, and so on; a threshold belongs to the band above it. */
function band<Column>(args: readonly Expr[], scope: RowScope<Column>): NumberCells<Column> {
  const x = numbersOf(argument(args, 0), scope);
  let result = numbersOf(argument(args, 1), scope);
  for (let i = 2; i + 1 < args.length; i += 2) {
    const threshold = numbersOf(argument(args, i), scope);
    const value = numbersOf(argument(args, i + 1), scope);
    const reached = Uint8Array.from(scope.arithmetic.decide(x.numbers, threshold.numbers), (sign) =>
      sign >= 0 ? 1 : 0,
    );
    result = {
      kind: 'number',
      numbers: scope.arithmetic.choose(reached, value.numbers, result.numbers),
      reasons: mergeReasons([result.reasons, value.reasons, threshold.reasons], scope.length),
    };
  }
  return { ...result, reasons: mergeReasons([x.reasons, result.reasons], scope.length) };
}
