import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Context } from './context.js';
import { putFile } from './deliver.js';
import type { Manner } from './manner.js';
import type { Found } from './pipeline.js';
import { findingFormats, type Given, readSettings, type Settings } from './settings.js';

const OPTION = '--annotate';

/** The settings of `check`; its output, if any, is the copy of the one input that findings are marked in. */
export function checkSettings(given: Given): Diagnosed<Settings> {
  const { annotate: file } = given;
  const read = readSettings({ ...given, output: undefined }, 'INPUTS…', findingFormats);
  if (file === undefined) return read;
  const diagnostics = [...read.diagnostics, ...unfitCopy(file, given.inputs)];
  if (read.value === undefined || diagnostics.length > 0) return { value: undefined, diagnostics };
  return { value: { ...read.value, output: { file, format: 'xlsx', option: OPTION } }, diagnostics };
}

function unfitCopy(file: string, inputs: readonly string[]): readonly Diagnostic[] {
  const [input, ...others] = inputs;
  const place = { kind: 'option', option: OPTION } as const;
  if (input === undefined) return [];
  if (others.length > 0) {
    return [diagnostic('usage/annotate-one-input', { count: inputs.length }, place)];
  }
  if (/\.(csv|tsv|txt)$/i.test(input)) {
    return [diagnostic('usage/cannot-annotate', { file: input, because: 'not-xlsx' }, place)];
  }
  // programs refuse a workbook with macros that is named .xlsx, and one without that is named .xlsm
  const [extension = '.xlsx'] = /\.(xls|xlt)[xm]$/.exec(input.toLowerCase()) ?? [];
  if (file.toLowerCase().endsWith(extension)) return [];
  return [diagnostic('usage/annotate-extension', { file, extension }, place)];
}

/** Writes the copy, with all that was found in it; answers undefined where it could not be made. */
export async function writeCopy(
  context: Context,
  manner: Manner,
  settings: Settings,
  { sources, diagnostics, filesRead }: Found<unknown>,
): Promise<Diagnosed<'written' | 'unchanged'>> {
  const [source] = sources;
  const { output, limits, force } = settings;
  if (output === undefined || source === undefined) return { value: undefined, diagnostics: [] };
  const { annotate } = await import('../annotate/annotate.js');
  const sent = { file: source.workbook.file, bytes: source.bytes, limits };
  const copy = annotate(sent, diagnostics, manner.language);
  if (copy.value === undefined) return { value: undefined, diagnostics: copy.diagnostics };
  const policy = { force, sources: filesRead, option: OPTION };
  return putFile(context, { file: output.file, bytes: copy.value }, policy);
}
