import { must } from '../../model/must.js';
import { Decimal, ONE, ZERO } from '../../number/decimal.js';
import type { FoldOp, NodeId } from '../node.js';
import { type Cells, codeOf, firstReason, type NumberCells, numberCells, PRESENT } from './cells.js';
import type { RowSource } from './row-scope.js';

const UNDEFINED: Decimal = new Decimal(Number.NaN);

interface Term<Column> {
  readonly values: NumberCells<Column>;
  readonly weights: NumberCells<Column>;
  readonly required: boolean;
  /** 1 for rows whose value is a penalty. */
  readonly penalised: Uint8Array | undefined;
}

interface Taken {
  readonly value: Decimal;
  readonly weight: Decimal;
}

/** Of each settle node, the rows in which it put in a penalty. */
export type Penalties = (settled: NodeId) => Uint8Array;

/** Siblings into one, row by row. */
export function evaluateFold<Column>(
  op: FoldOp,
  source: RowSource<Column>,
  penalties: Penalties,
): Cells<Column> {
  const terms = op.terms.map((term) => ({
    values: numberCells(source.read(term.node)),
    weights: numberCells(source.read(term.weight)),
    required: term.required || op.absent === 'missing',
    penalised: term.penalised === undefined ? undefined : penalties(term.penalised),
  }));
  const reasons = new Uint8Array(source.length);
  const values: Decimal[] = [];
  for (let row = 0; row < source.length; row++) {
    const outcome = foldRow(op, terms, { source, row });
    reasons[row] = outcome.reason;
    values.push(outcome.value);
  }
  return { kind: 'number', numbers: source.arithmetic.fromDecimals(values), reasons };
}

function foldRow<Column>(
  op: FoldOp,
  terms: readonly Term<Column>[],
  at: { readonly source: RowSource<Column>; readonly row: number },
): { readonly value: Decimal; readonly reason: number } {
  const taken: Taken[] = [];
  const off: Taken[] = [];
  const assessedWeights: Decimal[] = [];
  let absent = PRESENT;
  let refused = PRESENT;
  for (const term of terms) {
    const weight = at.source.arithmetic.at(term.weights.numbers, at.row);
    const assessed = term.weights.reasons[at.row] === PRESENT && !weight.isZero();
    if (!assessed) continue;
    assessedWeights.push(weight);
    const reason = must(term.values.reasons[at.row], 'row');
    if (reason === PRESENT) {
      const value = at.source.arithmetic.at(term.values.numbers, at.row);
      const isPenalty = term.penalised?.[at.row] === 1;
      taken.push({ value: isPenalty ? ZERO : value, weight });
      if (isPenalty) off.push({ value, weight });
    } else {
      absent = firstReason(absent, reason);
      if (term.required) refused = firstReason(refused, reason);
    }
  }
  if (refused !== PRESENT) return { value: ZERO, reason: refused };
  if (taken.length === 0) {
    return { value: ZERO, reason: absent === PRESENT ? codeOf('not-applicable') : absent };
  }
  const full = () => assessedWeights.reduce((sum, weight) => sum.plus(weight), ZERO);
  return combined(op, { taken, off, full });
}

interface Terms {
  readonly taken: readonly Taken[];
  readonly off: readonly Taken[];
  /** All the weight assessed, which few folds need. */
  readonly full: () => Decimal;
}

function combined(op: FoldOp, { taken, off, full }: Terms): { value: Decimal; reason: number } {
  const value = combine(op, taken, full).plus(takenOff(op, off, full));
  return value.isFinite() ? { value, reason: PRESENT } : { value: ZERO, reason: codeOf('undefined') };
}

function combine(op: FoldOp, taken: readonly Taken[], full: Terms['full']): Decimal {
  switch (op.how) {
    case 'sum':
      return rescaled(op, taken, full);
    case 'product':
      return taken.reduce((product, term) => product.times(term.value), ONE);
    case 'min':
      return taken.map((term) => term.value).reduce((a, b) => (b.lessThan(a) ? b : a));
    case 'max':
      return taken.map((term) => term.value).reduce((a, b) => (b.greaterThan(a) ? b : a));
    case 'power-mean':
      return powerMean(op.exponent, taken);
  }
}

/** Penalties as they are; in a mean, by their weights in the whole, so that the weighted score comes to the points off. */
function takenOff({ how }: FoldOp, off: readonly Taken[], full: Terms['full']): Decimal {
  const parts = off.map(({ value, weight }) => (how === 'sum' ? value : value.times(weight).div(full())));
  return parts.reduce((sum, part) => sum.plus(part), ZERO);
}

function rescaled(op: FoldOp, taken: readonly Taken[], full: Terms['full']): Decimal {
  const sum = taken.reduce((total, term) => total.plus(term.value), ZERO);
  if (op.absent !== 'rescale') return sum;
  const [all, present] = [full(), totalWeight(taken)];
  return present.equals(all) ? sum : sum.times(all).div(present);
}

function totalWeight(taken: readonly Taken[]): Decimal {
  return taken.reduce((total, term) => total.plus(term.weight), ZERO);
}

/**
 * (Σw·v^p/Σw)^(1/p); for p = 0 its limit, the geometric mean Πv^(w/Σw), which one zero makes zero. But for p = 1 there is none of
 * values below 0: an even power would take a loss for a gain.
 */
function powerMean(exponent: number, taken: readonly Taken[]): Decimal {
  const weights = totalWeight(taken);
  if (exponent !== 1 && taken.some(({ value }) => value.lessThan(0))) return UNDEFINED;
  if (exponent === 0) {
    return taken.reduce((product, term) => product.times(geometricPart(term, weights)), ONE);
  }
  const mean = taken
    .reduce(
      (sum, term) => sum.plus(term.weight.times(exponent === 1 ? term.value : term.value.pow(exponent))),
      ZERO,
    )
    .div(weights);
  return exponent === 1 ? mean : mean.pow(ONE.div(exponent));
}

function geometricPart(term: Taken, weights: Decimal): Decimal {
  return term.value.isZero() ? ZERO : term.value.pow(term.weight.div(weights));
}
