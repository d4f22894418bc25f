import type { Language } from '../model/words.js';

/** What renderers say of their own: everything else a report says is in its document. */
export interface RenderWords {
  readonly colon: string;
  readonly hint: string;
  readonly related: string;
  readonly places: (count: number) => string;
  readonly restOfRun: (count: number) => string;
  readonly found: (errors: number, warnings: number) => string;
  readonly nothingWritten: string;
  readonly noResult: string;
  readonly hiddenNotes: (count: number) => string;
  /** Rows of sheets that hold no entity, and columns where entities stand side by side. */
  readonly leftOut: (rows: number, columns: number) => string;
  readonly tooWide: (needed: number, columns: number) => string;
  readonly unit: (unit: string) => string;
  readonly stop: string;
  readonly list: string;
  /** Heading of a column of footnote marks. */
  readonly flags: (column: string) => string;
}

const zh: RenderWords = {
  colon: '：',
  hint: '提示',
  related: '另见',
  places: (count) => `共 ${count} 处`,
  restOfRun: (count) => `其余 ${count} 处从略，加 --verbose 全部列出`,
  found: (errors, warnings) =>
    `共 ${[errors > 0 ? `${errors} 处错误` : '', warnings > 0 ? `${warnings} 处警告` : ''].filter(Boolean).join('、')}`,
  nothingWritten: '；未生成任何文件',
  noResult: '；未给出结果',
  hiddenNotes: (count) => `另有 ${count} 条提醒，加 --verbose 查看。`,
  leftOut: (rows, columns) =>
    `${[rows > 0 ? `${rows} 行` : '', columns > 0 ? `${columns} 列` : ''].filter(Boolean).join('、')}不是评价对象（合计、说明等），没有读取。`,
  tooWide: (needed, columns) =>
    `表宽 ${needed} 列，超过屏幕的 ${columns} 列，改为逐条列出；用 -o 存为文件可得整表。`,
  unit: (unit) => `（${unit}）`,
  stop: '。',
  list: '、',
  flags: (column) => `${column}标记`,
};

const en: RenderWords = {
  colon: ': ',
  hint: 'hint',
  related: 'see',
  places: (count) => `${count} places`,
  restOfRun: (count) => `${count} more left out; --verbose lists them all`,
  found: (errors, warnings) =>
    [counted(errors, 'error'), counted(warnings, 'warning')].filter(Boolean).join(', '),
  nothingWritten: '; no file was written',
  noResult: '; no result is given',
  hiddenNotes: (count) => `${counted(count, 'note')} left out; --verbose lists them.`,
  leftOut: (rows, columns) =>
    `${[counted(rows, 'row'), counted(columns, 'column')].filter(Boolean).join(', ')} of totals, remarks and the like not read. `,
  tooWide: (needed, columns) =>
    `The table takes ${needed} columns, the screen has ${columns}: shown row by row; -o FILE keeps the table.`,
  unit: (unit) => `(${unit})`,
  stop: '.',
  list: ', ',
  flags: (column) => `${column} mark`,
};

function counted(count: number, noun: string): string {
  if (count === 0) return '';
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export const renderWords: { readonly [L in Language]: RenderWords } = { zh, en };
