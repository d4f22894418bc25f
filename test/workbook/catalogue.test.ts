import { describe, expect, test } from 'vitest';
import { type FileArgs, fileSeverities } from '../../src/diagnostics/codes/file.js';
import { en } from '../../src/diagnostics/messages/en/index.js';
import type { Message } from '../../src/diagnostics/messages/message.js';
import { zh } from '../../src/diagnostics/messages/zh/index.js';
import { buildXlsx, buildZip, packXlsx, xlsxParts } from './build-xlsx.js';
import { readAll, sheetOf, withSheetXml } from './reading.js';

type FileCode = keyof FileArgs;

const rows = (xml: string) => withSheetXml(sheetOf(xml));
const parts = [...xlsxParts({ sheets: [{ name: '表', rows: [['甲']] }] })].map(([name, data]) => ({
  name,
  data,
}));
const good = buildZip(parts);
const ole2 = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook\0', 'utf16le')]);
const noSheets = new Map(parts.map(({ name, data }) => [name, data]));
noSheets.set('xl/workbook.xml', String(noSheets.get('xl/workbook.xml')).replace(/<sheet .*\/>/, ''));
const onePart = xlsxParts({ sheets: ['a', 'b'].map((name) => ({ name, rows: [] })) });
onePart.set(
  'xl/_rels/workbook.xml.rels',
  String(onePart.get('xl/_rels/workbook.xml.rels')).replace('sheet2.xml', 'sheet1.xml'),
);
const merged = sheetOf('').replace(
  '</worksheet>',
  '<mergeCells><mergeCell ref="A"/></mergeCells></worksheet>',
);

/** The least that raises each code. */
const fixtures: { readonly [C in FileCode]: readonly [file: string, content: string | Uint8Array] } = {
  'file/empty': ['a.xlsx', ''],
  'file/encrypted': ['a.xlsx', buildZip([{ name: 'x', data: 'x', flags: 1 }])],
  'file/ole2': ['a.xls', ole2],
  'file/other-format': ['a.xlsx', '%PDF-1.4'],
  'file/text-not-workbook': ['a.xlsx', '税收'],
  'file/not-a-workbook': ['a.xlsx', buildZip([])],
  'file/truncated': ['a.xlsx', good.subarray(0, 300)],
  'file/damaged': ['a.xlsx', buildZip(parts.map((part) => ({ ...part, crc: 1 })))],
  'file/unsupported-compression': ['a.xlsx', buildZip(parts.map((part) => ({ ...part, method: 14 })))],
  'file/duplicate-part': ['a.xlsx', buildZip([...parts, ...parts])],
  'file/missing-part': ['a.xlsx', buildZip(parts.slice(0, 2))],
  'file/no-sheets': ['a.xlsx', packXlsx(noSheets)],
  'file/duplicate-sheet': [
    'a.xlsx',
    buildXlsx({ sheets: ['GDP', 'gdp'].map((name) => ({ name, rows: [] })) }),
  ],
  'file/shared-part': ['a.xlsx', packXlsx(onePart)],
  'file/over-limit': ['a.csv', 'x'.repeat(32_768)],
  'file/bad-xml': ['a.xlsx', withSheetXml('<worksheet')],
  'file/dtd': ['a.xlsx', withSheetXml('<!DOCTYPE x><x/>')],
  'file/bad-encoding': ['a.csv', Buffer.from('b5ff', 'hex')],
  'file/unsupported-encoding': ['a.xlsx', withSheetXml('<?xml version="1.0" encoding="big5"?><表/>')],
  'file/misplaced-row': ['a.xlsx', rows('<row r="1"/><row r="1"/>')],
  'file/misplaced-cell': ['a.xlsx', rows('<row><c r="A1"/><c r="A1"/></row>')],
  'file/bad-cell-value': ['a.xlsx', rows('<row><c><v>1,234</v></c></row>')],
  'file/unknown-cell-type': ['a.xlsx', rows('<row><c t="x"><v>1</v></c></row>')],
  'file/unknown-style': ['a.xlsx', rows('<row><c s="9"><v>1</v></c></row>')],
  'file/bad-range': ['a.xlsx', withSheetXml(merged)],
  'file/ragged-record': ['a.csv', '开发区,税收,土地\n甲,1,2\n乙,1,200,3\n'],
  'file/unclosed-quote': ['a.csv', 'a,"b'],
  'file/stray-quote': ['a.csv', '"a"b'],
  'file/ambiguous-separator': ['a.csv', 'a,b;c\td'],
};

/** Every wording of a code, for the facts it was raised with. */
function wordings(code: FileCode, args: unknown): [zh: Message, en: Message] {
  // as: a table of functions cannot be indexed by a union and called without telling that code and args belong together.
  const worded = (messages: typeof zh) => (messages[code] as (facts: unknown) => Message)(args);
  return [worded(zh), worded(en)];
}

describe.each(Object.entries(fixtures))('%s', (code, [file, content]) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const found = readAll(file, bytes).diagnostics[0];

  test('is raised, and makes the input unusable', () => {
    expect(found).toMatchObject({ code, place: { file } });
    expect(fileSeverities).toHaveProperty([code], 'error');
  });

  test('is worded in both languages', () => {
    // as: the keys of `fixtures` are codes.
    const [chinese, english] = wordings(code as FileCode, found?.args);
    expect(chinese.text + chinese.hint).toMatch(/[\u4e00-\u9fff]/);
    expect(english.text + english.hint).not.toMatch(/[\u4e00-\u9fff]/);
    for (const { text, hint } of [chinese, english]) {
      expect(text + hint).not.toMatch(/undefined|NaN|\[object|[。.]$/);
      expect(text).not.toBe('');
      expect(hint).not.toBe('');
    }
  });
});

describe('wordings', () => {
  test.each<[FileCode, unknown, string]>([
    ['file/bad-cell-value', { type: 'number', text: '1,234' }, '单元格里应为数值，文件里写的是“1,234”'],
    ['file/misplaced-cell', { address: 'B3', problem: 'other-row' }, '单元格“B3”与所在行的行号不一致'],
    [
      'file/other-format',
      { format: 'html' },
      '文件的内容是网页（HTML），不是 .xlsx 工作簿（扩展名不能改变内容）',
    ],
    // 64 MB and one byte reads as more than 64 MB.
    [
      'file/over-limit',
      { limit: 'file-bytes', allowed: 67_108_864, found: 67_108_865 },
      '文件大小超过上限：上限 64 MB，这里至少 65 MB',
    ],
    [
      'file/over-limit',
      { limit: 'ratio', allowed: 200, found: 1024.3 },
      '压缩比（解压后÷压缩后）超过上限：上限 200:1，这里至少 1025:1',
    ],
    [
      'file/ambiguous-separator',
      { separators: [',', '\t'], line: 3 },
      '第 3 行同时有逗号、制表符，不能确定哪个是分隔符',
    ],
  ])('%s', (code, args, text) => {
    expect(wordings(code, args)[0].text).toBe(text);
  });
});
