import { describe, expect, test } from 'vitest';
import { withoutNumbering } from '../../src/ingest/numbering.js';
import type { FakeSheet } from './fake-sheet.js';
import { findings, grid, measure, read, zoneSpec } from './zones.js';

const numbered = [
  '一、税收',
  '1.税收',
  '（一）税收',
  '1、税收',
  '(1)税收',
  '其中：税收',
  '一、其中:税收',
  '#税收',
];

test.each(numbered)('%s is 税收', (text) => {
  expect(withoutNumbering(text)).toBe('税收');
});

test.each(['税收', '1.5倍税收', '2022年税收', '十强企业'])('%s has no number', (text) => {
  expect(withoutNumbering(text)).toBeUndefined();
});

describe.each(numbered)('an item named %s', (item) => {
  const layouts: Record<string, FakeSheet> = {
    down: {
      rows: [
        ['开发区', item, '土地'],
        ['甲区', 1, 2],
      ],
    },
    across: {
      rows: [
        ['指标', '单位', '甲区'],
        [item, '万元', 1],
        ['二、土地', '亩', 2],
      ],
    },
    long: {
      rows: [
        ['开发区', '指标', '单位', '数值'],
        ['甲区', item, '万元', 1],
        ['甲区', '2.土地', '亩', 2],
      ],
    },
    form: { rows: [['填报单位:甲区'], ['指标', '单位', '数值'], [item, '万元', 1], ['2、土地', '亩', 2]] },
  };
  test.each(Object.entries(layouts))('%s', (_, sheet) => {
    const outcome = read(zoneSpec(), sheet);
    expect(findings(outcome)).toEqual([]);
    expect(grid(outcome)).toEqual(['甲区 | 1 | 2']);
  });
});

test('a name of the rules with the number comes first', () => {
  const spec = zoneSpec({ measures: [measure('1.税收', '万元'), measure('税收', '万元')] });
  const outcome = read(spec, {
    rows: [
      ['开发区', '税收', '1.税收'],
      ['甲区', 1, 2],
    ],
  });
  expect(grid(outcome)).toEqual(['甲区 | 2 | 1']);
});
