import type { Words } from '../../model/words.js';

/** The name of a step towards an indicator's or a dimension's score: 亩均税收·权重. */
export function partLabel(of: string, part: Words): Words {
  return { zh: `${of}·${part.zh}`, en: `${of}: ${part.en}` };
}

export const partWords = {
  points: { zh: '得分率', en: 'points' },
  score: { zh: '得分', en: 'score' },
  weight: { zh: '权重', en: 'weight' },
  limited: { zh: '封顶保底后', en: 'within bounds' },
} as const;

export const totalLabel: Words = { zh: '综合得分', en: 'composite score' };
