import type { Severity } from './severity.js';

/** What a limit counts; `ratio` is bytes unpacked per byte packed, `figures` what the rules compute of the sheets. */
export type LimitName =
  | 'file-bytes'
  | 'entries'
  | 'part-bytes'
  | 'total-bytes'
  | 'ratio'
  | 'cells'
  | 'merges'
  | 'styles'
  | 'nodes'
  | 'depth'
  | 'attributes'
  | 'cell-text'
  | 'figures';

/** A file that is whole and well known, and not a workbook this program reads. */
export type OtherFormat =
  | 'html'
  | 'xml-2003'
  | 'xml'
  | 'pdf'
  | 'image'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'archive'
  | 'docx'
  | 'pptx'
  | 'ods'
  | 'xlsb'
  | 'numbers';

export type DamageKind = 'directory' | 'header' | 'compressed-data' | 'size' | 'checksum';

export type XmlProblem =
  | 'cut-off'
  | 'bad-tag'
  | 'wrong-end-tag'
  | 'bad-attribute'
  | 'repeated-attribute'
  | 'bad-entity'
  | 'bad-character'
  | 'unknown-prefix'
  | 'repeated-id'
  | 'stray-text'
  | 'wrong-root'
  | 'wrong-structure';

/** `order`: behind one that stands further down or right; `other-row`: the address names another row than its own. */
export type Misplacement = 'not-an-address' | 'outside' | 'repeated' | 'order' | 'other-row';

export type StoredType = 'number' | 'truth' | 'date' | 'error' | 'string-index';

/** Containers and encodings: the input cannot be used at all (`file/…`, exit code 3). */
export type FileArgs = {
  'file/empty': Record<never, never>;
  'file/encrypted': Record<never, never>;
  /** `xls` holds a workbook in Excel's format before 2007. */
  'file/ole2': { readonly holds: 'xls' | 'et' | 'other' };
  'file/other-format': { readonly format: OtherFormat };
  'file/text-not-workbook': Record<never, never>;
  'file/not-a-workbook': Record<never, never>;
  'file/truncated': Record<never, never>;
  'file/damaged': { readonly damage: DamageKind };
  'file/unsupported-compression': { readonly method: number };
  'file/duplicate-part': { readonly part: string };
  'file/missing-part': { readonly part: string; readonly neededBy: string };
  'file/no-sheets': Record<never, never>;
  'file/duplicate-sheet': { readonly name: string };
  /** Two sheets that lead to the same part. */
  'file/shared-part': { readonly part: string; readonly first: string; readonly second: string };
  'file/over-limit': { readonly limit: LimitName; readonly allowed: number; readonly found: number };
  /** `offset` counts bytes from the start of the unpacked part. */
  'file/bad-xml': { readonly problem: XmlProblem; readonly offset: number };
  'file/dtd': Record<never, never>;
  /** Bytes that are not text in the encoding they claim or seem to be in. */
  'file/bad-encoding': { readonly encoding: string };
  'file/unsupported-encoding': { readonly encoding: string };
  'file/misplaced-row': { readonly row: string; readonly problem: Misplacement };
  'file/misplaced-cell': { readonly address: string; readonly problem: Misplacement };
  'file/bad-cell-value': { readonly type: StoredType; readonly text: string };
  'file/unknown-cell-type': { readonly type: string };
  'file/unknown-style': { readonly style: string };
  'file/bad-range': { readonly range: string };
  /** `line` counts lines of text, which differ from rows when a quoted field holds line breaks. */
  /** A csv record with more or fewer fields than the other rows of its table. */
  'file/ragged-record': { record: number; found: number; usual: number };
  'file/unclosed-quote': { readonly line: number };
  'file/stray-quote': { readonly line: number };
  'file/ambiguous-separator': { readonly separators: readonly string[]; readonly line: number };
};

export const fileSeverities: { readonly [C in keyof FileArgs]: Severity } = {
  'file/empty': 'error',
  'file/encrypted': 'error',
  'file/ole2': 'error',
  'file/other-format': 'error',
  'file/text-not-workbook': 'error',
  'file/not-a-workbook': 'error',
  'file/truncated': 'error',
  'file/damaged': 'error',
  'file/unsupported-compression': 'error',
  'file/duplicate-part': 'error',
  'file/missing-part': 'error',
  'file/no-sheets': 'error',
  'file/duplicate-sheet': 'error',
  'file/shared-part': 'error',
  'file/over-limit': 'error',
  'file/bad-xml': 'error',
  'file/dtd': 'error',
  'file/bad-encoding': 'error',
  'file/unsupported-encoding': 'error',
  'file/misplaced-row': 'error',
  'file/misplaced-cell': 'error',
  'file/bad-cell-value': 'error',
  'file/unknown-cell-type': 'error',
  'file/unknown-style': 'error',
  'file/bad-range': 'error',
  'file/ragged-record': 'error',
  'file/unclosed-quote': 'error',
  'file/stray-quote': 'error',
  'file/ambiguous-separator': 'error',
};
