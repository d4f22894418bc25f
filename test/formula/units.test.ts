import { describe, expect, test } from 'vitest';
import { meaning, mistakes, read } from './formulas.js';

// 税收 万元, 财政收入 亿元, 土地 亩, 厂区 公顷, 人数 人, 亩均 万元/亩, 得分 分, 增速 %, 份额 ‰, x y z 系数 plain.
// A conversion is shown as its factor: 1 亿元 = 10,000 万元, 1 公顷 = 15 亩.
describe('the unit of a result, with every conversion written out', () => {
  test.each([
    // products and quotients
    ['税收 / 土地', '税收 / 土地 : 万元/亩'],
    ['税收 / 人数 / 土地', '税收 / 人数 / 土地 : 万元/(人·亩)'],
    ['亩均 * 土地', '亩均 * 土地 : 万元'],
    ['税收 * 2', '税收 * 2 : 万元'],
    ['2 * 税收', '2 * 税收 : 万元'],
    ['税收 / 2', '税收 / 2 : 万元'],
    ['1 / 土地', '1 / 土地 : 1/亩'],
    ['税收 * 120%', '税收 * 120% : 万元'],
    ['税收 * 增速', '税收 * (增速 / 100) : 万元'],
    ['增速 * 税收', '增速 / 100 * 税收 : 万元'],
    ['增速 * 2', '增速 * 2 : %'],
    ['系数 * 120%', '系数 * 120% : '],
    ['50% * 系数', '50% * 系数 : '],
    ['增速 * 50%', '增速 * 50% : %'],
    ['系数 * 增速', '系数 * 增速 : %'],
    ['系数 / 80%', '系数 / 80% : '],
    ['(增速 + 增速) / 2', '(增速 + 增速) / 2 : %'],
    ['税收 / 增速', '税收 / (增速 / 100) : 万元'],
    ['1 / 增速', '1 / (增速 / 100) : '],
    ['增速 * 份额', '增速 / 100 * (份额 / 1000) : '],
    // a ratio of like quantities is a plain number
    ['税收 / 税收', '税收 / 税收 : '],
    ['「R&D经费」 / 财政收入', 'R&D经费 / (财政收入 * 10000) : '],
    ['财政收入 / 税收', '财政收入 / (税收 / 10000) : '],
    ['增速 / 份额', '增速 / (份额 / 10) : '],
    ['亩均 * 厂区', '亩均 * 厂区 : 万元·公顷/亩'],
    ['亩均 * 厂区 / 税收', '亩均 * 厂区 / (税收 / 15) : '],
    ['(税收 / 厂区) * (土地 / 财政收入)', '税收 / 厂区 * (土地 / 财政收入) / 150000 : '],
    // sums take the left side's unit
    ['税收 + 财政收入', '税收 + 财政收入 * 10000 : 万元'],
    ['财政收入 - 税收', '财政收入 - 税收 / 10000 : 亿元'],
    ['土地 + 厂区', '土地 + 厂区 * 15 : 亩'],
    ['税收 + 10万元', '税收 + 10万元 : 万元'],
    ['财政收入 + 10万元', '财政收入 + 10万元 : 亿元'],
    ['0 + 税收', '0 + 税收 : 万元'],
    ['税收 - 0', '税收 - 0 : 万元'],
    ['-税收', '-税收 : 万元'],
    // percentages beside plain numbers
    ['1 + 增速', '1 + 增速 / 100 : '],
    ['2 - 增速', '2 - 增速 / 100 : '],
    ['增速 - 1', '增速 - 1 : %'],
    ['增速 + 3%', '增速 + 3% : %'],
    ['增速 + 3个百分点', '增速 + 3个百分点 : %'],
    ['增速 - 系数', '增速 - 系数 * 100 : %'],
    ['系数 - 增速', '系数 - 增速 / 100 : '],
    ['0 - 增速', '0 - 增速 : %'],
    ['税收 / 财政收入 - 0.03', '税收 / (财政收入 * 10000) - 0.03 : '],
    ['税收 * (1 + 增速)', '税收 * (1 + 增速 / 100) : 万元'],
    // powers and roots
    ['土地 ^ 2', '土地 ^ 2 : 亩²'],
    ['土地 ^ -1', '土地 ^ -1 : 1/亩'],
    ['x ^ 0.5', 'x ^ 0.5 : '],
    ['增速 ^ 2', '(增速 / 100) ^ 2 : '],
    ['sqrt(土地 * 土地)', 'sqrt(土地 * 土地) : 亩'],
    ['sqrt(增速)', 'sqrt(增速 / 100) : '],
    ['ln(税收 / 财政收入)', 'ln(税收 / (财政收入 * 10000)) : '],
    ['exp(增速)', 'exp(增速 / 100) : '],
    // functions
    ['min(税收, 财政收入)', 'min(税收, 财政收入 * 10000) : 万元'],
    ['max(0, 财政收入, 税收)', 'max(0, 财政收入, 税收 / 10000) : 亿元'],
    ['clamp(亩均, 0, 100万元 / 土地)', 'clamp(亩均, 0, 100万元 / 土地) : 万元/亩'],
    ['clamp(x, 0, 120%)', 'clamp(x * 100, 0, 120%) : %'],
    ['max(系数, 增速)', 'max(系数 * 100, 增速) : %'],
    ['max(增速, 3倍)', 'max(增速, 3倍) : %'],
    ['coalesce(税收, 财政收入, 0)', 'coalesce(税收, 财政收入 * 10000, 0) : 万元'],
    ['if(停产, 0, 税收)', 'if(停产, 0, 税收) : 万元'],
    ['if(停产, 税收, 财政收入)', 'if(停产, 税收, 财政收入 * 10000) : 万元'],
    ['if(停产, 停产, not 停产)', 'if(停产, 停产, not 停产) : truth'],
    [
      'band(财政收入, 0分, 5000万元, 60分, 1亿元, 100分)',
      'band(财政收入, 0分, 5000万元, 60分, 1亿元, 100分) : 分',
    ],
    ['band(增速, 0, 0, 5, 3%, 10)', 'band(增速, 0, 0, 5, 3%, 10) : '],
    ['abs(税收)', 'abs(税收) : 万元'],
    ['round(增速, 2)', 'round(增速, 2) : %'],
    ['floor(税收)', 'floor(税收) : 万元'],
    ['ceil(税收, -2)', 'ceil(税收, -2) : 万元'],
    ['has(税收)', 'has(税收) : truth'],
    // time and cohort functions
    ['税收 / last_year(税收) - 1', '税收 / last_year(税收) - 1 : '],
    ['previous(增速)', 'previous(增速) : %'],
    ['single(税收)', 'single(税收) : 万元'],
    ['cohort_max(税收 / 土地)', 'cohort_max(税收 / 土地) : 万元/亩'],
    ['cohort_rank(税收)', 'cohort_rank(税收) : '],
    ['cohort_count(税收)', 'cohort_count(税收) : '],
    ['cohort_percentile(税收, 95%)', 'cohort_percentile(税收, 0.95) : 万元'],
    ['cohort_percentile(税收, 0.5)', 'cohort_percentile(税收, 0.5) : 万元'],
    ['cohort_mean(last_year(税收))', 'cohort_mean(last_year(税收)) : 万元'],
    // comparisons
    ['税收 > 财政收入', '税收 > 财政收入 * 10000 : truth'],
    ['税收 >= 1亿元', '税收 >= 1亿元 : truth'],
    ['1亿元 <= 税收', '1亿元 <= 税收 / 10000 : truth'],
    ['0 < 税收', '0 < 税收 : truth'],
    ['税收 <> 0', '税收 <> 0 : truth'],
    ['增速 > 系数', '增速 > 系数 * 100 : truth'],
    ['增速 > 3倍', '增速 > 3倍 : truth'],
    ['税收 / 财政收入 >= 3%', '税收 / (财政收入 * 10000) >= 3% : truth'],
    ['税收 > 0 and not 停产 or x = 1', '税收 > 0 and not 停产 or x = 1 : truth'],
  ])('%s', (text, expected) => {
    expect(meaning(text)).toBe(expected);
  });
});

describe('units that do not go together: code @ the text it points at', () => {
  test.each([
    ['税收 + 土地', ['formula/unit-mismatch @ 土地']],
    ['税收 - 2', ['formula/unit-mismatch @ 2']],
    ['2 - 税收', ['formula/unit-mismatch @ 2']],
    ['税收 / 土地 > 20', ['formula/unit-mismatch @ 20']],
    ['20 < 亩均', ['formula/unit-mismatch @ 20']],
    ['min(10, 税收)', ['formula/unit-mismatch @ 10']],
    ['min(税收, 土地, 人数)', ['formula/unit-mismatch @ 土地', 'formula/unit-mismatch @ 人数']],
    ['clamp(得分, 0, 100)', ['formula/unit-mismatch @ 100']],
    ['if(停产, 1, 税收)', ['formula/unit-mismatch @ 1']],
    ['coalesce(税收, 人数)', ['formula/unit-mismatch @ 人数']],
    ['band(税收, 0, 10, 1)', ['formula/unit-mismatch @ 10']],
    ['band(x, 0分, 10, 1)', ['formula/unit-mismatch @ 1']],
    ['系数 + 税收', ['formula/unit-mismatch @ 税收']],
    ['税收 + 增速', ['formula/unit-mismatch @ 增速']],
    ['税收 = 10美元', ['formula/unit-mismatch @ 10美元']],
    ['增速 > 3', ['formula/percent-literal @ 3']],
    ['3 < 增速', ['formula/percent-literal @ 3']],
    ['增速 > -3', ['formula/percent-literal @ -3']],
    ['增速 + 3', ['formula/percent-literal @ 3']],
    ['min(增速, 1)', ['formula/percent-literal @ 1']],
    ['clamp(份额, 0, 5)', ['formula/percent-literal @ 5']],
    ['band(增速, 0, 3, 5)', ['formula/percent-literal @ 3']],
    ['ln(税收)', ['formula/needs-plain @ 税收']],
    ['exp(土地)', ['formula/needs-plain @ 土地']],
    ['sqrt(税收)', ['formula/no-root @ 税收']],
    ['(税收 + 土地) * (增速 > 3)', ['formula/unit-mismatch @ 土地', 'formula/percent-literal @ 3']],
  ])('%s', (text, expected) => {
    expect(mistakes(text)).toEqual(expected);
  });

  test.each([
    ['税收 > 10', '10万元'],
    ['亩均 >= 20', '20[万元/亩]'],
    ['人数 - 5', '5人'],
    ['clamp(得分, 0, 100)', '100分'],
    ['增速 > 3', '3%'],
    ['份额 < 2.5', '2.5‰'],
    ['max(增速, -1)', '-1%'],
    ['税收 + 土地', ''],
  ])('%s: write %j', (text, write) => {
    expect(read(text).found).toMatchObject([{ args: { write } }]);
  });

  test('the other side is named, with its unit and its place', () => {
    expect(read('税收 + 土地').found).toEqual([
      {
        code: 'formula/unit-mismatch',
        args: { where: '+', unit: '亩', against: '万元', write: '' },
        place: { kind: 'text', file: 'rules.yaml', line: 1, column: 6, length: 2 },
        related: [{ kind: 'text', file: 'rules.yaml', line: 1, column: 1, length: 2 }],
      },
    ]);
  });
});
