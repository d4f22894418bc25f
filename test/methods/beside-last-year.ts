import { figuresOf, findings, type Scored, scoreText } from '../assess/score-text.js';

/** One indicator x, alone and of some weight, beside the column 上年; values are written `112/100`, or `112` where last year has no say. */
function scoreBeside(weight: number, score: string, values: readonly string[], indicator: string): Scored {
  const rules = `
columns: {x: {unit: 个}, 上年: {unit: 个}}
indicators: {x: ${indicator}}
full-marks: ${weight}
index: {x: {weight: ${weight}, score: ${score}}}
round: {total: 12}`;
  const rows = values.map((value, i) => {
    const [now, before = '1'] = value.split('/');
    return `${i + 1}区,${now},${before}`;
  });
  return scoreText(rules, ['开发区,x,上年', ...rows].join('\n'));
}

const more = '{unit: 个}';
/** An indicator of which less is better. */
export const lower = '{unit: 个, direction: lower}';

/** Points on the scale of 100. */
export function pointsBeside(score: string, values: readonly string[], indicator = more): string[] {
  return figuresOf(scoreBeside(100, score, values, indicator), 'framework/x/points');
}

/** Scores at a weight, as a document prints them. */
export function scoresAt(weight: number, score: string, values: readonly string[], places: number): string[] {
  return figuresOf(scoreBeside(weight, score, values, more), 'total', places);
}

/** What is wrong with some settings, or with the values by them. */
export function findingsBeside(
  score: string,
  indicator = more,
  values: readonly string[] = ['1/1'],
): string[] {
  return findings(scoreBeside(100, score, values, indicator));
}
