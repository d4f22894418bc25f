import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.js';
import { must } from '../../src/model/must.js';
import { addressText } from '../../src/workbook/cell-address.js';
import { openWorkbook } from '../../src/workbook/open.js';
import { buildXlsx, type CellSpec } from '../workbook/build-xlsx.js';
import { measure, tableOf, units, zoneSpec } from './zones.js';

/** What may stand in a cell, and what is kept of it: the number and, of anything but a plain number, the text. */
const cell = fc.oneof(
  fc
    .integer({ min: -99_999, max: 99_999 })
    .map((value) => ({ write: value / 100, value: value / 100, text: undefined })),
  fc.integer({ min: 0, max: 99_999 }).map((value) => ({ write: ` ${value}`, value, text: ` ${value}` })),
  fc
    .integer({ min: 1, max: 9 })
    .map((value) => ({ write: `${value},000`, value: value * 1000, text: `${value},000` })),
  fc.constant({ write: '--', value: 0, text: '--' }),
);

const table = fc.record({
  titles: fc.nat({ max: 3 }),
  indent: fc.nat({ max: 3 }),
  rows: fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }),
  swapped: fc.boolean(),
});

const names = ['税收', '产值'] as const;
const spec = zoneSpec({ measures: names.map((name) => measure(name, '万元')), labels: [] });

// The sheet is laid out here, so that where each figure stands is known without the reader.
test('every figure leads back to its cell and to what stands there', () => {
  fc.assert(
    fc.property(table, ({ titles, indent, rows, swapped }) => {
      const order = swapped ? [1, 0] : [0, 1];
      const left: CellSpec[] = Array.from({ length: indent }, () => null);
      const sheet: CellSpec[][] = [
        ...Array.from({ length: titles }, (_, at) => [`${at + 1}月报表`]),
        [...left, '开发区', ...order.map((at) => names[at] ?? null)],
        ...rows.map((pair, row) => [...left, `${row}区`, ...order.map((at) => pair[at]?.write ?? null)]),
      ];
      const bytes = buildXlsx({ sheets: [{ name: '表', rows: sheet }] });
      const read = tableOf(ingest([must(openWorkbook('a.xlsx', bytes).value, 'workbook')], [spec], units));
      const kept = rows.flatMap((_, entity) =>
        names.map((name) => {
          const { values, texts, cells } = must(read.measures.get(name), name);
          const place = addressText({ row: cells.row[entity] ?? 0, column: cells.column[entity] ?? 0 });
          return [read.entities[entity]?.name, place, values[entity], texts.get(entity)];
        }),
      );
      // below the titles and the header, beside the indent and the names; rows and columns count from 1
      const expected = rows.flatMap((pair, entity) =>
        pair.map(({ value, text }, at) => {
          const place = { row: titles + entity + 2, column: indent + 2 + order.indexOf(at) };
          return [`${entity}区`, addressText(place), value, text];
        }),
      );
      expect(kept).toEqual(expected);
    }),
  );
});
