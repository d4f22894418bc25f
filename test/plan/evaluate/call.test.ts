import { describe, expect, test } from 'vitest';
import { rowFunctions } from '../../../src/formula/expr.js';
import { formulaFigures, type Tiny } from '../tiny.js';

interface Row {
  readonly formula: string;
  readonly cells: Tiny['columns'];
  readonly expected: readonly string[];
}

const x = (...cells: readonly number[]) => ({ x: cells });

const rows: readonly Row[] = [
  { formula: 'min(x, 5)', cells: x(3, 5, 7), expected: ['3', '5', '5'] },
  { formula: 'min(x, 5, 4)', cells: x(3, 7), expected: ['3', '4'] },
  { formula: 'max(x, 5)', cells: x(3, 5, 7), expected: ['5', '5', '7'] },
  { formula: 'max(x, -x)', cells: x(-3, 0, 3), expected: ['3', '0', '3'] },
  { formula: 'clamp(x, 0, 100)', cells: x(-1, 0, 50, 100, 101), expected: ['0', '0', '50', '100', '100'] },
  { formula: 'abs(x)', cells: x(-2.5, 0, 2.5), expected: ['2.5', '0', '2.5'] },
  // 四舍五入: half away from zero
  {
    formula: 'round(x, 2)',
    cells: x(1.005, -1.005, 2.344, 0.001, -0.001),
    expected: ['1.01', '-1.01', '2.34', '0', '0'],
  },
  { formula: 'round(x, 0)', cells: x(0.5, 1.5, 2.5, -0.5), expected: ['1', '2', '3', '-1'] },
  { formula: 'round(x, -2)', cells: x(1249, 1250, -1250), expected: ['1200', '1300', '-1300'] },
  { formula: 'floor(x)', cells: x(2.9, -2.1, 3), expected: ['2', '-3', '3'] },
  { formula: 'floor(x, 1)', cells: x(2.99, -2.01), expected: ['2.9', '-2.1'] },
  { formula: 'ceil(x)', cells: x(2.1, -2.9, 3), expected: ['3', '-2', '3'] },
  { formula: 'ceil(x, -1)', cells: x(21, 20), expected: ['30', '20'] },
  // 0.07 × 100 is 7 and not 7.000000000000001: nothing to carry up or down
  { formula: 'ceil(x * 100)', cells: x(0.07), expected: ['7'] },
  { formula: 'floor(x / 3 * 3)', cells: x(1), expected: ['1'] },
  { formula: 'if(x > 2, 10, 20)', cells: x(1, 2, 3), expected: ['20', '20', '10'] },
  { formula: 'if(x > 2, x > 3, x > 0)', cells: x(1, 3, 4), expected: ['true', 'false', 'true'] },
  { formula: 'coalesce(x, 5)', cells: x(0, 1), expected: ['0', '1'] },
  { formula: 'has(x)', cells: x(0, 1), expected: ['true', 'true'] },
  // a threshold belongs to the band above it
  {
    formula: 'band(x, 0, 60, 60, 75, 80)',
    cells: x(-1, 59.99, 60, 74.99, 75, 900),
    expected: ['0', '0', '60', '60', '80', '80'],
  },
  { formula: 'band(x / 3 * 3, 0, 1, 5)', cells: x(1), expected: ['5'] },
  // ln 1 = 0, e^0 = 1; ln e^2 = 2 at 28 digits
  { formula: 'ln(x)', cells: x(1), expected: ['0'] },
  { formula: 'exp(x)', cells: x(0), expected: ['1'] },
  { formula: 'ln(exp(x))', cells: x(2), expected: ['2'] },
  { formula: 'sqrt(x)', cells: x(9, 0, 0.25), expected: ['3', '0', '0.5'] },
];

describe('row functions', () => {
  test.each(rows)('$formula of $cells.x: $expected', ({ formula, cells, expected }) => {
    expect(formulaFigures(formula, cells)).toEqual(expected);
  });

  test('each has a row here', () => {
    const named = new Set(rows.map(({ formula }) => formula.slice(0, formula.indexOf('('))));
    expect([...named].sort()).toEqual([...rowFunctions].sort());
  });
});

describe('a missing value', () => {
  const cells = { x: ['below-unit'], y: ['not-reported'], z: [7] } as const;

  test.each([
    'min(x, z)',
    'max(z, x)',
    'clamp(x, 0, 1)',
    'clamp(z, x, 9)',
    'clamp(z, 0, x)',
    'abs(x)',
    'round(x, 1)',
    'floor(x)',
    'ceil(x)',
    'ln(x)',
    'exp(x)',
    'sqrt(x)',
    'band(x, 0, 1, 2)',
    'band(z, 0, 9, x)',
    'if(x > 1, z, z)',
    'coalesce(x, x)',
  ])('makes %s missing', (formula) => {
    expect(formulaFigures(formula, cells)).toEqual(['below-unit']);
  });

  test.each([
    ['coalesce(x, z)', '7'],
    ['coalesce(x, y, z, 8)', '7'],
    // the first reason of the fixed order, though x stands first
    ['coalesce(x, y)', 'not-reported'],
    ['has(x)', 'false'],
    ['has(z)', 'true'],
    ['has(x + z)', 'false'],
    ['not has(x)', 'true'],
    ['has(1 / (z - z))', 'false'],
    ['coalesce(z / (z - z), 0)', '0'],
    // only the branch that is taken counts
    ['if(z > 1, z, x)', '7'],
    ['if(z < 1, x, z)', '7'],
    ['if(has(x), x, 0)', '0'],
    ['if(has(x), x > 1, has(z))', 'true'],
    ['if(z > 1, x, z)', 'below-unit'],
    // neither the condition's reason nor the branch's hides the other: the condition decides first
    ['if(y > 1, x, z)', 'not-reported'],
  ])('%s looks through it: %s', (formula, expected) => {
    expect(formulaFigures(formula, cells)).toEqual([expected]);
  });
});
