import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/render/markdown.js';
import { scoreReport } from '../../src/report/score-report.js';
import { ruleText, scoreSheets } from '../assess/score-sheets.js';
import { subjectOf } from '../assess/score-text.js';

test("last year's figure is flagged where it stands, and told once below", () => {
  const rules = ruleText(`columns: {研发经费: {unit: 万元, every: year, missing: {carry-forward: last-year}}}
indicators: {评分项: {formula: 研发经费, unit: 万元}}`);
  const scored = scoreSheets(rules, '2022Q3', [
    {
      name: '2021年',
      rows: [
        ['开发区', '研发经费'],
        ['甲区', 40],
      ],
    },
    {
      name: '2022年三季度',
      rows: [
        ['开发区', '研发经费'],
        ['甲区', null],
      ],
    },
  ]);
  const text = renderMarkdown(scoreReport(subjectOf(scored), 'zh'), 'zh');
  expect(text).toContain('| 40.0000 沿用上年 |');
  expect(text).toContain('沿用上年：数据缺失，按规则沿用上年的数（甲区 研发经费（2021））');
});
