import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { type Period, parsePeriod } from '../model/period.js';

/** The options as typed, by the names the option table gives them. */
export interface Given {
  readonly inputs: readonly string[];
  readonly rules?: string | undefined;
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
  readonly lang?: string | undefined;
  readonly period?: string | undefined;
}

export type Format = 'table' | 'json';

/** What a command is to read and to make, checked. */
export interface Settings {
  readonly inputs: readonly string[];
  readonly rules: string;
  readonly period: Period | undefined;
  readonly output: OutputFile | undefined;
  readonly force: boolean;
}

export interface OutputFile {
  readonly file: string;
  readonly format: Format;
}

const formats: readonly string[] = ['table', 'json'];
const languages: readonly string[] = ['zh', 'en'];
const extensions: Readonly<Record<string, Format>> = { '.json': 'json', '.txt': 'table' };

/** All that is wrong with the options, at once. `inputsAs` is how the command line writes the inputs. */
export function readSettings(given: Given, inputsAs: string): Diagnosed<Settings> {
  const { inputs, rules, force } = given;
  const output = readOutput(given);
  const period = readPeriod(given.period);
  const diagnostics = [
    ...(inputs.length === 0 ? [missingInputs(inputsAs)] : []),
    ...(rules === undefined ? [missing('--rules FILE')] : []),
    ...allowed('--format', given.format, formats),
    ...languageFindings(given.lang),
    ...output.diagnostics,
    ...period.diagnostics,
  ];
  if (rules === undefined || diagnostics.length > 0) return { value: undefined, diagnostics };
  const value = { inputs, rules, period: period.value, output: output.value, force: force ?? false };
  return { value, diagnostics };
}

/** The only option that every command takes and that may be wrong. */
export function languageFindings(lang: string | undefined): readonly Diagnostic[] {
  return allowed('--lang', lang, languages);
}

function missingInputs(inputsAs: string): Diagnostic {
  return inputsAs.startsWith('-')
    ? missing(inputsAs)
    : diagnostic('usage/missing-argument', { argument: inputsAs }, { kind: 'option', option: inputsAs });
}

function missing(option: string): Diagnostic {
  return diagnostic('usage/missing-option', { option }, { kind: 'option', option });
}

function allowed(
  option: string,
  value: string | undefined,
  expected: readonly string[],
): readonly Diagnostic[] {
  if (value === undefined || expected.includes(value)) return [];
  return [diagnostic('usage/invalid-value', { option, value, expected }, { kind: 'option', option })];
}

/** The format of an output file is told by its extension. */
function readOutput({ output: file, format: asked }: Given): Diagnosed<OutputFile> {
  if (file === undefined) return { value: undefined, diagnostics: [] };
  const place = { kind: 'option', option: '-o' } as const;
  const known = Object.keys(extensions);
  const extension = known.find((name) => file.toLowerCase().endsWith(name));
  const format = extension === undefined ? undefined : extensions[extension];
  if (format === undefined) {
    return { value: undefined, diagnostics: [diagnostic('usage/unknown-extension', { file, known }, place)] };
  }
  const conflict = asked !== undefined && formats.includes(asked) && asked !== format;
  return conflict
    ? { value: undefined, diagnostics: [diagnostic('usage/format-conflict', { format: asked, file }, place)] }
    : { value: { file, format }, diagnostics: [] };
}

function readPeriod(text: string | undefined): Diagnosed<Period> {
  if (text === undefined) return { value: undefined, diagnostics: [] };
  const value = parsePeriod(text);
  const place = { kind: 'option', option: '--period' } as const;
  const diagnostics = value === undefined ? [diagnostic('usage/invalid-period', { text }, place)] : [];
  return { value, diagnostics };
}
