import { expect, test } from 'vitest';
import { seatOf } from '../../../src/assess/what-if/seat.js';
import { must } from '../../../src/model/must.js';
import { assessed, overtakes } from './sheets.js';

const rules = `
columns: {税收: {unit: 万元, missing: group-mean}, 土地: {unit: 亩}, 外资: {unit: 万元}}
indicators:
  亩均税收: {formula: 税收 / 土地, unit: 万元/亩, round: 2, missing: as-zero}
  外资: {unit: 亿元, round: 3}
index:
  税收: {weight: 40, score: {method: ratio-to-base, base: 100, cap: none}}
  亩均税收: {weight: 30, score: {method: ratio-to-base, base: 2, cap: none}}
  外资: {weight: 30, score: {method: ratio-to-base, base: 1, cap: none}}`;
const sheet = {
  columns: ['开发区', '税收', '土地', '外资'],
  rows: [
    ['甲区', 100, 50, 10000],
    ['乙区', 90, 50, 9000],
  ],
};

test.each([
  // a column that is scored as it is, below what a policy puts in; no decimals are declared: four
  ['indicators/税收', 'measures/税收/reported', '1/1', 4],
  // a formula: where its result enters
  ['indicators/亩均税收', 'indicators/亩均税收/computed', '1/1', 2],
  // 亿元 of a column in 万元
  ['indicators/外资', 'measures/外资', '10000/1', 3],
])('%s is changed in %s', (value, node, factor, places) => {
  const { plan } = assessed(rules, sheet);
  const seat = seatOf(plan, value);
  expect([seat.node, `${seat.factor.times}/${seat.factor.over}`, seat.places]).toEqual([
    node,
    factor,
    places,
  ]);
  expect(must([...seat.chain.keys()][0], 'value')).toBe(value);
});

test('whatever is computed of the indicator moves with it', () => {
  // 甲 40 + 30 + 30 = 100, 乙 36 + 27 + 27 = 90. One 万元 more of 税收 gives 乙 0.4 of its own and 0.3 of 亩均税收, which is
  // rounded to 0.01, half a 万元: 0.15 a step. 9.995 needs: 14.25 → 104.25 ÷ 50 = 2.085 → 2.09, 31.35 + 41.70 + 27 = 100.05;
  // before it 2.08, 31.2 + 0.4 × x + 27 ≥ 99.995: x = 104.4875 would be 2.09 already, so 104.25 is the first.
  expect(overtakes(assessed(rules, sheet), '税收')).toEqual(['first', '104.25 +14.25 → 1']);
});

test('an indicator in another unit than its column is changed in its own', () => {
  // 9.995 ÷ 30 = 0.33317 亿元 more: 1.23317, to three decimals 1.234
  expect(overtakes(assessed(rules, sheet), '外资')).toEqual(['first', '1.234 +0.334 → 1']);
});
