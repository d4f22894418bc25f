import { describe, expect, test } from 'vitest';
import { rankReport, scoreReport } from '../../src/report/score-report.js';
import { reportWords } from '../../src/report/words/index.js';
import { subject } from './subject.js';

const zh = reportWords('zh');

/** Three indicators of equal points; weights as given. */
const rules = (more: string, aggregate = 'sum') => `
columns: {a: {unit: 个}, b: {unit: 个}, c: {unit: 个}}
index: {全: {weight: 100, aggregate: ${aggregate}, of: {a: {weight: 30}, b: {weight: 30}, c: {weight: 40}}}}
scoring: {method: attainment, target: 100, cap: none, missing: {policy: redistribute, within: dimension}}
${more}`;

function notes(yaml: string, sheet: string, id: string): readonly string[] {
  return scoreReport(subject(yaml, sheet), 'zh').sections.find((section) => section.id === id)?.notes ?? [];
}

describe('displayed parts that miss the displayed total', () => {
  const sheet = (...rows: readonly string[]) => ['开发区,a,b,c', ...rows].join('\n');

  test.each<readonly [string, string, string, readonly string[]]>([
    // 3.00455 + 3.00455 + 4.00607 = 10.01517; shown, 3.0046 + 3.0046 + 4.0061 = 10.0153 beside 10.0152
    [
      'by a digit',
      'round: {total: 4}',
      sheet('甲,10.0151666,10.0151666,10.0151666'),
      [zh.notes.sums(1, 4, '综合得分')],
    ],
    // 3 + 3 + 4
    ['not at all', 'round: {total: 4}', sheet('甲,10,10,10'), []],
    // at two decimals of the total the same digits no longer show: 10.0153 and 10.0152 are both 10.02
    [
      'not at the total’s own decimals',
      'round: {total: 2}',
      sheet('甲,10.0151666,10.0151666,10.0151666'),
      [],
    ],
    // scores rounded by the rule are what is added up
    [
      'not where the rules round the scores',
      'round: {score: 2, total: 2}',
      sheet('甲,10.015,10.015,10.015'),
      [],
    ],
    [
      'counted by entity',
      'round: {total: 4}',
      sheet('甲,10.0151666,10.0151666,10.0151666', '乙,10,10,10', '丙,20.0151666,20.0151666,20.0151666'),
      [zh.notes.sums(2, 4, '综合得分')],
    ],
  ])('%s', (_, round, csv, expected) => {
    expect(notes(rules(round), csv, 'scores')).toEqual(expected);
  });

  test.each(['arithmetic-mean', 'geometric-mean'])(
    'says nothing of a %s: its parts are not meant to add up',
    (aggregate) => {
      expect(notes(rules('round: {total: 2}', aggregate), sheet('甲,10,90,50'), 'scores')).toEqual([]);
    },
  );

  test('nor of an entity whose weights were redistributed', () => {
    expect(notes(rules('round: {total: 2}'), sheet('甲,10,,50'), 'scores')).toEqual([
      zh.policies.redistribute('甲 b'),
    ]);
  });
});

describe('how the ranks came about', () => {
  const sheet = '开发区,类型,a,b,c\n甲,国家级,1,2,3\n乙,省级,4,5,6';

  test.each<readonly [string, readonly string[]]>([
    [
      'round: {total: 2}',
      [zh.notes.rounding(undefined, 2), `${zh.notes.rankedBy.total}${zh.notes.ties([])}`],
    ],
    [
      'round: {score: 3, total: 1}',
      [zh.notes.rounding(3, 1), `${zh.notes.rankedBy.total}${zh.notes.ties([])}`],
    ],
    [
      'rank: {by: exact-total, then: [b, a]}',
      [zh.notes.rounding(undefined, 2), `${zh.notes.rankedBy['exact-total']}${zh.notes.ties(['b', 'a'])}`],
    ],
    [
      'groups: {类型: 类型}',
      [
        zh.notes.rounding(undefined, 2),
        `${zh.notes.rankedBy.total}${zh.notes.ties([])}`,
        zh.notes.within('类型'),
      ],
    ],
  ])('%s', (more, expected) => {
    const csv = more.includes('groups') ? sheet : sheet.replace(/^([^,]+),[^,]+/gm, '$1');
    expect(rankReport(subject(rules(more), csv), 'zh').sections[0]?.notes).toEqual(expected);
  });
});

test('a long list of filled-in cells is cut short, with its length', () => {
  const rows = Array.from({ length: 14 }, (_, i) => `${i + 1}区,10,,30`);
  const [note = ''] = notes(
    rules('round: {total: 2}'),
    ['开发区,a,b,c', '甲,1,1,1', ...rows].join('\n'),
    'scores',
  );
  const listed = Array.from({ length: 12 }, (_, i) => `${i + 1}区 b`).join('、');
  expect(note).toBe(zh.policies.redistribute(zh.notes.andMore(listed, 14)));
});
