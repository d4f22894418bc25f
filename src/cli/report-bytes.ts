import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { REPORT_MARK } from '../io/own-report.js';
import { paletteFor } from './colour.js';
import type { Context, Screen } from './context.js';
import type { Manner } from './manner.js';
import type { Format, TextFormat } from './settings.js';
import type { Report } from './stages.js';

/** Where a report is shown, and to whom. */
export interface Showing {
  readonly context: Context;
  readonly manner: Manner;
}

/** A report as text, for stdout. Each renderer is loaded only when its format is asked for. */
export async function reportText(report: Report, format: TextFormat, showing: Showing): Promise<string> {
  const { language } = showing.manner;
  switch (format) {
    case 'json': {
      const { renderJson } = await import('../render/json.js');
      return renderJson(report.data());
    }
    case 'csv': {
      const { renderCsv } = await import('../render/csv.js');
      return renderCsv(report.document(language), language);
    }
    case 'markdown': {
      const { renderMarkdown } = await import('../render/markdown.js');
      return renderMarkdown(report.document(language), language);
    }
    case 'table':
      return page(report, showing);
  }
}

/** A report as the bytes of a file, which say in the way of their format that they are ours. */
export async function reportBytes(
  report: Report,
  format: Format,
  { context, manner, findings }: Showing & { readonly findings: readonly Diagnostic[] },
): Promise<Uint8Array> {
  const { language } = manner;
  if (format === 'xlsx') {
    const { renderWorkbook } = await import('../render/xlsx/workbook.js');
    const program = `zone-score ${context.version()}`;
    return renderWorkbook(report.document(language), { language, program, mark: REPORT_MARK, findings });
  }
  const text = await reportText(report, format, { context: onPaper(context), manner });
  return new TextEncoder().encode(text + MARK_LINES[format]);
}

const MARK_LINES: { readonly [F in TextFormat]: string } = {
  // known by its schema
  json: '',
  csv: `#${REPORT_MARK}\r\n`,
  markdown: `\n<!-- ${REPORT_MARK} -->\n`,
  table: `\n${REPORT_MARK}\n`,
};

/** A file is made as if for a screen of any width without colour or line drawing: Chinese fonts draw lines two columns wide. */
function onPaper(context: Context): Context {
  const paper: Screen = { write: () => {}, isTerminal: false, columns: undefined };
  return { ...context, stdout: paper, env: {} };
}

async function page(report: Report, { context, manner }: Showing): Promise<string> {
  const { renderTerminal } = await import('../render/terminal/page.js');
  const { stdout, env } = context;
  return renderTerminal(report.document(manner.language), {
    columns: stdout.columns ?? Number.POSITIVE_INFINITY,
    borders: stdout.isTerminal && env['TERM'] !== 'dumb' ? 'unicode' : 'ascii',
    palette: await paletteFor(stdout, context, manner),
    language: manner.language,
  });
}
