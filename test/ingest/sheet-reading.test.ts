import { expect, test } from 'vitest';
import type { SheetReading } from '../../src/ingest/index.js';
import { address } from './address.js';
import type { FakeSheet } from './fake-sheet.js';
import { label, measure, read, zoneSpec } from './zones.js';

const spec = zoneSpec({
  measures: [measure('税收', '万元', { aliases: ['税收收入'] }), measure('土地', '亩')],
  labels: [label('类型')],
});

/** `税收 < 税收收入 B3 alias 亿元`: a unit in brackets is the rule file's, where the sheet says nothing. */
function matches({ matches: found }: SheetReading): readonly string[] {
  return found.map(({ header, place, target, unit, stated, how }) =>
    [target, '<', header, address(place), how, stated ? unit : unit && `(${unit})`].join(' ').trimEnd(),
  );
}

const sheets: Record<string, FakeSheet> = {
  down: {
    rows: [
      ['指标表'],
      ['序号', '开发区', '税收收入(亿元)', '土 地', '类型', '人口'],
      [1, '甲区', 1, 2, '省级', 3],
      ['', '合计', 1, 2, '', 3],
    ],
  },
  across: {
    rows: [
      ['指标', '单位', '甲区', '合计', '备注'],
      ['税收收入', '亿元', 1, 1, ''],
      ['土 地', '', 2, 2, ''],
      ['类型', '', '省级', '', ''],
      ['人口', '人', 3, 3, ''],
      ['注:快报数'],
    ],
  },
  long: {
    rows: [
      ['开发区', '类型', '指标', '单位', '本期', '增速'],
      ['甲区', '省级', '税收收入', '亿元', 1, 2],
      ['甲区', '省级', '土 地', '', 2, 2],
      ['甲区', '省级', '人口', '人', 3, 2],
      ['注:快报数'],
    ],
  },
  form: {
    rows: [
      ['', '单位名称:甲区'],
      ['', '指标', '单位', '本期', '增速', '备注'],
      ['', '税收收入', '亿元', 1, 2],
      ['', '土 地', '', 2, 2],
      ['', '类型', '', '省级'],
      ['', '人口', '人', 3, 2],
      ['', '注:快报数'],
    ],
  },
};

test.each<[string, Pick<SheetReading, 'headerRows' | 'entityColumn' | 'rows'>, ...(readonly string[])[]]>([
  [
    'down',
    { headerRows: { first: 2, last: 2 }, entityColumn: 2, rows: 1 },
    [
      '税收 < 税收收入(亿元) Sheet1!C2 normalised 亿元',
      '土地 < 土 地 Sheet1!D2 normalised (亩)',
      '类型 < 类型 Sheet1!E2 name',
    ],
    ['人口 Sheet1!F2'],
    ['合计 Sheet1!B4'],
  ],
  [
    'across',
    { headerRows: { first: 1, last: 1 }, entityColumn: 1, rows: 1 },
    [
      '税收 < 税收收入 Sheet1!A2 alias 亿元',
      '土地 < 土 地 Sheet1!A3 normalised (亩)',
      '类型 < 类型 Sheet1!A4 name',
    ],
    ['人口 Sheet1!A5', '备注 Sheet1!E1'],
    ['合计 Sheet1!D1', '注:快报数 Sheet1!A6'],
  ],
  [
    'long',
    { headerRows: { first: 1, last: 1 }, entityColumn: 1, rows: 3 },
    [
      '类型 < 类型 Sheet1!B1 name',
      '税收 < 税收收入 Sheet1!C2 alias 亿元',
      '土地 < 土 地 Sheet1!C3 normalised (亩)',
    ],
    ['人口 Sheet1!C4', '增速 Sheet1!F1'],
    ['注:快报数 Sheet1!A5'],
  ],
  [
    'form',
    { headerRows: { first: 2, last: 2 }, entityColumn: 2, rows: 1 },
    [
      '税收 < 税收收入 Sheet1!B3 alias 亿元',
      '土地 < 土 地 Sheet1!B4 normalised (亩)',
      '类型 < 类型 Sheet1!B5 name',
    ],
    ['人口 Sheet1!B6', '增速 Sheet1!E2', '备注 Sheet1!F2'],
    ['注:快报数 Sheet1!A7'],
  ],
])('%s: what was found is recorded', (layout, { headerRows, entityColumn, rows }, found, unused, leftOut) => {
  const { readings } = read(spec, sheets[layout] ?? { rows: [] });
  expect(readings).toHaveLength(1);
  const [reading] = readings;
  expect(reading).toMatchObject({
    file: 'book.xlsx',
    sheet: 'Sheet1',
    table: 'zones',
    layout,
    headerRows,
    entityColumn,
    rows,
  });
  expect(reading && matches(reading)).toEqual(found);
  expect(reading?.unused.map(({ header, place }) => `${header} ${address(place)}`)).toEqual(unused);
  expect(reading?.leftOut.map(({ text, place }) => `${text} ${address(place)}`)).toEqual(leftOut);
});
