import { describe, expect, test } from 'vitest';
import { csvRemark, renderCsv } from '../../src/render/csv.js';
import { inert } from '../../src/render/inert.js';
import type { ReportDocument, Section } from '../../src/report/document.js';
import { readAll, valuesOf } from '../workbook/reading.js';
import { hostileTexts } from './hostile-texts.js';
import { document, table } from './terminal/sample-table.js';

/** The same text as a heading, a word, a mark and a footnote mark. */
function sectionWith(text: string): Section {
  const columns = [
    { title: text, align: 'left' },
    { title: '得分', align: 'right' },
  ] as const;
  const rows = [
    [
      { kind: 'text', text },
      { kind: 'number', value: '1', flag: text },
    ],
    [
      { kind: 'text', text: '' },
      { kind: 'missing', mark: text, reason: '' },
    ],
  ] as const;
  return { id: 'x', title: text, table: { columns, rows }, notes: [] };
}

const only = (section: Section): ReportDocument => ({ title: '', facts: [], sections: [section], notes: [] });

describe('a document as csv', () => {
  test('banner, title and notes as remarks, headings with units, figures as displayed, footnote marks in a column of their own', () => {
    // 46.375 shown with two decimals is 46.38: half away from zero
    expect(renderCsv(document, 'zh')).toBe(
      [
        '\ufeff#示例',
        '#综合排名',
        '位次,地区,亩均税收（万元/亩）,亩均税收标记',
        '1,莲都区,46.38,',
        '/,景宁县,7.00,补',
        '#补：按同类均值补分',
        '#/：不参与排名',
        '',
      ].join('\r\n'),
    );
  });

  test('in English', () => {
    expect(renderCsv(document, 'en').split('\r\n')[2]).toBe('位次,地区,亩均税收(万元/亩),亩均税收 mark');
  });

  test('sections stand one after another with an empty line between', () => {
    const bare = { columns: [{ title: '地区', align: 'left' as const }], rows: [] };
    const sections = ['甲', '乙'].map((title) => ({ id: title, title, table: bare, notes: [] }));
    const lines = renderCsv({ title: '', facts: [], sections, notes: ['注'] }, 'zh').split('\r\n');
    expect(lines).toEqual(['\ufeff#甲', '地区', '', '#乙', '地区', '']);
  });

  test.each([
    ['-3.2', 2, '-3.20'],
    ['-0.001', 2, '0.00'],
    ['12345678901234567890.5', undefined, '12345678901234567890.5'],
    ['0', 0, '0'],
  ])('a figure is no text: %s with %j decimals is %s', (value, places, shown) => {
    const cell =
      places === undefined ? { kind: 'number' as const, value } : { kind: 'number' as const, value, places };
    const section = {
      ...sectionWith('甲'),
      table: { columns: [table.columns[0] ?? { title: '', align: 'left' }], rows: [[cell]] },
    };
    expect(renderCsv(only(section), 'zh').split('\r\n')[2]).toBe(shown);
  });
});

describe('a text', () => {
  // RFC 4180, 2: fields with commas, quotes or line breaks are quoted, quotes doubled
  test.each([
    ['甲,乙', '"甲,乙"'],
    ['甲"乙"', '"甲""乙"""'],
    ['甲;乙', '"甲;乙"'],
    ['甲\n乙', '甲 乙'],
    ['#甲', '"#甲"'],
    [' 甲 ', '" 甲 "'],
    ['=1', "'=1"],
    ['-甲', "'-甲"],
    ['+86', "'+86"],
    ['@甲', "'@甲"],
    ['＝甲', "'＝甲"],
    ['\t甲', "' 甲"],
    ['  =1,2', '"\'  =1,2"'],
    ['—', '—'],
    ['甲=1', '甲=1'],
  ])('%j is written %s', (text, field) => {
    expect(
      renderCsv(only(sectionWith(text)), 'zh')
        .split('\r\n')[2]
        ?.startsWith(`${field},`),
    ).toBe(true);
  });

  test.each(Object.entries(hostileTexts))('%s starts no field that acts, and reads back', (_, text) => {
    const csv = renderCsv(only(sectionWith(text)), 'zh');
    const fields = csv.split('\r\n').flatMap((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
    expect(fields.filter((field) => /^"?\s*[=+\-@＝＋－＠]/u.test(field))).toEqual([]);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u202e\u2066\ufffe\uffff]/u);
    if (text.length > 32_767) return;
    const read = readAll('o.csv', new TextEncoder().encode(csv));
    const values = Object.entries(valuesOf(read)).filter(([address]) => /^A[3]$/.test(address));
    const texts = values.map(([, value]) => (value.kind === 'text' ? value.text.replace(/^'/, '') : ''));
    expect(texts).toEqual([inert(text).trim() === '' ? '' : inert(text)].filter((kept) => kept !== ''));
  });
});

test.each([
  ['zh', '示例：甲,乙;"丙"', '#示例：甲，乙；＂丙＂'],
  ['zh', '甲\r\n=1', '#甲 =1'],
  // English has no full-width forms, but no formula begins a field
  [
    'en',
    'Gap = target − actual, 0 or less is there; "/" not assessed.',
    "#Gap = target − actual, 0 or less is there; '/' not assessed.",
  ],
  ['en', '甲, =1;-2', '#甲， =1；-2'],
] as const)('a remark in %s: %j', (language, text, line) => {
  expect(csvRemark(text, language)).toBe(line);
});
