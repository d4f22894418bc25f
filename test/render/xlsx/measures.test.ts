import { describe, expect, test } from 'vitest';
import { columnWidths, frozenColumns, rowHeight } from '../../../src/render/xlsx/measures.js';
import type { ReportCell, ReportTable } from '../../../src/report/document.js';

const column = { title: '', align: 'left' } as const;
const tableOf = (...cells: readonly ReportCell[]): ReportTable => ({
  columns: cells.map(() => column),
  rows: [cells],
});
const words = (text: string): ReportCell => ({ kind: 'text', text });
/** Columns that make the table wide enough, so that nothing is added. */
const filling = [words('区'.repeat(19)), words('区'.repeat(19)), words('区'.repeat(19))];

describe('the width of a column', () => {
  // a Chinese character takes 2, beside the text 2 stay free; from 6 to 40
  test.each<[string, ReportCell, string[], number]>([
    ['the text', words('莲都区经济开发区'), ['名称'], 18],
    ['a figure as shown', { kind: 'number', value: '46.375', places: 2 }, ['甲'], 7],
    ['a figure with its mark', { kind: 'number', value: '46.375', places: 2, flag: '补' }, ['甲'], 10],
    ['a heading in lines', words('甲'), ['税收', '（万元/亩）'], 13],
    ['a long heading, which is broken', words('甲'), ['规模以上工业企业亩均税收'], 18],
    ['no less than', words('甲'), [''], 6],
    ['no more than', words('区'.repeat(50)), ['名称'], 40],
  ])('%s', (_, cell, heading, width) => {
    const table = tableOf(cell, ...filling);
    expect(columnWidths(table, [heading, [], [], []])).toEqual([width, 40, 40, 40]);
  });

  test('a narrow table is widened, so that its title has room', () => {
    // 6 + 6 is 72 short of 84: 36 each, but no column beyond 40
    expect(columnWidths(tableOf(words('甲'), words('乙')), [[], []])).toEqual([40, 40]);
    // 6 × 3 is 66 short: 22 each
    expect(columnWidths(tableOf(words('甲'), words('乙'), words('丙')), [[], [], []])).toEqual([28, 28, 28]);
  });
});

describe('the height of a row', () => {
  // 16 points a line and 4 around them; one column of the width stays free
  test.each([
    ['one line', '甲乙', 5, 20],
    ['two lines by width', '甲乙丙', 5, 36],
    ['two lines of its own', '甲\n乙', 20, 36],
    ['nothing', '', 10, 20],
    ['more than Excel gives a row', '甲'.repeat(200), 4, 409],
  ])('%s', (_, text, width, height) => {
    expect(
      rowHeight([
        { text: '', width: 5 },
        { text, width },
      ]),
    ).toBe(height);
  });
});

test.each([
  ['rank and name', ['right', 'left', 'right'], 2],
  ['name first', ['left', 'right'], 1],
  ['no name', ['right', 'right'], 0],
  ['too far to the right', ['center', 'center', 'left'], 0],
] as const)('columns that stay in view: %s', (_, aligns, count) => {
  expect(frozenColumns(aligns.map((align) => ({ title: '', align })))).toBe(count);
});
