import type { Expr } from '../formula/expr.js';
import type { MissingReason } from '../model/missing.js';
import type { Place } from '../model/place.js';
import type { Words } from '../model/words.js';
import type { Decimal } from '../number/decimal.js';
import type { Unit } from '../number/unit.js';

/** A node's name: the key of the JSON result and what `explain` takes. */
export type NodeId = string;

/** What a node has one value for: the whole rule file, each group of a grouping, or each row of a table. */
export type Axis =
  | { readonly kind: 'rule' }
  | { readonly kind: 'group'; readonly grouping: string }
  | { readonly kind: 'row'; readonly table: string };

export type NodeType =
  | { readonly kind: 'number' }
  | { readonly kind: 'truth' }
  /** A whole number that stands for a name: 0 is the first label. */
  | { readonly kind: 'label'; readonly labels: readonly string[] };

/** What a node is in the assessment; readers choose by role what they show. */
export type Role =
  | 'measure'
  | 'parameter'
  | 'statistic'
  | 'value'
  | 'points'
  | 'score'
  | 'dimension'
  | 'total'
  | 'rank'
  | 'grade'
  | 'step';

interface NodeFacts {
  readonly id: NodeId;
  readonly on: Axis;
  readonly unit: Unit;
  readonly type: NodeType;
  readonly role: Role;
  readonly label: Words;
  /** Line and column of the rule file that asks for it. */
  readonly origin: Place;
}

/** One step of the calculation. It reads nodes of its own axis or of a coarser one, and of a finer one only through collect and roll-up. */
export type Node = NodeFacts & { readonly op: Op };
export type NodeOf<K extends Op['kind']> = NodeFacts & { readonly op: Extract<Op, { kind: K }> };

/** The nine kinds of step. A reader that does not handle each of them does not compile. */
export type Op = InputOp | GivenOp | RowOp | FoldOp | CollectOp | RollUpOp | SettleOp | OrderOp | SolveOp;

/** A reported column; besides carried-on reasons, the only place where missing enters. */
export type InputOp = MeasureInput | LabelInput;

export interface MeasureInput {
  readonly kind: 'input';
  readonly table: string;
  readonly measure: string;
  /** The key of the one row it is read of, on the axis of the rule file; left out: all rows of the table. */
  readonly row?: string;
}

/** Whether a text column says `is`, or, where that is undefined, anything at all: a truth, never missing. */
export interface LabelInput {
  readonly kind: 'input';
  readonly table: string;
  readonly label: string;
  readonly is: string | undefined;
}

/** Numbers the rule file fixes: parameters, weights, base values, targets. */
export interface GivenOp {
  readonly kind: 'given';
  readonly values: GivenValues;
  /** The document or derivation the numbers come from, in the rule file's words; '' when it names none. */
  readonly source: string;
}

export type GivenValues =
  | { readonly per: 'rule'; readonly value: Decimal }
  /** By the group's name; a group that is not named has no value (missing: not-applicable). */
  | {
      readonly per: 'group';
      readonly values: ReadonlyMap<string, Decimal>;
      /** The document of a group's own number, where it has another than `source`. */
      readonly sources?: ReadonlyMap<string, string>;
    }
  /** By the entity's key. */
  | { readonly per: 'row'; readonly values: ReadonlyMap<string, Decimal> };

/** A formula over values of one row, or of one group or the rule file where its axis is that; its names are node ids and its functions row functions only. */
export interface RowOp {
  readonly kind: 'row';
  readonly expr: Expr;
}

/**
 * Siblings into one. With weights w and values v over the terms taken:
 * sum Σv, product Πv, min, max, power-mean (Σw·v^p/Σw)^(1/p), and for p = 0 the geometric Πv^(w/Σw).
 * A term of weight 0 is not assessed and never taken.
 */
export interface FoldOp {
  readonly kind: 'fold';
  readonly how: 'sum' | 'product' | 'min' | 'max' | 'power-mean';
  /** Of the power mean: 1 arithmetic, 0 geometric, −1 harmonic. */
  readonly exponent: number;
  readonly terms: readonly FoldTerm[];
  /** A missing term makes the result missing; or is left out; or is left out and its weight goes to the others (sum × Σw ÷ Σw present). */
  readonly absent: 'missing' | 'skip' | 'rescale';
}

export interface FoldTerm {
  readonly node: NodeId;
  readonly weight: NodeId;
  /** A term that makes the whole missing when it is, whatever `absent` says: a dimension hands no weight on. */
  readonly required: boolean;
  /**
   * Where this settle node put in a penalty, the value is a sum of points off: its weight was assessed with nothing to
   * show, and no weight of others makes the penalty more. Undefined: the term has none.
   */
  readonly penalised: NodeId | undefined;
}

export type Statistic =
  | 'sum'
  | 'mean'
  | 'median'
  | 'min'
  | 'max'
  | 'count'
  | 'sd'
  | 'percentile'
  | 'correlation';

/** A statistic of a group's present values. No value at all: missing(no-peers), but a count is then 0. */
export interface CollectOp {
  readonly kind: 'collect';
  readonly statistic: Statistic;
  readonly of: NodeId;
  /** The second column of a correlation. */
  readonly with: NodeId | undefined;
  /** The share of a percentile, in (0, 1). */
  readonly parameter: Decimal | undefined;
  /** Rows that take part; undefined: all. */
  readonly over: NodeId | undefined;
}

/**
 * Rows of a finer table into the entities they belong to: those whose key is the entity's. One missing value makes the
 * whole missing, for a part that nobody knows is not nothing.
 */
export interface RollUpOp {
  readonly kind: 'roll-up';
  /** The finer table, on whose rows `of` and `over` are. */
  readonly from: string;
  readonly of: NodeId;
  readonly statistic: 'sum' | 'mean' | 'min' | 'max';
  /** Of a sum: only so many of the largest; undefined: all. */
  readonly most: number | undefined;
  /** Rows that take part; undefined: all. */
  readonly over: NodeId | undefined;
  /** What an entity without a row gets: nothing that was reported, or a sum of 0. */
  readonly empty: 'missing' | 'zero';
}

/** A missing policy: the first case that names the reason decides. */
export interface SettleOp {
  readonly kind: 'settle';
  readonly of: NodeId;
  readonly cases: readonly SettleCase[];
  /** A missing value that no case names, or for which its case has nothing to put in, is refused or stays as it is. */
  readonly uncovered: 'refuse' | 'keep';
  /** A weight: where it is 0 the value is not assessed, left missing and not refused. */
  readonly assessed: NodeId | undefined;
}

export interface SettleCase {
  readonly reasons: readonly MissingReason[];
  readonly policy: SettlePolicy;
  /** The node whose value is put in; undefined: stays missing, and its weight is redistributed. */
  readonly to: NodeId | undefined;
}

/** The mark a settled cell carries in every output: of a score, or of a value. */
export type SettlePolicy =
  | 'zero'
  | 'mean-of-peers'
  | 'redistribute'
  | 'penalty'
  | 'group-mean'
  | 'group-median'
  | 'as-zero'
  | 'carry-forward'
  | 'last-year'
  | 'previous';

/** Rank 1 is best. A missing first key: no rank. Equal in every key: by `ties`. */
export interface OrderOp {
  readonly kind: 'order';
  readonly keys: readonly OrderKey[];
  /** The grouping within which ranks are given. */
  readonly within: string;
  readonly ties: Ties;
  readonly over: NodeId | undefined;
}

/** competition 1, 2, 2, 4; dense 1, 2, 2, 3; average 1, 2.5, 2.5, 4; last 1, 3, 3, 4. */
export type Ties = 'competition' | 'dense' | 'average' | 'last';

export interface OrderKey {
  readonly node: NodeId;
  readonly better: 'higher' | 'lower';
}

/** A pool met exactly: by the coefficients of a group, and by its money. */
export type SolveOp = WaterFillOp | ApportionOp;

/**
 * The factor λ of each group with Σ base × clamp(raw × λ, low, high) = pool; of several that do, the one nearest 1. A raw
 * coefficient below 0 counts as 0. No factor does where the pool lies a step or more outside what the bounds allow.
 */
export interface WaterFillOp {
  readonly kind: 'solve';
  readonly method: 'water-fill';
  readonly raw: NodeId;
  readonly base: NodeId;
  readonly low: NodeId;
  /** A row for which it is missing has no ceiling; undefined: nobody has. */
  readonly high: NodeId | undefined;
  readonly pool: NodeId;
  readonly step: NodeId;
  readonly within: string;
}

/**
 * Exact amounts made whole steps whose sum is the pool: each without its fraction of a step, the steps left over one by one to
 * the largest fraction, then the larger amount, then by the entity's key; nobody goes above the ceiling while another can take it.
 */
export interface ApportionOp {
  readonly kind: 'solve';
  readonly method: 'apportion';
  readonly exact: NodeId;
  /** The most an entity may get; missing: no ceiling; undefined: nobody has. */
  readonly most: NodeId | undefined;
  readonly pool: NodeId;
  readonly step: NodeId;
  readonly within: string;
}
