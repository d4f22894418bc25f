import type { Period } from './period.js';
import type { CellPlace } from './place.js';
import type { Ratio } from './ratio.js';

/** What was read from the workbooks: the only thing an assessment knows of the sheets. */
export interface Dataset {
  readonly tables: ReadonlyMap<string, Table>;
  /** What the correction ledger changed, in its order; left out: nothing. */
  readonly corrections?: readonly Correction[];
}

/** 更正: a cell of a sender's file that counts otherwise than it is written there. */
export interface Correction {
  readonly table: string;
  /** Of the entity, or of a table of parts the part's own name. */
  readonly name: string;
  /** The measure or label, by its name in the rule file. */
  readonly column: string;
  /** Undefined in a run of no period. */
  readonly period: Period | undefined;
  /** As the ledger writes them; `old` is '' for a cell that was blank. */
  readonly old: string;
  readonly new: string;
  /** Of the new value; '' of a text, and of a value that bears its own unit. */
  readonly unit: string;
  readonly reason: string;
  readonly document: string;
  /** The new value in the ledger. */
  readonly place: CellPlace;
  /** The cell that is corrected; undefined where no sheet has one. */
  readonly first: CellPlace | undefined;
}

/**
 * One row per entity, in the order in which the sheets name them, or, in a table of events, one per event under the key
 * and name of the entity it belongs to. No result depends on the order.
 */
export interface Table {
  readonly name: string;
  readonly entities: readonly Entity[];
  readonly measures: ReadonlyMap<string, MeasureColumn>;
  /** Text columns (类型, 地区 …) by the name the rule file gives them: what groupings are made of. */
  readonly labels: ReadonlyMap<string, LabelColumn>;
}

/** 评价对象: a zone, an enterprise, a project or a post. */
export interface Entity {
  /** Identity: two spellings of one name have one key. In a table of events several rows share their entity's. */
  readonly key: string;
  /** The name as the sheet writes it, NFC. */
  readonly name: string;
  readonly place: CellPlace;
}

/**
 * 报送数据项: one number per entity, at the 15 significant digits a sheet can hold, in the unit of the sheet.
 * `scale` of the source converts it to the measure's declared unit; nothing is converted before the plan is evaluated.
 */
export interface MeasureColumn {
  readonly measure: string;
  /** 0 where missing. */
  readonly values: Float64Array;
  /** 0 where present, otherwise a reason code (missing.ts). */
  readonly reasons: Uint8Array;
  readonly cells: CellColumn;
  readonly sources: readonly ColumnSource[];
  /** Raw text by entity position, kept where the cell held anything but a plain number. */
  readonly texts: ReadonlyMap<number, string>;
  /** By position, where the value is the correction ledger's; left out: nowhere. */
  readonly corrected?: ReadonlyMap<number, Correction>;
}

/** Where each value of a column stands; `source` is a position in the column's `sources`. */
export interface CellColumn {
  readonly source: Uint16Array;
  readonly row: Uint32Array;
  readonly column: Uint16Array;
}

/** One stretch of cells under one header of one sheet. */
export interface ColumnSource {
  readonly file: string;
  readonly sheet: string;
  /** The header as written. */
  readonly header: string;
  /** The unit the sheet states, and where it does not, the measure's declared unit. */
  readonly unit: string;
  /** value in the measure's declared unit = value in the sheet × scale. */
  readonly scale: Ratio;
}

export interface LabelColumn {
  readonly label: string;
  /** '' where the sheet leaves it blank. */
  readonly values: readonly string[];
  readonly places: readonly CellPlace[];
  /** By position, as for measures. */
  readonly corrected?: ReadonlyMap<number, Correction>;
}
