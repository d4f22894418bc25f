import type { MissingReason } from './missing.js';
import type { Period } from './period.js';
import type { Place } from './place.js';

/**
 * What a rule file expects a table's sheets to hold: the one thing that rule files tell ingestion.
 * Names are matched exactly, then by alias, then by normalised text; never by likeness.
 */
export interface TableSpec {
  readonly table: string;
  /** The period its figures are wanted of; left out: sheets may speak of any. */
  readonly period?: Period | undefined;
  /** One row per entity, whose values may be spread over sheets; or one row per event, of which an entity may have any number. */
  readonly rows: 'entities' | 'events';
  /** Headers under which the entity's name may stand, first the preferred one. */
  readonly entityHeaders: readonly string[];
  readonly measures: readonly MeasureSpec[];
  readonly labels: readonly LabelSpec[];
  /** What the office writes for a missing value, and what it means. */
  readonly missingMarks: ReadonlyMap<string, MissingReason>;
  /** Rows that are read to be compared with, and are no entities. */
  readonly references?: readonly ReferenceSpec[];
  /** What the columns of a register tell of a name; left out: the table is none. */
  readonly register?: RegisterColumns;
  /** What the columns of a correction ledger hold; left out: the table is none. */
  readonly corrections?: CorrectionColumns;
  /** Of a table of parts: the label with the parts' own names; left out: the table is none. */
  readonly own?: string;
  /** Its rows are named by the parts alone: whose they are the register says. */
  readonly byParent?: boolean;
}

/** 参照: a figure such as that of the whole city, under whatever names the sheets have for it. */
export interface ReferenceSpec {
  readonly name: string;
  readonly rows: readonly string[];
  readonly place: Place;
}

/** Labels of the register, by what they hold of an entity besides its current name. */
export interface RegisterColumns {
  readonly code: string | undefined;
  readonly former: string | undefined;
  /** Whose part it is. */
  readonly parent?: string | undefined;
}

/** Labels of the correction ledger: what is corrected from what to what, and why. */
export interface CorrectionColumns {
  readonly column: string;
  readonly old: string;
  readonly new: string;
  readonly reason: string;
  readonly document: string;
  /** Left out: the figures corrected are of the period asked for. */
  readonly period: string | undefined;
  /** Whose the part is, where a part's own figure is corrected. */
  readonly of: string | undefined;
}

/** The table of the rows that formulas name by `of_reference`, one for each reference. */
export const REFERENCES = 'references';

/** 名册: the table that says who there is. */
export const REGISTER = 'register';

/** 更正台账: what of the sheets counts otherwise than it is written there. */
export const CORRECTIONS = 'corrections';

/** 流量、存量、比率、增速、净增. */
export type MeasureKind = 'flow' | 'stock' | 'ratio' | 'growth' | 'net';

export interface MeasureSpec {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The unit in which the rules count it, in the notation of the unit system. */
  readonly unit: string;
  /** `>= atLeast` or `> above`, in the declared unit, as decimal text; a value outside is a diagnostic. */
  readonly atLeast: string | undefined;
  readonly above: string | undefined;
  /** Accounting notation: `(123)` is −123. */
  readonly accounting: boolean;
  /** What it measures, and so whether figures of parts add up to that of the whole; left out: the rules do not say. */
  readonly kind?: MeasureKind | undefined;
  /** The period its figures are of; left out: that of the table. */
  readonly period?: Period | undefined;
  /** The measure of which this is another period: sheets know it by that one's names. */
  readonly of?: string | undefined;
  /** 每年、每半年、每季一报: its figures are of such wholes, whatever shorter period the table is of. */
  readonly every?: 'year' | 'half' | 'quarter' | undefined;
  /** Nothing is wrong when no sheet has it. */
  readonly optional?: boolean;
  /** Where the rule file declares it. */
  readonly place: Place;
}

/** A column of text. */
export interface LabelSpec {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Words that sort rows into groups, of which two writings must not make two; or free text, such as a reason, kept as written. */
  readonly holds: 'group' | 'remark';
  readonly place: Place;
}
