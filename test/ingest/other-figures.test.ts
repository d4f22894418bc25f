import { expect, test } from 'vitest';
import { isOtherFigure } from '../../src/ingest/other-figures.js';

test.each<[readonly string[], string, boolean]>([
  [['上年同期'], '税收', true],
  [['去年同期'], '税收', true],
  [['上 期'], '税收', true],
  [['上季度'], '税收', true],
  [['上月末'], '税收', true],
  [['同比增速(%)'], '税收', true],
  [['环比'], '税收', true],
  [['增幅'], '税收', true],
  [['全年目标'], '税收', true],
  [['年度计划'], '税收', true],
  [['预计数'], '税收', true],
  [['占比'], '税收', true],
  [['全市排名'], '税收', true],
  [['Previous period'], '税收', true],
  [['主要指标', '上年'], '税收', true],
  // The period itself, and groups by subject.
  [['本期'], '税收', false],
  [['上半年'], '税收', false],
  [['1—9月累计'], '税收', false],
  [['经济指标'], '税收', false],
  [[], '税收', false],
  // A header that speaks of the same kind of figure itself is meant.
  [['同比'], '增速', false],
  [['排名'], '税收位次', false],
  [['上年'], '上年税收', false],
  // Of two kinds it must speak of both.
  [['上年', '同比'], '增速', true],
])('under %j, %s is another figure: %s', (groups, header, expected) => {
  expect(isOtherFigure(groups, header)).toBe(expected);
});
