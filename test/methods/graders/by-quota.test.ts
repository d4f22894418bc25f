import { describe, expect, test } from 'vitest';
import { figuresOf, findings, scoreText } from '../../assess/score-text.js';

const rules = (grade: string, more = '') => `
columns: {x: {unit: 个}, 事故: {unit: 起}, 星级: {unit: 级}}
index: {x: {weight: 100, score: {method: attainment, target: 1000, cap: none, floor: none}}}
grade: ${grade}
units: {counting: [级]}
${more}`;

const quota = (counts: string, ties = 'higher') =>
  `{shares: {A: 20%, B: 60%, C: 95%, D: 100%}, cumulative: true, counts: ${counts}, ties: ${ties}}`;

interface Row {
  readonly x: number;
  readonly accidents?: number;
  readonly stars?: number;
}

const sheet = (rows: readonly Row[]) =>
  [
    '开发区,x,事故,星级',
    ...rows.map(({ x, accidents = 0, stars = 0 }, i) => `${i}区,${x},${accidents},${stars}`),
  ].join('\n');

const descending = (count: number): Row[] => Array.from({ length: count }, (_, i) => ({ x: 1000 - i }));

const gradesOf = (grade: string, rows: readonly Row[], more = '') =>
  figuresOf(scoreText(rules(grade, more), sheet(rows)), 'grade');

const countsOf = (grades: readonly string[]) =>
  ['A', 'B', 'C', 'D'].map((one) => grades.filter((grade) => grade === one).length).join('/');

describe('按名额比例定等 by-quota', () => {
  // cumulative cuts 20/60/95 of n: floor, ceil and 四舍五入 of 0.2n, 0.6n, 0.95n; A is the first cut, B the second less the first …
  // n = 9: 1.8, 5.4, 8.55 → floor 1, 5, 8 → 1/4/3/1; ceil 2, 6, 9 → 2/4/3/0; round 2, 5, 9 → 2/3/4/0
  test.each([
    [7, '1/3/2/1', '2/3/2/0', '1/3/3/0'],
    [9, '1/4/3/1', '2/4/3/0', '2/3/4/0'],
    [13, '2/5/5/1', '3/5/5/0', '3/5/4/1'],
    [19, '3/8/7/1', '4/8/7/0', '4/7/7/1'],
    [21, '4/8/7/2', '5/8/7/1', '4/9/7/1'],
    [39, '7/16/14/2', '8/16/14/1', '8/15/14/2'],
    [100, '20/40/35/5', '20/40/35/5', '20/40/35/5'],
  ])('of %i entities', (count, floor, ceil, round) => {
    const rows = descending(count);
    expect(countsOf(gradesOf(`{quota: ${quota('floor')}}`, rows))).toBe(floor);
    expect(countsOf(gradesOf(`{quota: ${quota('ceil')}}`, rows))).toBe(ceil);
    expect(countsOf(gradesOf(`{quota: ${quota('round')}}`, rows))).toBe(round);
  });

  // 0.29 × 100 is 28.999999999999996 in binary and 29 in decimals; 0.58 × 50 likewise
  test.each([
    ['29%', 100, 29],
    ['58%', 50, 29],
  ])('%s of %i is exact', (share, count, expected) => {
    const grade = `{quota: {shares: {A: ${share}, B: 100%}, cumulative: true, counts: floor, ties: higher}}`;
    expect(gradesOf(grade, descending(count)).filter((one) => one === 'A')).toHaveLength(expected);
  });

  test('own shares are added up when they are not cumulative', () => {
    const own =
      '{quota: {shares: {A: 20%, B: 40%, C: 35%, D: 5%}, cumulative: false, counts: floor, ties: higher}}';
    expect(countsOf(gradesOf(own, descending(100)))).toBe('20/40/35/5');
  });

  // ten entities, the cut of A after the second: second and third are equal
  const tied = [{ x: 900 }, { x: 800 }, { x: 800 }, ...descending(7).map(({ x }) => ({ x: x - 500 }))];
  test.each([
    ['higher', ['A', 'A', 'A']],
    ['lower', ['A', 'B', 'B']],
  ])('a tie across the cut goes %s whole', (ties, expected) => {
    expect(gradesOf(`{quota: ${quota('floor', ties)}}`, tied).slice(0, 3)).toEqual(expected);
  });

  test('a forced grade takes no place and is not counted', () => {
    // 11 entities, the last forced to A: the other 10 have 2 places of A, 4 of B, 3 of C (floor 9.5), 1 of D
    const rows = [...descending(10), { x: 1, stars: 5 }];
    const grades = gradesOf(`{quota: ${quota('floor')}, forced: [{when: 星级 >= 4级, grade: A}]}`, rows);
    expect(countsOf(grades)).toBe('3/4/3/1');
    expect(grades[10]).toBe('A');
  });

  test.each([
    // the first of ten falls to D; without refill its place of A stays empty
    ['false', '1/4/3/2'],
    // ten are counted, floor 2, 6, 9.5 → 2/4/3/1: the next nine take the first nine places, the one sent to D the last
    ['true', '2/4/3/1'],
  ])('a downgrade with refill: %s', (refill, expected) => {
    const rows = [{ x: 1000, accidents: 1 }, ...descending(9).map(({ x }) => ({ x: x - 100 }))];
    const grades = gradesOf(
      `{quota: ${quota('floor')}, downgrade: [{when: 事故 > 0, to: D, refill: ${refill}}]}`,
      rows,
    );
    expect(grades[0]).toBe('D');
    expect(countsOf(grades)).toBe(expected);
    // the second is the only A without refill, and with it the first of two
    expect(grades[1]).toBe('A');
  });

  test('by so many grades, never below the lowest', () => {
    const rows = [
      { x: 1000, accidents: 1 },
      ...descending(8).map(({ x }) => ({ x: x - 100 })),
      { x: 1, accidents: 1 },
    ];
    const grades = gradesOf(
      `{quota: ${quota('floor')}, downgrade: [{when: 事故 > 0, by: 1, refill: false}]}`,
      rows,
    );
    expect([grades[0], grades[9]]).toEqual(['B', 'D']);
  });

  test('with thresholds as well the worse of the two holds', () => {
    // totals are x / 10: 100, 99.9, …: within the quota for A, but below its threshold of 100
    const grade = `{quota: ${quota('floor')}, thresholds: {A: 100, B: 50, C: 20, D: 0}}`;
    expect(gradesOf(grade, descending(10)).slice(0, 3)).toEqual(['A', 'B', 'B']);
  });

  test('within groups', () => {
    const more = 'groups: {type: 类型}';
    const csv = [
      '开发区,类型,x,事故,星级',
      ...Array.from({ length: 10 }, (_, i) => `${i}区,${i < 5 ? '甲' : '乙'},${100 - i},0,0`),
    ].join('\n');
    const grades = figuresOf(scoreText(rules(`{quota: ${quota('floor')}}`, more), csv), 'grade');
    // five in each group: floor 1, 3, 4 → A B B C D
    expect(grades).toEqual(['A', 'B', 'B', 'C', 'D', 'A', 'B', 'B', 'C', 'D']);
  });

  test.each([
    [
      'shares that stop below 100 %',
      '{quota: {shares: {A: 20%, B: 90%}, cumulative: true, counts: floor, ties: higher}}',
      'rules/quota-shares',
    ],
    [
      'shares that fall',
      '{quota: {shares: {A: 60%, B: 20%, C: 100%}, cumulative: true, counts: floor, ties: higher}}',
      'rules/quota-shares',
    ],
    [
      'a condition that is a number',
      `{quota: ${quota('floor')}, forced: [{when: 星级, grade: A}]}`,
      'rules/condition-expected',
    ],
    [
      'a grade nobody knows',
      `{quota: ${quota('floor')}, forced: [{when: 星级 > 0, grade: S}]}`,
      'rules/unknown-name',
    ],
    ['neither thresholds nor quota', '{forced: []}', 'rules/missing-key'],
  ])('%s is refused', (_, grade, code) => {
    expect(findings(scoreText(rules(grade), sheet([{ x: 1 }]))).map((found) => found.split(' ')[0])).toEqual([
      code,
    ]);
  });
});
