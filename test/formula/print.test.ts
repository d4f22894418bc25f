import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expr } from '../../src/formula/expr.js';
import { literalText, nameText, printFormula } from '../../src/formula/print.js';
import { must } from '../../src/model/must.js';
import { Decimal } from '../../src/number/decimal.js';
import { moneyFormula } from './any-formula.js';
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
  test('whatever the formula', () => {
    let compared = 0;
    fc.assert(
      fc.property(moneyFormula, (text) => {
        const { value, found } = read(text);
        fc.pre(value !== undefined && found.length === 0);
        const expr = must(value, text);
        const again = checked(written(expr));
        expect(bare(again)).toEqual(bare(expr));
        compared++;
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(150);
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
