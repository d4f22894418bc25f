import { expect, test } from 'vitest';
import { stylesFor } from '../../../src/render/xlsx/styles.js';
import { tableCells } from '../../../src/render/xlsx/table-cells.js';
import { workbookWords } from '../../../src/render/xlsx/words.js';
import type { ReportTable } from '../../../src/report/document.js';

const table: ReportTable = {
  columns: [{ title: '税收', align: 'right' }],
  rows: [
    [{ kind: 'number', value: '90', places: 1, tone: 'good' }],
    [{ kind: 'number', value: '50', places: 1, tone: 'bad' }],
    [{ kind: 'number', value: '70', places: 1 }],
  ],
};

/** Whether each row's only cell is filled, and with different colours. */
function fills(of: ReportTable): (string | undefined)[] {
  return tableCells(of, stylesFor(workbookWords.zh)).map(([cell]) => {
    const fill = cell?.style.fill;
    return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
  });
}

test('cells with a tone are filled in a heat table, and in no other', () => {
  const [good, bad, plain] = fills({ ...table, heat: true });
  expect([good, bad].every((colour) => /^FF[0-9A-F]{6}$/.test(colour ?? ''))).toBe(true);
  expect(good).not.toBe(bad);
  expect(plain).toBeUndefined();
  expect(fills(table)).toEqual([undefined, undefined, undefined]);
});
