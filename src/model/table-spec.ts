import type { MissingReason } from './missing.js';
import type { Place } from './place.js';

/**
 * What a rule file expects a table's sheets to hold: the one thing that rule files tell ingestion.
 * Names are matched exactly, then by alias, then by normalised text; never by likeness.
 */
export interface TableSpec {
  readonly table: string;
  /** One row per entity, whose values may be spread over sheets; or one row per event, of which an entity may have any number. */
  readonly rows: 'entities' | 'events';
  /** Headers under which the entity's name may stand, first the preferred one. */
  readonly entityHeaders: readonly string[];
  readonly measures: readonly MeasureSpec[];
  readonly labels: readonly LabelSpec[];
  /** What the office writes for a missing value, and what it means. */
  readonly missingMarks: ReadonlyMap<string, MissingReason>;
}

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
