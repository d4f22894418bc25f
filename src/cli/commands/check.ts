import { hasErrors } from '../../diagnostics/diagnosed.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { fail } from '../fail.js';
import { mannerOf } from '../manner.js';
import { assessFiles } from '../pipeline.js';
import { present } from '../present.js';
import { findingFormats, type Given, readSettings } from '../settings.js';
import { cliWords } from '../words/index.js';

/** `check INPUTS… --rules FILE`: findings only; the whole assessment is run to find them, and nothing is made of it. */
export async function check(context: Context, given: Given): Promise<ExitCode> {
  const manner = mannerOf(context.args);
  const read = readSettings(given, 'INPUTS…', findingFormats);
  const consequence = 'none';
  if (read.value === undefined)
    return fail(context, manner, { ...read, excerptOf: () => undefined, consequence });
  const { diagnostics, excerptOf } = await assessFiles(context, read.value);
  if (manner.json) {
    const { diagnosticsJson } = await import('../../render/diagnostics-json.js');
    const { renderJson } = await import('../../render/json.js');
    const listed = diagnosticsJson(diagnostics, manner.language);
    const passed = !hasErrors(diagnostics);
    context.stdout.write(renderJson({ schema: 'zone-score/check/1', passed, diagnostics: listed }));
  }
  await present(context, manner, { diagnostics, excerptOf, consequence });
  if (!hasErrors(diagnostics) && !manner.json && !manner.quiet) {
    context.stderr.write(`${cliWords[manner.language].passed}\n`);
  }
  return exitCodeOf(diagnostics, manner);
}
