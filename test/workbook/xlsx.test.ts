import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../src/workbook/open.js';
import { buildXlsx, MAIN, packXlsx, xlsxParts } from './build-xlsx.js';
import { cellsOf, onlyCell, readAll, told, valuesOf, withSheetXml } from './reading.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const WORKBOOK = 'xl/workbook.xml';
const RELS = 'xl/_rels/workbook.xml.rels';

const twoSheets = {
  sheets: [
    { name: '一', rows: [[1]] },
    { name: '二', rows: [[2]] },
  ],
};

/** The two sheets with one part changed by replacing text in it. */
function changed(part: string, from: string | RegExp, to: string): Uint8Array {
  const parts = xlsxParts(twoSheets);
  const before = String(parts.get(part));
  parts.set(part, before.replace(from, to));
  expect(parts.get(part)).not.toBe(before);
  return packXlsx(parts);
}

describe('sheets', () => {
  test('are listed in order with their visibility', () => {
    const states = [undefined, 'visible', 'hidden', 'veryHidden'] as const;
    const sheets = states.map((state, at) => ({ name: `表${at}`, rows: [], ...(state && { state }) }));
    const { value } = openWorkbook('a.xlsx', buildXlsx({ sheets }));
    expect(value?.sheets.map(({ file, name, visibility }) => [file, name, visibility])).toEqual([
      ['a.xlsx', '表0', 'visible'],
      ['a.xlsx', '表1', 'visible'],
      ['a.xlsx', '表2', 'hidden'],
      ['a.xlsx', '表3', 'very-hidden'],
    ]);
  });

  test.each([
    ['chart sheets', changed(RELS, `${OFFICE}/worksheet`, `${OFFICE}/chartsheet`)],
    [
      'macro sheets',
      changed(
        RELS,
        `${OFFICE}/worksheet`,
        'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet',
      ),
    ],
  ])('%s are none', (_, bytes) => {
    expect(openWorkbook('a.xlsx', bytes).value?.sheets.map(({ name }) => name)).toEqual(['二']);
  });

  test.each([
    ['no worksheet', changed(RELS, /\/worksheet"/g, '/chartsheet"'), 'file/no-sheets @ a.xlsx'],
    ['an empty list', changed(WORKBOOK, /<sheets>.*<\/sheets>/, '<sheets/>'), 'file/no-sheets @ a.xlsx'],
    ['two of one name', changed(WORKBOOK, '二', '一'), 'file/duplicate-sheet @ a.xlsx'],
    ['no relationship', changed(WORKBOOK, 'r:id="rId2"', 'r:id="rId9"'), 'file/missing-part @ a.xlsx'],
    ['no relationship id', changed(WORKBOOK, 'r:id="rId2"', ''), `file/bad-xml @ ${WORKBOOK}`],
    [
      'a part outside the package',
      changed(RELS, 'Target="worksheets/sheet2.xml"', 'Target="http://x/" TargetMode="External"'),
      'file/missing-part @ a.xlsx',
    ],
    [
      'a part that is not there',
      changed(RELS, 'worksheets/sheet2.xml', 'worksheets/sheet3.xml'),
      'file/missing-part @ xl/worksheets/sheet3.xml',
    ],
    [
      'a relationship without target',
      changed(RELS, 'Target="worksheets/sheet2.xml"', ''),
      `file/bad-xml @ ${RELS}`,
    ],
  ])('%s is refused', (_, bytes, refusal) => {
    const { value, diagnostics } = openWorkbook('a.xlsx', bytes);
    expect(value).toBeUndefined();
    expect(diagnostics.map(told)).toEqual([refusal]);
  });

  test('names that differ only in case are the same', () => {
    const bytes = buildXlsx({
      sheets: [
        { name: 'GDP', rows: [] },
        { name: 'gdp', rows: [] },
      ],
    });
    expect(openWorkbook('a.xlsx', bytes).diagnostics).toMatchObject([
      { code: 'file/duplicate-sheet', args: { name: 'gdp' } },
    ]);
  });
});

describe('relationships lead to parts', () => {
  test.each([
    ['/xl/worksheets/sheet2.xml'],
    ['./worksheets/sheet2.xml'],
    ['../xl/worksheets/sheet2.xml'],
    ['worksheets\\sheet2.xml'],
    ['worksheets//sheet2.xml'],
    ['../../../xl/worksheets/sheet2.xml'],
    ['Worksheets/Sheet2.xml'],
    ['worksheets/sheet%32.xml'],
  ])('by the target %s', (target) => {
    const reading = readAll('a.xlsx', changed(RELS, 'worksheets/sheet2.xml', target));
    expect(reading.diagnostics).toEqual([]);
    expect(reading.rows).toHaveLength(2);
  });

  test('wherever the workbook part stands', () => {
    const parts = xlsxParts(twoSheets);
    const moved = new Map([...parts].map(([name, data]) => [name.replace('xl/', 'a/b/'), data]));
    moved.set('a/b/_rels/main.xml.rels', moved.get('a/b/_rels/workbook.xml.rels') ?? '');
    moved.set('a/b/main.xml', moved.get('a/b/workbook.xml') ?? '');
    moved.set(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="x" Type="${OFFICE}/officeDocument" Target="/a/b/main.xml"/></Relationships>`,
    );
    expect(readAll('a.xlsx', packXlsx(moved)).rows).toHaveLength(2);
  });

  test('in the strict spelling too', () => {
    const strict = [...xlsxParts(twoSheets)].map(([name, data]): [string, string] => [
      name,
      String(data)
        .replaceAll(OFFICE, STRICT_OFFICE)
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
    ]);
    expect(readAll('a.xlsx', packXlsx(new Map(strict))).rows).toHaveLength(2);
  });

  test('and one of another kind is none', () => {
    const bytes = changed('_rels/.rels', `${OFFICE}/officeDocument`, `${OFFICE}/image`);
    expect(openWorkbook('a.xlsx', bytes).diagnostics.map(told)).toEqual(['file/not-a-workbook @ a.xlsx']);
  });
});

describe('dates', () => {
  const dated = (rows: Parameters<typeof buildXlsx>[0]['sheets'][number]['rows'], date1904?: boolean) =>
    readAll('a.xlsx', buildXlsx({ sheets: [{ name: '表', rows }], ...(date1904 && { date1904 }) }));

  test('are numbers under a date format', () => {
    const values = valuesOf(
      dated([
        [
          { value: 45_382, format: 'yyyy-mm-dd' },
          { value: 45_382.5, format: 'yyyy"年"m"月"d"日"' },
          { value: 0.5, format: 'h:mm' },
          { value: 60, format: 'm/d' },
          { value: -1, format: 'm/d' },
          { value: 'Q1', format: 'm/d' },
          { formula: 'TODAY()', result: 45_382, format: 'm/d' },
          { formula: 'A9', result: '(blank)', format: 'm/d' },
          { formula: 'A9', result: { error: '#NAME?' }, format: 'm/d' },
          { formula: 'A9', result: null, format: 'm/d' },
          { value: 45_382, format: '0.00\\m' },
        ],
      ]),
    );
    expect(Object.values(values)).toEqual([
      { kind: 'date', text: '2024-03-31' },
      { kind: 'date', text: '2024-03-31 12:00:00' },
      { kind: 'date', text: '12:00:00' },
      { kind: 'date', text: '1900-02-29' },
      { kind: 'error', code: '########' },
      { kind: 'text', text: 'Q1' },
      { kind: 'date', text: '2024-03-31' },
      { kind: 'text', text: '(blank)' },
      { kind: 'error', code: '#NAME?' },
      { kind: 'no-result' },
      { kind: 'number', value: 45_382 },
    ]);
  });

  test.each([
    ['<workbookPr date1904="1"/>', '2024-03-31'],
    ['<workbookPr date1904="true"/>', '2024-03-31'],
    ['<workbookPr date1904="0"/>', '2020-03-30'],
    ['<workbookPr/>', '2020-03-30'],
    // Only the element of the spreadsheet namespace counts.
    ['<workbookPr date1904="1"/><y:workbookPr xmlns:y="urn:y" date1904="0"/>', '2024-03-31'],
  ])('count from the day that %s says', (element, text) => {
    const parts = xlsxParts({ sheets: [{ name: '表', rows: [[{ value: 43_920, format: 'yyyy-mm-dd' }]] }] });
    parts.set(WORKBOOK, String(parts.get(WORKBOOK)).replace('<sheets>', `${element}<sheets>`));
    expect(onlyCell(readAll('a.xlsx', packXlsx(parts))).value).toEqual({ kind: 'date', text });
  });

  test('of the builder count from 1904 when it is told so', () => {
    expect(onlyCell(dated([[{ value: 0, format: 'm/d' }]], true)).value).toEqual({
      kind: 'date',
      text: '1904-01-01',
    });
  });
});

describe('styles', () => {
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row><c s="1"><v>0.5</v></c></row></sheetData></worksheet>`;
  const styled = (xfs: string, formats = '') =>
    readAll(
      'a.xlsx',
      withSheetXml(sheet, {
        'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${formats}<cellXfs><xf numFmtId="0"/>${xfs}</cellXfs></styleSheet>`,
      }),
    );

  test.each([
    ['a built-in format', '<xf numFmtId="10"/>', '', { code: '0.00%', kind: 'percent' }],
    [
      'a declared format',
      '<xf numFmtId="176"/>',
      '<numFmts><numFmt numFmtId="176" formatCode="0.0_ "/></numFmts>',
      { code: '0.0_ ', kind: 'number' },
    ],
    [
      'a declared format with a built-in number',
      '<xf numFmtId="10"/>',
      '<numFmts><numFmt numFmtId="10" formatCode="0"/></numFmts>',
      { code: '0', kind: 'number' },
    ],
    [
      'entities in a code',
      '<xf numFmtId="176"/>',
      '<numFmts><numFmt numFmtId="176" formatCode="0&quot;%&quot;"/></numFmts>',
      { code: '0"%"', kind: 'number', painted: { words: ['%'], minus: false, digits: false } },
    ],
    ['no format', '<xf/>', '', { code: 'General', kind: 'general' }],
    ['a format nobody declares', '<xf numFmtId="999"/>', '', { code: 'General', kind: 'general' }],
  ])('%s', (_, xfs, formats, expected) => {
    expect(onlyCell(styled(xfs, formats)).format).toEqual({ ...expected, scaledBy: 0 });
  });

  test('formats of cell styles are not those of cells', () => {
    const named = '<cellStyleXfs><xf numFmtId="10"/><xf numFmtId="10"/></cellStyleXfs>';
    expect(onlyCell(styled('<xf numFmtId="1"/>', named)).format.code).toBe('0');
  });

  test('a style that does not exist is refused', () => {
    expect(styled('').diagnostics.map(told)).toEqual(['file/unknown-style @ 表!A1']);
  });

  test('a workbook without styles has the first one only', () => {
    const rels = `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
    const bare = (xml: string) =>
      readAll('a.xlsx', withSheetXml(xml, { 'xl/styles.xml': null, [RELS]: rels }));
    expect(bare(sheet).diagnostics.map(told)).toEqual(['file/unknown-style @ 表!A1']);
    expect(onlyCell(bare(sheet.replace('s="1"', 's="0"'))).format.kind).toBe('general');
  });

  test('the section that shows a number is the one it is told with', () => {
    const rows = [[12_345, 999].map((value) => ({ value, format: '[>=10000]0!.0,"万";0' }))];
    const cells = cellsOf(readAll('a.xlsx', buildXlsx({ sheets: [{ name: '表', rows }] })).rows);
    expect(cells.map(([, cell]) => cell.format.scaledBy)).toEqual([4, 0]);
  });
});

describe('workbooks of another program', () => {
  test('exceljs writes, and the same values are read', async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('指标', { state: 'hidden' });
    sheet.addRow(['地区', '税收', '占比', '报出日期', '合计']);
    sheet.addRow(['南港 & <北区>', 1234.5678901234, 0.0302, 45_382, { formula: 'B2*2', result: 0 }]);
    sheet.addRow([
      { richText: [{ text: '芜' }, { font: { bold: true }, text: '湖' }] },
      { error: '#N/A' },
      true,
      false,
    ]);
    sheet.getCell('C2').numFmt = '0.00%';
    sheet.getCell('D2').numFmt = 'yyyy-mm-dd';
    sheet.mergeCells('A5:B6');
    sheet.getRow(3).hidden = true;
    sheet.getColumn(4).hidden = true;
    // as: exceljs types its buffer as an interface of its own; it is a Node Buffer.
    const bytes = (await workbook.xlsx.writeBuffer()) as unknown as Uint8Array;
    const reading = readAll('a.xlsx', bytes);
    expect(reading.diagnostics).toEqual([]);
    expect(valuesOf(reading)).toMatchObject({
      A1: { text: '地区' },
      A2: { kind: 'text', text: '南港 & <北区>' },
      B2: { kind: 'number', value: 1234.5678901234 },
      C2: { kind: 'number', value: 0.0302 },
      D2: { kind: 'date', text: '2024-03-31' },
      E2: { kind: 'number', value: 0 },
      A3: { kind: 'text', text: '芜湖' },
      B3: { kind: 'error', code: '#N/A' },
      C3: { kind: 'truth', value: true },
      D3: { kind: 'truth', value: false },
    });
    expect(reading.rows.map(({ hidden }) => hidden)).toEqual([false, false, true]);
    expect(reading.layouts).toEqual([
      { merges: [{ top: 5, left: 1, bottom: 6, right: 2 }], hiddenColumns: [4] },
    ]);
  });
});
