import type { Context } from '../context.js';
import type { ExitCode } from '../exit-code.js';
import type { Given } from '../settings.js';
import { runReport } from './report.js';

/** `salary INPUTS… --rules FILE`: coefficients and money. */
export function salary(context: Context, given: Given): Promise<ExitCode> {
  return runReport(context, given, { inputsAs: 'INPUTS…', choose: (reports) => reports.salary() });
}
