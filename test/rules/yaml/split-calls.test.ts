import { describe, expect, test } from 'vitest';
import { splitCalls } from '../../../src/rules/yaml/split-calls.js';

describe('parts that commas cut out of one call', () => {
  test.each([
    ['no brackets', ['a', 'b'], []],
    ['a bracket closed in its part', ['f(a)', 'b'], []],
    ['a call of two', ['f(a', 'b)', 'c'], [[0, 1]]],
    ['a call of three', ['x', 'f(a', 'b', 'c)'], [[1, 3]]],
    ['a call in a call', ['if(x > 0', 'min(a', 'b)', '0)', 'y'], [[0, 3]]],
    [
      'two calls',
      ['f(a', 'b)', 'g(c', 'd)'],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    ['closing further than it opened', ['(f(a', 'b))', 'c'], [[0, 1]]],
    ['full-width brackets', ['税收（国税', '地税）'], [[0, 1]]],
    ['never closed', ['f(a', 'b', 'c'], []],
    ['never opened', ['a', 'b)', 'c'], []],
    ['closed, then one that is not', ['f(a', 'b)', 'g(c'], [[0, 1]]],
    ['one that is not, then closed', ['g(c', 'f(a', 'b)'], [[1, 2]]],
    ['nothing', [], []],
  ])('%s', (_name, parts, runs) => {
    expect([...splitCalls(parts)]).toEqual(runs);
  });
});
