import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { Decimal, formatDecimal } from '../../src/number/decimal.js';
import {
  applyRatio,
  conversion,
  convertible,
  divideUnits,
  isPlain,
  MAX_UNIT_POWER,
  multiplyUnits,
  PLAIN,
  powerUnit,
  rootUnit,
} from '../../src/number/unit-algebra.js';
import { createUnitSystem } from '../../src/number/unit-system.js';

const { system } = createUnitSystem({ rates: [], counting: [] });
const unit = (text: string) => must(system.parse(text), text);

describe('products and quotients read well', () => {
  test.each([
    ['万元', '/', '亩', '万元/亩'],
    ['万元/亩', '*', '亩', '万元'],
    ['万元/亩', '/', '年', '万元/(亩·年)'],
    ['万元', '/', '人·年', '万元/(人·年)'],
    ['万元/(人·年)', '*', '年', '万元/人'],
    ['万元', '/', '万元', ''],
    ['亿元', '/', '万元', '亿元/万元'],
    ['亩', '*', '亩', '亩²'],
    ['亩²', '/', '亩', '亩'],
    ['元/㎡', '*', '平方米', '元'],
    ['吨/千米', '*', '公里', '吨'],
    ['万元/人', '*', '名', '万元'],
    ['㎡', '*', '㎡', 'm²^2'],
    ['', '/', '亩', '1/亩'],
    ['1/亩', '*', '万元', '万元/亩'],
    ['', '*', '万元', '万元'],
    ['万元', '/', '倍', '万元'],
    ['倍', '*', '倍', '倍'],
    ['%', '*', '万元', '%·万元'],
  ])('%s %s %s is %j', (left, operator, right, expected) => {
    const combine = operator === '*' ? multiplyUnits : divideUnits;
    expect(combine(unit(left), unit(right)).text).toBe(expected);
  });

  test.each([
    ['亩', 2, '亩²'],
    ['亩', -1, '1/亩'],
    ['万元/亩', -1, '亩/万元'],
    ['米', 3, '米³'],
    ['米', 5, '米^5'],
    ['米', 0, ''],
    ['万元/亩', 1, '万元/亩'],
  ])('%s to the power %i is %j', (base, power, expected) => {
    expect(powerUnit(unit(base), power)?.text).toBe(expected);
  });

  test('a power beyond the limit is refused, however it is reached', () => {
    expect(powerUnit(unit('米'), MAX_UNIT_POWER)?.text).toBe('米^12');
    expect(powerUnit(unit('米'), MAX_UNIT_POWER + 1)).toBeUndefined();
    expect(powerUnit(unit('米^7'), 2)).toBeUndefined();
    expect(powerUnit(PLAIN, 1_000_000)).toBe(PLAIN);
  });

  test.each([
    ['亩²', '亩'],
    ['万元²/年²', '万元/年'],
    ['', ''],
    ['倍', ''],
    ['亩', undefined],
    ['万元²/年', undefined],
    ['%', undefined],
  ])('the root of %j is %j', (text, expected) => {
    expect(rootUnit(unit(text))?.text).toBe(expected);
  });
});

describe('conversion', () => {
  // 1 公顷 = 15 亩, 1 亩 = 2000/3 m², 1 km² = 1,500 亩
  test.each([
    ['亿元', '万元', 10_000n, 1n],
    ['公顷', '亩', 15n, 1n],
    ['平方公里', '亩', 1_500n, 1n],
    ['亩', '平方米', 2_000n, 3n],
    ['万元/亩', '亿元/平方公里', 3n, 20n],
    ['元/(人·月)', '万元/人·年', 3n, 2_500n],
    ['%', '', 1n, 100n],
    ['‰', '%', 1n, 10n],
    ['个百分点', '%', 1n, 1n],
    ['万元/亿元', '%', 1n, 100n],
    ['千克标准煤', '吨标煤', 1n, 1_000n],
    ['千米', '米', 1_000n, 1n],
    ['千克', '吨', 1n, 1_000n],
    ['小时', '日', 1n, 24n],
    ['季', '月', 3n, 1n],
    ['平方米', '米·米', 1n, 1n],
    ['km²', '公顷', 100n, 1n],
    ['人年', '人·月', 12n, 1n],
    ['万人', '名', 10_000n, 1n],
  ])('1 %s in %s is %s/%s', (from, to, times, over) => {
    expect(conversion(unit(from), unit(to))).toEqual({ times, over });
  });

  test.each([
    ['万元', '亩'],
    ['元', '美元'],
    ['吨', '吨标煤'],
    ['户', '家'],
    ['年', '日'],
    ['分', ''],
    ['万元/亩', '万元'],
    ['人', '人次'],
  ])('%s and %s count different things', (a, b) => {
    expect(convertible(unit(a), unit(b))).toBe(false);
    expect(conversion(unit(a), unit(b))).toBeUndefined();
  });

  test('24.5 亩 in m² keeps 34 digits; 15 亩 is exactly 1 公顷', () => {
    const toMetres = must(conversion(unit('亩'), unit('平方米')), 'conversion');
    // 24.5 × 2000 ÷ 3 = 49000 ÷ 3
    expect(formatDecimal(applyRatio(new Decimal('24.5'), toMetres))).toBe(
      '16333.33333333333333333333333333333',
    );
    const toHectares = must(conversion(unit('亩'), unit('公顷')), 'conversion');
    expect(formatDecimal(applyRatio(new Decimal(15), toHectares))).toBe('1');
  });

  test.each([
    ['', true],
    ['倍', true],
    ['比值', true],
    ['无量纲', true],
    ['%', false],
    ['万元', false],
    ['万元/元', false],
  ])('%j plain: %s', (text, expected) => {
    expect(isPlain(unit(text))).toBe(expected);
  });
});

describe('laws', () => {
  const atoms = ['万元', '亿元', '亩', '公顷', '人', '年', '月', '%', '', '千克', '美元', '人年', '㎡'].map(
    unit,
  );
  const anyUnit = fc
    .array(fc.tuple(fc.constantFrom(...atoms), fc.boolean()), { maxLength: 5 })
    .map((parts) =>
      parts.reduce((all, [u, up]) => (up ? multiplyUnits(all, u) : divideUnits(all, u)), PLAIN),
    );

  test('the text of every composed unit reads back as the same unit', () => {
    fc.assert(
      fc.property(anyUnit, (composed) => {
        const again = must(system.parse(composed.text), composed.text);
        expect([again.text, again.dimension, again.scale]).toEqual([
          composed.text,
          composed.dimension,
          composed.scale,
        ]);
      }),
    );
  });

  test('a × b ÷ b is a, a × b and b × a are one kind and size', () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, (a, b) => {
        expect(conversion(divideUnits(multiplyUnits(a, b), b), a)).toEqual({ times: 1n, over: 1n });
        expect(conversion(multiplyUnits(a, b), multiplyUnits(b, a))).toEqual({ times: 1n, over: 1n });
      }),
    );
  });

  test('the root of a square is the unit itself', () => {
    fc.assert(
      fc.property(anyUnit, (a) => {
        const square = powerUnit(a, 2);
        if (square === undefined) return;
        expect(conversion(must(rootUnit(square), 'root'), a)).toEqual({ times: 1n, over: 1n });
      }),
    );
  });
});
