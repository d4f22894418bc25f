import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { containerOf } from '../workbook/container.js';
import { defaultLimits, type Limits } from '../workbook/limits.js';
import { refused, usable } from '../workbook/outcome.js';
import { readWorkbookPart, type WorkbookPart } from '../workbook/workbook-part.js';
import { mainPart } from '../workbook/xlsx.js';
import { readZipDirectory } from '../workbook/zip-directory.js';
import { PackageEdit } from './package-edit.js';
import { readWorkbookEdit, type WorkbookEdit } from './workbook-edit.js';

/** A workbook as it was sent. */
export interface Sent {
  /** As the findings name it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly limits: Partial<Limits>;
}

export interface OpenPackage {
  readonly pack: PackageEdit;
  readonly workbook: WorkbookPart;
  readonly edit: WorkbookEdit;
}

/** Opens what was sent for changes; csv and signed workbooks cannot be given back with marks. */
export function openPackage({ file, bytes, limits }: Sent): Diagnosed<OpenPackage> {
  const place = { kind: 'option', option: '--annotate' } as const;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (containerOf(buffer).kind !== 'zip') {
    return refused(diagnostic('usage/cannot-annotate', { file, because: 'not-xlsx' }, place));
  }
  const directory = readZipDirectory(file, buffer, { ...defaultLimits, ...limits });
  const archive = directory.value;
  if (archive === undefined) return refused(...directory.diagnostics);
  // ECMA-376 Part 2, 10: signatures stand in a folder of their own by the habit of every program that signs
  if ([...archive.entries.keys()].some((key) => key.startsWith('_xmlsignatures/'))) {
    return refused(diagnostic('usage/cannot-annotate', { file, because: 'signed' }, place));
  }
  const main = mainPart(archive);
  if (main.value === undefined) return refused(...main.diagnostics);
  const workbook = readWorkbookPart(archive, main.value);
  const edit = readWorkbookEdit(archive, main.value);
  if (workbook.value === undefined || edit.value === undefined) {
    return refused(...workbook.diagnostics, ...edit.diagnostics);
  }
  const pack = new PackageEdit(archive, edit.value.dialect);
  return usable({ pack, workbook: workbook.value, edit: edit.value });
}
