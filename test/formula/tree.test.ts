import { describe, expect, test } from 'vitest';
import type { Expr } from '../../src/formula/expr.js';
import { checked } from './formulas.js';

/** The tree as nested lists, with the unit of each number: what evaluate, explain and to-excel go by. */
function tree(expr: Expr): unknown {
  switch (expr.kind) {
    case 'number':
      return [expr.value.toFixed(), expr.unit.text];
    case 'name':
      return expr.type === 'number' ? [expr.id, expr.unit.text] : [expr.id];
    case 'convert':
      return ['convert', tree(expr.of), `${expr.factor.times}/${expr.factor.over}`, expr.unit.text];
    case 'negate':
    case 'not':
      return [expr.kind, tree(expr.of)];
    case 'arithmetic':
      return [expr.operator, tree(expr.left), tree(expr.right), expr.unit.text];
    case 'compare':
    case 'logical':
      return [expr.operator, tree(expr.left), tree(expr.right)];
    case 'call':
      return [
        expr.function,
        ...expr.arguments.map(tree),
        ...(expr.type === 'number' ? [expr.unit.text] : []),
      ];
    case 'cohort':
      return [expr.function, tree(expr.of), expr.parameter?.toFixed() ?? '', expr.unit.text];
    case 'time':
      return [expr.function, tree(expr.of), expr.unit.text];
  }
}

describe('what the readers of a plan are handed', () => {
  test.each<[string, unknown]>([
    ['税收 / 土地', ['/', ['column/税收', '万元'], ['column/土地', '亩'], '万元/亩']],
    [
      '税收 / 财政收入',
      ['/', ['column/税收', '万元'], ['convert', ['column/财政收入', '亿元'], '10000/1', '万元'], ''],
    ],
    ['1 + 增速', ['+', ['1', ''], ['convert', ['column/增速', '%'], '1/100', ''], '']],
    ['税收 * 120%', ['*', ['column/税收', '万元'], ['convert', ['120', '%'], '1/100', ''], '万元']],
    // a literal 0 takes the unit beside it by a conversion that changes nothing
    ['max(税收, 0)', ['max', ['column/税收', '万元'], ['convert', ['0', ''], '1/1', '万元'], '万元']],
    ['max(税收, 0万元)', ['max', ['column/税收', '万元'], ['0', '万元'], '万元']],
    ['增速 + 3个百分点', ['+', ['column/增速', '%'], ['3', '个百分点'], '%']],
    ['-税收', ['negate', ['column/税收', '万元']]],
    [
      'if(停产, 0, 财政收入)',
      ['if', ['column/停产'], ['convert', ['0', ''], '1/1', '亿元'], ['column/财政收入', '亿元'], '亿元'],
    ],
    [
      'not 停产 and 税收 > 1亿元',
      [
        'and',
        ['not', ['column/停产']],
        ['>', ['column/税收', '万元'], ['convert', ['1', '亿元'], '10000/1', '万元']],
      ],
    ],
    // places stay literals, thresholds and values keep their turns
    ['round(x, -2)', ['round', ['column/x', ''], ['negate', ['2', '']], '']],
    ['floor(x)', ['floor', ['column/x', ''], '']],
    [
      'band(税收, 1分, 1亿元, 2分)',
      [
        'band',
        ['column/税收', '万元'],
        ['1', '分'],
        ['convert', ['1', '亿元'], '10000/1', '万元'],
        ['2', '分'],
        '分',
      ],
    ],
    ['has(税收)', ['has', ['column/税收', '万元']]],
    ['cohort_percentile(税收, 90%)', ['cohort_percentile', ['column/税收', '万元'], '0.9', '万元']],
    [
      'cohort_rank(税收 / 土地)',
      ['cohort_rank', ['/', ['column/税收', '万元'], ['column/土地', '亩'], '万元/亩'], '', ''],
    ],
    ['last_year(税收)', ['last_year', ['column/税收', '万元'], '万元']],
    ['sqrt(增速)', ['sqrt', ['convert', ['column/增速', '%'], '1/100', ''], '']],
    ['x != y', ['<>', ['column/x', ''], ['column/y', '']]],
  ])('%s', (text, expected) => {
    expect(tree(checked(text))).toEqual(expected);
  });

  test('every node knows where it stands, a conversion where its quantity does', () => {
    const expr = checked('税收 + (财政收入 * 2)');
    const at = ({ span }: Expr) => [span.start, span.end];
    expect(expr.kind === 'arithmetic' && [at(expr), at(expr.left), at(expr.right)]).toEqual([
      [0, 15],
      [0, 2],
      [5, 15],
    ]);
  });
});
