import { describe, expect, test } from 'vitest';
import { ruleText } from '../assess/score-sheets.js';
import { figuresOf, findings } from '../assess/score-text.js';
import type { CellSpec } from '../workbook/build-xlsx.js';
import { type BookSheet, scoreBook } from './real-book.js';

const rules = ruleText(`columns: {税收: {unit: 万元, kind: flow}}
indicators: {评分项: {formula: "税收 - last_year(税收)", unit: 万元}}`);

/** A day as a spreadsheet keeps it: the serial number and how it is shown. */
const day = (value: number, format = 'yyyy-mm-dd'): CellSpec => ({ value, format });
// serials of 1900 (ECMA-376 Part 1, 18.17.4.1): 2022-01-01 is 44562, 2021-01-01 is 44197
const [SEP_30_2022, SEP_30_2021] = [44562 + 272, 44197 + 272];
const [SEP_1_2022, SEP_1_2021] = [44562 + 243, 44197 + 243];
const [DEC_31_2022, DEC_31_2021] = [44562 + 364, 44197 + 364];
/** 2022-09-11 and 2021-09-12 are the Sundays of the 36th weeks (GB/T 7408). */
const [SUNDAY_2022, SUNDAY_2021] = [44562 + 253, 44197 + 254];

const down = (head: string, now: CellSpec, before: CellSpec): BookSheet => ({
  rows: [
    ['开发区', head, '税收'],
    ['甲区', now, 100],
    ['甲区', before, 80],
  ],
});

const long = (head: string, now: CellSpec, before: CellSpec): BookSheet => ({
  rows: [
    ['开发区', '指标', '单位', head, '数值'],
    ['甲区', '税收', '万元', now, 100],
    ['甲区', '税收', '亿元', before, 0.008],
  ],
});

const form = (head: string, now: CellSpec, before: CellSpec): BookSheet => ({
  rows: [['填报单位:甲区'], ['指标', head, '完成数'], ['税收', now, 100], ['税收', before, 80]],
});

// 100 − 80
describe('the cell of a period', () => {
  const layouts = [
    ['down', down],
    ['long', long],
    ['form', form],
  ] as const;
  const says = [
    ['the day on which a quarter ends', '2022Q3', '时期', day(SEP_30_2022), day(SEP_30_2021)],
    ['the day on which a month ends', '2022-09', '时期', day(SEP_30_2022, 'yyyy/m/d'), day(SEP_30_2021)],
    ['the day on which a year ends', '2022', '报告期', day(DEC_31_2022), day(DEC_31_2021)],
    ['the same day as the end of the fourth quarter', '2022Q4', '时期', day(DEC_31_2022), day(DEC_31_2021)],
    ['the day on which a half ends', '2022H2', '时期', day(DEC_31_2022), day(DEC_31_2021)],
    ['the Sunday of a week', '2022W36', '时期', day(SUNDAY_2022), day(SUNDAY_2021)],
    ['a day as text', '2022Q3', '时期', '2022年9月30日', '2021.9.30'],
    [
      'a month that the spreadsheet keeps as its first day',
      '2022-09',
      '时期',
      day(SEP_1_2022, 'yyyy"年"m"月"'),
      day(SEP_1_2021, 'mmm-yy'),
    ],
    ['a year that it keeps as a day', '2022', '时期', day(SEP_1_2022, 'yyyy'), day(SEP_1_2021, 'yyyy')],
    ['a year as a number', '2022', '时期', 2022, 2021],
    ['a year as a number in a quarter', '2022Q3', '年份', 2022, '2021Q3'],
  ] as const;

  test.each(layouts.flatMap(([name, sheet]) => says.map((one) => [name, one[0], sheet, one] as const)))(
    '%s: %s',
    (_, __, sheet, [, period, head, now, before]) => {
      const scored = scoreBook(rules, period, [sheet(head, now, before)]);
      expect(findings(scored)).toEqual([]);
      expect(figuresOf(scored, 'indicators/评分项')).toEqual(['20']);
    },
  );

  test.each([
    ['down', down, 'B3'],
    ['long', long, 'D3'],
    ['form', form, 'B4'],
  ] as const)('%s: a day that ends no period', (_, sheet, cell) => {
    const scored = scoreBook(rules, '2022Q3', [sheet('时期', day(SEP_30_2022), day(SEP_30_2021 + 1))]);
    expect(findings(scored)).toContain(`data/period-unreadable Sheet1!${cell}`);
  });

  test('nor does another day than Sunday end a week', () => {
    const sheet = down('时期', day(SUNDAY_2022), day(SUNDAY_2021 - 1));
    expect(findings(scoreBook(rules, '2022W36', [sheet]))).toContain('data/period-unreadable Sheet1!B3');
  });
});

describe('a day over a column', () => {
  test.each<readonly [string, BookSheet]>([
    [
      'above the name',
      {
        rows: [
          ['开发区', day(SEP_30_2022), day(SEP_30_2021)],
          ['', '税收', '税收'],
          ['甲区', 100, 80],
        ],
        merges: ['A1:A2'],
      },
    ],
    [
      'below the name',
      {
        rows: [
          ['开发区', '税收', null],
          ['', day(SEP_30_2022), day(SEP_30_2021)],
          ['甲区', 100, 80],
        ],
        merges: ['A1:A2', 'B1:C1'],
      },
    ],
    [
      'in a form',
      {
        rows: [['填报单位:甲区'], ['指标', day(SEP_30_2022), day(SEP_30_2021)], ['税收', 100, 80]],
      },
    ],
  ])('%s', (_, sheet) => {
    const scored = scoreBook(rules, '2022Q3', [sheet]);
    expect(findings(scored)).toEqual([]);
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(['20']);
  });

  test('that ends no period is that of no figure of the run', () => {
    const sheet = {
      rows: [
        ['开发区', day(SEP_30_2022 + 1), day(SEP_30_2021)],
        ['', '税收', '税收'],
        ['甲区', 100, 80],
      ],
      merges: ['A1:A2'],
    };
    expect(findings(scoreBook(rules, '2022Q3', [sheet]))).toContain('data/no-sheet-of-period Sheet1');
  });
});
