import { describe, expect, test } from 'vitest';
import { isUnitWord, readHeaderText, statedUnit } from '../../src/ingest/header-text.js';
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
    ['税收\n单位:亿元', '税收', '亿元'],
    ['税收\n单位 亿元', '税收', '亿元'],
    ['税收 计量单位:亿元', '税收', '亿元'],
    ['税收(单位 亿元)', '税收', '亿元'],
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
    ['税收 单位:某局', '税收单位:某局', undefined],
    ['单位:亿元', '单位:亿元', undefined],
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
  ['单位 亩', '亩'],
  ['计量单位为亩', '亩'],
  ['±%', '%'],
  ['单位', undefined],
  ['', undefined],
  ['()', undefined],
  ['某局', undefined],
])('%j states %s', (text, expected) => {
  expect(statedUnit(text, units)?.text).toBe(expected);
});
