import type { Context } from '../context.js';
import type { ExitCode } from '../exit-code.js';
import type { Given } from '../settings.js';
import { runReport } from './report.js';

/** `rank INPUTS… --rules FILE`: the ranking only. */
export function rank(context: Context, given: Given): Promise<ExitCode> {
  return runReport(context, given, {
    inputsAs: 'INPUTS…',
    choose: (reports) => ({ value: reports.rank, diagnostics: [] }),
  });
}
