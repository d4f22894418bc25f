import { describe, expect, test } from 'vitest';
import type { TableSpec } from '../../src/model/table-spec.js';
import { type FakeSheet, formatted, percent, truthCell } from './fake-sheet.js';
import { findings, grid, label, measure, onlyTax, read, zoneSpec } from './zones.js';

interface BadSheet {
  readonly name: string;
  readonly spec?: TableSpec;
  readonly sheet: FakeSheet;
  readonly expected: readonly string[];
}

const ACROSS = ['指标', '单位', '甲区', '乙区'];
const LONG = ['开发区', '指标', '单位', '数值'];
const FORM = ['指标', '单位', '数值'];

const across: readonly BadSheet[] = [
  {
    name: 'cells that are no numbers, each by its own address',
    sheet: {
      rows: [
        ACROSS,
        ['税收', '万元', '约100', '--'],
        ['土地', '亩', truthCell(true), formatted(5, '0"公顷"')],
      ],
    },
    expected: [
      'data/approximate-number Sheet1!C2',
      'data/not-a-number Sheet1!C3',
      'data/undeclared-mark Sheet1!D2',
      'data/scaled-format Sheet1!D3',
    ],
  },
  {
    name: 'a percentage among amounts, and rows that are part percent',
    spec: zoneSpec({ measures: [measure('税收', '万元', { line: 4 }), measure('增速', '%', { line: 5 })] }),
    sheet: { rows: [ACROSS, ['税收', '', percent(0.5), 5], ['增速', '', percent(0.05), 5]] },
    expected: ['data/unexpected-percent Sheet1!C2', 'data/mixed-percent Sheet1!D3 < Sheet1!C3'],
  },
  {
    name: 'a measure twice',
    sheet: { rows: [ACROSS, ['税收', '万元', 1, 2], ['土地', '亩', 1, 2], ['税收收入', '亿元', 3, 4]] },
    expected: ['data/duplicate-column Sheet1!A4 < Sheet1!A2'],
  },
  {
    name: 'an entity twice',
    sheet: {
      rows: [
        ['指标', '甲区', '甲 区'],
        ['税收', 1, 2],
        ['土地', 1, 2],
      ],
    },
    expected: ['data/duplicate-entity Sheet1!C2 < Sheet1!B2'],
  },
  {
    name: 'an entity merged over two columns',
    sheet: {
      rows: [
        ['指标', '甲区', '', '乙区'],
        ['税收', 1, 2, 3],
        ['土地', 1, 2, 3],
      ],
      merges: ['B1:C1'],
    },
    expected: ['data/merged-entity Sheet1!C1 < Sheet1!B1'],
  },
  {
    name: 'a value merged over two entities',
    sheet: { rows: [ACROSS, ['税收', '万元', 1, ''], ['土地', '亩', 2, 3]], merges: ['C2:D2'] },
    expected: ['data/merged-value Sheet1!D2 < Sheet1!C2'],
  },
  {
    name: 'figures of nobody, and of no measure',
    sheet: {
      rows: [
        [...ACROSS, ''],
        ['税收', '万元', 1, 2, 3],
        ['土地', '亩', 1, 2, ''],
        ['', '', '', 9],
      ],
    },
    expected: ['data/entity-missing Sheet1!E1 < Sheet1!E2', 'data/entity-missing Sheet1!A4 < Sheet1!D4'],
  },
  {
    name: 'a unit of another kind, one that nobody knows, and none',
    spec: zoneSpec({
      measures: [
        measure('税收', '万元', { line: 4 }),
        measure('土地', '亩', { line: 5 }),
        measure('户数', '户', { line: 6 }),
      ],
    }),
    sheet: { rows: [ACROSS, ['税收', '亩', 1, 2], ['土地', '见说明', 1, 2], ['户数', '—', 1, 2]] },
    expected: ['data/unit-mismatch Sheet1!A2 < rules 4', 'data/unit-not-known Sheet1!B3'],
  },
  {
    name: 'hidden rows and columns are read, and that is said',
    sheet: {
      rows: [
        [...ACROSS, '合计'],
        ['税收', '万元', 1, 2, 3],
        ['土地', '亩', 1, 2, 3],
        ['人口', '人', 5, 6, 11],
      ],
      hiddenRows: [3, 4],
      hiddenColumns: [4, 5],
    },
    expected: [
      'data/column-unused Sheet1!A4',
      'data/columns-left-out Sheet1',
      'data/hidden-column Sheet1!D1',
      'data/hidden-rows Sheet1',
    ],
  },
  {
    name: 'a unit below the table, and a total that differs',
    spec: onlyTax,
    sheet: { rows: [['指标', '甲区', '乙区', '合计'], ['税收', 1, 2, 5], ['单位:亿元']] },
    expected: [
      'data/unit-elsewhere Sheet1!A3 < Sheet1!A2',
      'data/total-differs Sheet1!D2 < rules 4',
      'data/rows-left-out Sheet1',
      'data/columns-left-out Sheet1',
    ],
  },
  {
    name: 'below its bound',
    sheet: { rows: [ACROSS, ['税收', '万元', -1, 2], ['土地', '亩', 1, 0]] },
    expected: ['data/below-bound Sheet1!C2 < rules 4', 'data/below-bound Sheet1!D3 < rules 5'],
  },
  {
    name: 'labels that contradict another sheet’s are told apart by their cells',
    spec: zoneSpec({ labels: [label('类型')] }),
    sheet: {
      rows: [ACROSS, ['税收', '万元', 1, 2], ['土地', '亩', 1, 2], ['类型', '', 'A类(省级)', 'a类(省级)']],
    },
    expected: ['data/label-spelling Sheet1!D4 < Sheet1!C4'],
  },
  {
    name: 'the same figures of another year over the names',
    sheet: {
      rows: [
        ['指标', '上年同期', ''],
        ['', '甲区', '乙区'],
        ['税收', 1, 2],
      ],
      merges: ['A1:A2', 'B1:C1'],
    },
    expected: [
      'data/column-unused Sheet1!B2',
      'data/column-not-found Sheet1 < rules 4',
      'data/column-not-found Sheet1 < rules 5',
    ],
  },
  {
    name: 'periods where entities should stand, and nobody’s name above',
    sheet: {
      rows: [
        ['指标', '单位', '2024年1-9月', '上年同期'],
        ['税收', '万元', 1, 2],
        ['土地', '亩', 3, 4],
      ],
    },
    expected: ['data/form-entity Sheet1!A1'],
  },
];

const long: readonly BadSheet[] = [
  {
    name: 'cells that are no numbers',
    sheet: { rows: [LONG, ['甲区', '税收', '万元', '约100'], ['甲区', '土地', '亩', '--']] },
    expected: ['data/approximate-number Sheet1!D2', 'data/undeclared-mark Sheet1!D3'],
  },
  {
    name: 'a figure twice',
    sheet: {
      rows: [LONG, ['甲区', '税收', '万元', 1], ['甲区', '土地', '亩', 2], ['甲 区', '税收收入', '亿元', 3]],
    },
    expected: ['data/duplicate-entity Sheet1!D4 < Sheet1!D2', 'data/unit-converted Sheet1!B4 < rules 4'],
  },
  {
    name: 'two heads that are both the figure',
    sheet: {
      rows: [
        ['开发区', '指标', '本期', '累计'],
        ['甲区', '税收', 1, 2],
        ['甲区', '土地', 3, ''],
      ],
    },
    expected: ['data/duplicate-entity Sheet1!D2 < Sheet1!C2'],
  },
  {
    name: 'a value merged over two rows',
    sheet: { rows: [LONG, ['甲区', '税收', '', 1], ['甲区', '土地', '', '']], merges: ['D2:D3'] },
    expected: ['data/merged-value Sheet1!D3 < Sheet1!D2'],
  },
  {
    name: 'figures of nobody, and of no measure',
    sheet: {
      rows: [
        LONG,
        ['甲区', '税收', '', 1],
        ['', '土地', '', 2],
        ['乙区', '', '', 3],
        ['乙区', '土地', '', 4],
      ],
    },
    expected: ['data/entity-missing Sheet1!A3 < Sheet1!D3', 'data/entity-missing Sheet1!B4 < Sheet1!D4'],
  },
  {
    name: 'units: of another kind, unknown, two for one measure',
    sheet: {
      rows: [
        LONG,
        ['甲区', '税收', '亩', 1],
        ['甲区', '土地', '几', 2],
        ['乙区', '税收', '亿元', 3],
        ['丙区', '税收', '万元', 3],
      ],
    },
    expected: [
      'data/unit-mismatch Sheet1!B2 < rules 4',
      'data/unit-converted Sheet1!B4 < rules 4',
      'data/unit-not-known Sheet1!C3',
    ],
  },
  {
    name: 'hidden rows and a hidden column are read, and that is said',
    sheet: {
      rows: [LONG, ['甲区', '税收', '', 1], ['甲区', '土地', '', 2]],
      hiddenRows: [3],
      hiddenColumns: [4],
    },
    expected: ['data/hidden-rows Sheet1', 'data/hidden-column Sheet1!D1'],
  },
  {
    name: 'other columns, other measures and captions are noted once',
    sheet: {
      rows: [
        ['序号', ...LONG, '上年同期', '审核意见'],
        ['一、国家级'],
        [1, '甲区', '税收', '', 1, 9, '无误'],
        [2, '甲区', '人口', '', 5, 9, ''],
        [3, '乙区', '土地', '', 2, 9, ''],
        [4, '乙区', '人口', '', 5, 9, ''],
      ],
      merges: ['A2:G2'],
    },
    expected: [
      'data/column-unused Sheet1!G1',
      'data/column-unused Sheet1!C4',
      'data/column-unused Sheet1!F1',
      'data/rows-left-out Sheet1',
    ],
  },
];

const form: readonly BadSheet[] = [
  {
    name: 'cells that are no numbers',
    sheet: { rows: [['填报单位:甲区'], FORM, ['税收', '万元', '约100'], ['土地', '亩', '--']] },
    expected: ['data/approximate-number Sheet1!C3', 'data/undeclared-mark Sheet1!C4'],
  },
  {
    name: 'nobody’s',
    sheet: { rows: [['季度报表'], FORM, ['税收', '万元', 1], ['土地', '亩', 2]] },
    expected: ['data/form-entity Sheet1!A2'],
  },
  {
    name: 'a label without a name',
    sheet: { rows: [['填报单位:', '', '单位:万元'], FORM, ['税收', '', 1], ['土地', '亩', 2]] },
    expected: ['data/form-entity Sheet1!A2'],
  },
  {
    name: 'of two entities',
    sheet: { rows: [['填报单位:甲区', '', '单位名称:乙区'], FORM, ['税收', '万元', 1], ['土地', '亩', 2]] },
    expected: ['data/form-entity Sheet1!A2 < Sheet1!A1 < Sheet1!C1'],
  },
  {
    name: 'a measure twice, and two heads that are both its figure',
    sheet: {
      rows: [
        ['填报单位', '甲区'],
        ['指标', '本期', '累计'],
        ['税收', 1, 2],
        ['土地', 3, ''],
        ['税收', 4, ''],
      ],
    },
    expected: [
      'data/duplicate-column Sheet1!A5 < Sheet1!A3',
      'data/duplicate-column Sheet1!C3 < Sheet1!A3',
      'data/duplicate-column Sheet1!C5 < Sheet1!A3',
      'data/duplicate-column Sheet1!C4 < Sheet1!A4',
    ],
  },
  {
    name: 'a value merged over two measures, a figure of no measure',
    sheet: {
      rows: [['填报单位', '甲区'], FORM, ['税收', '', 1], ['土地', '', ''], ['', '', 5]],
      merges: ['C3:C4'],
    },
    expected: ['data/merged-value Sheet1!C4 < Sheet1!C3', 'data/entity-missing Sheet1!A5 < Sheet1!C5'],
  },
  {
    name: 'units: of another kind, unknown, converted; hidden rows and columns; a unit below',
    spec: zoneSpec({
      measures: [
        measure('税收', '万元', { line: 4 }),
        measure('土地', '亩', { line: 5 }),
        measure('户数', '户', { line: 6 }),
      ],
    }),
    sheet: {
      rows: [
        ['填报单位', '甲区'],
        FORM,
        ['税收', '亩', 1],
        ['土地', '几', 2],
        ['户数', '', 3],
        ['人口', '', 4],
        ['单位:户、公顷'],
      ],
      hiddenRows: [5],
      hiddenColumns: [3],
    },
    expected: [
      'data/column-unused Sheet1!A6',
      'data/unit-mismatch Sheet1!A3 < rules 4',
      'data/unit-elsewhere Sheet1!A7 < Sheet1!A4',
      'data/rows-left-out Sheet1',
      'data/unit-not-known Sheet1!B4',
      'data/hidden-column Sheet1!C2',
      'data/hidden-rows Sheet1',
    ],
  },
  {
    name: 'an entity that returned two forms',
    sheet: {
      rows: [
        ['填报单位:甲区'],
        FORM,
        ['税收', '万元', 1],
        ['土地', '亩', 2],
        ['填报单位:甲区'],
        FORM,
        ['税收', '万元', 3],
      ],
    },
    expected: ['data/duplicate-entity Sheet1!C7 < Sheet1!C3'],
  },
];

describe.each([
  ['across', across],
  ['long', long],
  ['form', form],
])('%s', (_, cases) => {
  test.each(cases)('$name', ({ spec = zoneSpec(), sheet, expected }) => {
    expect(findings(read(spec, sheet))).toEqual(expected);
  });
});

describe('two ways of reading one table', () => {
  test.each<[string, FakeSheet, readonly string[]]>([
    [
      'figures listed beside a column of one of the measures',
      {
        rows: [
          ['开发区', '指标', '数值', '税收'],
          ['甲区', '土地', 1, 2],
        ],
      },
      ['data/ambiguous-layout Sheet1!A1 < Sheet1!A1'],
    ],
    [
      'measures above and at the side',
      {
        rows: [
          ['开发区', '税收', '土地'],
          ['税收', 1, 2],
          ['土地', 3, 4],
        ],
      },
      ['data/ambiguous-layout Sheet1!A1 < Sheet1!A1'],
    ],
  ])('%s', (_, sheet, expected) => {
    const outcome = read(zoneSpec(), sheet, {
      rows: [
        ['开发区', '税收', '土地'],
        ['丁区', 5, 6],
      ],
    });
    expect(findings(outcome)).toEqual(expected);
    expect(grid(outcome)).toEqual(['丁区 | 5 | 6']);
  });

  test('a list of what measures mean is no table of entities', () => {
    const outcome = read(
      zoneSpec(),
      {
        rows: [
          ['开发区', '税收', '土地'],
          ['丁区', 5, 6],
        ],
      },
      {
        name: '指标说明',
        rows: [
          ['指标', '计量单位', '怎样填写', '权数'],
          ['税收', '万元', '入库数，按属地统计', 60],
          ['土地', '亩', '年末实有面积，不含水面', 40],
        ],
      },
    );
    expect(findings(outcome)).toEqual(['data/sheet-without-header 指标说明']);
  });

  test('a group called 指标 above measures does not turn a table', () => {
    const outcome = read(zoneSpec(), {
      rows: [
        ['开发区', '指标', '资源指标'],
        ['', '税收', '土地'],
        ['甲区', 1, 2],
      ],
      merges: ['A1:A2'],
    });
    expect(findings(outcome)).toEqual([]);
    expect(grid(outcome)).toEqual(['甲区 | 1 | 2']);
  });
});

describe('missing marks and remarks are the same in every layout', () => {
  const spec = zoneSpec({ labels: [label('类型')] });
  const expected = ['甲区 | not-applicable | below-unit', '乙区 | not-reported | 4'];
  test.each<[string, FakeSheet]>([
    [
      'across',
      {
        rows: [
          ['指标', '甲区', '乙区'],
          ['税收', '/', ''],
          ['土地', '…', 4],
          ['类型', '省级', ''],
        ],
      },
    ],
    [
      'long',
      {
        rows: [
          ['开发区', '类型', '指标', '数值'],
          ['甲区', '省级', '税收', '/'],
          ['甲区', '省级', '土地', '…'],
          ['乙区', '', '税收', '—'],
          ['乙区', '', '土地', 4],
        ],
      },
    ],
    [
      'form',
      {
        rows: [
          ['开发区', '甲区'],
          ['指标', '数值'],
          ['税收', '/'],
          ['土地', '…'],
          ['类型', '省级'],
          ['开发区名称:乙区'],
          ['指标', '数值'],
          ['税收', ''],
          ['土地', 4],
        ],
      },
    ],
  ])('%s', (_, sheet) => {
    const outcome = read(spec, sheet);
    expect(findings(outcome)).toEqual([]);
    expect(grid(outcome)).toEqual(expected);
    expect(outcome.value?.tables.get('zones')?.labels.get('类型')?.values).toEqual(['省级', '']);
  });
});
