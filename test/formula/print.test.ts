import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expr } from '../../src/formula/expr.js';
import { literalText, nameText, printFormula } from '../../src/formula/print.js';
import { must } from '../../src/model/must.js';
import { Decimal } from '../../src/number/decimal.js';
import { checked, read, units } from './formulas.js';

const written = (expr: Expr) => printFormula(expr, (name) => nameText(name.text), 'implied');

describe('brackets stand only where they change the meaning', () => {
  test.each([
    ['((x) + (y))', 'x + y'],
    ['x + (y + z)', 'x + (y + z)'],
    ['(x + y) + z', 'x + y + z'],
    ['x - (y - z)', 'x - (y - z)'],
    ['x * (y / z)', 'x * (y / z)'],
    ['(x * y) / z', 'x * y / z'],
    ['(x + y) * z', '(x + y) * z'],
    ['x + (y * z)', 'x + y * z'],
    ['(x ^ 2) ^ 3', '(x ^ 2) ^ 3'],
    ['(-x) ^ 2', '(-x) ^ 2'],
    ['-(x ^ 2)', '-(x ^ 2)'],
    ['-(x * y)', '-(x * y)'],
    ['(-x) * y', '-x * y'],
    ['x ^ (-2)', 'x ^ -2'],
    ['x - (-y)', 'x - -y'],
    ['not (x > 1 and y > 1)', 'not (x > 1 and y > 1)'],
    ['(not 停产) and x > 1', 'not 停产 and x > 1'],
    ['停产 and (停产 or 停产)', '停产 and (停产 or 停产)'],
    ['(停产 and 停产) or 停产', '停产 and 停产 or 停产'],
    ['min((x), (y + z))', 'min(x, y + z)'],
    ['「税收」+「R&D经费」', '税收 + 「R&D经费」'],
    ['x != y', 'x <> y'],
    ['1.50 * x', '1.5 * x'],
    ['cohort_percentile(x, 95%)', 'cohort_percentile(x, 0.95)'],
    ['2[元/(人·年)] * 人数', '2[元/(人·年)] * 人数'],
  ])('%s is written %s', (text, expected) => {
    expect(written(checked(text))).toBe(expected);
  });

  test('values may stand in for the names', () => {
    expect(printFormula(checked('税收 / (土地 + 厂区)'), ({ id }) => `[${id}]`)).toBe(
      '[column/税收] / ([column/土地] + [column/厂区] * 15)',
    );
  });
});

describe('nameText', () => {
  test.each([
    ['税收', '税收'],
    ['a_1', 'a_1'],
    ['R&D', '「R&D」'],
    ['1季度', '「1季度」'],
    ['a b', '「a b」'],
    ['and', '「and」'],
    ['Not', '「Not」'],
    ['Ａ类', '「Ａ类」'],
    ['', '「」'],
  ])('%s is written %s', (name, expected) => {
    expect(nameText(name)).toBe(expected);
  });
});

describe('literalText', () => {
  test.each([
    ['3', '', '3'],
    ['3', '%', '3%'],
    ['-2.50', '‰', '-2.5‰'],
    ['10', '万元', '10万元'],
    ['10', '万元/亩', '10[万元/亩]'],
    ['10', 'm²', '10[m²]'],
    ['10', 'tce', '10tce'],
  ])('%s in %j is written %s', (value, unit, expected) => {
    expect(literalText(new Decimal(value), must(units.parse(unit), unit))).toBe(expected);
  });
});

describe('a printed formula checks to the same expression', () => {
  const join = (left: fc.Arbitrary<string>, signs: readonly string[], right: fc.Arbitrary<string>) =>
    fc.tuple(left, fc.constantFrom(...signs), right).map(([a, sign, b]) => `(${a}) ${sign} (${b})`);
  const call = (name: string, ...parts: readonly fc.Arbitrary<string>[]) =>
    fc.tuple(...parts).map((written) => `${name}(${written.join(', ')})`);

  const { money } = fc.letrec<{ money: string; plain: string; truth: string }>((tie) => {
    const [money, plain, truth] = [tie('money'), tie('plain'), tie('truth')];
    return {
      money: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom('税收', '财政收入', '「R&D经费」', '10万元', '0', '0.5亿元'),
        join(money, ['+', '-'], money),
        join(money, ['*', '/'], plain),
        money.map((of) => `-(${of})`),
        call('max', money, money),
        call('clamp', money, money, money),
        call('if', truth, money, money),
        call('coalesce', money, money),
        call('band', plain, money, fc.constant('-0.5'), money, fc.constant('2'), money),
        call('round', money, fc.constantFrom('2', '-1')),
        fc.constantFrom('previous(税收)', 'cohort_mean(税收 - 财政收入)', 'cohort_percentile(税收, 5%)'),
      ),
      plain: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom('x', '系数', '2', '1', '增速', '3%', '5‰', '2倍', '土地 / 厂区'),
        join(money, ['/'], fc.constantFrom('财政收入', '税收', '3万元')),
        join(plain, ['+', '-', '*', '/'], plain),
        join(plain, ['^'], fc.constantFrom('2', '-3', '0.5')),
        plain.map((of) => `-(${of})`),
        call('ln', plain),
        call('min', plain, plain),
        call('if', truth, plain, plain),
      ),
      truth: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom('停产', 'has(税收)'),
        join(money, ['<', '<=', '=', '<>', '>', '>='], money),
        join(plain, ['<', '>='], plain),
        join(truth, ['and', 'or'], truth),
        truth.map((of) => `not (${of})`),
      ),
    };
  });

  test('whatever the formula', () => {
    let compared = 0;
    fc.assert(
      fc.property(money, (text) => {
        const { value, found } = read(text);
        fc.pre(value !== undefined && found.length === 0);
        const expr = must(value, text);
        const again = checked(written(expr));
        expect(bare(again)).toEqual(bare(expr));
        compared++;
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(250);
  });

  /** Without places: brackets that went move everything behind them. */
  function bare(expr: Expr): unknown {
    return JSON.parse(
      JSON.stringify(expr, (key, value: unknown) => {
        if (key === 'span') return undefined;
        return typeof value === 'bigint' ? value.toString() : value;
      }),
    );
  }
});
