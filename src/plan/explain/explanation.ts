import type { Correction } from '../../model/dataset.js';
import type { MissingReason } from '../../model/missing.js';
import type { CellPlace } from '../../model/place.js';
import type { Ratio } from '../../model/ratio.js';
import type { Words } from '../../model/words.js';
import type { Decimal } from '../../number/decimal.js';
import type { Value } from '../evaluate/value.js';
import type { Node, NodeId, SettlePolicy, Statistic } from '../node.js';

/** One step of the way from a figure down to the cells and rule lines it is made of. */
export interface Explanation {
  readonly node: Node;
  /** The group's name where the node has one figure per group; undefined on other axes. */
  readonly group: string | undefined;
  readonly value: Value;
  readonly detail: Detail;
}

/** A figure that another one reads. */
export interface Operand {
  readonly node: NodeId;
  readonly label: Words;
  readonly value: Value;
}

/** What there is to say about a figure, by kind of step. */
export type Detail =
  | InputDetail
  | LabelDetail
  | { readonly kind: 'given'; readonly source: string }
  | RowDetail
  | FoldDetail
  | CollectDetail
  | RollUpDetail
  | SettleDetail
  | OrderDetail
  | WaterFillDetail
  | ApportionDetail;

export interface InputDetail {
  readonly kind: 'input';
  /** Undefined when no sheet has a cell for it. */
  readonly place: CellPlace | undefined;
  readonly header: string;
  /** As the cell has it. */
  readonly text: string;
  readonly unit: string;
  /** To the declared unit. */
  readonly scale: Ratio;
  /** Where the ledger of corrections put the value in. */
  readonly corrected?: Correction | undefined;
}

/** Whether a text column says something. */
export interface LabelDetail {
  readonly kind: 'label';
  readonly label: string;
  readonly text: string;
  readonly corrected?: Correction | undefined;
}

export interface RowDetail {
  readonly kind: 'row';
  /** The formula with names. */
  readonly formula: Words;
  /** The formula with the numbers in their places. */
  readonly numbers: string;
  readonly operands: readonly Operand[];
}

export interface FoldDetail {
  readonly kind: 'fold';
  readonly how: string;
  readonly terms: readonly {
    readonly operand: Operand;
    readonly weight: Value;
    /** Points off, which no weight of others makes more. */
    readonly isPenalty: boolean;
  }[];
  /** Σ of all weights and Σ of those present, where they differ and the weights were redistributed. */
  readonly rescaled: { readonly full: string; readonly present: string } | undefined;
}

export interface CollectDetail {
  readonly kind: 'collect';
  readonly statistic: Statistic;
  readonly of: Words;
  readonly count: number;
  readonly lowest: Extreme | undefined;
  readonly highest: Extreme | undefined;
  readonly absent: readonly { readonly entity: string; readonly reason: MissingReason }[];
  /** Who has a value that does not count: disqualified, or a value made of one that was put in. */
  readonly excluded: readonly string[];
}

export interface Extreme {
  readonly entities: readonly string[];
  readonly value: string;
}

export interface RollUpDetail {
  readonly kind: 'roll-up';
  readonly statistic: Statistic;
  readonly of: Words;
  readonly parts: readonly RollUpPart[];
}

/** A row of the finer table that took part. */
export interface RollUpPart {
  readonly place: CellPlace;
  /** What its text columns say, by column. */
  readonly texts: Readonly<Record<string, string>>;
  readonly value: Value;
}

export interface SettleDetail {
  readonly kind: 'settle';
  readonly of: Operand;
  /** Undefined when the value was there. */
  readonly policy: SettlePolicy | undefined;
  readonly put: Operand | undefined;
}

export interface OrderDetail {
  readonly kind: 'order';
  readonly of: number;
  readonly keys: readonly Operand[];
  /** Entities that stand above, best first, each with its keys. */
  readonly above: readonly { readonly entity: string; readonly keys: readonly Value[] }[];
  readonly tied: readonly string[];
  /** Why the entity is not ranked although it is scored. */
  readonly disqualified: string | undefined;
}

export interface WaterFillDetail {
  readonly kind: 'solve';
  readonly method: 'water-fill';
  readonly pool: Decimal;
  /** Σ base × coefficient of those on a bound. */
  readonly settled: Decimal;
  /** Σ base × raw coefficient of the others: λ = (pool − settled) ÷ rest. */
  readonly rest: Decimal;
  readonly free: readonly string[];
  readonly floor: readonly string[];
  readonly ceiling: readonly string[];
  /** Whose bounds are one. */
  readonly fixed: readonly string[];
  readonly residual: Decimal;
}

export interface ApportionDetail {
  readonly kind: 'solve';
  readonly method: 'apportion';
  readonly exact: Decimal;
  readonly pool: Decimal;
  readonly step: Decimal;
  /** Of this one beyond whole steps, and the steps it got on top of those. */
  readonly remainder: Decimal;
  readonly added: number;
  /** Steps that were left over in the group, and who got them. */
  readonly left: number;
  readonly receivers: readonly string[];
}
