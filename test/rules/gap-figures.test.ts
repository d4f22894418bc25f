import { describe, expect, test } from 'vitest';
import { figuresOf, findings, scoreText, subjectOf } from '../assess/score-text.js';

const columns = `
columns:
  税收: {unit: 亿元, kind: flow}
  高企: {unit: 家, kind: stock}
  产值: {unit: 亿元, kind: stock}
  强度: {unit: "%", kind: ratio}
  事故: {unit: 起, kind: flow}
indicators: {事故: {unit: 起, direction: lower}}
index: {税收: {weight: 100, score: {method: attainment, target: 10, cap: none}}}
`;
const header = '开发区,税收,高企,产值,强度,事故,2021年1—9月事故,2021年1—9月强度';

/** Figures of the target's steps; undefined where it has no such step. */
function steps(
  target: string,
  {
    row = '甲,75,205,6,3.5,3,4,3.2',
    period = '2022Q3',
    more = '',
  }: Partial<Record<'row' | 'period' | 'more', string>>,
  wanted: readonly string[],
): (string | undefined)[] {
  const yaml = `${columns}${more}gap: {targets: {${target}}, lights: {green: 0, yellow: -5}}`;
  const of = scoreText(yaml, `${header}\n${row}`, period);
  const name = target.slice(0, target.indexOf(':'));
  expect(findings(of)).toEqual([]);
  return wanted.map((which) => {
    const id = `gap/${name}/${which}`;
    const [text] = subjectOf(of).assessment.plan.byId.has(id) ? figuresOf(of, id, 6) : [];
    return text?.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  });
}

const none = undefined;

describe('time progress of reductions and ranges', () => {
  test.each([
    // from 10 a year by 50 %: 5; 3 so far is 7 of the 5 to be saved, 140 %, 65 points ahead of 75 %
    ['事故: {reduction: 50%, from: 10}', ['5', '140', '75', '65', '绿']],
    // from 4 by 25 %: 3; 1 of 1 is saved
    ['事故: {reduction: 25%, from: 4}', ['3', '100', '75', '25', '绿']],
    // on the same period a year ago, 4, it is wanted in full at any time: 1 of 2
    ['事故: {reduction: 50%, from: last-year}', ['2', '50', none, none, none]],
    // a ratio: (3.2 − 3.5) ÷ (3.2 × 10 %)
    ['强度: {reduction: 10%, from: last-year}', ['2.88', '-93.75', none, none, none]],
    ['强度: {reduction: 10%, from: 3.2, kind: flow}', ['2.88', '-93.75', none, none, none]],
    // a range is no amount to be brought in
    ['税收: {range: [70, 80]}', ['70', none, none, none, none]],
    // nothing is to be taken off: there is a target, but no share of it is done
    [
      '事故: {reduction: 0%, from: 4}',
      ['4', 'zero-denominator', '75', 'zero-denominator', 'zero-denominator'],
    ],
  ])('%s', (target, expected) => {
    expect(steps(target, {}, ['target', 'attainment', 'expected', 'lead', 'light'])).toEqual(expected);
  });
});

describe('what must be passed is never needed by 0', () => {
  test.each([
    // counted one by one: the next whole one
    ['高企: {target: 205, comparator: above}', '', '1'],
    ['高企: {target: 205.5, comparator: above}', '', '1'],
    ['高企: {target: 210, comparator: above}', '', '6'],
    ['高企: {target: 204, comparator: above}', '', '0'],
    // measured: the smallest step of the decimals that are kept, 4 where none are declared
    ['产值: {target: 6, comparator: above}', '', '0.0001'],
    ['产值: {target: 6, comparator: above}', 'round: {value: 2, total: 2}\n', '0.01'],
    ['产值: {target: 6.5, comparator: above}', '', '0.5'],
    ['产值: {target: 5, comparator: above}', '', '0'],
  ])('%s %s', (target, more, needed) => {
    expect(steps(target, { more }, ['needed'])).toEqual([needed]);
  });
});

describe('the target of a year is read at its end', () => {
  test.each([
    // half way from 90 at the end of 2021 to 100 at the end of 2023
    ['税收: {target: {2021: 90, 2023: 100, between: linear}}', '2022Q1', '95'],
    ['高企: {target: {2021: 90, 2023: 100, between: linear}}', '2022Q3', '95'],
    ['强度: {target: {2021: 3%, 2023: 4%, between: linear}}', '2022Q1', '3.5'],
    // the period's own stands before it
    ['高企: {target: {2022Q3: 92, 2022: 95}}', '2022Q3', '92'],
  ])('%s in %s', (target, period, level) => {
    expect(steps(target, { period }, ['target'])).toEqual([level]);
  });
});

describe('what was carried forward is not held against itself', () => {
  const carried = (column: string) => `
columns: {研发: ${column}, x: {unit: 个}}
index: {x: {weight: 100, score: {method: attainment, target: 10, cap: none}}}
gap: {targets: {研发: {target: 5}}, trend: 1}
`;

  test.each([
    // 4 ÷ 3 − 1; 乙 stands at what it had in 2021
    ['{unit: 亿元, every: year, missing: {carry-forward: last-year}}', '2022Q3', '2022年研发,2021年研发'],
    [
      '{unit: 亿元, kind: stock, every: year, missing: {carry-forward: previous}}',
      '2022Q3',
      '2022年研发,2021年研发',
    ],
    ['{unit: 亿元, missing: {carry-forward: last-year}}', '2022', '2022年研发,2021年研发'],
  ])('%s', (column, period, headers) => {
    const of = scoreText(carried(column), `开发区,x,${headers}\n甲,1,4,3\n乙,1,,3`, period);
    expect(findings(of).filter((text) => !text.startsWith('data/period-jump'))).toEqual([]);
    const target = subjectOf(of).assessment.plan.outline.gap?.targets[0];
    expect(figuresOf(of, target?.samePeriod ?? '')).toEqual(['3', 'not-reported']);
    expect(figuresOf(of, target?.growth ?? '', 6)).toEqual(['33.333333', 'not-reported']);
  });
});

describe('the rank of last time', () => {
  const rules = (ties: string, last: string) => `
groups: {type: 类型}
columns: {x: {unit: 个}, 上年位次: {unit: 位}}
index: {x: {weight: 100, score: {method: attainment, target: 10, cap: none}}}
rank: {within: type}
ranks: {全市位次: {within: all, ties: ${ties}}}
gap: {last-rank: ${last}}
`;
  const sheet = (last: string) => `开发区,类型,x,上年位次\n甲,A,9,1\n乙,A,8,3\n丙,B,7,${last}`;

  test.each([
    // 1 − 1, 3 − 2, 5 − 3 over all; within their types 甲 is 1st, 乙 2nd, 丙 1st
    ['{column: 上年位次, of: 全市位次}', ['0', '1', '2'], ['1', '1', '1']],
    ['{column: 上年位次}', ['0', '1', '4'], ['0.5', '0.5', '4']],
    ['上年位次', ['0', '1', '4'], ['0.5', '0.5', '4']],
  ])('%s', (last, change, mean) => {
    const of = scoreText(rules('competition', last), sheet('5'));
    expect(findings(of)).toEqual([]);
    expect(figuresOf(of, 'rank-change')).toEqual(change);
    const { meanRankChange } = subjectOf(of).assessment.plan.outline.gap ?? {};
    expect(figuresOf(of, meanRankChange ?? '')).toEqual(mean);
  });

  test.each([
    ['0', 'competition', ['data/last-rank !D4']],
    ['-2', 'competition', ['data/last-rank !D4']],
    ['2.5', 'competition', ['data/last-rank !D4']],
    ['2.25', 'average', ['data/last-rank !D4']],
    ['2.5', 'average', []],
    // newcomers and those who left: 40 of three entities
    ['40', 'competition', []],
    ['', 'competition', []],
  ])('%s under %s ties', (last, ties, expected) => {
    const of = scoreText(rules(ties, '{column: 上年位次, of: 全市位次}'), sheet(last));
    expect(findings(of)).toEqual(expected);
  });
});
