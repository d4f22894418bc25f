import { salaryFloat } from '../salary-float.js';
import { keyed, text } from '../schema.js';

/**
 * 按公式定系数 / coefficient by formula: whatever the rules compute of columns, indicators and the `score`.
 * Source: 企业月度浮动收入挂钩奖罚系数办法: M = M1 + M2, M1 = Q·S·P ÷ 100, M2 = Σ(加分 − 扣分) ÷ 100.
 */
export const ownFormula = salaryFloat({
  method: 'formula',
  label: { zh: '按公式定系数', en: 'coefficient by formula' },
  source: '企业月度浮动收入挂钩奖罚系数办法：M = M1 + M2，M1 = Q·S·P ÷ 100，M2 = Σ(加分 − 扣分) ÷ 100',
  schema: keyed({ formula: text }),
  standing: undefined,
  template: ({ formula }) => ({ formula, own: ['formula'], parameters: [], rising: [], rewarding: [] }),
});
