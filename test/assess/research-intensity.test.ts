import { describe, expect, test } from 'vitest';
import { figuresOf, findings, ranks, scoreText, totals } from './score-text.js';

// the target is that of a zone’s work report for 2021: 研发投入占 GDP 比重 3.81 %
const rules = `
period: 2021
columns:
  研发经费: {unit: 万元, at-least: 0}
  地区生产总值: {unit: 亿元, above: 0}
indicators:
  研发强度:
    formula: 研发经费 / 地区生产总值
    unit: "%"
    target: {2021: 3.81%, source: 工作报告}
    plausible: [0.1%, 20%]
index:
  研发强度: {weight: 100, score: {method: all-or-nothing, comparator: at-least}}
`;

const csv = (header: string, ...rows: readonly string[]) => [`开发区,${header}`, ...rows].join('\n');
const header = '研发经费（万元）,地区生产总值（亿元）';

describe('R&D over GDP, 万元 over 亿元, against 3.81 %', () => {
  test.each([
    // 60 亿元 × 3.81 % = 2.286 亿元 = 22,860 万元
    ['the target to the last digit is reached', header, '22860,60', '3.81000', '100'],
    ['one 万元 less is not', header, '22859,60', '3.80983', '0'],
    // 22,860 万元 = 2.286 亿元; 60 亿元 = 600,000 万元
    [
      'whichever unit the sheet counts in',
      '研发经费（亿元）,地区生产总值（万元）',
      '2.286,600000',
      '3.81000',
      '100',
    ],
    // 228,600,000 元 over 6,000,000 千元
    ['元 and 千元 too', '研发经费（元）,地区生产总值（千元）', '228600000,6000000', '3.81000', '100'],
    // 3.81 / 100 has no exact double, 0.0381 × 1,234.5 亿元 = 470,344.5 万元
    ['with figures that doubles do not hold', header, '470344.5,1234.5', '3.81000', '100'],
  ])('%s', (_, columns, row, percent, total) => {
    const scored = scoreText(rules, csv(columns, `甲,${row}`));
    expect(findings(scored)).toEqual([]);
    expect(figuresOf(scored, 'indicators/研发强度', 5)).toEqual([percent]);
    expect(totals(scored)).toEqual([total]);
  });

  test('a figure ten thousand times too large or too small is shown, at its cell, and changes nothing', () => {
    const sheet = csv(
      header,
      '甲,22860,60',
      // 亿元 written under 万元: 2.286 万元 / 60 亿元 = 0.000381 %
      '乙,2.286,60',
      // 万元 written under 亿元: 22,860 万元 / 600,000 亿元 = 0.000381 %
      '丙,22860,600000',
      // 元 written under 万元: 228,600,000 万元 / 60 亿元 = 38,100 %
      '丁,228600000,60',
    );
    const scored = scoreText(rules, sheet);
    expect(findings(scored)).toEqual([
      'data/implausible !B3 < !C3',
      'data/implausible !B4 < !C4',
      'data/implausible !B5 < !C5',
    ]);
    expect(figuresOf(scored, 'indicators/研发强度')).toEqual(['3.81', '0.000381', '0.000381', '38100']);
    expect(ranks(scored)).toEqual(['1', '3', '3', '1']);
  });
});
