import { type Diagnosed, hasErrors } from '../../diagnostics/diagnosed.js';
import type { Context } from '../context.js';
import type { ExitCode } from '../exit-code.js';
import { fail } from '../fail.js';
import { handOver } from '../hand-over.js';
import { mannerOf } from '../manner.js';
import { assessFiles } from '../pipeline.js';
import { type Given, readSettings } from '../settings.js';
import type { Report, Reports } from '../stages.js';

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
  return handOver(context, manner, { report, settings, filesRead, findings: found, excerptOf });
}
