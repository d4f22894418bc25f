import type { Diagnosed } from '../diagnostics/diagnosed.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { leftovers } from '../io/leftovers.js';
import { mayReplace, type ReplacePolicy } from '../io/may-replace.js';
import { writeAtomically } from '../io/write-atomically.js';
import type { Context } from './context.js';
import type { Manner } from './manner.js';
import { reportBytes, reportText } from './report-bytes.js';
import type { Settings } from './settings.js';
import type { Report } from './stages.js';

export type Delivered = 'shown' | 'written' | 'unchanged';

/** What is delivered, where, and what may not be written over. */
export interface Delivery {
  readonly report: Report;
  readonly settings: Settings;
  readonly filesRead: readonly string[];
  /** What was found on the way: a workbook lists it. */
  readonly findings: readonly Diagnostic[];
}

/** Puts the report on stdout, or into the output file whole or not at all. */
export async function deliver(
  context: Context,
  manner: Manner,
  { report, settings, filesRead, findings }: Delivery,
): Promise<Diagnosed<Delivered>> {
  const { output, force } = settings;
  if (output === undefined) {
    const format = manner.json ? 'json' : settings.format;
    context.stdout.write(await reportText(report, format, { context, manner }));
    return { value: 'shown', diagnostics: [] };
  }
  const bytes = await reportBytes(report, output.format, { context, manner, findings });
  return putFile(context, { file: output.file, bytes }, { force, sources: filesRead });
}

/** Makes the bytes the content of a file, where that file may be replaced. */
export async function putFile(
  context: Context,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  policy: ReplacePolicy,
): Promise<Diagnosed<'written' | 'unchanged'>> {
  const decision = mayReplace(context.disk, file, bytes, policy);
  if (decision.value !== 'write') return { value: decision.value, diagnostics: decision.diagnostics };
  const written = await context.interruption.guarded(() => writeAtomically(context, file, bytes));
  const diagnostics = [...written.diagnostics, ...leftovers(context.disk, file, context.now())];
  return { value: written.value, diagnostics };
}
