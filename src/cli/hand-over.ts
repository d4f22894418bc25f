import type { ExcerptOf } from '../render/excerpt.js';
import type { Context } from './context.js';
import { type Delivery, deliver } from './deliver.js';
import { type ExitCode, exitCodeOf } from './exit-code.js';
import { fail } from './fail.js';
import type { Manner } from './manner.js';
import { present } from './present.js';
import { tell } from './tell.js';

/** Delivers a report, tells all that was found on the way and what became of it, and answers the exit code. */
export async function handOver(
  context: Context,
  manner: Manner,
  delivery: Delivery & { readonly excerptOf: ExcerptOf },
): Promise<ExitCode> {
  const { findings, excerptOf } = delivery;
  const { output } = delivery.settings;
  const delivered = await deliver(context, manner, delivery);
  const diagnostics = [...findings, ...delivered.diagnostics];
  if (delivered.value === undefined) {
    const consequence = output === undefined ? 'no-result' : 'no-file';
    return fail(context, manner, { diagnostics, excerptOf, consequence });
  }
  await present(context, manner, { diagnostics, excerptOf, consequence: 'none' });
  if (output !== undefined) await tell(context, manner, output.file, delivered.value);
  return exitCodeOf(diagnostics, manner);
}
