import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { formatPeriod, type Period, parsePeriod, previous, yearBefore } from '../../src/model/period.js';
import { periodApart, periodInText } from '../../src/model/period-text.js';

const period = (text: string): Period => must(parsePeriod(text), text);
const shown = (found: Period | undefined) => found && formatPeriod(found);

describe('the period before, and the one a year ago', () => {
  test.each([
    ['2022', '2021', '2021'],
    ['2022H1', '2021H2', '2021H1'],
    ['2022Q3', '2022Q2', '2021Q3'],
    ['2022Q1', '2021Q4', '2021Q1'],
    ['2022-01', '2021-12', '2021-01'],
    ['2022W36', '2022W35', '2021W36'],
    // 2020 ends on a Thursday, and so has 53 weeks (GB/T 7408, ISO 8601); 2021 has 52
    ['2021W01', '2020W53', '2020W01'],
    ['2022W01', '2021W52', '2021W01'],
    // 2015 begins on a Thursday
    ['2016W01', '2015W53', '2015W01'],
    // 2019 has no 53rd week
    ['2020W53', '2020W52', undefined],
  ])('of %s are %s and %s', (of, before, ago) => {
    expect([shown(previous(period(of))), shown(yearBefore(period(of)))]).toEqual([before, ago]);
  });
});

describe('the period a text says', () => {
  // in a run by quarter, by month, by year
  test.each([
    ['2022年', '2022', '2022', '2022'],
    ['2022', '2022', '2022', '2022'],
    // what is counted from January to June is the second quarter's, cumulative, or June's
    ['2022年上半年', '2022Q2', '2022-06', '2022-06'],
    ['2022年三季度', '2022Q3', '2022Q3', '2022Q3'],
    ['2022年第三季度主要指标', '2022Q3', '2022Q3', '2022Q3'],
    ['2022年1—9月', '2022Q3', '2022-09', '2022-09'],
    ['２０２２年１－９月份', '2022Q3', '2022-09', '2022-09'],
    ['2022年1月至9月', '2022Q3', '2022-09', '2022-09'],
    ['2022年一至九月', '2022Q3', '2022-09', '2022-09'],
    ['2022年前三季度', '2022Q3', '2022-09', '2022-09'],
    ['2022年1—12月', '2022Q4', '2022-12', '2022'],
    // the published figures of January and February come together
    ['1—2月', '2022-02', '2022-02', '2022-02'],
    ['2022年9月', '2022-09', '2022-09', '2022-09'],
    ['2022年7—9月', '2022Q3', '2022Q3', '2022Q3'],
    ['2022Q3', '2022Q3', '2022Q3', '2022Q3'],
    ['2022-09', '2022-09', '2022-09', '2022-09'],
    ['2022年第36周', '2022W36', '2022W36', '2022W36'],
    ['三季度', '2022Q3', '2022Q3', '2022Q3'],
    ['去年三季度', '2021Q3', '2021Q3', '2021Q3'],
    ['上年同期', '2021Q3', '2021-09', '2021'],
    ['表1 2021年1-9月主要指标', '2021Q3', '2021-09', '2021-09'],
    ['2 0 2 1 年 1-9 月', '2021Q3', '2021-09', '2021-09'],
    ['2022年6月（上半年）', '2022Q2', '2022-06', '2022-06'],
    ['2022年半年度', '2022Q2', '2022-06', '2022-06'],
    ['2022年一、二季度', '2022Q2', '2022-06', '2022-06'],
    ['2022.1-6', '2022Q2', '2022-06', '2022-06'],
    ['202206', '2022-06', '2022-06', '2022-06'],
    ['2021年元-9月', '2021Q3', '2021-09', '2021-09'],
    ['2021年1月—2021年9月', '2021Q3', '2021-09', '2021-09'],
    ['二○二一年前三季度', '2021Q3', '2021-09', '2021-09'],
    ['截止2022年6月30日', '2022Q2', '2022-06', '2022-06'],
    ['截至2022年9月底', '2022Q3', '2022-09', '2022-09'],
    ['2022年12月末', '2022Q4', '2022-12', '2022'],
  ])('%s: %s, %s, %s', (text, byQuarter, byMonth, byYear) => {
    const runs = ['2022Q3', '2022-09', '2022'].map(period);
    expect(runs.map((run) => shown(periodInText(text, run)))).toEqual([byQuarter, byMonth, byYear]);
  });

  test.each([
    // a day is when something was written
    '2022年10月8日',
    '2022-10-08',
    '20221008',
    // two periods are none
    '2021—2022年',
    '2022年与2021年',
    // a number of a document, the name of a place, an age
    '锡政办〔2022〕15号',
    '四季青',
    '成立3周年',
    '12个月',
  ])('%s: none', (text) => {
    expect(periodInText(text, period('2022Q3'))).toBeUndefined();
  });

  test.each([
    ['上年同期税收', '税收'],
    ['税收（上年同期）', '税收'],
    ['税收(2021年)(万元)', '税收(万元)'],
    ['2021年1—9月累计', ''],
    ['上年同期数', ''],
    ['本期', ''],
  ])('apart from it, %s says %j', (text, rest) => {
    expect(periodApart(text)?.rest).toBe(rest);
  });

  test.each(['税收', '其中：2021年以前开工', '三上企业'])('%s says nothing of a period', (text) => {
    expect(periodApart(text)).toBeUndefined();
  });
});
