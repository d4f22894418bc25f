import { must } from '../../model/must.js';
import { Decimal, difference, floorAt, ONE } from '../../number/decimal.js';
import type { CollectOp } from '../node.js';
import type { Arithmetic } from './arithmetic.js';

/** A column whose missing values are known, seen by one group. */
export interface Peers<Column> {
  readonly arithmetic: Arithmetic<Column>;
  readonly column: Column;
  /** Positions of the values that are there, at least one. */
  readonly positions: readonly number[];
}

/** Which statistic, with the share where it is a percentile. */
interface Asked {
  readonly statistic: CollectOp['statistic'];
  readonly parameter?: CollectOp['parameter'];
}

type Formula = <Column>(peers: Peers<Column>, asked: Asked) => Decimal;

const formulas: { readonly [S in CollectOp['statistic']]: Formula } = {
  sum: (peers) => peers.arithmetic.sumOf(peers.column, peers.positions),
  mean: (peers) => mean(peers),
  median: (peers) => percentile(peers, new Decimal('0.5')),
  min: (peers) => peers.arithmetic.at(peers.column, must(ascending(peers)[0], 'peer')),
  max: (peers) => peers.arithmetic.at(peers.column, must(ascending(peers).at(-1), 'peer')),
  count: (peers) => new Decimal(peers.positions.length),
  sd: (peers) => deviation(peers),
  percentile: (peers, op) => percentile(peers, must(op.parameter, 'share of the percentile')),
  correlation: () => {
    throw new Error('bug: a correlation is not a statistic of one column');
  },
};

/** One statistic of some values. */
export function statisticOf<Column>(asked: Asked, peers: Peers<Column>): Decimal {
  return formulas[asked.statistic](peers, asked);
}

/** Positions by value, equal ones by position: which of two equal values comes first changes no statistic. */
export function ascending<Column>(peers: Peers<Column>): number[] {
  return [...peers.positions].sort((a, b) => peers.arithmetic.compareAt(peers.column, a, b) || a - b);
}

function mean<Column>(peers: Peers<Column>): Decimal {
  return peers.arithmetic.sumOf(peers.column, peers.positions).div(peers.positions.length);
}

/** Population standard deviation √(Σ(x−x̄)²/n), as Excel's STDEVP. */
function deviation<Column>(peers: Peers<Column>): Decimal {
  const centre = mean(peers);
  const squares = peers.positions.map((at) =>
    difference(peers.arithmetic.at(peers.column, at), centre).pow(2),
  );
  return squares
    .reduce((sum, square) => sum.plus(square))
    .div(squares.length)
    .sqrt();
}

/** Linear between the two nearest ranks, as Excel's PERCENTILE: position 1 + (n−1)·share. */
function percentile<Column>(peers: Peers<Column>, share: Decimal): Decimal {
  const sorted = ascending(peers);
  const position = share.times(sorted.length - 1);
  const below = floorAt(position, 0).toNumber();
  const above = Math.min(below + 1, sorted.length - 1);
  const rest = position.minus(below);
  const low = peers.arithmetic.at(peers.column, must(sorted[below], 'peer'));
  const high = peers.arithmetic.at(peers.column, must(sorted[above], 'peer'));
  return low.times(ONE.minus(rest)).plus(high.times(rest));
}
