import type { ChalkInstance } from 'chalk';

export type Paint = (text: string) => string;

/** How meaning is coloured. Colour only ever repeats what the words say. */
export interface Palette {
  readonly good: Paint;
  readonly bad: Paint;
  readonly quiet: Paint;
  readonly strong: Paint;
  readonly error: Paint;
  readonly warning: Paint;
  readonly note: Paint;
}

const plain: Paint = (text) => text;

export const plainPalette: Palette = {
  good: plain,
  bad: plain,
  quiet: plain,
  strong: plain,
  error: plain,
  warning: plain,
  note: plain,
};

/** Whether colour is wanted has been decided by whoever made the instance. */
export function chalkPalette(chalk: ChalkInstance): Palette {
  return {
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    quiet: (text) => chalk.dim(text),
    strong: (text) => chalk.bold(text),
    error: (text) => chalk.red.bold(text),
    warning: (text) => chalk.yellow.bold(text),
    note: (text) => chalk.cyan(text),
  };
}
