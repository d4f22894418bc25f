import { expect, test } from 'vitest';
import { announcedUnits, isUnitCorner, onlyUnits, titleUnits } from '../../src/ingest/unit-announcement.js';
import { units } from './zones.js';

test.each<[string, readonly string[] | undefined]>([
  ['单位:万元', ['万元']],
  ['单位：万元、亩、人', ['万元', '亩', '人']],
  ['计量单位: 万元;亩', ['万元', '亩']],
  ['金额单位:万元', ['万元']],
  ['(单位:万元/亩)', ['万元/亩']],
  ['（单位：万元/(人·年)）', ['万元/(人·年)']],
  ['2024年1—9月  单位:万元 亩', ['万元', '亩']],
  ['单位:', undefined],
  ['单位', undefined],
  // Without the colon only known units count, and they end where another word begins.
  ['单位 亿元', ['亿元']],
  ['单位亿元', ['亿元']],
  ['(单位 亿元、亩)', ['亿元', '亩']],
  ['计量单位为亿元', ['亿元']],
  ['注:本表计量单位均为亿元。', ['亿元']],
  ['税收单位为亿元,土地单位为亩', ['亿元', '亩']],
  ['本表以亿元为单位', ['亿元']],
  ['以亿元、亩为计量单位', ['亿元', '亩']],
  ['2024年,单位:亿元', ['亿元']],
  ['单位 亿元 某局', ['亿元']],
  ['单位 某局', undefined],
  ['单位名称', undefined],
  ['单位为指数', undefined],
  ['填报单位 万元', undefined],
  ['填报单位:万元', undefined],
  ['单位负责人:张三', undefined],
  ['税收', undefined],
])('the units that %s announces: %j', (text, expected) => {
  expect(announcedUnits(text, units)).toEqual(expected);
});

test.each([
  ['单位:万元', true],
  ['(单位:万元)', true],
  ['2024年 单位:万元', true],
  ['税收(单位:万元)', false],
  ['税收 (单位:万元)', false],
  ['税收\n单位:亿元', false],
  ['单位 亿元', true],
  ['计量单位为亿元', true],
  ['单位 名称', false],
  ['填报单位:某局', false],
])('%s stands in a corner: %s', (text, expected) => {
  expect(isUnitCorner(text, units)).toBe(expected);
});

test.each<[string, readonly string[] | undefined]>([
  ['主要指标(亿元)', ['亿元']],
  ['2022年主要指标（亿元、亩）表', ['亿元', '亩']],
  ['劳动生产率(万元/(人·年))排名', ['万元/(人·年)']],
  ['主要指标(快报)(亿元)', ['亿元']],
  ['亿元', ['亿元']],
  // 2024年 is no unit, so the bracket is none; a month or a year is the table's period; 指数 says that there is no unit.
  ['主要指标(亿元、2024年)', undefined],
  ['主要指标(月)表', undefined],
  ['主要指标(指数)', undefined],
  [')(', undefined],
  ['', undefined],
])('the title %s states %j', (text, expected) => {
  expect(titleUnits(text, units)).toEqual(expected);
});

test.each<[string, readonly string[] | undefined]>([
  ['亿元', ['亿元']],
  ['亿元、亩', ['亿元', '亩']],
  [' （亿元） ', ['(亿元)']],
  ['主要指标 亿元', undefined],
  ['年  月  日', undefined],
  ['无', undefined],
])('%j is nothing but units: %j', (text, expected) => {
  expect(onlyUnits(text, units)).toEqual(expected);
});

test('a text of nothing but brackets costs no more than its length', () => {
  const started = performance.now();
  for (const text of [')'.repeat(100_000), '('.repeat(100_000), '()'.repeat(50_000)]) {
    expect(titleUnits(`单位:${text}`, units)).toBeUndefined();
    expect(announcedUnits(`单位 ${text}`, units)).toBeUndefined();
  }
  expect(performance.now() - started).toBeLessThan(5000);
});
