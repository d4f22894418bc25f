import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.js';
import {
  closingLine,
  type DiagnosticsView,
  hiddenNotesLine,
  renderDiagnostics,
} from '../../src/render/diagnostics.js';
import { chalkPalette, plainPalette } from '../../src/render/palette.js';

const view: DiagnosticsView = {
  language: 'zh',
  palette: plainPalette,
  columns: 80,
  excerptOf: () => undefined,
  ungrouped: false,
};
const cell = (row: number) =>
  ({ kind: 'cell', file: '指标.xlsx', sheet: '经济指标', row, column: 4 }) as const;
const period = (row: number) => diagnostic('usage/invalid-period', { text: `第${row}行` }, cell(row));
const unknown = diagnostic(
  'usage/unknown-option',
  { option: '--perod', nearest: '--period' },
  { kind: 'option', option: '--perod' },
);

describe('a page of findings', () => {
  test('what is wrong, where, what to do, where else to look', () => {
    const found = diagnostic('file/not-found', { file: '指标.xlsx' }, cell(7), [
      { kind: 'text', file: 'rules.yaml', line: 14, column: 5, length: 2 },
      { kind: 'file', file: 'b.xlsx' },
    ]);
    const excerptOf: DiagnosticsView['excerptOf'] = () => ({
      kind: 'cells',
      columns: [1, 4],
      rows: [{ number: 7, cells: ['南港开发区', '约1200万'] }],
      mark: { row: 7, column: 4 },
    });
    expect(renderDiagnostics([found], { ...view, excerptOf })).toBe(
      [
        '错误 file/not-found   指标.xlsx ▸ 经济指标!D7',
        '  找不到文件“指标.xlsx”',
        '     │ A           D',
        '   7 │ 南港开发区  约1200万',
        '     │             ────────',
        '  提示  检查文件名、扩展名和所在文件夹；名称中有空格时，请用引号括起来',
        '  另见  rules.yaml:14:5',
        '        b.xlsx',
        '',
      ].join('\n'),
    );
  });

  test('in English', () => {
    expect(renderDiagnostics([unknown], { ...view, language: 'en' })).toBe(
      'error usage/unknown-option   --perod\n  there is no option "--perod"\n  hint  did you mean --period?\n',
    );
  });

  test('blocks stand by place, an empty line between them', () => {
    const page = renderDiagnostics([period(9), unknown, period(7)], view);
    expect(page.split('\n').filter((line) => line.startsWith('错误') || line === '')).toEqual([
      '错误 usage/unknown-option   --perod',
      '',
      '错误 usage/invalid-period   指标.xlsx ▸ 经济指标!D7',
      '',
      '错误 usage/invalid-period   指标.xlsx ▸ 经济指标!D9',
      '',
    ]);
  });

  test('none at all is an empty page', () => {
    expect(renderDiagnostics([], view)).toBe('');
  });

  test('words are broken to the width of the screen', () => {
    const page = renderDiagnostics([period(7)], { ...view, columns: 40 });
    expect(page.split('\n')).toContain('  提示  写成 2022（全年）、2022H1（上半');
    expect(page.split('\n')).toContain('        年）、2022Q3（三季度）、2022-09');
  });

  test('text from data cannot act on the terminal', () => {
    const hostile = diagnostic(
      'usage/invalid-period',
      { text: '\u001b[31m\u202e' },
      { kind: 'file', file: '\u0007.xlsx' },
    );
    const page = renderDiagnostics([hostile], view);
    expect(page).toContain('␇.xlsx');
    expect(page).toContain('“␛[31m‹U+202E›”');
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  test('colour marks the severity and adds no word', () => {
    const coloured = renderDiagnostics([unknown], {
      ...view,
      palette: chalkPalette(new Chalk({ level: 1 })),
    });
    // SGR 31 red, 1 bold
    expect(coloured).toContain('\u001b[31m\u001b[1m错误');
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(renderDiagnostics([unknown], view));
  });
});

describe('findings that fill a column', () => {
  const column = Array.from({ length: 25 }, (_, step) => period(7 + step));

  test('are one block with three examples', () => {
    expect(renderDiagnostics(column, view).split('\n').slice(0, 5)).toEqual([
      '错误 usage/invalid-period   指标.xlsx ▸ 经济指标!D7:D31 共 25 处',
      '  D7  “第7行”不是报告期',
      '  D8  “第8行”不是报告期',
      '  D9  “第9行”不是报告期',
      '  其余 22 处从略，加 --verbose 全部列出',
    ]);
  });

  test('are listed one by one on request', () => {
    const page = renderDiagnostics(column, { ...view, ungrouped: true });
    expect(page.match(/^错误/gm)).toHaveLength(25);
  });
});

describe('the closing line', () => {
  const note = diagnostic('output/leftover', { file: 'x' }, { kind: 'file', file: 'x' });
  test.each([
    ['zh', 'no-file', '共 2 处错误；未生成任何文件。'],
    ['zh', 'no-result', '共 2 处错误；未给出结果。'],
    ['zh', 'none', '共 2 处错误。'],
    ['en', 'no-file', '2 errors; no file was written.'],
  ] as const)('%s, %s', (language, consequence, line) => {
    expect(closingLine([unknown, period(1), note], consequence, language)).toBe(line);
  });

  test('there is none when there is neither error nor warning', () => {
    expect(closingLine([note], 'none', 'zh')).toBe('');
  });

  test('notes that are kept back are counted', () => {
    expect(hiddenNotesLine([note, unknown, note], 'zh')).toBe('另有 2 条提醒，加 --verbose 查看。');
    expect(hiddenNotesLine([note], 'en')).toBe('1 note left out; --verbose lists them.');
    expect(hiddenNotesLine([unknown], 'zh')).toBe('');
    // two rows of one sheet, one of another
    const left = (...rows: readonly number[]) =>
      diagnostic(
        'data/rows-left-out',
        { sheet: '', rows: rows.map((row) => ({ row, text: '合计' })) },
        { kind: 'sheet', file: 'data.csv', sheet: '' },
      );
    expect(hiddenNotesLine([left(5, 9), left(3), note], 'zh')).toBe(
      '3 行不是评价对象（合计、说明等），没有读取。另有 3 条提醒，加 --verbose 查看。',
    );
    expect(hiddenNotesLine([left(5)], 'en')).toBe(
      '1 row of totals, remarks and the like not read. 1 note left out; --verbose lists them.',
    );
  });
});
