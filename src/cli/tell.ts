import type { Context } from './context.js';
import type { Delivered } from './deliver.js';
import type { Manner } from './manner.js';
import { cliWords } from './words/index.js';

/** What became of the output file. */
export async function tell(context: Context, manner: Manner, file: string, state: Delivered): Promise<void> {
  const { inert } = await import('../render/inert.js');
  const words = cliWords[manner.language];
  if (manner.json) {
    const { renderJson } = await import('../render/json.js');
    context.stdout.write(renderJson({ schema: 'zone-score/written/1', file, state }));
  } else if (!manner.quiet) {
    const say = state === 'unchanged' ? words.unchanged : words.written;
    context.stderr.write(`${say(inert(file))}\n`);
  }
}
