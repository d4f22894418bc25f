import type { Command, CommanderError } from 'commander';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { OptionPlace } from '../model/place.js';
import { commandNames } from './words/words.js';

/** A refusal by commander as a finding of ours. Its facts stand in quotes in commander's message and nowhere else. */
export function usageError(error: CommanderError, program: Command, args: readonly string[]): Diagnostic {
  const fact = /'(.*)'/s.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownOption(fact, program, args);
    case 'commander.unknownCommand':
      return unknownCommand(fact);
    case 'commander.missingArgument':
      return diagnostic('usage/missing-argument', { argument: fact.toUpperCase() }, at(fact.toUpperCase()));
    case 'commander.optionMissingArgument':
      return diagnostic('usage/option-without-value', { option: fact }, at(longName(fact)));
    case 'commander.excessArguments':
      return tooManyArguments(error);
    case 'commander.help':
      return diagnostic('usage/no-command', { commands: commandNames }, at('zone-score'));
    default:
      throw error;
  }
}

function unknownOption(option: string, program: Command, args: readonly string[]): Diagnostic {
  const command = program.commands.find((known) => args.includes(known.name()));
  const options = [...(command?.options ?? []), ...program.options];
  const names = ['--help', ...options.flatMap(({ short, long }) => [long ?? '', short ?? ''])];
  const name = option.split('=')[0] ?? option;
  const meant = nearest(
    name,
    names.filter((known) => known.length > 2),
  );
  return diagnostic('usage/unknown-option', { option: name, nearest: meant }, at(name));
}

function unknownCommand(command: string): Diagnostic {
  const facts = { command, nearest: nearest(command, commandNames), commands: commandNames };
  return diagnostic('usage/unknown-command', facts, at(command));
}

function tooManyArguments(error: CommanderError): Diagnostic {
  const [, command, expected, given] =
    /for '(.*)'\. Expected (\d+) arguments? but got (\d+)/.exec(error.message) ?? [];
  const facts = { expected: expected ?? '', given: given ?? '' };
  return diagnostic('usage/too-many-arguments', facts, at(command ?? 'zone-score'));
}

/** `-r, --rules <FILE>` is --rules. */
function longName(flags: string): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? flags;
}

function at(option: string): OptionPlace {
  return { kind: 'option', option };
}
