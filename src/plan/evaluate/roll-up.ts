import { type Decimal, ZERO } from '../../number/decimal.js';
import type { RollUpOp } from '../node.js';
import {
  type Cells,
  codeOf,
  firstReason,
  type NumberCells,
  numberCells,
  PRESENT,
  truthCells,
} from './cells.js';
import type { RowSource } from './row-scope.js';
import { ascending, statisticOf } from './statistic.js';

interface RolledUp {
  readonly value: Decimal;
  readonly reason: number;
}

/** One figure per entity out of the rows of a finer table that belong to it. */
export function evaluateRollUp<Column>(
  op: RollUpOp,
  finer: RowSource<Column>,
  rowsOf: readonly (readonly number[])[],
): Cells<Column> {
  const of = numberCells(finer.read(op.of));
  const over = op.over === undefined ? undefined : truthCells(finer.read(op.over));
  const outcomes = rowsOf.map((rows): RolledUp => {
    if (rows.length === 0) return ofNothing(op, op.empty === 'zero' ? 'no-peers' : 'not-reported');
    const positions = rows.filter((row) => over === undefined || over.truths[row] === 1);
    const unknown = over === undefined ? [] : rows.map((row) => over.reasons[row] ?? PRESENT);
    const absent = [...unknown, ...positions.map((row) => of.reasons[row] ?? PRESENT)].reduce(
      firstReason,
      PRESENT,
    );
    if (absent !== PRESENT) return { value: ZERO, reason: absent };
    if (positions.length === 0) return ofNothing({ ...op, empty: 'zero' }, 'no-peers');
    return { value: rolledUp(op, of, { finer, positions }), reason: PRESENT };
  });
  const reasons = Uint8Array.from(outcomes, ({ reason }) => reason);
  return {
    kind: 'number',
    numbers: finer.arithmetic.fromDecimals(outcomes.map(({ value }) => value)),
    reasons,
  };
}

/** A sum of nothing is 0 where the rules take it so; a mean, a smallest and a largest are none. */
function ofNothing(op: RollUpOp, reason: 'no-peers' | 'not-reported'): RolledUp {
  const isZero = op.empty === 'zero' && op.statistic === 'sum';
  return { value: ZERO, reason: isZero ? PRESENT : codeOf(reason) };
}

function rolledUp<Column>(
  op: RollUpOp,
  of: NumberCells<Column>,
  { finer, positions }: { readonly finer: RowSource<Column>; readonly positions: readonly number[] },
): Decimal {
  const peers = { arithmetic: finer.arithmetic, column: of.numbers, positions };
  const taken = op.most === undefined ? positions : ascending(peers).slice(-op.most);
  return statisticOf(op, { ...peers, positions: taken });
}
