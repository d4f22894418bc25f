import { type Command, CommanderError } from 'commander';
import type { Context } from './context.js';
import { type ExitCode, exitCodes } from './exit-code.js';
import { exitCodeOfSignal } from './interruption.js';
import { type Manner, mannerOf } from './manner.js';
import { buildProgram, type ProgramParts } from './program.js';
import { cliWords } from './words/index.js';

/** One run of the program: reads `context.args`, does what they say, answers the exit code. Never throws. */
export async function run(context: Context): Promise<ExitCode> {
  const manner = mannerOf(context.args);
  try {
    const exit = await carryOut(context, manner);
    const signal = context.interruption.signal();
    if (signal === undefined) return exit;
    context.stderr.write(`${cliWords[manner.language].interrupted}\n`);
    return exitCodeOfSignal(signal);
  } catch (error) {
    const { failOnBug } = await import('./fail.js');
    return failOnBug(context, manner, error);
  }
}

const HELP_WIDTH = 80;

async function carryOut(context: Context, manner: Manner): Promise<ExitCode> {
  let exit: ExitCode = exitCodes.fine;
  const usage: string[] = [];
  const program = buildProgram({
    language: manner.language,
    version: context.version(),
    helpWidth: context.stdout.columns ?? HELP_WIDTH,
    writeHelp: (text) => context.stdout.write(text),
    writeUsage: (text) => usage.push(text),
    actions: actionsOf(context, (code) => {
      exit = code;
    }),
  });
  try {
    await program.parseAsync([...context.args], { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.fine;
    if (!manner.json && error.code === 'commander.help') context.stderr.write(`${usage.join('')}\n`);
    return refuse(context, manner, { error, program });
  }
}

async function refuse(
  context: Context,
  manner: Manner,
  { error, program }: { readonly error: CommanderError; readonly program: Command },
): Promise<ExitCode> {
  const { usageError } = await import('./usage-error.js');
  const { fail } = await import('./fail.js');
  const diagnostics = [usageError(error, program, context.args)];
  return fail(context, manner, { diagnostics, excerptOf: () => undefined, consequence: 'none' });
}

/** Each command is loaded when it is called: help and version load none. */
function actionsOf(context: Context, finish: (exit: ExitCode) => void): ProgramParts['actions'] {
  return {
    score: async (given) => finish(await (await import('./commands/score.js')).score(context, given)),
    rank: async (given) => finish(await (await import('./commands/rank.js')).rank(context, given)),
    gap: async (given) => finish(await (await import('./commands/gap.js')).gap(context, given)),
    salary: async (given) => finish(await (await import('./commands/salary.js')).salary(context, given)),
    check: async (given) => finish(await (await import('./commands/check.js')).check(context, given)),
    explain: async (given, [entity = '', path]) =>
      finish(await (await import('./commands/explain.js')).explain(context, given, { entity, path })),
    columns: async (given) => finish(await (await import('./commands/columns.js')).columns(context, given)),
    template: async (given) =>
      finish(await (await import('./commands/template.js')).template(context, given)),
    schema: async (given) => finish(await (await import('./commands/schema.js')).schema(context, given)),
  };
}
