import { hasErrors } from '../../diagnostics/diagnosed.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { checkSettings, writeCopy } from '../annotated-copy.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { fail } from '../fail.js';
import { type Manner, mannerOf } from '../manner.js';
import { assessFiles } from '../pipeline.js';
import { present } from '../present.js';
import type { Given } from '../settings.js';
import { tell } from '../tell.js';
import { cliWords } from '../words/index.js';

/**
 * `check INPUTS… --rules FILE`: findings only; the whole assessment is run to find them, and nothing is made of it but, with
 * `--annotate FILE`, a copy of the workbook that holds them.
 */
export async function check(context: Context, given: Given): Promise<ExitCode> {
  const manner = mannerOf(context.args);
  const { value: settings, diagnostics: unfit } = checkSettings(given);
  if (settings === undefined)
    return fail(context, manner, {
      diagnostics: unfit,
      excerptOf: () => undefined,
      consequence: given.annotate === undefined ? 'none' : 'no-file',
    });
  const assessed = await assessFiles(context, settings);
  const copy = await writeCopy(context, manner, settings, assessed);
  const diagnostics = [...assessed.diagnostics, ...copy.diagnostics];
  const file = settings.output?.file;
  const annotated = file !== undefined && copy.value !== undefined ? { file, state: copy.value } : undefined;
  if (manner.json) await writeJson(context, manner, diagnostics, annotated);
  const consequence = file === undefined || annotated !== undefined ? 'none' : 'no-file';
  await present(context, manner, { diagnostics, excerptOf: assessed.excerptOf, consequence });
  if (!hasErrors(diagnostics) && !manner.json && !manner.quiet) {
    context.stderr.write(`${cliWords[manner.language].passed}\n`);
  }
  if (annotated !== undefined && !manner.json) await tell(context, manner, annotated.file, annotated.state);
  return exitCodeOf(diagnostics, manner);
}

async function writeJson(
  context: Context,
  manner: Manner,
  diagnostics: readonly Diagnostic[],
  annotated: { readonly file: string; readonly state: string } | undefined,
): Promise<void> {
  const { diagnosticsJson } = await import('../../render/diagnostics-json.js');
  const { renderJson } = await import('../../render/json.js');
  const listed = diagnosticsJson(diagnostics, manner.language);
  const result = { schema: 'zone-score/check/1', passed: !hasErrors(diagnostics), diagnostics: listed };
  context.stdout.write(renderJson(annotated === undefined ? result : { ...result, annotated }));
}
