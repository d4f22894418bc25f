import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import { chalkPalette, plainPalette } from '../../../src/render/palette.js';
import { renderTable } from '../../../src/render/terminal/table.js';
import type { TerminalView } from '../../../src/render/terminal/view.js';
import { displayWidth } from '../../../src/render/width.js';
import { table } from './sample-table.js';

const view: TerminalView = { columns: 80, borders: 'unicode', palette: plainPalette, language: 'zh' };
const lines = (changes: Partial<TerminalView>) => renderTable(table, { ...view, ...changes }).split('\n');

describe('a grid', () => {
  test('with lines', () => {
    expect(lines({})).toEqual([
      '┌──────┬────────┬─────────────┐',
      '│ 位次 │ 地区   │    亩均税收 │',
      '│      │        │ （万元/亩） │',
      '├──────┼────────┼─────────────┤',
      '│    1 │ 莲都区 │    46.38    │',
      '│    / │ 景宁县 │     7.00 补 │',
      '└──────┴────────┴─────────────┘',
    ]);
  });

  test('with characters every terminal has', () => {
    expect(lines({ borders: 'ascii' })).toEqual([
      '+------+--------+-------------+',
      '| 位次 | 地区   |    亩均税收 |',
      '|      |        | （万元/亩） |',
      '+------+--------+-------------+',
      '|    1 | 莲都区 |    46.38    |',
      '|    / | 景宁县 |     7.00 补 |',
      '+------+--------+-------------+',
    ]);
  });

  test('without lines', () => {
    expect(lines({ borders: 'none', language: 'en' })).toEqual([
      '位次  地区     亩均税收',
      '              (万元/亩)',
      '   1  莲都区   46.38',
      '   /  景宁县    7.00 补',
    ]);
  });

  test('colour never reaches a line and changes no width', () => {
    const coloured = lines({ palette: chalkPalette(new Chalk({ level: 1 })) });
    expect(coloured[5]).toBe('│    / │ 景宁县 │     \u001b[31m7.00 补\u001b[39m │');
    expect(coloured.map(displayWidth)).toEqual(lines({}).map(displayWidth));
  });

  test('text is broken by display width, character by character kept', () => {
    const text = '全市第一，高于平均水平，连续三年保持领先';
    const wide = {
      columns: [{ title: '说明', align: 'left' as const }],
      rows: [[{ kind: 'text' as const, text }]],
    };
    const page = renderTable(wide, { ...view, columns: 24 });
    expect(page.split('\n').every((line) => displayWidth(line) <= 24)).toBe(true);
    expect(page.replaceAll(/[^\p{Script=Han}，]/gu, '')).toBe(`说明${text}`);
  });
});

describe('a table too wide for the screen', () => {
  // least widths: 位次 4, 莲都区 6, figures with room for the mark 8, and 10 for three columns' lines and space: 28
  test('is shown row by row, and says so', () => {
    expect(lines({ columns: 26 })).toEqual([
      '表宽 28 列，超过屏幕的 26',
      '列，改为逐条列出；用 -o 存',
      '为文件可得整表。',
      '',
      '位次                 1',
      '地区                 莲都区',
      '亩均税收（万元/亩）  46.38',
      '',
      '位次                 /',
      '地区                 景宁县',
      '亩均税收（万元/亩）  7.00 补',
      '',
    ]);
  });

  test('fits at exactly its least width', () => {
    expect(lines({ columns: 28 })[0]).toMatch(/^┌/);
  });
});

test('a table without rows is its heading', () => {
  // two lines of headings between two borders
  expect(renderTable({ ...table, rows: [] }, view).split('\n')).toHaveLength(4);
});
