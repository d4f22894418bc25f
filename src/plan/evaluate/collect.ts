import { type Decimal, ZERO } from '../../number/decimal.js';
import type { CollectOp } from '../node.js';
import { type Cells, codeOf, numberCells, PRESENT, takesPart, truthCells } from './cells.js';
import type { Groups } from './frame.js';
import type { RowSource } from './row-scope.js';
import { statisticOf } from './statistic.js';

/** One statistic per group, over the values that are there. */
export function evaluateCollect<Column>(
  op: CollectOp,
  rows: RowSource<Column>,
  groups: Groups,
): Cells<Column> {
  const of = numberCells(rows.read(op.of));
  const over = op.over === undefined ? undefined : truthCells(rows.read(op.over));
  const reasons = new Uint8Array(groups.names.length);
  const values = groups.members.map((members, group): Decimal => {
    const positions = members.filter((row) => of.reasons[row] === PRESENT && takesPart(over, row));
    if (positions.length === 0 && op.statistic !== 'count') {
      reasons[group] = codeOf('no-peers');
      return ZERO;
    }
    const value = statisticOf(op, { arithmetic: rows.arithmetic, column: of.numbers, positions });
    if (!value.isFinite()) reasons[group] = codeOf('undefined');
    return value;
  });
  return { kind: 'number', numbers: rows.arithmetic.fromDecimals(values), reasons };
}
