import type { Code } from '../diagnostics/codes/index.js';
import { type Diagnosed, hasErrors } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { attempt } from '../io/attempt.js';
import { checkTarget } from '../io/may-replace.js';
import { readBytes } from '../io/read-bytes.js';
import type { ExcerptOf } from '../render/excerpt.js';
import type { Context } from './context.js';
import { excerptsFor } from './excerpts.js';
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
  return readFiles(context, settings, (rules, sources, found) => {
    const ingested = ingest(rules, sources, settings.inputs.length);
    const read = [...found, ...ingested.diagnostics];
    const assessed = hasErrors(read) ? undefined : ingested.value?.assess();
    const diagnostics = [...read, ...(assessed?.diagnostics ?? [])];
    return { value: hasErrors(diagnostics) ? undefined : assessed?.value, diagnostics };
  });
}

/** What the sheets hold of all that the rules want; faulty sheets are no hindrance, since it is they that it is about. */
export function findColumns(context: Context, settings: Settings): Promise<Found<Report>> {
  return readFiles(context, settings, (rules, sources, found) => {
    if (rules.value === undefined || sources.length === 0) return { value: undefined, diagnostics: found };
    const { value, diagnostics } = rules.value.columns(sources);
    const told = diagnostics.filter(({ code }) => aboutColumns.has(code));
    const all = sources.length === settings.inputs.length;
    return { value, diagnostics: [...found, ...(all ? told : withoutMissing(told))] };
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

/** Reads the rules and every input, and hands them on with what was found in reading them. */
async function readFiles<T>(
  context: Context,
  settings: Settings,
  then: (
    rules: Diagnosed<ReadyRules>,
    sources: readonly Source[],
    found: readonly Diagnostic[],
  ) => Diagnosed<T>,
): Promise<Found<T>> {
  const texts = new Map<string, Uint8Array>();
  const early = [...repeatedInputs(context, settings), ...unfitOutput(context, settings)];
  if (early.length > 0) return { value: undefined, diagnostics: early, ...nothingRead };
  const stages = await context.stages();
  const rules = stages.readRules(settings.rules, loader(context, texts), { period: settings.period });
  const inputs = settings.inputs.map((file) => openInput(context, stages, { file, limits: settings.limits }));
  const sources = inputs.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const found = [...rules.diagnostics, ...inputs.flatMap(({ diagnostics }) => diagnostics)];
  const { value, diagnostics } = then(rules, sources, found);
  const workbooks = sources.map(({ workbook }) => workbook);
  return {
    value,
    diagnostics,
    excerptOf: excerptsFor(diagnostics, workbooks, texts),
    filesRead: [...texts.keys(), ...settings.inputs],
    sources,
  };
}

const nothingRead = { excerptOf: () => undefined, filesRead: [], sources: [] };

function ingest(
  rules: Diagnosed<ReadyRules>,
  sources: readonly Source[],
  inputs: number,
): Diagnosed<ReadyData> {
  if (rules.value === undefined || sources.length === 0) return { value: undefined, diagnostics: [] };
  const ingested = rules.value.ingest(sources);
  if (sources.length === inputs) return ingested;
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

function openInput(
  context: Context,
  stages: Stages,
  { file, limits }: { readonly file: string; readonly limits: Settings['limits'] },
): Diagnosed<Source> {
  const bytes = readBytes(context.disk, file, limits['file-bytes']);
  if (bytes.value === undefined) return { value: undefined, diagnostics: bytes.diagnostics };
  const workbook = stages.openWorkbook(file, bytes.value, limits);
  const value = workbook.value && { bytes: bytes.value, workbook: workbook.value };
  return { value, diagnostics: workbook.diagnostics };
}

function repeatedInputs({ disk }: Context, { inputs }: Settings): readonly Diagnostic[] {
  const firsts = new Map<string, string>();
  return inputs.flatMap((file) => {
    const facts = attempt(() => disk.stat(file));
    const identity = facts.done ? facts.value.identity : file;
    const first = firsts.get(identity);
    if (first === undefined) firsts.set(identity, file);
    return first === undefined
      ? []
      : [diagnostic('usage/repeated-input', { file, first }, { kind: 'file', file })];
  });
}

function unfitOutput({ disk }: Context, { output, inputs, rules, force }: Settings): readonly Diagnostic[] {
  if (output === undefined) return [];
  const policy = { force, sources: [...inputs, rules], option: output.option };
  return checkTarget(disk, output.file, policy).diagnostics;
}
