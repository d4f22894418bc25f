import type { Context } from '../context.js';
import type { ExitCode } from '../exit-code.js';
import type { Given } from '../settings.js';
import { runReport } from './report.js';

/** `gap INPUTS… --rules FILE`: targets, points lost, and what it takes to move up. */
export function gap(context: Context, given: Given): Promise<ExitCode> {
  return runReport(context, given, {
    inputsAs: 'INPUTS…',
    choose: (reports) => ({ value: reports.gap, diagnostics: [] }),
  });
}
