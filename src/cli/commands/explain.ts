import type { Context } from '../context.js';
import type { ExitCode } from '../exit-code.js';
import type { Given } from '../settings.js';
import { runReport } from './report.js';

/** `explain ENTITY [PATH] --rules FILE --input FILE…`: one figure as arithmetic, down to the cells. */
export function explain(
  context: Context,
  given: Given,
  figure: { readonly entity: string; readonly path: string | undefined },
): Promise<ExitCode> {
  return runReport(context, given, {
    inputsAs: '--input FILE',
    choose: (reports) => reports.explain(figure.entity, figure.path),
  });
}
