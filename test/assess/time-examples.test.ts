import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { ruleText, scoreSheets } from './score-sheets.js';
import { figuresOf, findings } from './score-text.js';

const guide = readFileSync(new URL('../../rules/README.md', import.meta.url), 'utf8');
const section =
  must(guide.split('### 时间函数 / Time functions\n')[1], 'the section').split(/^#{2,3} /m)[0] ?? '';

/** The figures that the guide gives its zone: `| 2021年 | 20 | 50 | 80 | 120 |`, by year. */
const sheets = [...section.matchAll(/^\| (\d{4}年) \|(.*)\|$/gm)].flatMap(([, year = '', cells = '']) =>
  cells.split('|').flatMap((cell, at) => {
    const figure = Number.parseFloat(cell);
    const name = `${year}1—${3 * (at + 1)}月`;
    return Number.isNaN(figure)
      ? []
      : [
          {
            name,
            rows: [
              ['开发区', '税收'],
              ['甲区', figure],
            ],
          },
        ];
  }),
);
const examples = [...section.matchAll(/^\|.*\| `([^`]+)` \| `([^`]+)` \|$/gm)].map(
  ([, example = '', result = '']) => [example, result] as const,
);

describe('rules/README.md, 时间函数', () => {
  test('the figures and the examples are there', () => {
    expect([sheets.length, examples.length]).toEqual([7, 7]);
  });

  test.each(examples)('%s is %s', (formula, expected) => {
    const unit = expected.includes('.') || formula.includes('cohort') ? '""' : '万元';
    const rules = ruleText(`columns: {税收: {unit: 万元, kind: flow}}
indicators: {评分项: {formula: "${formula}", unit: ${unit}}}`);
    const scored = scoreSheets(rules, '2022Q3', sheets);
    expect(findings(scored)).toEqual([]);
    expect(figuresOf(scored, 'indicators/评分项')).toEqual([expected]);
  });
});
