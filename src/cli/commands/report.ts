import { type Diagnosed, hasErrors } from '../../diagnostics/diagnosed.js';
import type { Context } from '../context.js';
import { type Delivered, deliver } from '../deliver.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { fail } from '../fail.js';
import { type Manner, mannerOf } from '../manner.js';
import { assessFiles } from '../pipeline.js';
import { present } from '../present.js';
import { type Given, readSettings } from '../settings.js';
import type { Report, Reports } from '../stages.js';
import { cliWords } from '../words/index.js';

/** What a command makes of its options. */
export interface ReportCommand {
  /** How the command line writes the inputs: `INPUTS…` or an option. */
  readonly inputsAs: string;
  readonly choose: (reports: Reports) => Diagnosed<Report>;
}

/** Reads, assesses, and delivers the report that the command chooses; with any error nothing is delivered. */
export async function runReport(context: Context, given: Given, command: ReportCommand): Promise<ExitCode> {
  const manner = mannerOf(context.args);
  const read = readSettings(given, command.inputsAs);
  const consequence = given.output === undefined ? 'no-result' : 'no-file';
  const settings = read.value;
  if (settings === undefined)
    return fail(context, manner, { ...read, excerptOf: () => undefined, consequence });
  const assessed = await assessFiles(context, settings);
  const { excerptOf, filesRead } = assessed;
  const chosen = assessed.value && command.choose(assessed.value);
  const found = [...assessed.diagnostics, ...(chosen?.diagnostics ?? [])];
  const report = chosen?.value;
  if (report === undefined || hasErrors(found)) {
    return fail(context, manner, { diagnostics: found, excerptOf, consequence });
  }
  const delivered = await deliver(context, manner, { report, settings, filesRead, findings: found });
  const diagnostics = [...found, ...delivered.diagnostics];
  if (delivered.value === undefined) return fail(context, manner, { diagnostics, excerptOf, consequence });
  await present(context, manner, { diagnostics, excerptOf, consequence: 'none' });
  if (settings.output !== undefined) await tell(context, manner, settings.output.file, delivered.value);
  return exitCodeOf(diagnostics, manner);
}

/** What became of the output file. */
async function tell(context: Context, manner: Manner, file: string, state: Delivered): Promise<void> {
  const { inert } = await import('../../render/inert.js');
  const words = cliWords[manner.language];
  if (manner.json) {
    const { renderJson } = await import('../../render/json.js');
    context.stdout.write(renderJson({ schema: 'zone-score/written/1', file, state }));
  } else if (!manner.quiet) {
    const say = state === 'unchanged' ? words.unchanged : words.written;
    context.stderr.write(`${say(inert(file))}\n`);
  }
}
