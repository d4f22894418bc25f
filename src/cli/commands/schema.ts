import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { fail } from '../fail.js';
import { mannerOf } from '../manner.js';
import { type Given, languageFindings } from '../settings.js';
import { schemaNames } from '../stages.js';

/** `schema rules|result`: the JSON Schema, for editors and programs. */
export async function schema(context: Context, { inputs, lang }: Given): Promise<ExitCode> {
  const [value = ''] = inputs;
  const name = schemaNames.find((known) => known === value);
  const diagnostics = [...(name === undefined ? [unknownSchema(value)] : []), ...languageFindings(lang)];
  if (name === undefined || diagnostics.length > 0) {
    return fail(context, mannerOf(context.args), {
      diagnostics,
      excerptOf: () => undefined,
      consequence: 'none',
    });
  }
  const { renderJson } = await import('../../render/json.js');
  const stages = await context.stages();
  context.stdout.write(renderJson(stages.schema(name)));
  return exitCodes.fine;
}

function unknownSchema(value: string): Diagnostic {
  const option = 'schema';
  return diagnostic(
    'usage/invalid-value',
    { option, value, expected: schemaNames },
    { kind: 'option', option },
  );
}
