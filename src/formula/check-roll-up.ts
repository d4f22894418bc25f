import { PLAIN } from '../number/unit-algebra.js';
import { type Arguments, type Checker, numberIn, report, suggestionFor, truthIn } from './checker.js';
import type { Expr, NumericExpr, RollUpFunction, Syntax, TruthExpr } from './expr.js';
import { isBare, literalOf } from './literal.js';
import { partsOf } from './rewrite.js';

/** How many of the largest values a formula may ask for. */
const MOST = 1000;

/**
 * sum_of(table, x, condition): the first argument is the name of a table, the others are formulas over its columns, in
 * which no function looks beyond the row.
 */
export function checkRollUp(
  checker: Checker,
  name: RollUpFunction,
  { parts, span }: Arguments,
): Expr | undefined {
  const [first, ...rest] = parts;
  const table = first && tableIn(checker, first);
  if (table === undefined) return undefined;
  const [second, third] = rest;
  if (name === 'count_of') {
    const over = second && conditionIn(table, second, name);
    if (second && over === undefined) return undefined;
    const common = { function: name, table: table.name, of: undefined, over, most: undefined };
    return { kind: 'roll-up', type: 'number', ...common, unit: PLAIN, span };
  }
  const of = second && valueIn(table, second, name);
  if (name === 'top_of') {
    const most = third && countIn(checker, third);
    if (of === undefined || most === undefined) return undefined;
    const common = { function: name, table: table.name, of, over: undefined, most };
    return { kind: 'roll-up', type: 'number', ...common, unit: of.unit, span };
  }
  const over = third && conditionIn(table, third, name);
  if (of === undefined || (third && over === undefined)) return undefined;
  const common = { function: name, table: table.name, of, over, most: undefined };
  return { kind: 'roll-up', type: 'number', ...common, unit: of.unit, span };
}

/** A table named by a formula, and how its own columns are checked. */
interface NamedTable {
  readonly name: string;
  readonly inner: Checker;
}

function tableIn(checker: Checker, syntax: Syntax): NamedTable | undefined {
  const tables = checker.scope.tables ?? new Map();
  const scope = syntax.kind === 'name' ? tables.get(syntax.name) : undefined;
  if (syntax.kind === 'name' && scope !== undefined) {
    return { name: syntax.name, inner: checker.within({ ...scope, tables }) };
  }
  const name = syntax.kind === 'name' ? syntax.name : '';
  const known = [...tables.keys()];
  const args = { name, suggestion: suggestionFor(name, known), known };
  return report(checker, { code: 'formula/unknown-table', args }, syntax.span);
}

function valueIn({ inner }: NamedTable, syntax: Syntax, where: string): NumericExpr | undefined {
  const expr = numberIn(inner, syntax, where);
  return expr && withinRow(inner, expr) ? expr : undefined;
}

function conditionIn({ inner }: NamedTable, syntax: Syntax, where: string): TruthExpr | undefined {
  const expr = truthIn(inner, syntax, where);
  return expr && withinRow(inner, expr) ? expr : undefined;
}

function withinRow(checker: Checker, expr: Expr): boolean {
  const beyond = beyondRow(expr);
  if (beyond === undefined) return true;
  report(checker, { code: 'formula/nested-table', args: { inner: beyond.function } }, beyond.span);
  return false;
}

function beyondRow(expr: Expr): Extract<Expr, { readonly kind: 'cohort' | 'roll-up' | 'time' }> | undefined {
  if (expr.kind === 'cohort' || expr.kind === 'roll-up' || expr.kind === 'time') return expr;
  return partsOf(expr)
    .map(beyondRow)
    .find((found) => found !== undefined);
}

function countIn(checker: Checker, syntax: Syntax): number | undefined {
  const expr = numberIn(checker, syntax, 'top_of');
  if (expr === undefined) return undefined;
  const count = isBare(expr) ? literalOf(expr) : undefined;
  if (count?.isInteger() && count.greaterThan(0) && count.lessThanOrEqualTo(MOST)) return count.toNumber();
  return report(checker, { code: 'formula/top-count', args: { limit: MOST } }, syntax.span);
}
