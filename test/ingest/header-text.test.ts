import { describe, expect, test } from 'vitest';
import {
  cornerUnitTexts,
  isUnitCorner,
  isUnitWord,
  readHeaderText,
  statedUnit,
} from '../../src/ingest/header-text.js';
import { units } from './zones.js';

describe('readHeaderText', () => {
  test.each<[string, string, string | undefined]>([
    ['税收', '税收', undefined],
    ['税收(万元)', '税收', '万元'],
    ['税收（ 万 元 ）', '税收', '万元'],
    ['税收[万元]', '税收', '万元'],
    ['税收【万元】', '税收', '万元'],
    ['税收(单位:万元)', '税收', '万元'],
    ['税收（计量单位：万元）', '税收', '万元'],
    ['税收,万元', '税收', '万元'],
    ['税收，万元', '税收', '万元'],
    ['税收、万元', '税收', '万元'],
    ['税收\n万元', '税收', '万元'],
    ['亩均税收(万元/亩)', '亩均税收', '万元/亩'],
    ['用电量(万kWh)', '用电量', '万kWh'],
    ['增速(±%)', '增速', '%'],
    ['增速（％）', '增速', '%'],
    ['劳动生产率(万元/(人·年))', '劳动生产率', '万元/(人·年)'],
    // What is no unit belongs to the name.
    ['税收(不含海关代征)', '税收(不含海关代征)', undefined],
    ['税收(不含海关代征)(万元)', '税收(不含海关代征)', '万元'],
    ['税收()', '税收()', undefined],
    ['税收(', '税收(', undefined],
    ['税收)', '税收)', undefined],
    ['甲,乙', '甲,乙', undefined],
    ['(万元)', '(万元)', undefined],
    ['万元', '万元', undefined],
    ['R&D经费(万元)', 'r&d经费', '万元'],
    ['', '', undefined],
  ])('%j is %s in %s', (text, key, unit) => {
    const read = readHeaderText(text, units);
    expect(read.key).toBe(key);
    expect(read.unit?.text).toBe(unit);
  });
});

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
  ['填报单位:万元', undefined],
  ['单位负责人:张三', undefined],
  ['税收', undefined],
])('the units that %s announces: %j', (text, expected) => {
  expect(cornerUnitTexts(text)).toEqual(expected);
});

test.each([
  ['单位:万元', true],
  ['(单位:万元)', true],
  ['2024年 单位:万元', true],
  ['税收(单位:万元)', false],
  ['税收 (单位:万元)', false],
  ['填报单位:某局', false],
])('%s stands in a corner: %s', (text, expected) => {
  expect(isUnitCorner(text)).toBe(expected);
});

test.each([
  ['计量单位', true],
  ['（ 单位 ）', true],
  ['单位名称', false],
])('%s announces a row of units: %s', (text, expected) => {
  expect(isUnitWord(text)).toBe(expected);
});

test.each([
  ['万元', '万元'],
  [' (亩) ', '亩'],
  ['单位:吨标准煤', '吨标准煤'],
  ['±%', '%'],
  ['', undefined],
  ['()', undefined],
  ['某局', undefined],
])('%j states %s', (text, expected) => {
  expect(statedUnit(text, units)?.text).toBe(expected);
});
