import type { Words } from '../../model/words.js';

/** The names of the steps from a score to what is paid. */
export const salaryWords = {
  score: { zh: '挂钩得分', en: 'score of the salary float' },
  rank: { zh: '挂钩位次', en: 'rank of the salary float' },
  count: { zh: '有位次的个数', en: 'number of ranked ones' },
  raw: { zh: '原系数', en: 'raw coefficient' },
  lambda: { zh: '总量调节系数 λ', en: 'factor λ that meets the pool' },
  adjusted: { zh: '调整系数', en: 'adjusted coefficient' },
  exact: { zh: '上下限内的系数', en: 'coefficient within bounds' },
  coefficient: { zh: '核定系数', en: 'coefficient' },
  low: { zh: '系数下限', en: 'least coefficient' },
  high: { zh: '系数上限', en: 'most coefficient' },
  floor: { zh: '保底系数', en: 'floor' },
  ceiling: { zh: '封顶系数', en: 'ceiling' },
  gradeCeiling: { zh: '等次封顶系数', en: 'ceiling of the grade' },
  headcount: { zh: '核定人数', en: 'headcount' },
  perHead: { zh: '人均基数', en: 'pay base per head' },
  base: { zh: '绩效工资基数', en: 'pay base' },
  asked: { zh: '总量要求', en: 'pool asked for' },
  growth: { zh: '总量增幅上限', en: 'most growth of the pool' },
  poolCap: { zh: '总量上限', en: 'cap on the pool' },
  pool: { zh: '总量', en: 'pool' },
  step: { zh: '金额最小单位', en: 'smallest amount' },
  exactAmount: { zh: '核定额（未取整）', en: 'amount before rounding' },
  most: { zh: '核定额上限', en: 'most amount' },
  amount: { zh: '核定额', en: 'amount' },
  total: { zh: '核定额合计', en: 'sum of amounts' },
  residual: { zh: '总量减核定额合计', en: 'pool less the sum of amounts' },
  bonus: { zh: '一次性奖励', en: 'one-off bonus' },
  share: { zh: '奖励比例', en: 'share of the bonus' },
  payment: { zh: '应发合计', en: 'payment' },
  lastCoefficient: { zh: '上年系数', en: "last year's coefficient" },
  lastAmount: { zh: '上年核定额', en: "last year's amount" },
  change: { zh: '比上年增减', en: 'change on last year' },
  heads: { zh: '主要负责人系数', en: "head's coefficient" },
} as const satisfies Record<string, Words>;

/** What held a coefficient, where the rules have no words of their own for it. */
export const salaryReasons = {
  floor: { zh: '保底', en: 'at the floor' },
  ceiling: { zh: '封顶', en: 'at the ceiling' },
  gradeCeiling: { zh: '等次封顶', en: 'at the ceiling of the grade' },
} as const satisfies Record<string, Words>;
