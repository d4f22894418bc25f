import { sameRatio, UNITY } from '../number/ratio.js';
import type { Unit } from '../number/unit.js';
import { conversion } from '../number/unit-algebra.js';
import type { CohortExpr, Expr, NameExpr, NumericExpr } from './expr.js';
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
    case 'time':
      return [expr.of];
    case 'arithmetic':
    case 'compare':
    case 'logical':
      return [expr.left, expr.right];
    case 'call':
      return expr.arguments;
  }
}

/** The same expression over changed parts; the name inside a time function stays, for it is part of the function. */
export function mapParts(expr: Expr, change: (part: Expr) => Expr): Expr {
  switch (expr.kind) {
    case 'number':
    case 'name':
    case 'time':
      return expr;
    case 'convert':
    case 'negate':
    case 'not':
    case 'cohort':
      return { ...expr, of: change(expr.of) };
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
