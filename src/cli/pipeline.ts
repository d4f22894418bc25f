import { type Diagnosed, hasErrors } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { attempt } from '../io/attempt.js';
import { checkTarget } from '../io/may-replace.js';
import { readBytes } from '../io/read-bytes.js';
import type { ExcerptOf } from '../render/excerpt.js';
import type { Context } from './context.js';
import { excerptsFor } from './excerpts.js';
import type { Settings } from './settings.js';
import type { ReadyData, ReadyRules, Reports, Source, Stages } from './stages.js';

/** What a run has found, and the reports when nothing stands against them. */
export interface Assessed extends Diagnosed<Reports> {
  readonly excerptOf: ExcerptOf;
  /** Every file that was read: none of them may be written over. */
  readonly filesRead: readonly string[];
}

/**
 * Files → rules and workbooks → reports. Rules and every input are looked at even when others are faulty, so that
 * all findings come at once; figures are computed only when there is no error at all.
 */
export async function assessFiles(context: Context, settings: Settings): Promise<Assessed> {
  const texts = new Map<string, Uint8Array>();
  const early = [...repeatedInputs(context, settings), ...unfitOutput(context, settings)];
  if (early.length > 0) return { value: undefined, diagnostics: early, ...nothingRead };
  const stages = await context.stages();
  const rules = stages.readRules(settings.rules, loader(context, texts), { period: settings.period });
  const inputs = settings.inputs.map((file) => openInput(context, stages, file));
  const sources = inputs.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const before = [...rules.diagnostics, ...inputs.flatMap(({ diagnostics }) => diagnostics)];
  const ingested = ingest(rules, sources, inputs.length);
  const read = [...before, ...ingested.diagnostics];
  const assessed = hasErrors(read) ? undefined : ingested.value?.assess();
  const diagnostics = [...read, ...(assessed?.diagnostics ?? [])];
  return {
    value: hasErrors(diagnostics) ? undefined : assessed?.value,
    diagnostics,
    excerptOf: excerptsFor(
      diagnostics,
      sources.map(({ workbook }) => workbook),
      texts,
    ),
    filesRead: [...texts.keys(), ...settings.inputs],
  };
}

const nothingRead = { excerptOf: () => undefined, filesRead: [] };

function ingest(
  rules: Diagnosed<ReadyRules>,
  sources: readonly Source[],
  inputs: number,
): Diagnosed<ReadyData> {
  if (rules.value === undefined || sources.length === 0) return { value: undefined, diagnostics: [] };
  const ingested = rules.value.ingest(sources);
  if (sources.length === inputs) return ingested;
  // a column that is missing so far may stand in the workbook that could not be opened
  const diagnostics = ingested.diagnostics.filter(({ code }) => code !== 'data/column-not-found');
  return { value: undefined, diagnostics };
}

function loader(context: Context, texts: Map<string, Uint8Array>): (path: string) => Diagnosed<Uint8Array> {
  return (path) => {
    const read = readBytes(context.disk, path);
    if (read.value !== undefined) texts.set(path, read.value);
    return read;
  };
}

function openInput(context: Context, stages: Stages, file: string): Diagnosed<Source> {
  const bytes = readBytes(context.disk, file);
  if (bytes.value === undefined) return { value: undefined, diagnostics: bytes.diagnostics };
  const workbook = stages.openWorkbook(file, bytes.value);
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
  return checkTarget(disk, output.file, { force, sources: [...inputs, rules] }).diagnostics;
}
