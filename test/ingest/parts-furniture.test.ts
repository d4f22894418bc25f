import { describe, expect, test } from 'vitest';
import { ruleText } from '../assess/score-sheets.js';
import { figuresOf, findings } from '../assess/score-text.js';
import { scoreBook } from './real-book.js';

const yaml = `${ruleText(`columns: {税收: {unit: 万元, kind: flow}}
indicators: {评分项: {formula: "sum_of(企业, 产值)", unit: 万元}}`)}tables: {企业: {entity: [企业名称], of: [所属园区], columns: {产值: {unit: 万元, kind: flow}}}}
`;
const zones = {
  rows: [
    ['开发区', '税收'],
    ['甲区', 1],
    ['乙区', 1],
  ],
};

function scored(rows: readonly (readonly (string | number | null)[])[], merges: readonly string[] = []) {
  const firms = { name: '企业', rows: [['企业名称', '所属园区', '产值(万元)'], ...rows], merges };
  return scoreBook(yaml, undefined, [zones, firms]);
}

const firms: readonly (readonly (string | number | null)[])[] = [
  ['一厂', '甲区', 1],
  ['二厂', '甲区', 2],
];

describe('a part’s own name that is none', () => {
  // 甲区: 1 + 2 = 3, 乙区: 4
  test.each([
    ['小计', 3],
    ['合计', 3],
    ['平均', 1.5],
    ['其中:规上', 2],
    ['#规上', 2],
    ['注:快报数', 7],
  ])('%s under the owner is left out', (name, figure) => {
    const outcome = scored([...firms, [name, '甲区', figure], ['四厂', '乙区', 4]]);
    expect(findings(outcome)).toEqual([]);
    expect(figuresOf(outcome, 'indicators/评分项')).toEqual(['3', '4']);
  });

  test('so is one under an owner that is merged down', () => {
    const outcome = scored([...firms, ['小计', null, 3], ['四厂', '乙区', 4]], ['B2:B4']);
    expect(findings(outcome)).toEqual([]);
    expect(figuresOf(outcome, 'indicators/评分项')).toEqual(['3', '4']);
  });

  test('a total is held against the rows of its owner, wherever they stand: 1 + 2 is not 5', () => {
    const mixed = [
      ['一厂', '甲区', 1],
      ['四厂', '乙区', 4],
      ['二厂', '甲区', 2],
    ];
    expect(findings(scored([...mixed, ['小计', '甲区', 3]]))).toEqual([]);
    expect(findings(scored([...mixed, ['小计', '甲区', 6]]))).toEqual([
      'data/total-differs 企业!C5 < rules 10',
    ]);
  });

  test('其中 before unmarked parts of one owner: nobody can tell', () => {
    const outcome = scored([
      ['一厂', '甲区', 1],
      ['其中:分厂', '甲区', 1],
      ['二厂', '甲区', 2],
    ]);
    expect(findings(outcome)).toEqual(['data/of-which 企业!A3 < 企业!A4']);
  });
});
