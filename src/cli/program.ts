import { Command, type OptionValues } from 'commander';
import type { Language } from '../model/words.js';
import { linesOf } from '../render/line-breaks.js';
import { helpTextWidth } from './help-width.js';
import { commandOptions, optionFlags } from './option-table.js';
import type { Given } from './settings.js';
import { cliWords } from './words/index.js';
import { type CommandName, commandNames } from './words/words.js';

/** What the program needs to describe itself, and where commands are carried out. */
export interface ProgramParts {
  readonly language: Language;
  readonly version: string;
  readonly helpWidth: number;
  readonly writeHelp: (text: string) => void;
  readonly writeUsage: (text: string) => void;
  readonly actions: {
    readonly [C in CommandName]: (given: Given, operands: readonly string[]) => Promise<void>;
  };
}

/** Chinese can be broken anywhere, so even a narrow column of text is worth it. */
const LEAST_HELP_WIDTH = 20;

/** The command line in commander's terms: it parses and shows help, and decides nothing. */
export function buildProgram(parts: ProgramParts): Command {
  const words = cliWords[parts.language];
  const program = new Command('zone-score')
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: parts.writeHelp,
      writeErr: parts.writeUsage,
      outputError: () => {},
      getOutHelpWidth: () => parts.helpWidth,
      getErrHelpWidth: () => parts.helpWidth,
    })
    .configureHelp({
      minWidthToWrap: LEAST_HELP_WIDTH,
      displayWidth: helpTextWidth,
      boxWrap: (text, width) =>
        text
          .split('\n')
          .flatMap((line) => linesOf(line, width, helpTextWidth))
          .join('\n'),
      styleTitle: (title) => words.titles[title] ?? title,
      optionDescription: (option) => option.description,
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    })
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .description(words.program)
    .usage(`<${commandNames.join('|')}> ${words.usageOptions}`)
    .version(parts.version, '-V, --version', words.version)
    .option(optionFlags.lang, words.options.lang)
    .addHelpText('after', `\n${linesOf(words.closing, parts.helpWidth, helpTextWidth).join('\n')}`);
  for (const name of commandNames) addCommand(program, name, parts);
  return program;
}

/** Operands are declared optional, so that all that is missing is reported at once. */
const operands: { readonly [C in CommandName]: { readonly syntax: string; readonly usage: string } } = {
  score: { syntax: '[inputs...]', usage: 'INPUTS… -r FILE' },
  rank: { syntax: '[inputs...]', usage: 'INPUTS… -r FILE' },
  gap: { syntax: '[inputs...]', usage: 'INPUTS… -r FILE' },
  salary: { syntax: '[inputs...]', usage: 'INPUTS… -r FILE' },
  check: { syntax: '[inputs...]', usage: 'INPUTS… -r FILE' },
  explain: { syntax: '<entity> [path]', usage: 'ENTITY [PATH] -r FILE -i FILE' },
  columns: { syntax: '[inputs...]', usage: 'INPUTS… -r FILE' },
  template: { syntax: '', usage: '-r FILE -o FILE.xlsx' },
  schema: { syntax: '<schema>', usage: 'rules|result' },
};

function addCommand(program: Command, name: CommandName, parts: ProgramParts): void {
  const words = cliWords[parts.language];
  const { syntax, usage } = operands[name];
  const command = program
    .command(`${name} ${syntax}`.trimEnd())
    .description(words.commands[name])
    .usage(`${usage} ${words.usageOptions}`)
    .helpOption('-h, --help', words.help);
  for (const argument of command.registeredArguments) {
    const described = Object.entries(words.arguments).find(([known]) => known === argument.name());
    argument.description = described?.[1] ?? '';
  }
  for (const option of commandOptions[name]) {
    if (option === 'input') command.option(optionFlags.input, words.options.input, collected, []);
    else if (option === 'limit') command.option(optionFlags.limit, words.options.limit, collected, []);
    else command.option(optionFlags[option], words.options[option]);
  }
  command.action(() => parts.actions[name](givenOf(command), command.args));
}

function collected(file: string, before: readonly string[]): readonly string[] {
  return [...before, file];
}

function givenOf(command: Command): Given {
  const options: OptionValues = command.optsWithGlobals();
  const { input, json, rules, format, output, force, lang, period, limit, annotate } = options;
  return {
    inputs: input ?? command.args,
    format: json === true ? (format ?? 'json') : format,
    rules,
    output,
    force,
    lang,
    period,
    limits: limit,
    annotate,
  };
}
