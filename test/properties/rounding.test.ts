import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreText, totals } from '../assess/score-text.js';

const rules = (places: number) => `
columns: {x: {unit: 个}}
index: {x: {weight: 100, score: {method: attainment, target: 100, cap: none, floor: none}}}
round: {total: ${places}}`;

// 四舍五入 in whole numbers: ⌊(|n| + half a step) / step⌋ steps, with the sign of n
function rounded(thousandths: number, places: number): string {
  const step = 10 ** (3 - places);
  const steps = Math.floor((Math.abs(thousandths) + step / 2) / step) * Math.sign(thousandths);
  return String(Number(`${steps}e${-places}`) + 0);
}

test.each([0, 1, 2])('四舍五入 to %d decimals, at the half and on both sides of it', (places) => {
  const thousandths = fc.array(fc.integer({ min: -2_000_000, max: 2_000_000 }), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(thousandths, (counts) => {
      const csv = ['开发区,x', ...counts.map((count, i) => `${i}区,${count / 1000}`)].join('\n');
      expect(totals(scoreText(rules(places), csv))).toEqual(counts.map((count) => rounded(count, places)));
    }),
    { numRuns: 15 },
  );
});

test.each([
  [5, 2, '0.01'],
  [4, 2, '0'],
  [-5, 2, '-0.01'],
  [-4, 2, '0'],
  [1005, 2, '1.01'],
  [2675, 2, '2.68'],
  [500, 0, '1'],
  [-1500, 0, '-2'],
])('%d thousandths at %d decimals are %s', (count, places, expected) => {
  expect(rounded(count, places)).toBe(expected);
});
