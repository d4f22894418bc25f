import { compactText } from '../model/compact-text.js';

/**
 * Words in a header group that say: below stands not the figure of the period itself, but another one. Each list is one
 * kind of other figure. 同期 includes 上年同期 and 去年同期; 上半年 is a period like others and holds none of these.
 */
const kinds: readonly (readonly string[])[] = [
  [
    '上年',
    '去年',
    '上一年',
    '前年',
    '往年',
    '同期',
    '上期',
    '前期',
    '基期',
    '上季',
    '上月',
    '上周',
    'lastyear',
    'previous',
    'prioryear',
  ],
  ['增速', '增幅', '增长', '增减', '增量', '升降', '降幅', '同比', '环比', 'growth', 'yoy'],
  ['目标', '计划', '预计', '预期', '预算', '预测', '任务', 'target', 'planned', 'budget', 'forecast'],
  ['占比', '比重', '占全', '份额', '构成比', 'proportion'],
  ['排名', '位次', '名次', '排位', 'ranking'],
];

/** True when a group above a header announces a kind of figure that the header itself does not speak of. */
export function isOtherFigure(groups: readonly string[], header: string): boolean {
  const [above, own] = [compactText(groups.join('/')), compactText(header)];
  return kinds.some(
    (words) => words.some((word) => above.includes(word)) && !words.some((word) => own.includes(word)),
  );
}
