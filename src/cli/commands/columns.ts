import type { Context } from '../context.js';
import type { ExitCode } from '../exit-code.js';
import { fail } from '../fail.js';
import { handOver } from '../hand-over.js';
import { mannerOf } from '../manner.js';
import { findColumns } from '../pipeline.js';
import { type Given, readSettings } from '../settings.js';

/**
 * `columns INPUTS… --rules FILE`: what the sheets have of all that the rules want. It is asked when something does not fit, so
 * that errors in the sheets are told beside the answer and not in its place.
 */
export async function columns(context: Context, given: Given): Promise<ExitCode> {
  const manner = mannerOf(context.args);
  const read = readSettings(given, 'INPUTS…');
  const consequence = given.output === undefined ? 'no-result' : 'no-file';
  const settings = read.value;
  if (settings === undefined)
    return fail(context, manner, { ...read, excerptOf: () => undefined, consequence });
  const { value: report, diagnostics: found, excerptOf, filesRead } = await findColumns(context, settings);
  if (report === undefined) return fail(context, manner, { diagnostics: found, excerptOf, consequence });
  return handOver(context, manner, { report, settings, filesRead, findings: found, excerptOf });
}
