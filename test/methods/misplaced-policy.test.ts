import { expect, test } from 'vitest';
import { misplacedPolicy } from '../../src/methods/misplaced-policy.js';

const ofScores = ['refuse', 'zero', 'redistribute', 'mean-of-peers'];
const ofValues = ['group-mean', 'group-median', 'as-zero'];

test.each([
  ['redistribute', ofValues, 'score', undefined],
  ['zero', ofValues, 'score', 'as-zero'],
  ['mean-of-peers', ofValues, 'score', 'group-mean'],
  ['penalty', ['carry-forward', 'not-reported'], 'score', undefined],
  ['group-mean', ofScores, 'value', 'mean-of-peers'],
  ['as-zero', ofScores, 'value', 'zero'],
  ['group-median', ofScores, 'value', undefined],
  ['carry-forward', ['policy', 'penalty', 'within'], 'value', undefined],
])('%s among %j belongs to a %s', (policy, known, belongs, instead) => {
  expect(misplacedPolicy(policy, known)).toEqual({ policy, belongs, instead });
});

test.each([
  ['zreo', ofScores],
  ['zero', ofScores],
  // a place that knows neither kind
  ['zero', ['unit', 'formula']],
])('%s among %j is no policy of the other kind', (word, known) => {
  expect(misplacedPolicy(word, known)).toBeUndefined();
});
