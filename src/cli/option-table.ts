import type { CommandName, OptionName } from './words/words.js';

/** Every option and how it is written. */
export const optionFlags: { readonly [O in OptionName]: string } = {
  rules: '-r, --rules <FILE>',
  input: '-i, --input <FILE>',
  output: '-o, --output <FILE>',
  annotate: '--annotate <FILE>',
  format: '--format <FORMAT>',
  json: '--json',
  force: '--force',
  period: '--period <PERIOD>',
  limit: '--limit <NAME=N>',
  strict: '--strict',
  quiet: '--quiet',
  verbose: '--verbose',
  lang: '--lang <LANG>',
  'no-color': '--no-color',
  debug: '--debug',
};

const speaking: readonly OptionName[] = ['quiet', 'verbose', 'lang', 'no-color', 'debug'];
const reporting: readonly OptionName[] = [
  'output',
  'format',
  'json',
  'force',
  'period',
  'limit',
  'strict',
  ...speaking,
];

/** The options each command takes, in the order in which its help lists them. */
export const commandOptions: { readonly [C in CommandName]: readonly OptionName[] } = {
  score: ['rules', ...reporting],
  rank: ['rules', ...reporting],
  gap: ['rules', ...reporting],
  salary: ['rules', ...reporting],
  check: ['rules', 'annotate', 'format', 'json', 'force', 'period', 'limit', 'strict', ...speaking],
  explain: ['rules', 'input', ...reporting],
  columns: ['rules', ...reporting],
  template: ['rules', 'output', 'json', 'force', 'period', 'strict', ...speaking],
  schema: ['lang', 'no-color', 'debug'],
};
