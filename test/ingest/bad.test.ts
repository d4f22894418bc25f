import { describe, expect, test } from 'vitest';
import { dataSeverities } from '../../src/diagnostics/codes/data.js';
import type { TableSpec } from '../../src/model/table-spec.js';
import {
  dateCell,
  errorCell,
  type FakeCell,
  type FakeSheet,
  formatted,
  noResult,
  percent,
  truthCell,
} from './fake-sheet.js';
import { findings, label, measure, onlyTax, read, zoneSpec } from './zones.js';

/** One wrong sheet and everything that must be said of it: code, cell, and the cells that belong to it. */
interface BadSheet {
  readonly name: string;
  readonly spec?: TableSpec;
  readonly sheets: readonly FakeSheet[];
  readonly expected: readonly string[];
}

const HEADER = ['开发区', '税收', '土地'];

/** A sound sheet but for the value of 税收 in B2. */
function taxCell(cell: FakeCell): readonly FakeSheet[] {
  return [
    {
      rows: [
        ['开发区', '税收'],
        ['甲区', cell],
        ['乙区', 5],
      ],
    },
  ];
}

const sheetsAndHeaders: readonly BadSheet[] = [
  {
    name: 'a hidden sheet is left out, and that is said',
    sheets: [
      { rows: [HEADER, ['甲区', 1, 2]] },
      { name: '旧', visibility: 'hidden', rows: [HEADER, ['乙区', 1, 2]] },
      { name: '更旧', visibility: 'very-hidden', rows: [HEADER, ['丙区', 1, 2]] },
    ],
    expected: ['data/sheet-hidden 旧', 'data/sheet-hidden 更旧'],
  },
  {
    name: 'a visible sheet without a header; an empty one is not worth a word',
    sheets: [
      { rows: [HEADER, ['甲区', 1, 2]] },
      { name: '说明', rows: [['本表由统计局填报']] },
      { name: 'Sheet3', rows: [] },
    ],
    expected: ['data/sheet-without-header 说明'],
  },
  {
    name: 'no header anywhere: the row that comes closest is named',
    sheets: [{ rows: [['某市指标表'], ['园区', '税收', '土地', '人口'], ['甲区', 1, 2, 3]] }],
    expected: ['data/header-not-found Sheet1!A2'],
  },
  {
    name: 'an entity header alone is no header',
    sheets: [{ rows: [['开发区'], ['甲区']] }],
    expected: ['data/header-not-found Sheet1!A1'],
  },
  {
    name: 'nothing at all',
    sheets: [{ rows: [] }],
    expected: ['data/header-not-found book.xlsx'],
  },
  {
    name: 'only hidden sheets',
    sheets: [{ name: '数据', visibility: 'hidden', rows: [HEADER, ['甲区', 1, 2]] }],
    expected: ['data/sheet-hidden 数据', 'data/header-not-found book.xlsx'],
  },
  {
    name: 'a header merged over more rows than a header has',
    sheets: [{ rows: [HEADER, [], [], [], [], ['甲区', 1, 2]], merges: ['A1:A5'] }],
    expected: ['data/header-not-found Sheet1!A1'],
  },
  {
    name: 'a second table at the side',
    sheets: [
      {
        rows: [
          ['开发区', '税收', '开发区', '土地'],
          ['甲区', 1, '甲区', 2],
        ],
      },
    ],
    expected: ['data/second-table Sheet1!C1 < Sheet1!A1'],
  },
  {
    name: 'two columns for one measure, by name and by alias',
    sheets: [
      {
        rows: [
          ['开发区', '税收', '土地', '税收收入'],
          ['甲区', 1, 2, 3],
        ],
      },
    ],
    expected: ['data/duplicate-column Sheet1!D1 < Sheet1!B1'],
  },
  {
    name: 'two columns for one measure, in two units',
    sheets: [
      {
        rows: [
          ['开发区', '税收(万元)', '税收(亿元)', '土地'],
          ['甲区', 1, 2, 3],
        ],
      },
    ],
    expected: ['data/duplicate-column Sheet1!C1 < Sheet1!B1'],
  },
  {
    name: 'two columns that end alike under different groups',
    sheets: [
      {
        rows: [
          ['开发区', '本期', '全年', '土地'],
          ['', '税收', '税收', ''],
          ['甲区', 1, 2, 3],
        ],
        merges: ['A1:A2', 'D1:D2'],
      },
    ],
    expected: ['data/duplicate-column Sheet1!C2 < Sheet1!B2'],
  },
  {
    name: 'the same measure of another period is no rival, and is not read',
    sheets: [
      {
        rows: [
          ['开发区', '上年同期', '本期', '土地'],
          ['', '税收', '税收', ''],
          ['甲区', 1, 2, 3],
        ],
        merges: ['A1:A2', 'D1:D2'],
      },
    ],
    expected: ['data/column-unused Sheet1!B2'],
  },
  {
    name: 'a measure that stands only under another period',
    sheets: [
      {
        rows: [
          ['开发区', '上年同期', '土地'],
          ['', '税收', ''],
          ['甲区', 1, 3],
        ],
        merges: ['A1:A2', 'C1:C2'],
      },
    ],
    expected: ['data/column-unused Sheet1!B2', 'data/column-not-found Sheet1 < rules 4'],
  },
  {
    name: 'merged cells that overlap: nothing of the sheet is read',
    sheets: [{ rows: [HEADER, ['甲区', 1, 2], ['乙区', 3, 4]], merges: ['A1:B1', 'B3:C3', 'C2:C4'] }],
    expected: ['data/overlapping-merges Sheet1!B3 < Sheet1!C2'],
  },
  {
    name: 'a column without a group does not give way to one with a declared group',
    spec: zoneSpec({ measures: [measure('税收', '万元', { aliases: ['工业/税收'] })] }),
    sheets: [
      {
        rows: [
          ['开发区', '税收', '工业'],
          ['', '', '税收'],
          ['甲区', 9, 7],
        ],
        merges: ['A1:A2', 'B1:B2'],
      },
    ],
    expected: ['data/duplicate-column Sheet1!C2 < Sheet1!B1'],
  },
  {
    name: 'three columns for one label',
    spec: zoneSpec({ measures: [], labels: [label('类型')] }),
    sheets: [
      {
        rows: [
          ['开发区', '类型', '类 型', '类型 '],
          ['甲区', '综合', '', ''],
        ],
      },
    ],
    expected: ['data/duplicate-column Sheet1!C1 < Sheet1!B1', 'data/duplicate-column Sheet1!D1 < Sheet1!B1'],
  },
  {
    name: 'a header that names two measures',
    spec: zoneSpec({
      measures: [
        measure('税收', '万元', { aliases: ['入库'], line: 4 }),
        measure('财政', '万元', { aliases: ['入库'], line: 5 }),
      ],
    }),
    sheets: [
      {
        rows: [
          ['开发区', '入库'],
          ['甲区', 1],
        ],
      },
    ],
    expected: ['data/ambiguous-column Sheet1!B1 < rules 4 < rules 5'],
  },
  {
    name: 'a measure and a label without a column',
    spec: zoneSpec({ labels: [label('类型', [], 8)] }),
    sheets: [
      {
        rows: [
          ['开发区', '税 收 入', '土地'],
          ['甲区', 1, 2],
        ],
      },
    ],
    expected: [
      'data/column-unused Sheet1!B1',
      'data/column-not-found Sheet1 < rules 4',
      'data/column-not-found Sheet1 < rules 8',
    ],
  },
  {
    name: 'a hidden column is read, and that is said',
    sheets: [{ rows: [HEADER, ['甲区', 1, 2]], hiddenColumns: [3] }],
    expected: ['data/hidden-column Sheet1!C1'],
  },
  {
    name: 'a sheet whose rows are still to come',
    sheets: [{ rows: [HEADER, ['甲区', 1, 2]] }, { name: '二季度', rows: [HEADER, ['合计', 0, 0]] }],
    expected: ['data/rows-left-out 二季度', 'data/sheet-without-rows 二季度'],
  },
  {
    name: 'no entity on any sheet',
    sheets: [{ rows: [HEADER] }],
    expected: ['data/sheet-without-rows Sheet1', 'data/no-entities Sheet1'],
  },
];

const unitsAndFormats: readonly BadSheet[] = [
  {
    name: 'a unit of another kind in the header',
    spec: onlyTax,
    sheets: [
      {
        rows: [
          ['开发区', '税收(亩)'],
          ['甲区', 1],
        ],
      },
    ],
    expected: ['data/unit-mismatch Sheet1!B1 < rules 4'],
  },
  {
    name: 'a currency without a rate',
    spec: onlyTax,
    sheets: [
      {
        rows: [
          ['开发区', '税收(万美元)'],
          ['甲区', 1],
        ],
      },
    ],
    expected: ['data/unit-mismatch Sheet1!B1 < rules 4'],
  },
  {
    name: 'the group states a unit of another kind',
    spec: onlyTax,
    sheets: [
      {
        rows: [
          ['开发区', '资源(亩)'],
          ['', '税收'],
          ['甲区', 1],
        ],
        merges: ['A1:A2'],
      },
    ],
    expected: ['data/unit-mismatch Sheet1!B2 < rules 4'],
  },
  {
    name: 'a corner with two units that fit',
    spec: onlyTax,
    sheets: [{ rows: [['单位:万元、亿元'], ['开发区', '税收'], ['甲区', 1]] }],
    expected: ['data/ambiguous-unit Sheet1!B2 < rules 4'],
  },
  {
    name: 'the header and the row of units disagree',
    spec: onlyTax,
    sheets: [
      {
        rows: [
          ['开发区', '税收(万元)'],
          ['', '亿元'],
          ['甲区', 1],
        ],
      },
    ],
    expected: ['data/ambiguous-unit Sheet1!B1 < rules 4'],
  },
  {
    name: 'a corner that is no unit, where a column states none',
    spec: onlyTax,
    sheets: [
      {
        rows: [
          ['', '单位:某市统计局'],
          ['开发区', '税收'],
          ['甲区', 1],
        ],
      },
    ],
    expected: ['data/unknown-unit Sheet1!B1'],
  },
  {
    name: 'a corner that is no unit does not matter where every column states its own',
    spec: onlyTax,
    sheets: [
      {
        rows: [
          ['', '单位:某市统计局'],
          ['开发区', '税收(万元)'],
          ['甲区', 1],
        ],
      },
    ],
    expected: [],
  },
];

const belowTable: readonly BadSheet[] = [
  ...['单位:亿元', '单位 亿元', '计量单位为亿元', '注:本表以亿元为单位', '注:金额单位为亿元。'].map(
    (text) => ({
      name: `${text} below a table read in the declared unit`,
      spec: onlyTax,
      sheets: [{ rows: [['开发区', '税收'], ['甲区', 1], ['合计', 1], [text]] }],
      expected: ['data/unit-elsewhere Sheet1!A4 < Sheet1!B1', 'data/rows-left-out Sheet1'],
    }),
  ),
  {
    name: 'a unit below the last measure, and one without a word in an unused column',
    sheets: [
      {
        rows: [
          [...HEADER, '备注'],
          ['甲区', 1, 2],
          ['', '', '单位:亿元'],
          ['', '', '', '公顷'],
        ],
      },
    ],
    expected: [
      'data/column-unused Sheet1!D1',
      'data/unit-elsewhere Sheet1!C3 < Sheet1!B1',
      'data/unit-elsewhere Sheet1!D4 < Sheet1!C1',
      'data/rows-left-out Sheet1',
    ],
  },
  {
    name: 'a unit below that contradicts the corner above',
    spec: onlyTax,
    sheets: [{ rows: [['单位:万元'], ['开发区', '税收'], ['甲区', 1], ['单位:元']] }],
    expected: ['data/unit-elsewhere Sheet1!A4 < Sheet1!B2', 'data/rows-left-out Sheet1'],
  },
  {
    name: 'a unit below that repeats the declared one, is of another kind, or comes after the header’s own',
    sheets: [
      { rows: [HEADER, ['甲区', 1, 2], ['单位:万元'], ['单位:人']] },
      { rows: [['开发区', '税收(万元)', '土地(亩)'], ['乙区', 1, 2], ['单位:亿元']] },
    ],
    expected: ['data/rows-left-out Sheet1', 'data/rows-left-out Sheet2'],
  },
  {
    name: 'cells that say % themselves are not contradicted',
    spec: zoneSpec({ measures: [measure('税收', '万元'), measure('占比', '')] }),
    sheets: [{ rows: [['开发区', '税收', '占比'], ['甲区', 1, percent(0.5)], ['单位:万元、%']] }],
    expected: ['data/unit-converted Sheet1!C1 < rules 1', 'data/rows-left-out Sheet1'],
  },
];

/** Formats that show 12.5 as something else than 12.5 万元, and formats that do not. */
const formats: readonly BadSheet[] = [
  ...[
    '0.00"亿元"',
    '0.00亿元',
    '0"万"',
    '0.0"百万元"',
    '0.00"%"',
    '0.00\\%',
    '0.0"(亿元)"',
    '[$亿元-804]0.00',
    'General"元"',
    '0.0"亩"',
    '0.0"M"',
    '-0',
    '"-"0.0',
    '(0.0)',
    '0"．"0000',
    '0","00',
    '0"1"',
  ].map((code) => ({
    name: `a format ${code}`,
    spec: onlyTax,
    sheets: taxCell(formatted(12.5, code)),
    expected: ['data/scaled-format Sheet1!B2'],
  })),
  ...['0.00"万元"', '0.0" 万元 "', '"约"0.0', '0.0_);(0.0)', '"¥"#,##0.00', '0.00'].map((code) => ({
    name: `a format ${code} shows what is stored`,
    spec: onlyTax,
    sheets: taxCell(formatted(12.5, code)),
    expected: [],
  })),
  {
    name: 'a section for negative numbers may show them with a minus or in brackets',
    spec: onlyTax,
    sheets: taxCell(formatted(-12.5, '0.0;(0.0)')),
    expected: [],
  },
  {
    name: 'the unit of a format is compared with the one the column is read in',
    spec: onlyTax,
    sheets: [
      {
        rows: [
          ['开发区', '税收(亿元)'],
          ['甲区', formatted(1, '0.00"亿元"')],
          ['乙区', formatted(1, '0.00"万元"')],
          ['丙区', formatted(0, '0.00"万元"')],
        ],
      },
    ],
    expected: ['data/scaled-format Sheet1!B3', 'data/unit-converted Sheet1!B1 < rules 4'],
  },
];

const cells: readonly BadSheet[] = [
  ...(
    [
      ['an error value', errorCell('#DIV/0!'), 'data/error-cell'],
      ['an error value as text', '#REF!', 'data/error-cell'],
      ['a formula without a result', noResult, 'data/no-result'],
      ['a truth value', truthCell(true), 'data/not-a-number'],
      ['a date', dateCell('2024-03-31'), 'data/not-a-number'],
      ['words', '已完成', 'data/not-a-number'],
      ['a mark nobody declared', '--', 'data/undeclared-mark'],
      ['a percentage among amounts', percent(0.5), 'data/unexpected-percent'],
      ['a percentage as text among amounts', '50%', 'data/unexpected-percent'],
      ['two readings', '1.200,5', 'data/ambiguous-number'],
      ['an estimate', '约100', 'data/approximate-number'],
      ['a footnote', '100*', 'data/footnote-in-number'],
      ['a unit in the cell', '12亿', 'data/unit-in-cell'],
      ['Chinese numerals', '一百二十', 'data/number-in-words'],
      ['an arrow', '▲3.2', 'data/marked-number'],
      ['brackets', '(123)', 'data/bracketed-number'],
      ['per mille', '0.5‰', 'data/permille-in-cell'],
      ['a fraction', '3/4', 'data/two-numbers'],
      ['a space inside', '1 200', 'data/space-in-number'],
      ['too many digits', '1234567890123456', 'data/too-many-digits'],
      ['out of range', '1e400', 'data/number-out-of-range'],
      ['an invisible character', '12\u200b', 'data/invisible-removed'],
    ] as const
  ).map(([name, cell, code]) => ({
    name,
    spec: onlyTax,
    sheets: taxCell(cell),
    expected: [`${code} Sheet1!B2`],
  })),
  {
    name: 'below its bounds, which are in the declared unit',
    spec: zoneSpec({
      measures: [
        measure('税收', '万元', { atLeast: '100', line: 4 }),
        measure('土地', '亩', { above: '0', line: 5 }),
        measure('增速', '%', { atLeast: '-100', line: 6 }),
      ],
    }),
    sheets: [
      {
        rows: [
          ['开发区', '税收(亿元)', '土地', '增速'],
          // 0.01 亿元 = 100 万元 keeps the bound, 0.0099 亿元 = 99 万元 does not; −100% keeps its bound.
          ['甲区', 0.01, 0.5, percent(-1)],
          ['乙区', 0.0099, 0, percent(-1.001)],
          ['丙区', '-0.01', -1, '-100.1%'],
        ],
      },
    ],
    expected: [
      'data/below-bound Sheet1!B3 < rules 4',
      'data/below-bound Sheet1!C3 < rules 5',
      'data/below-bound Sheet1!D3 < rules 6',
      'data/below-bound Sheet1!B4 < rules 4',
      'data/below-bound Sheet1!C4 < rules 5',
      'data/below-bound Sheet1!D4 < rules 6',
      'data/unit-converted Sheet1!B1 < rules 4',
    ],
  },
  {
    name: 'a value merged over two entities, and over two measures',
    sheets: [
      { rows: [HEADER, ['甲区', 1, 2], ['乙区', '', 3], ['丙区', 5, '']], merges: ['B2:B3', 'B4:C4'] },
    ],
    expected: ['data/merged-value Sheet1!B3 < Sheet1!B2', 'data/merged-value Sheet1!C4 < Sheet1!B4'],
  },
  {
    name: 'every bad cell of a column is named, and so are those of other columns',
    sheets: [{ rows: [HEADER, ['甲区', '约1', 2], ['乙区', '约2', '2亩'], ['丙区', 3, '--']] }],
    expected: [
      'data/approximate-number Sheet1!B2',
      'data/approximate-number Sheet1!B3',
      'data/unit-in-cell Sheet1!C3',
      'data/undeclared-mark Sheet1!C4',
    ],
  },
];

const rows: readonly BadSheet[] = [
  {
    name: 'values without an entity',
    sheets: [{ rows: [HEADER, ['甲区', 1, 2], ['', 3, 4], ['', '', '—'], ['\u200b ', '', 5]] }],
    expected: [
      'data/entity-missing Sheet1!A3 < Sheet1!B3',
      'data/entity-missing Sheet1!A4 < Sheet1!C4',
      'data/entity-missing Sheet1!A5 < Sheet1!C5',
    ],
  },
  {
    name: 'an entity merged over two rows',
    sheets: [{ rows: [HEADER, ['甲区', 1, 2], ['', 3, 4]], merges: ['A2:A3'] }],
    expected: ['data/merged-entity Sheet1!A3 < Sheet1!A2'],
  },
  {
    name: 'a name that is none',
    spec: zoneSpec({ labels: [label('类型')] }),
    sheets: [
      {
        rows: [
          [...HEADER, '类型'],
          ['甲区', 1, 2, truthCell(false)],
          [errorCell('#N/A'), 3, 4, '综合'],
          [noResult, 3, 4, '综合'],
          [truthCell(true), 3, 4, '综合'],
          ['乙区', 3, 4, errorCell('#REF!')],
        ],
      },
    ],
    expected: [
      'data/not-a-name Sheet1!D2',
      'data/error-cell Sheet1!A3',
      'data/no-result Sheet1!A4',
      'data/not-a-name Sheet1!A5',
      'data/error-cell Sheet1!D6',
    ],
  },
  {
    name: 'hidden rows are read, and that is said; a hidden total is only a total',
    sheets: [{ rows: [HEADER, ['甲区', 1, 2], ['乙区', 3, 4], ['合计', 4, 6]], hiddenRows: [3, 4] }],
    expected: ['data/rows-left-out Sheet1', 'data/hidden-rows Sheet1'],
  },
  {
    name: 'an entity twice on one sheet',
    sheets: [{ rows: [HEADER, ['甲区', 1, 2], ['乙区', 1, 2], ['甲区', 3, 4]] }],
    expected: ['data/duplicate-entity Sheet1!B4 < Sheet1!B2'],
  },
  {
    name: 'an entity twice, written differently',
    sheets: [{ rows: [HEADER, ['江阴(高新区)', 1, 2], ['江 阴（高新区）', 1, 2]] }],
    expected: ['data/duplicate-entity Sheet1!B3 < Sheet1!B2'],
  },
  {
    name: 'an entity twice on two sheets: the measure both report',
    sheets: [
      { rows: [HEADER, ['甲区', '', 2]] },
      {
        name: '税务',
        rows: [
          ['名称', '土地', '税收'],
          ['甲区', '/', 1],
        ],
      },
    ],
    expected: ['data/duplicate-entity 税务!B2 < Sheet1!C2'],
  },
  {
    name: 'two names that are one only after normalising, although their measures differ',
    sheets: [{ rows: [HEADER, ['①区', 1, ''], ['1区', '', 2]] }],
    expected: ['data/entity-collision Sheet1!A3 < Sheet1!A2'],
  },
  {
    name: 'two sheets contradict each other about a label',
    spec: zoneSpec({ labels: [label('类型')] }),
    sheets: [
      {
        rows: [
          [...HEADER, '类型'],
          ['甲区', 1, 2, '国家级'],
        ],
      },
      {
        name: '名录',
        rows: [
          ['名称', '类型'],
          ['甲区', '省级'],
        ],
      },
    ],
    expected: ['data/label-conflict 名录!B2 < Sheet1!D2'],
  },
  {
    name: 'labels that differ only in case or brackets, every cell once',
    spec: zoneSpec({ labels: [label('类型')] }),
    sheets: [
      {
        rows: [
          [...HEADER, '类型'],
          ['甲区', 1, 2, 'A类(省级)'],
          ['乙区', 1, 2, 'a类(省级)'],
          ['丙区', 1, 2, ''],
          ['丁区', 1, 2, 'A类【省级】'],
        ],
        merges: ['D3:D4'],
      },
    ],
    expected: ['data/label-spelling Sheet1!D3 < Sheet1!D2', 'data/label-spelling Sheet1!D5 < Sheet1!D2'],
  },
];

describe.each([
  ['sheets and headers', sheetsAndHeaders],
  ['units', unitsAndFormats],
  ['units below the table', belowTable],
  ['number formats', formats],
  ['cells', cells],
  ['rows', rows],
])('%s', (_, cases) => {
  test.each(cases)('$name', ({ spec = zoneSpec(), sheets, expected }) => {
    expect(findings(read(spec, ...sheets))).toEqual(expected);
  });
});

test('every one of very many findings is kept', () => {
  const zones = Array.from({ length: 150_000 }, (_, at): FakeCell[] => [`${at}号区`, '约1']);
  const { diagnostics } = read(onlyTax, { rows: [['开发区', '税收'], ...zones] });
  expect(diagnostics).toHaveLength(150_000);
});

test('what makes a figure unreliable is an error; what a person should look at, a warning; the rest notes', () => {
  const of = (severity: string) =>
    Object.entries(dataSeverities)
      .filter(([, given]) => given === severity)
      .map(([code]) => code);
  expect(of('warning')).toEqual([
    'data/sheet-hidden',
    'data/hidden-column',
    'data/sheet-without-rows',
    'data/unknown-unit',
    'data/external-formula',
    'data/hidden-rows',
  ]);
  expect(of('note')).toEqual([
    'data/sheet-without-header',
    'data/column-unused',
    'data/unit-converted',
    'data/invisible-removed',
    'data/rows-left-out',
  ]);
});
