import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { conversion } from '../../src/number/unit-algebra.js';
import { createUnitSystem } from '../../src/number/unit-system.js';

const { system } = createUnitSystem({ rates: [], counting: [] });

describe('notation', () => {
  test.each([
    ['万元', '万元', '元^1', 10_000n, 1n],
    ['亿元', '亿元', '元^1', 100_000_000n, 1n],
    ['万亿元', '万亿元', '元^1', 1_000_000_000_000n, 1n],
    ['百万美元', '百万美元', '美元^1', 1_000_000n, 1n],
    ['万吨标煤', '万吨标煤', '吨标准煤^1', 10_000n, 1n],
    ['tce', 'tce', '吨标准煤^1', 1n, 1n],
    ['万千瓦时', '万千瓦时', '千瓦时^1', 10_000n, 1n],
    ['万千瓦·时', '万千瓦时', '千瓦时^1', 10_000n, 1n],
    ['万千瓦小时', '万千瓦时', '千瓦时^1', 10_000n, 1n],
    ['kW·h', 'kWh', '千瓦时^1', 1n, 1n],
    ['亿度', '亿度', '千瓦时^1', 100_000_000n, 1n],
    ['千米', '千米', '米^1', 1_000n, 1n],
    ['千克', '千克', '吨^1', 1n, 1_000n],
    ['千瓦时', '千瓦时', '千瓦时^1', 1n, 1n],
    ['㎡', 'm²', '米^2', 1n, 1n],
    ['m²', 'm²', '米^2', 1n, 1n],
    ['m3', 'm³', '米^3', 1n, 1n],
    ['㎞²', 'km²', '米^2', 1_000_000n, 1n],
    ['平方千米', '平方千米', '米^2', 1_000_000n, 1n],
    ['亩', '亩', '米^2', 2_000n, 3n],
    ['％', '%', '', 1n, 100n],
    ['‰', '‰', '', 1n, 1_000n],
    ['个百分点', '个百分点', '', 1n, 100n],
    ['倍', '倍', '', 1n, 1n],
    ['', '', '', 1n, 1n],
    ['无量纲', '', '', 1n, 1n],
    ['分', '分', '分^1', 1n, 1n],
    ['万标准箱', '万标准箱', '标准箱^1', 10_000n, 1n],
    ['名', '名', '人^1', 1n, 1n],
    ['台(套)', '台(套)', '台套^1', 1n, 1n],
    ['人年', '人年', '人^1 年^1', 1n, 1n],
    ['亿元人民币', '亿元人民币', '元^1', 100_000_000n, 1n],
  ])('%s is written %j, dimension %j, scale %s/%s', (text, written, dimension, times, over) => {
    const unit = system.parse(text);
    expect([unit?.text, unit?.dimension, unit?.scale]).toEqual([written, dimension, { times, over }]);
  });

  test.each([
    ['万元/亩', '万元/亩'],
    ['万元／亩', '万元/亩'],
    [' 万元 / 亩 ', '万元/亩'],
    ['万元/人·年', '万元/(人·年)'],
    ['万元/(人·年)', '万元/(人·年)'],
    ['万元/（人•年）', '万元/(人·年)'],
    ['万元/人/年', '万元/(人·年)'],
    ['人*年', '人·年'],
    ['人×年', '人·年'],
    ['元·元/亩', '元²/亩'],
    ['万元/万元', ''],
    ['1/年', '1/年'],
    ['吨标煤/万元', '吨标煤/万元'],
    ['亩^2', '亩²'],
    ['年-1', '1/年'],
  ])('%s reads as %s', (text, expected) => {
    expect(system.parse(text)?.text).toBe(expected);
  });

  test.each([
    '万圆',
    '万',
    '十月',
    '百分',
    '百%',
    '千倍',
    '万方',
    '万元/',
    '/亩',
    '1',
    '万元//亩',
    '万元/(亩/年)',
    '(万元',
    '万元)',
    '()',
    '亩^0',
    '亩^13',
    '亩2.5',
    '万万元',
    '元+亩',
    'constructor',
    '__proto__',
    `${'元·'.repeat(40)}元`,
  ])('%s is no unit', (text) => {
    expect(system.parse(text)).toBeUndefined();
  });

  test('names hold the forms that a misspelt unit may have meant', () => {
    expect(system.names).toEqual(expect.arrayContaining(['万元', '亿元', '亩', '个百分点', '万人']));
    expect(system.names).not.toContain('万%');
  });
});

describe('counting units of a rule file', () => {
  const declared = createUnitSystem({ rates: [], counting: ['孵化器', ' 星级 ', '人'] }).system;

  test.each([
    ['孵化器', '孵化器^1'],
    ['百孵化器', '孵化器^1'],
    ['星级', '星级^1'],
    ['名', '人^1'],
  ])('%s has the dimension %s', (text, dimension) => {
    expect(declared.parse(text)?.dimension).toBe(dimension);
  });

  test('are known only where declared', () => {
    expect(system.parse('孵化器')).toBeUndefined();
  });
});

describe('rates', () => {
  const convert = (rates: readonly (readonly [string, string, string])[], from: string, to: string) => {
    const built = createUnitSystem({
      rates: rates.map(([unit, amount, of]) => ({ unit, amount, of })),
      counting: [],
    }).system;
    return conversion(must(built.parse(from), from), must(built.parse(to), to));
  };

  test.each([
    [[['美元', '6.8974', '元']], '万美元', '万元', 68_974n, 10_000n],
    [[['万美元', '6.8974', '万元']], '美元', '元', 68_974n, 10_000n],
    [[['千瓦时', '0.0001229', '吨标煤']], '万千瓦时', '吨标煤', 1_229n, 1_000n],
    [[['千瓦时', '0.0001229', '吨标煤']], '万元/千瓦时', '万元/吨标煤', 10_000_000n, 1_229n],
    // A chain in either order: 1 欧元 = 1.1 美元 = 1.1 × 7 元
    [
      [
        ['欧元', '1.1', '美元'],
        ['美元', '7', '元'],
      ],
      '欧元',
      '元',
      77n,
      10n,
    ],
    [
      [
        ['美元', '7', '元'],
        ['欧元', '1.1', '美元'],
      ],
      '欧元',
      '元',
      77n,
      10n,
    ],
  ] as const)('with %j, 1 %s in %s', (rates, from, to, times, over) => {
    const found = must(convert(rates, from, to), 'conversion');
    expect(found.times * over).toBe(found.over * times);
  });

  test('万元 + 万美元 share a dimension only with a rate', () => {
    expect(convert([], '美元', '元')).toBeUndefined();
  });

  test.each([
    ['an unknown unit', [['银元', '7', '元']], [0]],
    ['an unknown target', [['美元', '7', '银元']], [0]],
    ['zero', [['美元', '0', '元']], [0]],
    ['a negative amount', [['美元', '-7', '元']], [0]],
    ['no number', [['美元', '七', '元']], [0]],
    ['a unit by itself', [['美元', '7', '万美元']], [0]],
    ['a fixed size', [['公顷', '16', '亩']], [0]],
    ['a pure number', [['%', '7', '元']], [0]],
    [
      'a unit twice',
      [
        ['美元', '7', '元'],
        ['美元', '8', '元'],
      ],
      [1],
    ],
    [
      'a circle',
      [
        ['美元', '7', '元'],
        ['欧元', '1.1', '美元'],
        ['元', '0.1', '欧元'],
      ],
      [2],
    ],
  ] as const)('%s is handed back', (_name, rates, unknown) => {
    const declared = rates.map(([unit, amount, of]) => ({ unit, amount, of }));
    const built = createUnitSystem({ rates: declared, counting: [] });
    expect(built.unknown).toEqual(unknown.map((position) => declared[position]));
  });
});
