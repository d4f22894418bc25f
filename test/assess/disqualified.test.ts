import { describe, expect, test } from 'vitest';
import { figuresOf, findings, ranks, scoreText, totals } from './score-text.js';

/** Points are the value itself, so totals are easy to see. */
const rules = (more: string) => `
columns: {产值: {unit: 万元}, 事故: {unit: 起}, 处罚: {unit: 起}}
index: {产值: {weight: 100, score: {method: attainment, target: 100, cap: none}}}
${more}`;

const sheet = (...rows: readonly string[]) => ['开发区,产值,事故,处罚', ...rows].join('\n');
const accident = 'disqualify: [{when: 事故 > 0, reason: 发生事故}]';
const quota = (more = '') =>
  `grade: {quota: {shares: {A: 20%, B: 60%, C: 95%, D: 100%}, cumulative: true, counts: floor, ties: higher}${more}}`;

describe('who is disqualified', () => {
  const four = sheet('甲,90,1,0', '乙,80,0,0', '丙,70,0,0', '丁,60,0,0');

  test('keeps the score, and leaves no gap in any list of ranks', () => {
    const more = 'rank: {ties: competition}\nranks: {全部: {within: all, by: exact-total}}';
    const scored = scoreText(rules(`${accident}\n${more}`), four);
    expect(findings(scored)).toEqual([]);
    expect(totals(scored)).toEqual(['90', '80', '70', '60']);
    expect(ranks(scored)).toEqual(['not-applicable', '1', '2', '3']);
    expect(figuresOf(scored, 'ranks/全部')).toEqual(['not-applicable', '1', '2', '3']);
  });

  test('is still one of the group that others are measured by', () => {
    const yaml = rules(accident).replace(
      /score: \{.*?\}/,
      'score: {method: min-max, worst: cohort, best: cohort, clip: none, degenerate: 0}',
    );
    // worst 60, best 90 of all four: (80 − 60) ÷ 30, (70 − 60) ÷ 30
    expect(totals(scoreText(yaml, four))).toEqual(['100', '66.67', '33.33', '0']);
  });

  test.each([
    ['by score', 'grade: {thresholds: {A: 75, B: 0}}', ['not-applicable', 'A', 'B', 'B']],
    // n = 3: floor(0.6) = 0, floor(1.8) = 1, floor(2.85) = 2
    ['by quota', quota(), ['not-applicable', 'B', 'C', 'D']],
    // the worse of the two: 乙 A and B, 丙 A and C, 丁 C and D
    ['by both', quota(', thresholds: {A: 70, B: 65, C: 50, D: 0}'), ['not-applicable', 'B', 'C', 'D']],
    [
      'not even where one is forced',
      'grade: {thresholds: {A: 75, B: 0}, forced: [{when: 产值 > 85万元, grade: A}]}',
      ['not-applicable', 'A', 'B', 'B'],
    ],
  ])('has no grade: %s', (_, grade, expected) => {
    const scored = scoreText(rules(`${accident}\n${grade}`), four);
    expect(findings(scored)).toEqual([]);
    expect(figuresOf(scored, 'grade')).toEqual(expected);
  });

  test('counts among none that a quota is of', () => {
    const ten = Array.from({ length: 10 }, (_, i) => `${i + 1}区,${100 - i},${i === 4 ? 1 : 0},0`);
    // 5区 is out, n = 9: A 1, B 4, C 3, D 1
    expect(figuresOf(scoreText(rules(`${accident}\n${quota()}`), sheet(...ten)), 'grade')).toEqual([
      ...['A', 'B', 'B', 'B', 'not-applicable', 'B', 'C', 'C', 'C', 'D'],
    ]);
  });

  test('may be so by an indicator or by what the group does', () => {
    // the mean of 产值 is 63.33, half of it 31.67
    const yaml = rules('disqualify: [{when: "产值 < cohort_mean(产值) / 2", reason: 产值过低}]');
    expect(ranks(scoreText(yaml, sheet('甲,90,0,0', '乙,80,0,0', '丁,20,0,0')))).toEqual([
      '1',
      '2',
      'not-applicable',
    ]);
  });
});

describe('a condition that cannot be told of an entity is an error at its cell', () => {
  const rows = sheet('甲,90,0,0', '乙,80,,0', '丙,70,0,0');

  test.each([
    ['disqualify', accident],
    ['a forced grade', 'grade: {thresholds: {A: 75, B: 0}, forced: [{when: 事故 = 0, grade: A}]}'],
    [
      'a downgrade',
      'grade: {thresholds: {A: 75, B: 0}, downgrade: [{when: 事故 > 0, to: B, refill: false}]}',
    ],
    ['one whose place is refilled', quota(', downgrade: [{when: 事故 > 0, to: D, refill: true}]')],
    ['no grade', quota(', downgrade: [{when: 事故 > 0, to: ungraded, refill: true}]')],
  ])('%s', (_, more) => {
    const scored = scoreText(rules(more), rows);
    expect(findings(scored)).toEqual(['data/condition-missing !C3']);
    expect(scored.assessment).toBeUndefined();
  });

  test('unless it says itself what a missing value counts as', () => {
    const scored = scoreText(rules(accident.replace('事故 > 0', '"coalesce(事故, 0) > 0"')), rows);
    expect(findings(scored)).toEqual([]);
    expect(ranks(scored)).toEqual(['1', '2', '3']);
  });
});

describe('a downgrade to no grade', () => {
  const ten = (at: number) =>
    sheet(...Array.from({ length: 10 }, (_, i) => `${i + 1}区,${100 - i},0,${i === at ? 1 : 0}`));
  const none = (refill: boolean) => quota(`, downgrade: [{when: 处罚 > 0, to: ungraded, refill: ${refill}}]`);

  test('keeps the rank, and the place where it is not refilled', () => {
    const scored = scoreText(rules(none(false)), ten(1));
    // n = 10: A 2, B 4, C 3, D 1; the second A is nobody's
    expect(figuresOf(scored, 'grade')).toEqual([
      ...['A', 'not-applicable', 'B', 'B', 'B', 'B', 'C', 'C', 'C', 'D'],
    ]);
    expect(ranks(scored)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  test('gives the place to the next one where it is refilled', () => {
    // n = 9: A 1, B 4, C 3, D 1 among the others
    expect(figuresOf(scoreText(rules(none(true)), ten(1)), 'grade')).toEqual([
      ...['A', 'not-applicable', 'B', 'B', 'B', 'B', 'C', 'C', 'C', 'D'],
    ]);
  });

  test('goes before any other grade, forced or sent to', () => {
    const grade = `grade: {thresholds: {A: 60, B: 0}, forced: [{when: 产值 > 95万元, grade: A}],
  downgrade: [{when: 处罚 > 0, to: ungraded, refill: false}, {when: 事故 > 0, to: B, refill: true}]}`;
    const rows = sheet('甲,99,1,1', '乙,99,1,0', '丙,99,0,0');
    expect(figuresOf(scoreText(rules(grade), rows), 'grade')).toEqual(['not-applicable', 'B', 'A']);
  });
});
