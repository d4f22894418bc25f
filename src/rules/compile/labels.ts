import type { Words } from '../../model/words.js';

/** The name of a step towards an indicator's or a dimension's score: 亩均税收·权重. */
export function partLabel(of: string, part: Words): Words {
  return { zh: `${of}·${part.zh}`, en: `${of}: ${part.en}` };
}

export const partWords = {
  points: { zh: '得分率', en: 'points' },
  score: { zh: '得分', en: 'score' },
  weight: { zh: '权重', en: 'weight' },
  relativeWeight: { zh: '赋权', en: 'relative weight' },
  relativeSum: { zh: '赋权合计', en: 'sum of relative weights' },
  limited: { zh: '封顶保底后', en: 'within bounds' },
  /** Before a missing policy put anything in. */
  asReported: { zh: '报送数', en: 'as reported' },
  computed: { zh: '计算值', en: 'as computed' },
  reported: { zh: '全由报送数算出', en: 'made of reported values' },
  /** Out of what is counted up over a year. */
  single: { zh: '本期数', en: 'this period alone' },
  growth: { zh: '同比', en: 'growth on a year ago' },
  tolerance: { zh: '容许相差', en: 'tolerance' },
  penalty: { zh: '缺失扣分', en: 'penalty for missing' },
} as const;

export const totalLabel: Words = { zh: '综合得分', en: 'composite score' };
