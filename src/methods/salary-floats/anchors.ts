import { z } from 'zod';
import { quantity } from '../quantity.js';
import { coefficientParameter, type SalaryParameter, salaryFloat } from '../salary-float.js';
import { expecting, keyed } from '../schema.js';

const MOST = 20; // one `if` inside the other: the language nests 50 deep
const anchor = keyed({ score: quantity, coefficient: quantity });

/**
 * 分段线性 / piecewise linear: straight from one anchor to the next, flat below the first and above the last.
 * Source: 考核系数表按得分内插 (60 分 0.8, 80 分 1.0, 95 分 1.2).
 */
export const anchors = salaryFloat({
  method: 'anchors',
  label: { zh: '分段线性', en: 'piecewise linear' },
  source: '考核系数表按得分内插的通行写法：60 分 0.8、80 分 1.0、95 分 1.2',
  schema: keyed({
    anchors: z
      .array(anchor, expecting('anchors'))
      .min(2, expecting('anchors'))
      .max(MOST, expecting('anchors')),
  }),
  standing: undefined,
  template: ({ anchors }) => {
    const last = `k${anchors.length}`;
    const formula = anchors.reduceRight((above, _, i) => {
      const [before, here] = [i, i + 1];
      if (i === 0) return `if(score <= s1, k1, ${above})`;
      const line = `k${before} + (k${here} - k${before}) * (score - s${before}) / (s${here} - s${before})`;
      return `if(score <= s${here}, ${line}, ${above})`;
    }, last);
    const places = anchors.map((_, i) => i + 1);
    return {
      formula,
      parameters: anchors.flatMap(({ score, coefficient }, i) => [
        scoreOf(i + 1, score),
        coefficientParameter(
          [`k${i + 1}`, { zh: `第${i + 1}点系数`, en: `coefficient of anchor ${i + 1}` }],
          coefficient,
          ['anchors', i, 'coefficient'],
        ),
      ]),
      rising: places.map((at) => `s${at}`),
      rewarding: places.map((at) => `k${at}`),
    };
  },
});

function scoreOf(at: number, score: z.infer<typeof quantity>): SalaryParameter {
  return {
    name: `s${at}`,
    label: { zh: `第${at}点得分`, en: `score of anchor ${at}` },
    unit: 'score',
    value: { kind: 'quantity', quantity: score, path: ['anchors', at - 1, 'score'], bound: 'any' },
  };
}
