import { normaliser } from '../normaliser.js';
import { given } from '../parameters.js';
import { quantity } from '../quantity.js';
import { keyed } from '../schema.js';

/** From the best: the standard's key, its name, and its coefficient × 100. */
const standards = [
  ['excellent', { zh: '优秀值', en: 'excellent' }, 100],
  ['good', { zh: '良好值', en: 'good' }, 80],
  ['average', { zh: '平均值', en: 'average' }, 60],
  ['fair', { zh: '较低值', en: 'fair' }, 40],
  ['poor', { zh: '较差值', en: 'poor' }, 20],
] as const;

/**
 * 五档功效系数法 / five-grade efficacy: five standards with the coefficients 1.0, 0.8, 0.6, 0.4 and 0.2, linear between two of them; full marks from excellent
 * on. Below poor there are no points at all: just short of it 20 points fall to 0, as the rules of this method have it.
 * Where less is better the standards fall from poor to excellent.
 * Source: 国务院国资委《中央企业综合绩效评价实施细则》(国资发评价〔2006〕157号): 基础分 + 调整分, 五档标准系数.
 */
export const fiveGrade = normaliser({
  method: 'five-grade',
  label: { zh: '五档功效系数法', en: 'five-grade efficacy' },
  source: '国务院国资委《中央企业综合绩效评价实施细则》（国资发评价〔2006〕157号）',
  schema: keyed({
    standards: keyed({
      excellent: quantity,
      good: quantity,
      average: quantity,
      fair: quantity,
      poor: quantity,
    }),
  }),
  template: (settings, direction) => {
    const reaches = direction === 'higher' ? '>=' : '<=';
    const pairs = standards.slice(1).map(([key], i) => [key, standards[i]?.[0] ?? key] as const);
    const between = standards.slice(1).reduceRight((worse, [key, , base], i) => {
      const upper = standards[i]?.[0] ?? key;
      return `if(x ${reaches} ${key}, ${base}分 + (x - ${key}) / (${upper} - ${key}) * 20分, ${worse})`;
    }, '0分');
    return {
      kind: 'template',
      formula: `if(x ${reaches} excellent, 100分, ${between})`,
      limited: undefined,
      parameters: standards.map(([key, label]) =>
        given('indicator', [key, label], settings.standards[key], ['standards', key]),
      ),
      ascending: direction === 'higher' ? pairs : pairs.map(([worse, better]) => [better, worse] as const),
    };
  },
});
