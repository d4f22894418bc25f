import { cap, floor, limitsByWeight } from '../limits.js';
import { normaliser } from '../normaliser.js';
import { given, positive } from '../parameters.js';
import { quantity } from '../quantity.js';
import { choice, keyed } from '../schema.js';

const inverseForms = {
  'base-over-x': 'base / max(x, 0) * 100分',
  'two-minus': '(2 - x / base) * 100分',
} as const;
const forms = ['base-over-x', 'two-minus'] as const;

/**
 * 比值法 / ratio to base: x ÷ base × 100.
 * Where less is better the rules name the form: base ÷ x × 100, or (2 − x ÷ base) × 100; base ÷ x has no result where x is not above 0.
 * Source: 浙江省“亩均论英雄”工业企业评价 (得分 = 指标值 ÷ 基准值 × 权重), 黄岩区 2022 年度公示.
 */
export const ratioToBase = normaliser({
  method: 'ratio-to-base',
  label: { zh: '比值法', en: 'ratio to base' },
  source: '黄岩区工业企业亩均效益综合评价公示（2022年度）',
  schema: keyed({ base: quantity, inverse: choice(forms).optional(), cap, floor }),
  template: (settings, direction) => {
    const { inverse } = settings;
    if (direction === 'lower' && inverse === undefined) return { kind: 'inverse-needed', forms };
    if (direction === 'higher' && inverse !== undefined) return { kind: 'inverse-unwanted' };
    const limits = limitsByWeight(settings.floor, settings.cap);
    return {
      kind: 'template',
      formula: inverse === undefined ? 'x / base * 100分' : inverseForms[inverse],
      limited: limits.limited,
      parameters: [
        positive(given('indicator', ['base', { zh: '基准值', en: 'base value' }], settings.base)),
        ...limits.parameters,
      ],
      ascending: limits.ascending,
    };
  },
});
