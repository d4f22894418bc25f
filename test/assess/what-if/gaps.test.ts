import { expect, test } from 'vitest';
import type { Assessment } from '../../../src/assess/index.js';
import { type Closed, type Gaps, gapsOf } from '../../../src/assess/what-if/index.js';
import { must } from '../../../src/model/must.js';
import { formatDecimal } from '../../../src/number/decimal.js';
import { assessed, indicatorNamed, type Sheet } from './sheets.js';

const sheetOf = (columns: readonly string[], ...rows: Sheet['rows']): Sheet => ({
  columns: ['开发区', ...columns],
  rows,
});

/** One figure of an indicator for every entity in the order of the sheet. */
function each<Shown>(
  assessment: Assessment,
  name: string,
  show: (gaps: Gaps, cell: Parameters<Gaps['lostOf']>[0]) => Shown,
): Shown[] {
  const gaps = gapsOf(assessment);
  const indicator = indicatorNamed(assessment, name);
  const own = must(
    gaps.indicators.find(({ path }) => path.join() === indicator.path.join()),
    name,
  );
  return assessment.table.entities.map((_, row) => show(gaps, { row, indicator: own }));
}

function lost(assessment: Assessment, name: string): string[] {
  return each(assessment, name, (gaps, cell) => {
    const points = gaps.lostOf(cell);
    return points === undefined ? '' : formatDecimal(points);
  });
}

function best(assessment: Assessment, name: string): string[] {
  return each(assessment, name, (gaps, cell) => {
    const found = gaps.bestOf(cell);
    const whose = found?.rows.map((row) => assessment.table.entities[row]?.name).join('、');
    return found === undefined ? '' : `${formatDecimal(found.value)} ${whose}`;
  });
}

/** 达到目标值后加几分、进几位。 */
function closedText(closed: Closed | undefined): string {
  if (closed?.kind !== 'closed') return closed?.kind ?? '';
  const places = closed.places === undefined ? '' : formatDecimal(closed.places);
  return `${formatDecimal(closed.value)}: +${formatDecimal(closed.points)}, ${places}`;
}

function closed(assessment: Assessment, name: string): string[] {
  return each(assessment, name, (gaps, cell) => closedText(gaps.closedOf([cell])[0]));
}

const grouped = `
columns: {税收: {unit: 万元}, 能耗: {unit: 吨标准煤}}
indicators: {能耗: {unit: 吨标准煤, direction: lower}}
groups: {type: 类型}
index:
  税收: {weight: {综合: 60, 专业: 100}, score: {method: ratio-to-base, base: 30, cap: 2}}
  能耗: {weight: {综合: 40, 专业: 0}, score: {method: ratio-to-base, base: 10, inverse: base-over-x, cap: 1, missing: zero}}`;
const four = sheetOf(
  ['类型', '税收', '能耗'],
  ['甲区', '综合', 45, 10],
  ['乙区', '综合', 20, 16],
  ['丙区', '综合', 20, 10],
  ['丁区', '专业', 15, 5],
);

test('points lost: by the weight of the group, none beyond full marks, nothing where it is not assessed', () => {
  const assessment = assessed(grouped, four);
  // 45 ÷ 30 × 60 = 90 is more than 60; 20 ÷ 30 × 60 = 40; 15 ÷ 30 × 100 = 50
  expect(lost(assessment, '税收')).toEqual(['0', '20', '20', '50']);
  // 10 ÷ 16 × 40 = 25
  expect(lost(assessment, '能耗')).toEqual(['0', '15', '0', '']);
});

test('the best is of those one is ranked with, by direction, and may be several', () => {
  const assessment = assessed(grouped, four);
  expect(best(assessment, '税收')).toEqual(['45 甲区', '45 甲区', '45 甲区', '15 丁区']);
  expect(best(assessment, '能耗')).toEqual(['10 甲区、丙区', '10 甲区、丙区', '10 甲区、丙区', '']);
});

test('who has no score has lost nothing that could be told', () => {
  const rules = `
columns: {x: {unit: 个}, y: {unit: 个}}
index:
  x: {weight: 50, score: {method: ratio-to-base, base: 10, cap: 1, missing: redistribute}}
  y: {weight: 50, score: {method: ratio-to-base, base: 10, cap: 1}}`;
  expect(lost(assessed(rules, sheetOf(['x', 'y'], ['甲区', '', 8], ['乙区', 4, 8])), 'x')).toEqual([
    '',
    '30',
  ]);
});

test('meeting the target: what it adds to the printed total, and the places', () => {
  const rules = `
columns: {x: {unit: 个}, y: {unit: 个}}
indicators: {y: {unit: 个, direction: lower}}
index:
  x: {weight: 60, score: {method: ratio-to-base, base: 100, cap: 1}}
  y: {weight: 40, score: {method: ratio-to-base, base: 10, inverse: two-minus, cap: 1}}
gap: {targets: {x: {target: 90}, y: {target: 12, comparator: below}}}
round: {value: 0, total: 2}`;
  const assessment = assessed(
    rules,
    sheetOf(['x', 'y'], ['甲区', 100, 15], ['乙区', 70, 10], ['丙区', 50, 20]),
  );
  // 甲 60 + 20 = 80; 乙 42 + 40 = 82; 丙 30 + 0 = 30
  // x to 90: 乙 54 − 42 = 12; 丙 54 − 30 = 24, 54 in all: still third
  expect(closed(assessment, 'x')).toEqual(['met', '90: +12, 0', '90: +24, 0']);
  // below 12 is 11: (2 − 1.1) × 40 = 36; 甲 80 − 20 + 36 = 96, first; 丙 66
  expect(closed(assessment, 'y')).toEqual(['11: +16, 1', 'met', '11: +36, 0']);
});

test('a value that is missing meets the target as well; without a target there is nothing to meet', () => {
  const rules = `
columns: {x: {unit: 个}, y: {unit: 个}}
index:
  x: {weight: 60, score: {method: ratio-to-base, base: 100, cap: 1, missing: zero}}
  y: {weight: 40, score: {method: ratio-to-base, base: 10, cap: 1}}
gap: {targets: {x: {target: 90}}}`;
  const assessment = assessed(rules, sheetOf(['x', 'y'], ['甲区', 50, 5], ['乙区', '', 5]));
  // 30 + 20 and 0 + 20; 90 of 100 is 54 of 60
  expect(closed(assessment, 'x')).toEqual(['90: +24, 0', '90: +54, 1']);
  expect(closed(assessment, 'y')).toEqual(['no-target', 'no-target']);
});
