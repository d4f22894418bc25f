/** What the command line says of itself: its help, and what became of a run. */
export interface CliWords {
  readonly program: string;
  readonly version: string;
  readonly help: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly usageOptions: string;
  readonly commands: { readonly [C in CommandName]: string };
  readonly arguments: { readonly [A in ArgumentName]: string };
  readonly options: { readonly [O in OptionName]: string };
  readonly closing: string;
  readonly written: (file: string) => string;
  readonly unchanged: (file: string) => string;
  readonly passed: string;
  readonly interrupted: string;
  readonly bug: (message: string) => string;
}

export const commandNames = [
  'score',
  'rank',
  'gap',
  'salary',
  'check',
  'explain',
  'columns',
  'template',
  'schema',
] as const;
export type CommandName = (typeof commandNames)[number];

export type ArgumentName = 'inputs' | 'entity' | 'path' | 'schema';

export type OptionName =
  | 'rules'
  | 'input'
  | 'output'
  | 'annotate'
  | 'format'
  | 'json'
  | 'force'
  | 'period'
  | 'limit'
  | 'strict'
  | 'quiet'
  | 'verbose'
  | 'lang'
  | 'no-color'
  | 'debug';
