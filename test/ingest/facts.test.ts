import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { dataMessages as en } from '../../src/diagnostics/messages/en/data.js';
import { dataMessages as zh } from '../../src/diagnostics/messages/zh/data.js';
import { must } from '../../src/model/must.js';
import type { TableSpec } from '../../src/model/table-spec.js';
import { dateCell, errorCell, type FakeSheet, inTenThousands, truthCell } from './fake-sheet.js';
import { label, measure, onlyTax, read, zoneSpec } from './zones.js';

const HEADER = ['开发区', '税收', '土地'];

function finding(code: string, spec: TableSpec, ...sheets: FakeSheet[]): Diagnostic {
  return must(
    read(spec, ...sheets).diagnostics.find((found) => found.code === code),
    code,
  );
}

function cell(value: FakeSheet['rows'][number][number]): FakeSheet {
  return {
    rows: [
      ['开发区', '税收'],
      ['甲区', value],
    ],
  };
}

const land = measure('土地', '亩', { aliases: ['工业用地面积'], line: 5 });

/** The facts a finding carries: what its words are made of. */
const cases: readonly (readonly [string, TableSpec, FakeSheet, object])[] = [
  [
    'data/header-not-found',
    zoneSpec(),
    { rows: [['某市指标表'], ['园区', '税收', '土地'], ['甲区', 1, 2]] },
    { entityHeaders: ['开发区', '名称'], seen: ['园区', '税收', '土地'] },
  ],
  [
    'data/column-not-found',
    zoneSpec({ measures: [measure('税收', '万元'), land] }),
    {
      rows: [
        ['开发区', '税收', '工业用地面绩(亩)'],
        ['甲区', 1, 2],
      ],
    },
    { name: '土地', aliases: ['工业用地面积'], nearest: '工业用地面绩(亩)' },
  ],
  [
    'data/column-not-found',
    zoneSpec({ measures: [measure('税收', '万元'), land] }),
    {
      rows: [
        ['开发区', '税收', '人口'],
        ['甲区', 1, 2],
      ],
    },
    { name: '土地', aliases: ['工业用地面积'], nearest: '' },
  ],
  [
    'data/column-unused',
    onlyTax,
    {
      rows: [
        ['开发区', '其他', ''],
        ['', '税收', '人口'],
        ['甲区', 1, 2],
      ],
      merges: ['A1:A2', 'B1:C1'],
    },
    { header: '其他/人口' },
  ],
  // 12 would be a figure in another unit than the column's, 60 and 100 are not what was meant: no number is proposed.
  ['data/unit-in-cell', onlyTax, cell('12亿'), { measure: '税收', text: '12亿', readings: [], unit: '万元' }],
  ['data/approximate-number', onlyTax, cell('≥60'), { measure: '税收', text: '≥60', readings: [] }],
  ['data/approximate-number', onlyTax, cell('约100'), { measure: '税收', text: '约100', readings: [] }],
  [
    'data/unit-mismatch',
    onlyTax,
    {
      rows: [
        ['开发区', '税收(亩)'],
        ['甲区', 1],
      ],
    },
    { measure: '税收', stated: '亩', declared: '万元' },
  ],
  [
    'data/ambiguous-unit',
    onlyTax,
    { rows: [['单位:亿元、元、人'], ['开发区', '税收'], ['甲区', 1]] },
    { measure: '税收', stated: ['亿元', '元'], declared: '万元' },
  ],
  [
    'data/unknown-unit',
    onlyTax,
    { rows: [['单位:统计局'], ['开发区', '税收'], ['甲区', 1]] },
    { text: '统计局' },
  ],
  [
    'data/scaled-format',
    onlyTax,
    cell(inTenThousands(12345.5)),
    { measure: '税收', stored: '12345.5', format: '0!.0,' },
  ],
  [
    'data/not-a-number',
    onlyTax,
    cell(dateCell('2024-03-31')),
    { measure: '税收', kind: 'date', text: '2024-03-31' },
  ],
  ['data/not-a-number', onlyTax, cell(truthCell(false)), { measure: '税收', kind: 'truth', text: 'FALSE' }],
  ['data/not-a-number', onlyTax, cell('已\n完成 '), { measure: '税收', kind: 'text', text: '已 完成' }],
  [
    'data/ambiguous-number',
    onlyTax,
    cell('1.200,5'),
    { measure: '税收', text: '1.200,5', readings: ['1200.5', '1.2005'] },
  ],
  ['data/undeclared-mark', onlyTax, cell('——'), { measure: '税收', mark: '——', reason: 'not-reported' }],
  ['data/error-cell', onlyTax, cell(errorCell('#REF!')), { column: '税收', error: '#REF!' }],
  [
    'data/invisible-removed',
    onlyTax,
    cell('12\u200b\u00a0'),
    { measure: '税收', text: '12', characters: ['U+200B', 'U+00A0'] },
  ],
  [
    'data/below-bound',
    zoneSpec({ measures: [measure('税收', '万元', { atLeast: '0.50' })] }),
    {
      rows: [
        ['开发区', '税收(元)'],
        ['甲区', 1234],
      ],
    },
    // 1,234 元 are 0.1234 万元.
    { measure: '税收', value: '0.1234', unit: '万元', limit: '≥ 0.5' },
  ],
  [
    'data/rows-left-out',
    zoneSpec(),
    { name: '表1', rows: [HEADER, ['甲区', 1, 2], ['合 计', 1, 2], [], ['注:快报数']] },
    {
      sheet: '表1',
      rows: [
        { row: 3, text: '合 计' },
        { row: 5, text: '注:快报数' },
      ],
    },
  ],
  [
    'data/column-not-found',
    onlyTax,
    {
      rows: [
        ['开发区', '上年同期', '备注'],
        ['', '税收', ''],
        ['甲区', 1, ''],
      ],
      merges: ['A1:A2', 'C1:C2'],
    },
    // The alias that would take the column has to name its group.
    { name: '税收', aliases: [], nearest: '上年同期/税收' },
  ],
  [
    'data/overlapping-merges',
    zoneSpec(),
    { rows: [HEADER, ['甲区', 1, 2]], merges: ['A2:B3', 'B3:C3'] },
    { first: 'A2:B3', second: 'B3:C3' },
  ],
  [
    'data/unit-elsewhere',
    zoneSpec({ measures: [measure('税收', '万元'), measure('利润', '亿元'), measure('产值', '元')] }),
    { rows: [['开发区', '税收', '利润', '产值'], ['甲区', 1, 2, 3], ['单位:亿元']] },
    { measures: ['税收', '产值'], stated: '亿元', read: ['万元', '元'] },
  ],
  [
    'data/label-spelling',
    zoneSpec({ labels: [label('类型')] }),
    {
      rows: [
        [...HEADER, '类型'],
        ['甲区', 1, 2, 'A 类'],
        ['乙区', 1, 2, 'ａ类'],
      ],
    },
    { label: '类型', first: 'A类', second: 'a类' },
  ],
  [
    'data/hidden-rows',
    zoneSpec(),
    { name: '表1', rows: [HEADER, ['甲区', 1, 2], ['乙区', 1, 2]], hiddenRows: [2, 3] },
    { sheet: '表1', rows: [2, 3] },
  ],
];

describe('the facts of a finding', () => {
  test.each(cases)('%s', (code, spec, sheet, args) => {
    expect(finding(code, spec, sheet).args).toEqual(args);
  });

  /** Reasons are said in words by each language, the kind of a cell too, and brackets of readings are free. */
  const unsaid = ['kind', 'entityHeaders', 'over'];

  test.each(cases)('%s is said with all its facts in both languages', (code, spec, sheet) => {
    const found = finding(code, spec, sheet);
    for (const messages of [zh, en]) {
      const message = wording(messages, found);
      const facts = Object.entries(found.args).filter(([name]) => !unsaid.includes(name));
      const texts = facts.flatMap(([, fact]) => textsIn(fact));
      for (const text of texts) expect(`${message.text} ${message.hint}`).toContain(text);
      expect(message.hint).not.toBe('');
    }
  });
});

function wording(messages: typeof zh, { code, args }: Diagnostic) {
  // as: the tables are indexed by the code whose facts these are.
  const word = messages[code as keyof typeof zh] as (facts: unknown) => { text: string; hint: string };
  return word(args);
}

function textsIn(fact: unknown): readonly string[] {
  if (Array.isArray(fact)) return fact.flatMap(textsIn);
  if (typeof fact === 'object' && fact !== null) return Object.values(fact).flatMap(textsIn);
  return typeof fact === 'string' || typeof fact === 'number' ? [`${fact}`] : [];
}

describe('wording', () => {
  test('zh says what was expected and what to type', () => {
    expect(wording(zh, finding('data/undeclared-mark', onlyTax, cell('——')))).toEqual({
      text: '“税收”应为数字，读到的是“——”；规则里没有说明这个记号的含义',
      hint: '在规则的 missing-marks 里加一行 "——": not-reported（请按实际含义选择），或改填数值',
    });
  });

  test('en says the same', () => {
    expect(wording(en, finding('data/undeclared-mark', onlyTax, cell('——')))).toEqual({
      text: '“税收” must be a number; found “——”, a mark whose meaning the rule file does not declare',
      hint: 'add "——": not-reported under missing-marks (choose the reason that is meant), or enter a number',
    });
  });

  test.each([
    ['10000', '1', '乘以 10000', 'times 10000'],
    ['1', '10000', '除以 10000', 'divided by 10000'],
    ['2000', '3', '乘以 2000，除以 3', 'times 2000, divided by 3'],
  ])('a factor of %s over %s reads %s', (times, over, chinese, english) => {
    const args = { measure: '土地', from: '亩', to: '平方米', times, over };
    expect(zh['data/unit-converted'](args).text).toContain(chinese);
    expect(en['data/unit-converted'](args).text).toContain(english);
  });

  test('a long list is cut short, and its count is not', () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({
      row: at + 10,
      text: '一行很长很长很长很长很长很长很长的说明文字',
    }));
    const { text } = zh['data/rows-left-out']({ sheet: '表1', rows });
    expect(text).toContain('60 行');
    expect(text).toContain('第 59 行');
    expect(text).not.toContain('第 60 行');
    expect(text).toContain('…');
  });
});
