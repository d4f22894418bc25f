import type { Diagnosed } from '../../diagnostics/diagnosed.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { REPORT_MARK } from '../../io/own-report.js';
import type { Context } from '../context.js';
import { putFile } from '../deliver.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { fail } from '../fail.js';
import { type Manner, mannerOf } from '../manner.js';
import { readRuleFile } from '../pipeline.js';
import { present } from '../present.js';
import { type Given, missingOption, readSettings, type Settings } from '../settings.js';
import type { ReadyRules } from '../stages.js';
import { tell } from '../tell.js';

/** `template --rules FILE -o FILE.xlsx`: a workbook to be filled in with all that the rules want. */
export async function template(context: Context, given: Given): Promise<ExitCode> {
  const manner = mannerOf(context.args);
  const consequence = 'no-file';
  const read = templateSettings(given);
  if (read.value === undefined)
    return fail(context, manner, { ...read, excerptOf: () => undefined, consequence });
  const { file, settings } = read.value;
  const { value: rules, diagnostics: found, excerptOf, filesRead } = await readRuleFile(context, settings);
  if (rules === undefined) return fail(context, manner, { diagnostics: found, excerptOf, consequence });
  const bytes = await formBytes(context, manner, rules);
  const put = await putFile(context, { file, bytes }, { force: settings.force, sources: filesRead });
  const diagnostics = [...found, ...put.diagnostics];
  if (put.value === undefined) return fail(context, manner, { diagnostics, excerptOf, consequence });
  await present(context, manner, { diagnostics, excerptOf, consequence: 'none' });
  await tell(context, manner, file, put.value);
  return exitCodeOf(diagnostics, manner);
}

/** The output file must be there, and can only be a workbook, whatever `--json` says of stdout. */
function templateSettings(given: Given): Diagnosed<{ readonly file: string; readonly settings: Settings }> {
  const target = targetOf(given.output);
  const read = readSettings({ ...given, inputs: [], output: undefined, format: undefined }, undefined);
  const diagnostics = [...read.diagnostics, ...target.diagnostics];
  if (read.value === undefined || target.value === undefined) return { value: undefined, diagnostics };
  const file = target.value;
  return { value: { file, settings: { ...read.value, output: { file, format: 'xlsx' } } }, diagnostics };
}

function targetOf(file: string | undefined): Diagnosed<string> {
  if (file === undefined) return { value: undefined, diagnostics: [missingOption('-o FILE.xlsx')] };
  if (file.toLowerCase().endsWith('.xlsx')) return { value: file, diagnostics: [] };
  const place = { kind: 'option', option: '-o' } as const;
  const found = diagnostic('usage/unknown-extension', { file, known: ['.xlsx'] }, place);
  return { value: undefined, diagnostics: [found] };
}

async function formBytes(
  context: Context,
  { language }: Manner,
  { entryForm }: ReadyRules,
): Promise<Uint8Array> {
  const { renderEntryWorkbook } = await import('../../render/xlsx/entry-workbook.js');
  const program = `zone-score ${context.version()}`;
  return renderEntryWorkbook(entryForm(language), { language, program, mark: REPORT_MARK });
}
