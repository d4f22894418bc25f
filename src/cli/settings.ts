import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { type Period, parsePeriod } from '../model/period.js';
import type { Limits } from '../workbook/limits.js';
import { readLimits } from './read-limits.js';

/** The options as typed, by the names the option table gives them. */
export interface Given {
  readonly inputs: readonly string[];
  readonly rules?: string | undefined;
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
  readonly lang?: string | undefined;
  readonly period?: string | undefined;
  readonly limits?: readonly string[] | undefined;
  readonly annotate?: string | undefined;
}

const formats = ['table', 'json', 'csv', 'markdown', 'xlsx'] as const;
export type Format = (typeof formats)[number];

/** What a command can write as text. */
export type TextFormat = Exclude<Format, 'xlsx'>;

/** What a command whose findings are all its result can be asked for. */
export const findingFormats: readonly Format[] = ['table', 'json'];

/** What a command is to read and to make, checked. */
export interface Settings {
  readonly inputs: readonly string[];
  readonly rules: string;
  readonly period: Period | undefined;
  /** What replaces the usual limits for workbooks and csv files. */
  readonly limits: Partial<Limits>;
  /** What stdout is given when there is no output file. */
  readonly format: TextFormat;
  readonly output: OutputFile | undefined;
  readonly force: boolean;
}

export interface OutputFile {
  readonly file: string;
  readonly format: Format;
  /** The option that names it, where it is not -o. */
  readonly option?: string;
}

const languages: readonly string[] = ['zh', 'en'];
const extensions: Readonly<Record<string, Format>> = {
  '.xlsx': 'xlsx',
  '.csv': 'csv',
  '.md': 'markdown',
  '.txt': 'table',
  '.json': 'json',
};

/**
 * All that is wrong with the options, at once. `inputsAs` is how the command line writes the inputs, undefined for a command that
 * takes none, `allowedFormats` what the command can make.
 */
export function readSettings(
  given: Given,
  inputsAs: string | undefined,
  allowedFormats: readonly Format[] = formats,
): Diagnosed<Settings> {
  const { inputs, rules, force } = given;
  const output = readOutput(given);
  const format = readFormat(given, allowedFormats);
  const period = readPeriod(given.period);
  const limits = readLimits(given.limits ?? []);
  const diagnostics = [
    ...(inputs.length === 0 && inputsAs !== undefined ? [missingInputs(inputsAs)] : []),
    ...(rules === undefined ? [missingOption('--rules FILE')] : []),
    ...format.diagnostics,
    ...languageFindings(given.lang),
    ...output.diagnostics,
    ...period.diagnostics,
    ...limits.diagnostics,
  ];
  if (rules === undefined || diagnostics.length > 0) return { value: undefined, diagnostics };
  const value = {
    inputs,
    rules,
    period: period.value,
    limits: limits.value ?? {},
    format: format.value ?? 'table',
    output: output.value,
    force: force ?? false,
  };
  return { value, diagnostics };
}

/** The only option that every command takes and that may be wrong. */
export function languageFindings(lang: string | undefined): readonly Diagnostic[] {
  return allowed('--lang', lang, languages);
}

function missingInputs(inputsAs: string): Diagnostic {
  return inputsAs.startsWith('-')
    ? missingOption(inputsAs)
    : diagnostic('usage/missing-argument', { argument: inputsAs }, { kind: 'option', option: inputsAs });
}

export function missingOption(option: string): Diagnostic {
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

/** The format of stdout; with an output file `readOutput` looks whether the two agree. */
function readFormat({ format: asked, output }: Given, expected: readonly Format[]): Diagnosed<TextFormat> {
  const diagnostics = allowed('--format', asked, expected);
  const format = expected.find((known) => known === asked);
  if (format !== 'xlsx') return { value: format, diagnostics };
  const place = { kind: 'option', option: '--format' } as const;
  return {
    value: undefined,
    diagnostics: output === undefined ? [diagnostic('usage/format-needs-file', { format }, place)] : [],
  };
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
  const conflict = asked !== undefined && asked !== format && formats.some((known) => known === asked);
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
