import { describe, expect, test } from 'vitest';
import { placeText } from '../../src/diagnostics/place-text.js';
import { must } from '../../src/model/must.js';
import { explain } from '../../src/plan/explain/explain.js';
import type { FakeSheet } from '../ingest/fake-sheet.js';
import { ruleText, scoreSheets } from './score-sheets.js';
import { figuresOf, findings, type Scored } from './score-text.js';

const tax = '税收: {unit: 万元, kind: flow}';

/** A sheet of one column: its name, and each zone's figure. */
function sheet(
  name: string,
  figures: readonly (readonly [zone: string, tax: number | string | null])[],
): FakeSheet {
  return { name, rows: [['开发区', '税收'], ...figures] };
}

function codes({ found }: Scored): string[] {
  return found.map(({ code }) => code);
}

function indicator(formula: string, unit = '万元'): string {
  return ruleText(`columns: {${tax}}\nindicators: {评分项: {formula: "${formula}", unit: "${unit}"}}`);
}

const years = [
  sheet('2022年', [
    ['甲区', 120],
    ['乙区', 90],
  ]),
  sheet('2021年', [
    ['甲区', 100],
    ['乙区', 100],
  ]),
];

describe('figures of another period', () => {
  test('last_year takes them from the sheet of that year', () => {
    const scored = scoreSheets(indicator('税收 / last_year(税收) - 1', '%'), '2022', years);
    expect(findings(scored)).toEqual([]);
    // 120 ÷ 100 − 1 = 20 %, 90 ÷ 100 − 1 = −10 %
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(['20', '-10']);
    expect(figuresOf(scored, 'measures/税收@2021')).toEqual(['100', '100']);
  });

  test('explained down to the cell of the earlier sheet', () => {
    const scored = scoreSheets(indicator('税收 / last_year(税收) - 1', '%'), '2022', years);
    const steps = explain(must(scored.assessment, 'assessment'), 'indicators/评分项', 1);
    const places = steps.flatMap(({ detail }) =>
      detail.kind === 'input' && detail.place ? [placeText(detail.place)] : [],
    );
    expect(places).toEqual(['报表.xlsx ▸ 2022年!B3', '报表.xlsx ▸ 2021年!B3']);
  });

  test('growth over two years, on average: a published check', () => {
    // the Bureau of Statistics for June 2021: 13.5 % over 2019, 6.5 % a year on average; √1.135 − 1 = 6.536… %
    const rules = ruleText(`columns: {${tax}}
indicators:
  上年税收: {formula: last_year(税收), unit: 万元}
  评分项: {formula: "sqrt(税收 / last_year(上年税收)) - 1", unit: "%"}`);
    const scored = scoreSheets(rules, '2021', [
      sheet('2021年', [['甲区', 113.5]]),
      sheet('2019年', [['甲区', 100]]),
    ]);
    expect(figuresOf(scored, 'indicators/评分项', 2)).toEqual(['6.54']);
  });
});

describe('quarters', () => {
  const quarters = [
    sheet('2022年1—3月', [['甲区', 30]]),
    sheet('2022年1—6月', [['甲区', 70]]),
    sheet('2022年前三季度', [['甲区', 100]]),
    sheet('2021年1—9月', [['甲区', 80]]),
    sheet('2021年上半年', [['甲区', 50]]),
    sheet('2021年1—12月', [['甲区', 120]]),
  ];
  test.each([
    // 100 − 70
    ['2022Q3', 'single(税收)', '30'],
    // 70 − 30
    ['2022Q2', 'single(税收)', '40'],
    // the first period of a year is what has been counted so far
    ['2022Q1', 'single(税收)', '30'],
    // 2021年1—12月 is 2021Q4
    ['2022Q1', 'previous(税收)', '120'],
    ['2022Q3', 'previous(税收)', '70'],
    ['2022Q3', 'last_year(税收)', '80'],
  ])('%s: %s is %s', (period, formula, expected) => {
    const scored = scoreSheets(indicator(formula), period, quarters);
    expect(findings(scored)).toEqual([]);
    expect(figuresOf(scored, 'indicators/评分项')).toEqual([expected]);
  });

  test('a single quarter and the same one of last year', () => {
    const rules = ruleText(`columns: {${tax}}
indicators:
  当季: {formula: single(税收), unit: 万元}
  评分项: {formula: 当季 / last_year(当季) - 1, unit: "%"}`);
    const scored = scoreSheets(rules, '2022Q3', quarters);
    // (100 − 70) ÷ (80 − 50) − 1 = 0
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(['0']);
    expect(figuresOf(scored, 'indicators/当季@2021Q3')).toEqual(['30']);
  });

  test('weeks count up over a year as well, and the first week of a year follows the last of the one before', () => {
    const weeks = [sheet('2022年第36周', [['甲区', 36]]), sheet('2022W35', [['甲区', 30]])];
    // 36 − 30
    expect(figuresOf(scoreSheets(indicator('single(税收)'), '2022W36', weeks), 'indicators/评分项')).toEqual([
      '6',
    ]);
    const year = [sheet('2021W01', [['甲区', 2]]), sheet('2020W53', [['甲区', 99]])];
    // 2020 has 53 weeks: it ends on a Thursday
    expect(figuresOf(scoreSheets(indicator('previous(税收)'), '2021W01', year), 'indicators/评分项')).toEqual(
      ['99'],
    );
  });
});

describe('an indicator in another period', () => {
  test('is its formula over the columns of that period, rounded as it is rounded now', () => {
    const rules = ruleText(`columns: {${tax}, 土地: {unit: 亩}}
indicators:
  亩均税收: {formula: 税收 / 土地, unit: 万元/亩, round: 1}
  评分项: {formula: 亩均税收 - last_year(亩均税收), unit: 万元/亩}`);
    const scored = scoreSheets(rules, '2022', [
      {
        name: '2022年',
        rows: [
          ['开发区', '税收', '土地'],
          ['甲区', 100, 30],
        ],
      },
      {
        name: '2021年',
        rows: [
          ['开发区', '税收', '土地'],
          ['甲区', 100, 40],
        ],
      },
    ]);
    // names in formulas mean exact values: 100/30 − 100/40 = 0.8333…
    expect(figuresOf(scored, 'indicators/评分项', 4)).toEqual(['0.8333']);
    expect(figuresOf(scored, 'indicators/亩均税收@2021/exact')).toEqual(['2.5']);
  });

  test('cohort functions see the earlier figures of those who are assessed now', () => {
    const rules = indicator('last_year(税收) / cohort_mean(last_year(税收))', '倍');
    const scored = scoreSheets(rules, '2022', [
      years[0] ?? sheet('', []),
      sheet('2021年', [
        ['甲区', 100],
        ['丙区', 900],
        ['乙区', 300],
      ]),
    ]);
    // the mean of 100 and 300 is 200; 丙区 is not there any more
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(['0.5', '1.5']);
    expect(codes(scored)).toContain('data/entities-of-other-period');
  });
});

describe('an earlier figure that is not there', () => {
  test('is not reported, and met by the usual policies', () => {
    const scored = scoreSheets(indicator('税收 - last_year(税收)'), '2022', [
      years[0] ?? sheet('', []),
      sheet('2021年', [
        ['甲区', 100],
        ['乙区', null],
      ]),
    ]);
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(['20', 'not-reported']);
    expect(figuresOf(scored, 'total')).toEqual(['2000', '0']);
  });

  test('nor in any sheet: a warning at the sheets, which says what to hand in', () => {
    const scored = scoreSheets(indicator('税收 - coalesce(last_year(税收), 0万元)'), '2022', [
      years[0] ?? sheet('', []),
    ]);
    expect(findings(scored)).toEqual(['data/period-not-found 2022年 < rules 1']);
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(['120', '90']);
  });
});

describe('carry-forward: last-year', () => {
  const rules = (more: string) =>
    ruleText(`columns: {研发经费: {unit: 万元, missing: {carry-forward: last-year}${more}}}
indicators: {评分项: {formula: 研发经费, unit: 万元}}`);
  const research = (name: string, figures: readonly (readonly [string, number | null])[]): FakeSheet => ({
    name,
    rows: [['开发区', '研发经费'], ...figures],
  });

  test("puts in the column's own value of a year ago", () => {
    const scored = scoreSheets(rules(''), '2022', [
      research('2022年', [
        ['甲区', 50],
        ['乙区', null],
      ]),
      research('2021年', [
        ['甲区', 40],
        ['乙区', 30],
      ]),
    ]);
    expect(figuresOf(scored, 'measures/研发经费')).toEqual(['50', '30']);
    expect(scored.assessment?.evaluation.marks.get('measures/研发经费')).toEqual(Uint8Array.of(0, 1));
  });

  test('of a yearly column in a run by quarter: the figure of the year before, for the year has none yet', () => {
    const scored = scoreSheets(rules(', every: year'), '2022Q3', [
      research('2021年', [
        ['甲区', 40],
        ['乙区', 30],
      ]),
      research('2022年三季度', [
        ['甲区', null],
        ['乙区', 35],
      ]),
    ]);
    expect(figuresOf(scored, 'measures/研发经费')).toEqual(['40', '35']);
    expect(figuresOf(scored, 'measures/研发经费@2021')).toEqual(['40', '30']);
  });

  test('beside a column by quarter, with no sheet of the year itself', () => {
    const mixed =
      ruleText(`columns: {${tax}, 研发经费: {unit: 万元, every: year, missing: {carry-forward: last-year}}}
indicators: {评分项: {formula: 研发经费 / 税收, unit: "%"}}`);
    const scored = scoreSheets(mixed, '2022Q3', [
      sheet('2022年1—9月', [['甲区', 400]]),
      research('2021年', [['甲区', 40]]),
    ]);
    expect(findings(scored)).toEqual([]);
    // 40 ÷ 400
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(['10']);
  });

  test('in a table of its own on the sheet of a quarter, whose title says another period', () => {
    const mixed =
      ruleText(`columns: {${tax}, 研发经费: {unit: 万元, every: year, missing: {carry-forward: last-year}}}
indicators: {评分项: {formula: 研发经费 / 税收, unit: "%"}}`);
    const rows = [
      ['2022年1—9月'],
      ['开发区', '税收'],
      ['甲区', 400],
      ['表2'],
      ['开发区', '研发经费(2021年)'],
      ['甲区', 40],
    ];
    const scored = scoreSheets(mixed, '2022Q3', [{ name: '三季度', rows }]);
    expect(findings(scored)).toEqual([]);
    // 40 ÷ 400
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(['10']);
  });
});

describe('checks against an earlier period', () => {
  const compared = `compare-with: [previous, last-year]\n${ruleText(`columns: {${tax}, 企业数: {unit: 家, kind: stock}}
indicators: {评分项: {formula: 税收, unit: 万元}}`)}`;
  const both = (name: string, figures: readonly (readonly [string, number, number])[]): FakeSheet => ({
    name,
    rows: [['开发区', '税收', '企业数'], ...figures],
  });

  test.each([
    // a cumulative flow that becomes less
    ['falls', [100, 50], [99, 50], ['data/cumulative-falls 2022年1—6月!B2 < 2022年1—3月!B2']],
    ['a stock may fall', [100, 50], [100, 40], []],
    // 1,000,000 ÷ 100 = 10,000: 元 for 万元
    ['jumps by 10,000', [100, 50], [1_000_000, 50], ['data/period-jump 2022年1—6月!B2 < 2022年1—3月!B2']],
    // 104.9 ÷ 10 = 10.49, within 5 % of 10
    ['jumps by about ten', [10, 50], [104.9, 50], ['data/period-jump 2022年1—6月!B2 < 2022年1—3月!B2']],
    // 10.6 is not
    ['grows by much', [10, 50], [106, 50], []],
    // 50 ÷ 0.5 = 100
    ['jumps down by 100', [100, 50], [120, 0.5], ['data/period-jump 2022年1—6月!C2 < 2022年1—3月!C2']],
  ])('%s', (_, before, now, expected) => {
    const scored = scoreSheets(compared, '2022Q2', [
      both('2022年1—6月', [['甲区', now[0] ?? 0, now[1] ?? 0]]),
      both('2022年1—3月', [['甲区', before[0] ?? 0, before[1] ?? 0]]),
    ]);
    expect(findings(scored)).toEqual(expected);
  });

  test('what is counted over a year begins anew with the next', () => {
    const scored = scoreSheets(compared, '2022Q1', [
      both('2022年1—3月', [['甲区', 10, 50]]),
      both('2021年1—12月', [['甲区', 100, 50]]),
    ]);
    expect(findings(scored)).toEqual([]);
  });

  test('with no sheet of another period nothing is said', () => {
    const scored = scoreSheets(compared, '2022Q1', [both('2022年1—3月', [['甲区', 10, 50]])]);
    expect(codes(scored)).toEqual([]);
  });
});

describe('growth that is supplied', () => {
  const rules = ruleText(`columns: {${tax}, 税收增速: {unit: "%", kind: growth}}
indicators:
  评分项: {formula: 税收增速, unit: "%", cross-check: {growth: {of: 税收, supplied: 税收增速, tolerance: 0.1个百分点}}}`);
  const growth = (now: number, supplied: number, before: number): readonly FakeSheet[] => [
    {
      name: '2022年',
      rows: [
        ['开发区', '税收', '税收增速'],
        ['甲区', now, supplied],
      ],
    },
    sheet('2021年', [['甲区', before]]),
  ];
  test.each([
    // 108.3 ÷ 100 − 1 = 8.3 %
    ['agrees', 108.3, 8.3, 100, []],
    // 8.4 is 0.1 from 8.3: not more than the tolerance
    ['agrees within the tolerance', 108.3, 8.4, 100, []],
    ['differs', 108.3, 8.5, 100, ['data/growth-differs 2022年!C2 < 2022年!B2 < 2021年!B2']],
    ['has no base', 108.3, 8.5, 0, []],
    ['has a negative base', 108.3, 8.5, -100, []],
  ])('%s', (_, now, supplied, before, expected) => {
    const scored = scoreSheets(rules, '2022', growth(now, supplied, before));
    expect(findings(scored)).toEqual(expected);
    // the supplied figure counts
    expect(figuresOf(scored, 'indicators/评分项')).toEqual([String(supplied)]);
  });
});
