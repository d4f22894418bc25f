import type { Diagnosed } from '../diagnostics/diagnosed.js';
import type { Period } from '../model/period.js';
import type { Language } from '../model/words.js';
import type { ReportDocument } from '../report/document.js';
import type { EntryForm } from '../report/entry-form.js';
import type { Limits } from '../workbook/limits.js';
import type { Workbook } from '../workbook/workbook.js';

/** The stages of an assessment as the commands use them. */
export interface Stages {
  readonly openWorkbook: (file: string, bytes: Uint8Array, limits: Partial<Limits>) => Diagnosed<Workbook>;
  readonly readRules: (
    file: string,
    load: (path: string) => Diagnosed<Uint8Array>,
    options: { readonly period: Period | undefined },
  ) => Diagnosed<ReadyRules>;
  /** JSON Schema of what this program reads or writes. */
  readonly schema: (of: SchemaName) => unknown;
}

export const schemaNames = ['rules', 'result'] as const;
export type SchemaName = (typeof schemaNames)[number];

/** Rules that can be put to workbooks. */
export interface ReadyRules {
  readonly ingest: (sources: readonly Source[]) => Diagnosed<ReadyData>;
  /** What the sheets have of all that the rules want; the findings are those about sheets, headers and units. */
  readonly columns: (sources: readonly Source[]) => Diagnosed<Report>;
  /** A workbook to be filled in with all that the rules want. */
  readonly entryForm: (language: Language) => EntryForm;
}

/** What was read of the workbooks, before any figure is computed. */
export interface ReadyData {
  readonly assess: (limits: Partial<Limits>) => Diagnosed<Reports>;
}

/** An input: its bytes, which are what a manifest's checksum is made of, and the workbook they hold. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

export interface Reports {
  readonly score: Report;
  readonly rank: Report;
  readonly gap: Report;
  /** A `usage/…` finding where the rules give no salary floats. */
  readonly salary: () => Diagnosed<Report>;
  /** One figure of one entity; `path` undefined is the final score. Unknown names are `usage/…` findings. */
  readonly explain: (entity: string, path: string | undefined) => Diagnosed<Report>;
}

/** One report for people and for programs. */
export interface Report {
  readonly document: (language: Language) => ReportDocument;
  /** A JSON value whose first member is `schema: "zone-score/…/1"`, by which our own files are known again. */
  readonly data: () => unknown;
}
