import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { must } from '../../../src/model/must.js';
import { inert } from '../../../src/render/inert.js';
import type { ReportCell, ReportTable } from '../../../src/report/document.js';
import { hostileTexts } from '../hostile-texts.js';
import { documentOf, faultIn, partsOf, rendered, type SheetRead, sheetsOf, valueAt } from './read-back.js';

/** What a cell of the sheet must hold for a cell of the document: spreadsheets keep 15 significant digits. */
function held(cell: ReportCell): string | number | undefined {
  const flag = cell.flag === undefined || cell.flag === '' ? '' : ` ${inert(cell.flag)}`;
  if (cell.kind === 'number') return Number(Number(cell.value).toPrecision(15)) + 0;
  const text = (inert(cell.kind === 'text' ? cell.text : cell.mark) + flag).trimEnd();
  return text === '' ? undefined : text;
}

function bodyOf(sheet: SheetRead, { columns, rows }: ReportTable): readonly (readonly unknown[])[] {
  // title, files and unit, headings
  return rows.map((_, row) => columns.map((_column, column) => valueAt(sheet, row + 4, column + 1)));
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(...Object.values(hostileTexts).filter(({ length }) => length < 1000)),
);
const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, scale]): string => `${digits}e-${scale}`);
const cell: fc.Arbitrary<ReportCell> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record(
    {
      kind: fc.constant('number' as const),
      value: number,
      places: fc.integer({ min: 0, max: 6 }),
      flag: text,
    },
    { requiredKeys: ['kind', 'value'] },
  ),
  fc.record({ kind: fc.constant('missing' as const), mark: text, reason: text, flag: text }),
);
const tables: fc.Arbitrary<ReportTable> = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    columns: fc.array(
      fc.record(
        { title: text, align: fc.constantFrom('left', 'right', 'center'), unit: text },
        { requiredKeys: ['title', 'align'] },
      ),
      { minLength: width, maxLength: width },
    ),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
  }),
);

test('every cell of any table is in the sheet as it is in the document, and the package is whole', async () => {
  await fc.assert(
    fc.asyncProperty(tables, text, async (table, title) => {
      const bytes = await rendered(documentOf([{ id: 'x', title, table, notes: [title] }], { title }));
      const sheet = must(sheetsOf(bytes)[1], 'sheet');
      expect(bodyOf(sheet, table)).toEqual(table.rows.map((row) => row.map(held)));
      for (const part of Object.values(partsOf(bytes))) expect(faultIn(part)).toBeUndefined();
    }),
    { numRuns: 30 },
  );
}, 60_000);

describe('text that would act somewhere', async () => {
  const texts = Object.entries(hostileTexts);
  const rows = texts.map(([, hostile]) => [{ kind: 'text' as const, text: hostile }]);
  const table = { columns: [{ title: '名称', align: 'left' as const }], rows };
  const bytes = await rendered(
    documentOf([{ id: 'x', title: '表', table, notes: texts.map(([, hostile]) => hostile) }]),
  );
  const sheet = must(sheetsOf(bytes)[1], 'sheet');
  const parts = partsOf(bytes);

  test.each(texts.map(([name, hostile], at) => [name, hostile, at] as const))(
    '%s is a text',
    (_, hostile, at) => {
      const kept = must(rowText(at), 'text');
      const safe = inert(hostile).trimEnd();
      // Excel's limit for a cell, with … for what is cut
      if (safe.length <= 32_767) expect(kept).toBe(safe);
      else {
        expect(kept.length).toBeLessThanOrEqual(32_767);
        expect(kept.endsWith('…') && safe.startsWith(kept.slice(0, -1))).toBe(true);
        expect(kept).not.toMatch(/\p{Cs}/u);
      }
    },
  );

  function rowText(at: number): string | undefined {
    const value = valueAt(sheet, at + 4, 1);
    return typeof value === 'string' ? value : undefined;
  }

  test('no formula, link, macro or drawing is in the package; every text is a shared string', () => {
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(sheets.map(([, xml]) => xml).join('')).not.toMatch(/<f[ >/]|<hyperlink|t="(?:str|inlineStr)"/);
    expect(
      Object.keys(parts).filter((name) => /vba|externalLink|drawing|comment|query|connection/i.test(name)),
    ).toEqual([]);
  });

  test('every part is well formed, without a character that XML forbids', () => {
    for (const part of Object.values(parts)) {
      expect(faultIn(part)).toBeUndefined();
      expect(part).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u);
    }
  });
});

test.each([
  ['1e400', '1'.padEnd(401, '0')],
  ['-1e308', `-${'1'.padEnd(309, '0')}`],
  ['1e-309', `0.${'1'.padStart(309, '0')}`],
])('%s, which no sheet can hold as a number, is there as text', async (value, shown) => {
  const table = {
    columns: [{ title: '值', align: 'right' as const }],
    rows: [[{ kind: 'number' as const, value }]],
  };
  const [, sheet] = sheetsOf(await rendered(documentOf([{ id: 'x', title: '表', table, notes: [] }])));
  expect(valueAt(must(sheet, 'sheet'), 4, 1)).toBe(shown);
});
