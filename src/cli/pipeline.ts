import { type Code, severityOf } from '../diagnostics/codes/index.js';
import { type Diagnosed, hasErrors } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { checkTarget } from '../io/may-replace.js';
import { isOwnReport } from '../io/own-report.js';
import { readBytes } from '../io/read-bytes.js';
import type { ExcerptOf } from '../render/excerpt.js';
import type { Context } from './context.js';
import { excerptsFor } from './excerpts.js';
import { folderFindings, type InputFile, inputFiles, repeatedInputs } from './inputs.js';
import type { Settings } from './settings.js';
import type { ReadyData, ReadyRules, Report, Reports, Source, Stages } from './stages.js';

/** What a run has found, and what was asked for when nothing stands against it. */
export interface Found<T> extends Diagnosed<T> {
  readonly excerptOf: ExcerptOf;
  /** Every file that was read: none of them may be written over. */
  readonly filesRead: readonly string[];
  /** The inputs that could be opened. */
  readonly sources: readonly Source[];
}

/**
 * Files → rules and workbooks → reports. Rules and every input are looked at even when others are faulty, so that
 * all findings come at once; figures are computed only when there is no error at all.
 */
export function assessFiles(context: Context, settings: Settings): Promise<Found<Reports>> {
  return readFiles(context, settings, (rules, { sources, isWhole }, found) => {
    const ingested = ingest(rules, sources, isWhole);
    const read = [...found, ...ingested.diagnostics];
    const assessed = hasErrors(read) ? undefined : ingested.value?.assess(settings.limits);
    const diagnostics = [...read, ...(assessed?.diagnostics ?? [])];
    return { value: hasErrors(diagnostics) ? undefined : assessed?.value, diagnostics };
  });
}

/** What the sheets hold of all that the rules want; faulty sheets are no hindrance, since it is they that it is about. */
export function findColumns(context: Context, settings: Settings): Promise<Found<Report>> {
  return readFiles(context, settings, (rules, { sources, isWhole }, found) => {
    if (rules.value === undefined || sources.length === 0) return { value: undefined, diagnostics: found };
    const { value, diagnostics } = rules.value.columns(sources);
    const told = diagnostics.filter(({ code }) => aboutColumns.has(code));
    return { value, diagnostics: [...found, ...(isWhole ? told : withoutMissing(told))] };
  });
}

/** Findings about sheets, headers, units and periods; those about single rows and cells are for `check`. */
const aboutColumns: ReadonlySet<Code> = new Set([
  'data/sheet-hidden',
  'data/sheet-without-header',
  'data/header-not-found',
  'data/second-table',
  'data/duplicate-column',
  'data/ambiguous-column',
  'data/column-not-found',
  'data/hidden-column',
  'data/overlapping-merges',
  'data/ambiguous-layout',
  'data/form-entity',
  'data/ledger-not-found',
  'data/register-not-found',
  'data/unit-mismatch',
  'data/ambiguous-unit',
  'data/unknown-unit',
  'data/unit-not-known',
  'data/unit-elsewhere',
  'data/period-conflict',
  'data/no-sheet-of-period',
  'data/period-not-found',
] satisfies Code[]);

/** Rules alone, for what is made of them without any workbook. */
export function readRuleFile(context: Context, settings: Settings): Promise<Found<ReadyRules>> {
  return readFiles(context, settings, ({ value }, _, diagnostics) => ({ value, diagnostics }));
}

/** The workbooks that could be opened, and whether that is all of what was to be read. */
interface Opened {
  readonly sources: readonly Source[];
  readonly isWhole: boolean;
}

/** Reads the rules and every input, and hands them on with what was found in reading them. */
async function readFiles<T>(
  context: Context,
  settings: Settings,
  then: (rules: Diagnosed<ReadyRules>, opened: Opened, found: readonly Diagnostic[]) => Diagnosed<T>,
): Promise<Found<T>> {
  const texts = new Map<string, Uint8Array>();
  const inputs = inputFiles(context.disk, settings);
  const files = inputs.files.map(({ file }) => file);
  const early = [
    ...repeatedInputs(context.disk, inputs.files),
    ...unfitOutput(context, settings, files),
    ...unfitCopy(settings, files),
  ];
  if (early.length > 0) return { value: undefined, diagnostics: early, ...nothingRead };
  const stages = await context.stages();
  const rules = stages.readRules(settings.rules, loader(context, texts), { period: settings.period });
  const opened = inputs.files.map((input) => openInput(context, stages, { input, limits: settings.limits }));
  const sources = opened.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const reports = new Set(opened.flatMap(({ report }) => report ?? []));
  const isWhole = !inputs.diagnostics.some(isError) && sources.length + reports.size === opened.length;
  const found = [
    ...rules.diagnostics,
    ...inputs.diagnostics,
    ...folderFindings(inputs, reports),
    ...opened.flatMap(({ diagnostics }) => diagnostics),
  ];
  const { value, diagnostics } = then(rules, { sources, isWhole }, found);
  const workbooks = sources.map(({ workbook }) => workbook);
  return {
    value,
    diagnostics,
    excerptOf: excerptsFor(diagnostics, workbooks, texts),
    filesRead: [...texts.keys(), ...files.filter((file) => !reports.has(file))],
    sources,
  };
}

const nothingRead = { excerptOf: () => undefined, filesRead: [], sources: [] };

function ingest(
  rules: Diagnosed<ReadyRules>,
  sources: readonly Source[],
  isWhole: boolean,
): Diagnosed<ReadyData> {
  if (rules.value === undefined || sources.length === 0) return { value: undefined, diagnostics: [] };
  const ingested = rules.value.ingest(sources);
  if (isWhole) return ingested;
  return { value: undefined, diagnostics: withoutMissing(ingested.diagnostics) };
}

/** A column that is missing so far may stand in the workbook that could not be opened. */
function withoutMissing(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ code }) => code !== 'data/column-not-found');
}

function loader(context: Context, texts: Map<string, Uint8Array>): (path: string) => Diagnosed<Uint8Array> {
  return (path) => {
    const read = readBytes(context.disk, path);
    if (read.value !== undefined) texts.set(path, read.value);
    return read;
  };
}

/** What came of a file: of a report of ours that lies in a folder, nothing but its name. */
function openInput(
  context: Context,
  stages: Stages,
  { input, limits }: { readonly input: InputFile; readonly limits: Settings['limits'] },
): Diagnosed<Source> & { readonly report?: string } {
  const { file, folder } = input;
  const bytes = readBytes(context.disk, file, limits['file-bytes']);
  if (bytes.value === undefined) return { value: undefined, diagnostics: bytes.diagnostics };
  if (folder !== undefined && isOwnReport(bytes.value))
    return { value: undefined, diagnostics: [], report: file };
  const workbook = stages.openWorkbook(file, bytes.value, limits);
  const value = workbook.value && { bytes: bytes.value, workbook: workbook.value };
  return { value, diagnostics: workbook.diagnostics };
}

function unfitOutput(
  { disk }: Context,
  { output, rules, force }: Settings,
  inputs: readonly string[],
): readonly Diagnostic[] {
  if (output === undefined) return [];
  const policy = { force, sources: [...inputs, rules], option: output.option };
  return checkTarget(disk, output.file, policy).diagnostics;
}

/** An output with an option of its own is a copy of the one input. */
function unfitCopy({ output }: Settings, { length: count }: readonly string[]): readonly Diagnostic[] {
  if (output?.option === undefined || count <= 1) return [];
  return [diagnostic('usage/annotate-one-input', { count }, { kind: 'option', option: output.option })];
}

function isError({ code }: Diagnostic): boolean {
  return severityOf(code) === 'error';
}
