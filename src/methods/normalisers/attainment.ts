import { cap, floor, limitsByWeight } from '../limits.js';
import { normaliser } from '../normaliser.js';
import { positive, targetOf } from '../parameters.js';
import { quantity } from '../quantity.js';
import { choice, keyed } from '../schema.js';

const inverseForms = {
  'target-over-x': 'target / max(x, 0) * 100分',
  'two-minus': '(2 - x / target) * 100分',
} as const;
const forms = ['target-over-x', 'two-minus'] as const;

/**
 * 目标完成率 / attainment: x ÷ target × 100. The target stands here or with the indicator.
 * Where less is better the rules name the form: target ÷ x × 100, or (2 − x ÷ target) × 100.
 * Source: 国家现代农业示范区监测评价办法(试行) and most yearly target schemes: s = w · min(x/t, cap).
 */
export const attainment = normaliser({
  method: 'attainment',
  label: { zh: '目标完成率', en: 'attainment' },
  source: '农业部国家现代农业示范区监测评价办法（试行）',
  schema: keyed({ target: quantity.optional(), inverse: choice(forms).optional(), cap, floor }),
  template: (settings, direction) => {
    const { inverse, target } = settings;
    if (direction === 'lower' && inverse === undefined) return { kind: 'inverse-needed', forms };
    if (direction === 'higher' && inverse !== undefined) return { kind: 'inverse-unwanted' };
    const limits = limitsByWeight(settings.floor, settings.cap);
    return {
      kind: 'template',
      formula: inverse === undefined ? 'x / target * 100分' : inverseForms[inverse],
      limited: limits.limited,
      parameters: [positive(targetOf(target)), ...limits.parameters],
      ascending: limits.ascending,
    };
  },
});
