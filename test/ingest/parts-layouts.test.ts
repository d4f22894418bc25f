import { expect, test } from 'vitest';
import { ruleText } from '../assess/score-sheets.js';
import { figuresOf, findings } from '../assess/score-text.js';
import { scoreBook } from './real-book.js';

test('a list by zone and industry', () => {
  const yaml = `${ruleText(`columns: {税收: {unit: 万元}}
indicators: {评分项: {formula: "sum_of(分行业, 产值, 新材料) / sum_of(分行业, 产值)", unit: "%"}}`)}tables: {分行业: {entity: [行业], columns: {产值: {unit: 亿元}}, labels: {行业: [新材料, 新能源]}}}
`;
  const scored = scoreBook(yaml, undefined, [
    {
      rows: [
        ['开发区', '税收'],
        ['甲区', 1],
        ['乙区', 2],
      ],
    },
    {
      rows: [
        ['开发区', '行业', '产值'],
        ['甲区', '新材料', 30],
        [null, '新能源', 10],
        ['乙区', '新材料', 5],
        [null, '新能源', 15],
      ],
      merges: ['A2:A3', 'A4:A5'],
    },
  ]);
  expect(findings(scored)).toEqual([]);
  // 30 ÷ 40, 5 ÷ 20
  expect(figuresOf(scored, 'indicators/评分项')).toEqual(['75', '25']);
});

const byPeriod = `${ruleText(`columns: {税收: {unit: 万元}}
indicators: {评分项: {formula: "sum_of(企业, 产值)", unit: 万元}}`)}tables: {企业: {entity: [企业名称], columns: {产值: {unit: 万元}}}}
`;
const zones = {
  rows: [
    ['开发区', '税收'],
    ['甲区', 1],
  ],
};
const firms = (name: string, firm: string, output: number) => ({
  name,
  rows: [
    ['开发区', '企业名称', '产值'],
    ['甲区', firm, output],
  ],
});

test('parts of another period are left aside', () => {
  const scored = scoreBook(byPeriod, '2022Q3', [
    zones,
    firms('企业2022年三季度', '一厂', 5),
    firms('企业2021年三季度', '二厂', 4),
  ]);
  expect(findings(scored)).toEqual([]);
  expect(figuresOf(scored, 'indicators/评分项')).toEqual(['5']);
});

test('and so are rows and columns of another one', () => {
  const sheet = {
    rows: [
      ['开发区', '企业名称', '时期', '产值', '上年同期产值'],
      ['甲区', '一厂', '2022年1—9月', 5, 4],
      ['甲区', '二厂', '2021年1—9月', 3, 2],
    ],
  };
  const scored = scoreBook(byPeriod, '2022Q3', [zones, sheet]);
  expect(findings(scored)).toEqual([]);
  expect(figuresOf(scored, 'indicators/评分项')).toEqual(['5']);
});

test('parts of no other period than last year’s are none', () => {
  const scored = scoreBook(byPeriod, '2022Q3', [zones, firms('企业2021年三季度', '二厂', 4)]);
  expect(findings(scored)).toContain('data/no-sheet-of-period 企业2021年三季度');
});
