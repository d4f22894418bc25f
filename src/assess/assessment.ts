import type { Dataset, Table } from '../model/dataset.js';
import type { ExactColumn } from '../plan/evaluate/exact.js';
import type { Evaluated } from '../plan/evaluate/value.js';

/** A dataset scored by a plan: every figure of every node, from which all reports are read. */
export interface Assessment extends Evaluated<ExactColumn> {
  /** Of those that are assessed. */
  readonly dataset: Dataset;
  readonly table: Table;
  /** Who was taken out before anything was computed. */
  readonly exempt: readonly ExemptEntity[];
}

export interface ExemptEntity {
  readonly key: string;
  readonly name: string;
  readonly reason: string;
}
