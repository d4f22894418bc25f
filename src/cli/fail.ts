import type { Context } from './context.js';
import { type ExitCode, exitCodeOf, exitCodes } from './exit-code.js';
import type { Manner } from './manner.js';
import { type Findings, present } from './present.js';
import { cliWords } from './words/index.js';

export const FAILURE_SCHEMA = 'zone-score/failure/1';

/** Ends a run that gives no result: the findings, and with JSON one document on stdout that holds them. */
export async function fail(context: Context, manner: Manner, findings: Findings): Promise<ExitCode> {
  if (manner.json) {
    const { diagnosticsJson } = await import('../render/diagnostics-json.js');
    const { renderJson } = await import('../render/json.js');
    const diagnostics = diagnosticsJson(findings.diagnostics, manner.language);
    context.stdout.write(renderJson({ schema: FAILURE_SCHEMA, diagnostics }));
  }
  await present(context, manner, findings);
  return exitCodeOf(findings.diagnostics, manner);
}

/** A defect of this program: says that it is one; the stack only on request. */
export async function failOnBug(context: Context, manner: Manner, error: unknown): Promise<ExitCode> {
  const { inert } = await import('../render/inert.js');
  const message = error instanceof Error ? error.message : `${error}`;
  if (manner.json) {
    const { renderJson } = await import('../render/json.js');
    context.stdout.write(renderJson({ schema: FAILURE_SCHEMA, diagnostics: [], bug: message }));
  }
  const stack = manner.debug && error instanceof Error ? `${error.stack}\n` : '';
  context.stderr.write(`${cliWords[manner.language].bug(inert(message))}\n${stack}`);
  return exitCodes.bug;
}
