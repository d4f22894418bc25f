import { describe, expect, test } from 'vitest';
import type { CohortExpr } from '../../src/formula/expr.js';
import { nameText, printFormula } from '../../src/formula/print.js';
import { convertTo, hoistCohorts, mapParts, namesIn, partsOf } from '../../src/formula/rewrite.js';
import { must } from '../../src/model/must.js';
import { checked, units } from './formulas.js';

const unit = (text: string) => must(units.parse(text), text);
const shown = (expr: Parameters<typeof printFormula>[0]) => printFormula(expr, (name) => nameText(name.text));

describe('convertTo', () => {
  test.each([
    ['税收 / 土地', '亿元/平方公里', '税收 / 土地 * 3 / 20'], // 1 万元/亩 = 1,500 × 10⁻⁴ 亿元/km²
    ['税收 / 财政收入', '%', '税收 / (财政收入 * 10000) * 100'],
    ['财政收入', '万元', '财政收入 * 10000'],
    ['税收 + 财政收入', '亿元', '(税收 + 财政收入 * 10000) / 10000'],
    ['增速', '', '增速 / 100'],
    ['0', '万元', '0'],
    ['if(停产, 0, 1)', '%', 'if(停产, 0, 1) * 100'],
  ])('%s in %s is %s', (text, to, expected) => {
    const converted = must(convertTo(checked(text), unit(to)), text);
    expect([shown(converted), converted.unit.text]).toEqual([expected, unit(to).text]);
  });

  test.each([
    ['税收', '万元'],
    ['税收 / 土地', '万元/亩'],
    ['x', '倍'],
    ['增速', '个百分点'],
  ])('%s is in %s already', (text, to) => {
    const expr = checked(text);
    expect(convertTo(expr, unit(to))).toBe(expr);
  });

  test.each([
    ['税收', '亩'],
    ['5', '万元'],
    ['0万元', '亩'],
    ['税收 > 0', ''],
  ])('%s never is in %s', (text, to) => {
    expect(convertTo(checked(text), unit(to))).toBeUndefined();
  });
});

describe('hoistCohorts', () => {
  const hoisted: CohortExpr[] = [];
  const expr = hoistCohorts(
    checked('if(has(税收), (税收 - cohort_min(税收)) / (cohort_max(财政收入) - cohort_min(税收)), 0)'),
    (cohort) => `group/${hoisted.push(cohort)}`,
  );

  test('each cohort function gives way to the node that stands for it', () => {
    expect(hoisted.map(shown)).toEqual(['cohort_min(税收)', 'cohort_max(财政收入)', 'cohort_min(税收)']);
    expect(printFormula(expr, ({ id }) => id, 'implied')).toBe(
      'if(has(column/税收), (column/税收 - group/1) / (group/2 - group/3), 0)',
    );
  });

  test('the reference keeps the unit, the place and a text to show', () => {
    const [reference] = partsOf(checked('1万元 + cohort_max(税收)')).slice(1);
    const [, right] = partsOf(hoistCohorts(checked('1万元 + cohort_max(税收)'), () => 'group/max'));
    expect(right).toMatchObject({
      kind: 'name',
      id: 'group/max',
      text: 'cohort_max(税收)',
      unit: { text: '万元' },
      span: must(reference, 'cohort').span,
    });
  });
});

describe('namesIn', () => {
  test.each([
    ['1 + 2', []],
    ['税收 / 土地 + 税收 / 土地', ['column/税收', 'column/土地']],
    ['if(停产, previous(税收), cohort_max(财政收入))', ['column/停产', 'column/税收', 'column/财政收入']],
    ['-x + band(y, 0, 1, z)', ['column/x', 'column/y', 'column/z']],
  ])('%s', (text, expected) => {
    expect([...namesIn(checked(text))]).toEqual(expected);
  });
});

describe('mapParts', () => {
  test.each([
    'x',
    '3%',
    '-x',
    'not 停产',
    'x + y',
    'x < y',
    '停产 or 停产',
    'max(x, y)',
    '税收 + 财政收入',
    'cohort_mean(x)',
    'last_year(x)',
  ])('%s with unchanged parts is the same', (text) => {
    const expr = checked(text);
    expect(mapParts(expr, (part) => part)).toEqual(expr);
  });
});
