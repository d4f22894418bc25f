import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { leftovers } from '../io/leftovers.js';
import { mayReplace } from '../io/may-replace.js';
import { TEXT_REPORT_MARK } from '../io/own-report.js';
import { writeAtomically } from '../io/write-atomically.js';
import { paletteFor } from './colour.js';
import type { Context, Screen } from './context.js';
import type { Manner } from './manner.js';
import type { Format, Settings } from './settings.js';
import type { Report } from './stages.js';

export type Delivered = 'shown' | 'written' | 'unchanged';

/** What is delivered, where, and what may not be written over. */
export interface Delivery {
  readonly report: Report;
  readonly settings: Settings;
  readonly filesRead: readonly string[];
}

/** Puts the report on stdout, or into the output file whole or not at all. */
export async function deliver(
  context: Context,
  manner: Manner,
  { report, settings, filesRead }: Delivery,
): Promise<Diagnosed<Delivered>> {
  const { output, force } = settings;
  if (output === undefined) {
    context.stdout.write(await rendered(report, manner.json ? 'json' : 'table', { context, manner }));
    return { value: 'shown', diagnostics: [] };
  }
  const { file } = output;
  const bytes = new TextEncoder().encode(await fileText(report, output.format, { context, manner }));
  const decision = mayReplace(context.disk, file, bytes, { force, sources: filesRead });
  if (decision.value !== 'write') return { value: decision.value, diagnostics: decision.diagnostics };
  const written = await context.interruption.guarded(() => writeAtomically(context, file, bytes));
  const diagnostics = [...written.diagnostics, ...leftovers(context.disk, file, context.now())];
  return { value: written.value, diagnostics };
}

interface Page {
  readonly context: Context;
  readonly manner: Manner;
}

/** A file is made as if for a screen of any width without colour or line drawing: Chinese fonts draw lines two columns wide. */
async function fileText(report: Report, format: Format, { context, manner }: Page): Promise<string> {
  const paper: Screen = { write: () => {}, isTerminal: false, columns: undefined };
  const page = { context: { ...context, stdout: paper, env: {} }, manner };
  const text = await rendered(report, format, page);
  return format === 'json' ? text : `${text}\n${TEXT_REPORT_MARK}\n`;
}

async function rendered(report: Report, format: Format, { context, manner }: Page): Promise<string> {
  if (format === 'json') {
    const { renderJson } = await import('../render/json.js');
    return renderJson(report.data());
  }
  const { renderTerminal } = await import('../render/terminal/page.js');
  const { stdout, env } = context;
  return renderTerminal(report.document(manner.language), {
    columns: stdout.columns ?? Number.POSITIVE_INFINITY,
    borders: stdout.isTerminal && env['TERM'] !== 'dumb' ? 'unicode' : 'ascii',
    palette: await paletteFor(stdout, context, manner),
    language: manner.language,
  });
}
