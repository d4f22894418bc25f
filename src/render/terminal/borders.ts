export type Borders = 'unicode' | 'ascii' | 'none';

/** The lines of a grid, by the names cli-table3 gives them. */
export interface BorderLines {
  readonly chars: Readonly<Record<string, string>>;
  /** Columns that the lines and the space beside them take, for a number of columns of text. */
  readonly overhead: (columns: number) => number;
  readonly padding: number;
}

const NAMES = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
  'left',
  'left-mid',
  'mid',
  'mid-mid',
  'right',
  'right-mid',
  'middle',
] as const;

const ASCII: Readonly<Record<string, string>> = { left: '|', right: '|', middle: '|' };
const HORIZONTAL = new Set(['top', 'bottom', 'mid']);

export const borderLines: { readonly [B in Borders]: BorderLines } = {
  unicode: { chars: {}, overhead: (columns) => 3 * columns + 1, padding: 1 },
  ascii: {
    chars: Object.fromEntries(NAMES.map((name) => [name, ASCII[name] ?? (HORIZONTAL.has(name) ? '-' : '+')])),
    overhead: (columns) => 3 * columns + 1,
    padding: 1,
  },
  none: {
    chars: Object.fromEntries(NAMES.map((name) => [name, name === 'middle' ? '  ' : ''])),
    overhead: (columns) => 2 * (columns - 1),
    padding: 0,
  },
};
