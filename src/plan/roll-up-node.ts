import type { Scope, ScopeEntry } from '../formula/check.js';
import type { Expr, RollUpExpr, Span } from '../formula/expr.js';
import { printFormula } from '../formula/print.js';
import { convertTo } from '../formula/rewrite.js';
import { must } from '../model/must.js';
import type { Place } from '../model/place.js';
import type { Words } from '../model/words.js';
import { ONE } from '../number/decimal.js';
import { PLAIN } from '../number/unit-algebra.js';
import { nodeId, type PartsTable, type PlanBuilder } from './builder.js';
import type { NodeId, RollUpOp } from './node.js';

/** What formulas may name of each table of parts. */
export function tableScopes(
  builder: PlanBuilder,
  entryFor: (id: NodeId | undefined) => ScopeEntry | undefined,
): ReadonlyMap<string, Scope> {
  return new Map(
    [...builder.tables].map(([name, { names }]) => [
      name,
      { lookup: (asked: string) => entryFor(names.get(asked)), names: names.keys(), units: builder.units },
    ]),
  );
}

const statistics = {
  sum_of: 'sum',
  count_of: 'sum',
  top_of: 'sum',
  mean_of: 'mean',
  min_of: 'min',
  max_of: 'max',
} as const;
const shared = new Set<RollUpExpr['function']>(['sum_of', 'top_of']);

/** The node of a roll-up, one whoever asks for it. A count is the sum of ones, or of shares. */
export function rollUpNode(builder: PlanBuilder, expr: RollUpExpr, origin: Place): NodeId {
  const table = must(builder.tables.get(expr.table), expr.table);
  const text = printFormula(expr, (name) => name.text, 'implied');
  const id = nodeId('roll-up', text);
  if (builder.has(id)) return id;
  const op: RollUpOp = {
    kind: 'roll-up',
    from: table.name,
    of: valueNode(builder, { table, origin }, expr),
    statistic: statistics[expr.function],
    most: expr.most,
    over: expr.over && rowNode(builder, { table, origin }, expr.over),
    empty: table.empty,
  };
  return builder.add({
    id,
    on: { kind: 'row', table: builder.table },
    unit: expr.unit,
    type: { kind: 'number' },
    role: 'value',
    label: { zh: text, en: text },
    origin,
    op,
  });
}

/** The rows of a table, and the line that asks for something of them. */
interface Rows {
  readonly table: PartsTable;
  readonly origin: Place;
}

/** What is rolled up of each part: its value, for sums times the owner's share. */
function valueNode(builder: PlanBuilder, at: Rows, { function: name, of, span }: RollUpExpr): NodeId {
  const { share: id } = at.table;
  const share = id === undefined ? undefined : shareExpr(builder, id, span);
  if (of === undefined) {
    const one: Expr = { kind: 'number', type: 'number', value: ONE, unit: PLAIN, span };
    return rowNode(builder, at, share ?? one);
  }
  if (share === undefined || !shared.has(name)) return rowNode(builder, at, of);
  const product = { kind: 'arithmetic', type: 'number', operator: '*', unit: of.unit, span } as const;
  return rowNode(builder, at, { ...product, left: of, right: share });
}

/** The share as a plain number. */
function shareExpr(builder: PlanBuilder, id: NodeId, span: Span): Expr {
  const { unit, label } = builder.node(id);
  const share: Expr = { kind: 'name', type: 'number', id, text: label.zh, unit, span };
  return must(convertTo(share, PLAIN), 'share');
}

/** A formula on the rows of the table: the column it names, or a node of its own. */
function rowNode(builder: PlanBuilder, { table, origin }: Rows, expr: Expr): NodeId {
  if (expr.kind === 'name') return expr.id;
  const text = printFormula(expr, (name) => name.text);
  const id = nodeId('tables', table.name, text);
  if (builder.has(id)) return id;
  const label: Words = { zh: text, en: text };
  return builder.add({
    id,
    on: { kind: 'row', table: table.name },
    unit: expr.type === 'number' ? expr.unit : PLAIN,
    type: { kind: expr.type },
    role: 'step',
    label,
    origin,
    op: { kind: 'row', expr },
  });
}
