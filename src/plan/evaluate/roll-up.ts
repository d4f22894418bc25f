import { type Decimal, ZERO } from '../../number/decimal.js';
import type { RollUpOp } from '../node.js';
import { type Cells, codeOf, firstReason, numberCells, PRESENT, truthCells } from './cells.js';
import type { RowSource } from './row-scope.js';
import { statisticOf } from './statistic.js';

/** One figure per entity out of the rows of a finer table that belong to it. */
export function evaluateRollUp<Column>(
  op: RollUpOp,
  finer: RowSource<Column>,
  rowsOf: readonly (readonly number[])[],
): Cells<Column> {
  const of = numberCells(finer.read(op.of));
  const over = op.over === undefined ? undefined : truthCells(finer.read(op.over));
  const reasons = new Uint8Array(rowsOf.length);
  const values = rowsOf.map((rows, entity): Decimal => {
    const positions = rows.filter((row) => over === undefined || over.truths[row] === 1);
    const unknown = over === undefined ? [] : rows.map((row) => over.reasons[row] ?? PRESENT);
    const absent = [...unknown, ...positions.map((row) => of.reasons[row] ?? PRESENT)].reduce(
      firstReason,
      PRESENT,
    );
    const nothing = positions.length === 0 && op.statistic !== 'count';
    reasons[entity] =
      nothing && op.empty === 'missing' && absent === PRESENT ? codeOf('not-applicable') : absent;
    if (nothing || absent !== PRESENT) return ZERO;
    return statisticOf(op, { arithmetic: finer.arithmetic, column: of.numbers, positions });
  });
  return { kind: 'number', numbers: finer.arithmetic.fromDecimals(values), reasons };
}
