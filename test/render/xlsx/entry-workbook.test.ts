import { describe, expect, test } from 'vitest';
import { must } from '../../../src/model/must.js';
import { renderEntryWorkbook } from '../../../src/render/xlsx/entry-workbook.js';
import type { EntryColumn, EntryForm, EntryKind } from '../../../src/report/entry-form.js';
import { hostileTexts } from '../hostile-texts.js';
import { faultIn, partsOf, sheetsOf, sheetXml, valueAt, view } from './read-back.js';

const column = (header: string, more: Partial<EntryColumn> = {}): EntryColumn => ({
  group: '',
  header,
  unit: '',
  takes: { kind: 'text' },
  example: '',
  demand: '文字',
  note: '',
  ...more,
});
const number: EntryKind = { kind: 'number', atLeast: undefined, above: undefined, marks: [] };

function formOf(columns: readonly EntryColumn[], more: Partial<EntryForm> = {}): EntryForm {
  const sheet = { name: '开发区', caption: '填报表', remark: '说明', columns, rows: 3 };
  return { title: '填报', facts: [], sheets: [sheet], marks: [], steps: [], ...more };
}

const rendered = (columns: readonly EntryColumn[], more: Partial<EntryForm> = {}) =>
  renderEntryWorkbook(formOf(columns, more), view);

async function xmlOf(columns: readonly EntryColumn[]): Promise<string> {
  return sheetXml(partsOf(await rendered(columns)), 2);
}

/** The first formula of the validation of a column's open cells. */
async function ruleFor(takes: EntryKind): Promise<string | undefined> {
  const xml = await xmlOf([column('名称'), column('栏', { takes })]);
  // caption, remark, header, example: the open rows are 5 to 7
  const [, rule] = /sqref="B5:B7"><formula1>(.*?)<\/formula1>/.exec(xml) ?? [];
  return rule
    ?.replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

describe('what may be typed', () => {
  test.each<[string, EntryKind, string]>([
    ['any text', { kind: 'text' }, '0'],
    ['a number', number, 'OR(AND(ISNUMBER(B5)))'],
    ['not below a bound', { ...number, atLeast: '0' }, 'OR(AND(ISNUMBER(B5),B5>=0))'],
    ['above a bound', { ...number, above: '-2.5' }, 'OR(AND(ISNUMBER(B5),B5>-2.5))'],
    ['or a mark', { ...number, marks: ['/', '"'] }, 'OR(AND(ISNUMBER(B5)),B5="/",B5="""")'],
    [
      // 60 marks of 8 characters and more are beyond the 255 that a formula holds
      'or any text, where there are more marks than a formula holds',
      { ...number, marks: Array.from({ length: 60 }, (_, at) => `无${at}`) },
      'OR(AND(ISNUMBER(B5)),ISTEXT(B5))',
    ],
    ['one of some words', { kind: 'choice', of: ['综合', '加工'] }, '"综合,加工"'],
    ['any text, where a list cannot hold a word', { kind: 'choice', of: ['甲,乙', '丙'] }, '0'],
    // 100 words of 3 characters with 99 commas are 399
    [
      'any text, where the words are too many',
      { kind: 'choice', of: Array.from({ length: 100 }, (_, at) => `第${at + 10}`) },
      '0',
    ],
  ])('%s', async (_, takes, rule) => {
    expect(await ruleFor(takes)).toBe(rule);
  });

  test('only open cells are unlocked, on a sheet that is protected', async () => {
    const columns = [column('名称'), column('税收', { unit: '万元', takes: number, example: '100' })];
    const parts = partsOf(await rendered(columns));
    const xml = sheetXml(parts, 2);
    expect(xml).toContain('<sheetProtection sheet="1"');
    const styleOf = (cell: string) => new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(xml)?.[1];
    const [, formats = ''] =
      /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(must(parts['xl/styles.xml'], 'styles')) ?? [];
    const unlocked = [...formats.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)].flatMap(([format], at) =>
      format.includes('locked="0"') ? [`${at}`] : [],
    );
    // caption 1, remark 2, header 3, units 4, example 5, open rows 6 to 8
    expect(unlocked).toEqual(expect.arrayContaining([styleOf('A6'), styleOf('B8')]));
    for (const cell of ['A1', 'A3', 'B3', 'B4', 'A5', 'B5']) expect(unlocked).not.toContain(styleOf(cell));
  });
});

describe('headers', () => {
  test('stand over all rows in which their column has nothing else to say', async () => {
    const columns = [
      column('名称'),
      column('税收', { unit: '万元', takes: number }),
      column('税收', { unit: '万元', takes: number, group: '2021年' }),
      column('指数', { takes: number, group: '2021年' }),
    ];
    const bytes = await rendered(columns);
    const sheet = must(sheetsOf(bytes)[1], 'sheet');
    const texts = [3, 4, 5].map((row) => [1, 2, 3, 4].map((at) => valueAt(sheet, row, at)));
    expect(texts).toEqual([
      ['名称', '税收', '2021年', undefined],
      [undefined, undefined, '税收', '指数'],
      [undefined, '万元', '万元', undefined],
    ]);
    const merges = [...sheetXml(partsOf(bytes), 2).matchAll(/mergeCell ref="([^"]+)"/g)].map(
      ([, ref]) => ref,
    );
    expect(merges).toEqual(expect.arrayContaining(['A3:A5', 'B3:B4', 'C3:D3', 'D4:D5']));
  });
});

test('no text acts, and the package is whole', async () => {
  const texts = Object.values(hostileTexts).filter(({ length }) => length < 1000);
  const columns = texts.map((text) =>
    column(text, {
      unit: text,
      demand: text,
      note: text,
      example: text,
      takes: { kind: 'choice', of: [text] },
    }),
  );
  const [text = ''] = texts;
  const bytes = await rendered(columns, {
    title: text,
    status: text,
    marks: [{ mark: text, meaning: text }],
    steps: texts,
  });
  expect(sheetsOf(bytes)).toHaveLength(2);
  const parts = partsOf(bytes);
  for (const part of Object.values(parts)) expect(faultIn(part)).toBeUndefined();
  expect(sheetXml(parts, 1)).not.toContain('<f>');
  expect(sheetXml(parts, 2)).not.toContain('<f>');
});
