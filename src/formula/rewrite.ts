import { sameRatio, UNITY } from '../number/ratio.js';
import type { Unit } from '../number/unit.js';
import { conversion } from '../number/unit-algebra.js';
import type { CohortExpr, Expr, NameExpr, NumericExpr, ReferenceExpr, RollUpExpr, TimeExpr } from './expr.js';
import { isZero } from './literal.js';
import { printFormula } from './print.js';

/** The parts directly inside an expression, in the order of writing. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'number':
    case 'name':
      return [];
    case 'convert':
    case 'negate':
    case 'not':
    case 'cohort':
    case 'reference':
    case 'time':
      return [expr.of];
    case 'arithmetic':
    case 'compare':
    case 'logical':
      return [expr.left, expr.right];
    case 'call':
      return expr.arguments;
    case 'roll-up':
      return [expr.of, expr.over].filter((part) => part !== undefined);
  }
}

/**
 * The same expression over changed parts. The name inside a time function stays, for it is part of the function, and so
 * does what a roll-up says of another table's rows.
 */
export function mapParts(expr: Expr, change: (part: Expr) => Expr): Expr {
  switch (expr.kind) {
    case 'number':
    case 'name':
    case 'time':
    case 'roll-up':
      return expr;
    case 'convert':
    case 'negate':
    case 'not':
    case 'cohort':
      return { ...expr, of: change(expr.of) };
    case 'reference':
      // as: a change of names or of parts leaves a number a number
      return { ...expr, of: change(expr.of) as NumericExpr };
    case 'arithmetic':
    case 'compare':
    case 'logical':
      return { ...expr, left: change(expr.left), right: change(expr.right) };
    case 'call':
      return { ...expr, arguments: expr.arguments.map(change) };
  }
}

/** The ids of everything an expression reads, in cohort and time functions as well. */
export function namesIn(expr: Expr): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (part: Expr) => {
    if (part.kind === 'name') ids.add(part.id);
    partsOf(part).forEach(visit);
  };
  visit(expr);
  return ids;
}

/** Every cohort function replaced by a reference to the node that `idOf` answers for it. */
export function hoistCohorts(expr: Expr, idOf: (cohort: CohortExpr) => string): Expr {
  if (expr.kind !== 'cohort') return mapParts(expr, (part) => hoistCohorts(part, idOf));
  const { span, unit } = expr;
  return { kind: 'name', type: 'number', id: idOf(expr), text: printFormula(expr, nameOf), unit, span };
}

/** Every time function replaced by a reference to the node that `idOf` answers for it, within cohort functions as well. */
export function hoistTimes(expr: Expr, idOf: (time: TimeExpr) => string): Expr {
  if (expr.kind !== 'time') return mapParts(expr, (part) => hoistTimes(part, idOf));
  const { span, unit } = expr;
  return { kind: 'name', type: 'number', id: idOf(expr), text: printFormula(expr, nameOf), unit, span };
}

/** Every reference replaced by a name for the node that `idOf` answers for it, within cohort functions as well. */
export function hoistReferences(expr: Expr, idOf: (reference: ReferenceExpr) => string): Expr {
  if (expr.kind !== 'reference') return mapParts(expr, (part) => hoistReferences(part, idOf));
  const { span, unit } = expr;
  return { kind: 'name', type: 'number', id: idOf(expr), text: printFormula(expr, nameOf), unit, span };
}

/** Every roll-up replaced by a reference to the node that `idOf` answers for it. */
export function hoistRollUps(expr: Expr, idOf: (rollUp: RollUpExpr) => string): Expr {
  if (expr.kind !== 'roll-up') return mapParts(expr, (part) => hoistRollUps(part, idOf));
  const { span, unit } = expr;
  return { kind: 'name', type: 'number', id: idOf(expr), text: printFormula(expr, nameOf), unit, span };
}

const nameOf = (name: NameExpr) => name.text;

/**
 * The same quantity in `unit`: the expression itself when its unit is just as large, otherwise a convert node around it.
 * Undefined when the units count different things, and for a truth. A literal 0 is 0 in every unit.
 */
export function convertTo(expr: Expr, unit: Unit): NumericExpr | undefined {
  if (expr.type !== 'number') return undefined;
  const factor = isZero(expr) ? UNITY : conversion(expr.unit, unit);
  if (factor === undefined) return undefined;
  const sameSize = expr.unit.dimension === unit.dimension && sameRatio(expr.unit.scale, unit.scale);
  return sameSize ? expr : { kind: 'convert', type: 'number', of: expr, factor, unit, span: expr.span };
}
