import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.js';
import { diagnostic } from '../../src/diagnostics/diagnostic.js';
import { must } from '../../src/model/must.js';
import type { Row } from '../../src/workbook/cell.js';
import { openWorkbook } from '../../src/workbook/open.js';
import { hostileTexts } from '../render/hostile-texts.js';
import { buildXlsx, packXlsx, xlsxParts } from '../workbook/build-xlsx.js';
import {
  errorAt,
  FILE,
  inExcelJs,
  lookOf,
  malformedParts,
  marked,
  partsOf,
  partText,
  SHEET,
  warningAt,
} from './marked.js';

const RED = 'FFFF9B9B';
const AMBER = 'FFFFD966';

/** A form as it is returned: merged and styled headings, validation, a conditional format, a comment, formulas, names, a second sheet. */
async function returnedForm(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(SHEET);
  sheet.mergeCells('A1:D1');
  sheet.getCell('A1').value = '主要经济指标';
  sheet.addRow(['开发区', '税收', '用地', '亩均']);
  sheet.addRow(['甲区', '约1200', 100, { formula: 'B3/C3', result: 12 }]);
  sheet.addRow(['乙区', 900, 80, { formula: 'B4/C4', result: 11.25 }]);
  const styled = sheet.getCell('B3');
  styled.font = { bold: true, name: '仿宋', size: 12 };
  styled.numFmt = '0.00';
  styled.alignment = { horizontal: 'right' };
  sheet.getCell('C4').note = '去年数';
  sheet.getCell('C3').dataValidation = { type: 'decimal', operator: 'greaterThan', formulae: [0] };
  sheet.addConditionalFormatting({
    ref: 'C3:C4',
    rules: [
      {
        type: 'cellIs',
        operator: 'lessThan',
        priority: 1,
        formulae: [90],
        style: { font: { italic: true } },
      },
    ],
  });
  book.definedNames.add(`${SHEET}!$B$3:$B$4`, '税收区');
  const other = book.addWorksheet('其他');
  other.getCell('B2').value = 5;
  // as: exceljs calls its own Buffer type an ArrayBuffer
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

function rowsOf(bytes: Uint8Array, sheet: string): readonly Row[] {
  const rows: Row[] = [];
  const book = openWorkbook(FILE, bytes);
  book.value?.sheets
    .find(({ name }) => name === sheet)
    ?.read((row) => {
      rows.push(row);
      return true;
    });
  return rows;
}

/** The part of the first sheet, as all who make these workbooks name it. */
const SHEET_PART = 'xl/worksheets/sheet1.xml';

describe('a returned form with findings at five cells', () => {
  let sent: Uint8Array;
  let bytes: Uint8Array;
  let book: ExcelJS.Workbook;

  beforeAll(async () => {
    sent = await returnedForm();
    bytes = marked(sent, [errorAt(3, 2), warningAt(4, 3), errorAt(6, 5), warningAt(1, 3), noteAt(4, 2)]);
    book = await inExcelJs(bytes);
  });

  test.each([
    ['B3', RED, '【错误】'],
    ['C4', AMBER, '去年数\n【警告】'],
    // no cell stood here
    ['E6', RED, '【错误】'],
    // C1 is merged into A1
    ['A1', AMBER, '【警告】'],
    // a note marks nothing
    ['B4', undefined, ''],
  ])('%s: colour %s, comment %j…', (address, colour, start) => {
    const look = lookOf(sheetOf(book, SHEET).getCell(address));
    expect(look.colour).toBe(colour);
    expect(look.comment.slice(0, start.length)).toBe(start);
    expect(look.comment.includes('处理：')).toBe(start !== '');
  });

  test('a marked cell keeps font, number format and alignment', () => {
    const { font, numFmt, alignment } = sheetOf(book, SHEET).getCell('B3');
    expect(font).toMatchObject({ bold: true, name: '仿宋', size: 12 });
    expect([numFmt, alignment.horizontal]).toEqual(['0.00', 'right']);
  });

  test('every value, format and formula is read as before', () => {
    expect(rowsOf(bytes, SHEET)).toEqual(rowsOf(sent, SHEET));
    expect(rowsOf(bytes, '其他')).toEqual(rowsOf(sent, '其他'));
  });

  test('parts that need no change have the same content, and none is gone', () => {
    const [before, after] = [partsOf(sent), partsOf(bytes)];
    const changed = [...before].filter(([name, content]) => after.get(name) !== content);
    expect(changed.map(([name]) => name).sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      SHEET_PART,
    ]);
    expect([...after.keys()].filter((name) => !before.has(name))).toEqual(['xl/worksheets/sheet3.xml']);
  });

  test('of the sheet, only the style of marked cells and one new row differ', () => {
    const plain = (xml: string) => xml.replace(/<row r="6">.*?<\/row>/, '').replace(/ s="\d+"/g, '');
    expect(plain(partText(bytes, SHEET_PART))).toBe(plain(partText(sent, SHEET_PART)));
    expect(partText(bytes, SHEET_PART)).toMatch(/<row r="6"><c r="E6" s="\d+"\/><\/row><\/sheetData>/);
  });

  test('the style sheet only grows', () => {
    const collections = (xml: string, name: string) =>
      new RegExp(`<${name} count="(\\d+)"[^>]*>(.*?)</${name}>`, 's').exec(xml)?.slice(1) ?? [];
    for (const [name, child] of [
      ['fills', 'fill'],
      ['fonts', 'font'],
      ['borders', 'border'],
      ['cellXfs', 'xf'],
    ] as const) {
      const [, before = ''] = collections(partText(sent, 'xl/styles.xml'), name);
      const [count, after = ''] = collections(partText(bytes, 'xl/styles.xml'), name);
      expect(after.startsWith(before)).toBe(true);
      expect(after.match(new RegExp(`<${child}[ />]`, 'g'))).toHaveLength(Number(count));
    }
  });

  test('every part is well formed', () => {
    expect(malformedParts(bytes)).toEqual([]);
  });

  test('the same input gives the same bytes', () => {
    const again = marked(sent, [
      errorAt(3, 2),
      warningAt(4, 3),
      errorAt(6, 5),
      warningAt(1, 3),
      noteAt(4, 2),
    ]);
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again))).toBe(0);
  });

  test('问题清单 is the last sheet: by place, numbered, with links', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual([SHEET, '其他', '问题清单']);
    const list = sheetOf(book, '问题清单');
    const rows = [5, 6, 7, 8, 9].map((row) => [1, 2, 3].map((column) => list.getCell(row, column).text));
    expect(rows).toEqual([
      ['1', '警告', `${SHEET}!C1`],
      ['2', '错误', `${SHEET}!B3`],
      ['3', '提醒', `${SHEET}!B4`],
      ['4', '警告', `${SHEET}!C4`],
      ['5', '错误', `${SHEET}!E6`],
    ]);
    expect(partText(bytes, 'xl/worksheets/sheet3.xml')).toContain(
      `<hyperlink ref="C6" location="'${SHEET}'!B3"/>`,
    );
    expect(list.getCell('A2').text).toBe('共 2 处错误，2 处警告，1 处提醒。');
  });
});

describe('the list', () => {
  const sheets = [{ name: SHEET, rows: [['甲区', 1]] }];
  const listOf = (bytes: Uint8Array, name = '问题清单') =>
    rowsOf(bytes, name).map(({ cells }) =>
      cells.map(({ value }) =>
        value.kind === 'text' ? value.text : value.kind === 'number' ? value.value : '',
      ),
    );

  test('holds what has no cell here: another file, the rule file, the whole sheet', () => {
    const bytes = marked(buildXlsx({ sheets }), [
      diagnostic(
        'rules/unknown-key',
        { key: 'wieght', nearest: 'weight', known: [] },
        { kind: 'text', file: 'r.yaml', line: 3, column: 5, length: 6 },
      ),
      diagnostic('data/sheet-hidden', { sheet: SHEET }, { kind: 'sheet', file: FILE, sheet: SHEET }),
      diagnostic(
        'file/bad-cell-value',
        { type: 'number', text: 'x' },
        { kind: 'cell', file: '别的.xlsx', sheet: SHEET, row: 1, column: 1 },
      ),
    ]);
    expect(
      listOf(bytes)
        .slice(4)
        .map((row) => row[2]),
    ).toEqual(['r.yaml:3:5', `别的.xlsx ▸ ${SHEET}!A1`, SHEET]);
    expect(partText(bytes, 'xl/worksheets/sheet2.xml')).toContain(
      `<hyperlinks><hyperlink ref="C7" location="'${SHEET}'!A1"/></hyperlinks>`,
    );
    // nothing is marked in the sheet, which stays as it was
    expect(partText(bytes, SHEET_PART)).toBe(partText(buildXlsx({ sheets }), SHEET_PART));
  });

  test('says when there is nothing', () => {
    expect(listOf(marked(buildXlsx({ sheets }), [])).at(-1)).toEqual(['没有发现问题。']);
  });

  test.each([
    [['问题清单'], '问题清单2'],
    [['问题清单', '问题清单2'], '问题清单3'],
  ])('%j there already: it is called %s', (names, name) => {
    const taken = names.map((each) => ({ name: each, rows: [] }));
    const bytes = marked(buildXlsx({ sheets: [...sheets, ...taken] }), [errorAt(1, 2)]);
    expect(openWorkbook(FILE, bytes).value?.sheets.at(-1)?.name).toBe(name);
  });

  test('in English', () => {
    const bytes = marked(buildXlsx({ sheets }), [errorAt(1, 2)], 'en');
    expect(listOf(bytes, 'Findings')[3]).toEqual(['No.', 'Severity', 'Place', 'What is wrong', 'What to do']);
    expect(partText(bytes, 'xl/comments1.xml')).toContain('[error] ');
  });

  // the worst of hostile names: a quote in a reference is doubled (ECMA-376 Part 1, 18.17.2.3)
  test("a sheet's name with a quote is quoted in its link", () => {
    const bytes = marked(buildXlsx({ sheets: [{ name: "一'区", rows: [[1]] }] }), [
      errorAt(1, 1, 'x', "一'区"),
    ]);
    expect(partText(bytes, 'xl/worksheets/sheet2.xml')).toContain(`location="'一''区'!A1"`);
  });
});

describe('texts from data', () => {
  test.each(Object.entries(hostileTexts))('%s is inert in comments and in the list', async (_, text) => {
    const bytes = marked(buildXlsx({ sheets: [{ name: SHEET, rows: [[1]] }] }), [errorAt(1, 1, text)]);
    expect(malformedParts(bytes)).toEqual([]);
    expect(
      [...partsOf(bytes)].filter(([name, xml]) => name.endsWith('sheet2.xml') && /<f[ >]/.test(xml)),
    ).toEqual([]);
    const { comment } = lookOf(sheetOf(await inExcelJs(bytes), SHEET).getCell('A1'));
    expect(comment.startsWith('【错误】')).toBe(true);
  });
});

describe('several findings at a cell', () => {
  const sent = buildXlsx({ sheets: [{ name: SHEET, rows: [[1, 2]] }] });

  test('the worst decides the colour, the comment says all', async () => {
    const cell = sheetOf(await inExcelJs(marked(sent, [warningAt(1, 1), errorAt(1, 1)])), SHEET).getCell(
      'A1',
    );
    const { colour, comment } = lookOf(cell);
    expect(colour).toBe(RED);
    expect(comment.match(/处理：/g)).toHaveLength(2);
  });

  test('a related cell is marked too, and says where the finding is', async () => {
    const first = { kind: 'cell', file: FILE, sheet: SHEET, row: 1, column: 1 } as const;
    const found = { ...errorAt(1, 2), related: [first] };
    const cell = sheetOf(await inExcelJs(marked(sent, [found])), SHEET).getCell('A1');
    expect(lookOf(cell).comment).toContain(`（问题在 ${SHEET}!B1）`);
  });
});

describe('refused', () => {
  test.each([
    ['csv', new TextEncoder().encode('地区,税收\n甲区,1\n'), 'not-xlsx'],
    [
      'a signed workbook',
      packXlsx(
        new Map([...xlsxParts({ sheets: [{ name: SHEET, rows: [] }] }), ['_xmlsignatures/sig1.xml', '<a/>']]),
      ),
      'signed',
    ],
  ])('%s', (_, bytes, because) => {
    const { value, diagnostics } = annotate({ file: FILE, bytes, limits: {} }, [], 'zh');
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'usage/cannot-annotate', args: { because }, place: { kind: 'option', option: '--annotate' } },
    ]);
  });
});

function noteAt(row: number, column: number) {
  return diagnostic(
    'data/column-unused',
    { header: '备注' },
    { kind: 'cell', file: FILE, sheet: SHEET, row, column },
  );
}

function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  return must(book.getWorksheet(name), name);
}
