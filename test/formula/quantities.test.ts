import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Expr } from '../../src/formula/expr.js';
import { must } from '../../src/model/must.js';
import { Decimal, decide } from '../../src/number/decimal.js';
import { applyRatio } from '../../src/number/unit-algebra.js';
import { moneyFormula } from './any-formula.js';
import { columns, read, units } from './formulas.js';
import { call, type Outcome, operate, quantityOf, reverse } from './quantities.js';

// Two ways to one quantity: the checked expression, node by node in the units its nodes state, and the text as
// written with every number taken in base units (元, m², ones) from the start. They must agree.

const unitOf = (name: string) => must(units.parse(columns[name] ?? ''), name);

/** The value of a checked expression in its own unit. */
function amountOf(expr: Expr, values: (name: string) => Decimal): Outcome {
  const of = (part: Expr) => amountOf(part, values);
  switch (expr.kind) {
    case 'number':
      return expr.value;
    case 'name':
      return expr.type === 'truth' ? false : values(expr.text);
    case 'convert': {
      const inner = of(expr.of);
      return inner instanceof Decimal ? applyRatio(inner, expr.factor) : undefined;
    }
    case 'negate':
    case 'not':
      return reverse(of(expr.of));
    case 'arithmetic':
    case 'compare':
    case 'logical':
      return operate(expr.operator, of(expr.left), of(expr.right));
    case 'call':
      return call(expr.function, expr.arguments.map(of));
    case 'cohort':
    case 'time':
      return undefined;
  }
}

test('a checked expression comes to the quantity that its text means', () => {
  const amounts = fc.array(fc.integer({ min: -5_000, max: 5_000 }), { minLength: 16, maxLength: 16 });
  let compared = 0;
  fc.assert(
    fc.property(moneyFormula, amounts, (text, drawn) => {
      const { value: expr, found } = read(text);
      fc.pre(expr?.type === 'number' && found.length === 0);
      const names = Object.keys(columns);
      const values = (name: string) => new Decimal(drawn[names.indexOf(name)] ?? 0).div(8);
      const reached = amountOf(expr, values);
      const meant = quantityOf(text, (name) => applyRatio(values(name), unitOf(name).scale));
      fc.pre(reached instanceof Decimal && meant instanceof Decimal);
      expect(agrees(applyRatio(reached, expr.unit.scale), meant)).toBe(true);
      compared++;
    }),
    { numRuns: 200 },
  );
  expect(compared).toBeGreaterThan(150);
});

/** Equal to 20 digits: sums that cancel may lose some of the 34. */
function agrees(a: Decimal, b: Decimal): boolean {
  const size = Decimal.max(a.abs(), b.abs(), 1);
  return decide(a, b) === 0 || a.minus(b).abs().div(size).lessThan('1e-20');
}
