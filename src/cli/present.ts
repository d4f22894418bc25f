import { severityOf } from '../diagnostics/codes/index.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ExcerptOf } from '../render/excerpt.js';
import type { Context } from './context.js';
import type { Manner } from './manner.js';

export type Consequence = 'none' | 'no-file' | 'no-result';

/** Findings as a person or a program is told them, and what came of them. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly excerptOf: ExcerptOf;
  readonly consequence: Consequence;
}

/** Writes the findings to stderr: a block each and a closing line, or one JSON object a line. */
export async function present(context: Context, manner: Manner, findings: Findings): Promise<void> {
  const shown = findings.diagnostics.filter((found) => isShown(found, manner));
  if (manner.json) return presentJson(context, manner, shown);
  const { closingLine, hiddenNotesLine, renderDiagnostics } = await import('../render/diagnostics.js');
  const { paletteFor } = await import('./colour.js');
  const page = renderDiagnostics(shown, {
    language: manner.language,
    palette: await paletteFor(context.stderr, context, manner),
    columns: context.stderr.columns ?? Number.POSITIVE_INFINITY,
    excerptOf: findings.excerptOf,
    ungrouped: manner.verbose,
  });
  const closing = [
    closingLine(shown, findings.consequence, manner.language),
    manner.quiet || manner.verbose ? '' : hiddenNotesLine(findings.diagnostics, manner.language),
  ].filter((line) => line !== '');
  const paragraphs = [page, closing.map((line) => `${line}\n`).join('')].filter((part) => part !== '');
  if (paragraphs.length > 0) context.stderr.write(paragraphs.join('\n'));
}

async function presentJson(context: Context, manner: Manner, shown: readonly Diagnostic[]): Promise<void> {
  const { diagnosticsJson } = await import('../render/diagnostics-json.js');
  const { renderJsonLines } = await import('../render/json.js');
  if (shown.length > 0) context.stderr.write(renderJsonLines(diagnosticsJson(shown, manner.language)));
}

function isShown({ code }: Diagnostic, { quiet, verbose, json }: Manner): boolean {
  const severity = severityOf(code);
  if (severity === 'error') return true;
  return severity === 'warning' ? !quiet : verbose || (json && !quiet);
}
