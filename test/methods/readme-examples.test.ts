import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { normalisers } from '../../src/methods/normalisers/index.js';
import { pointsBeside } from './beside-last-year.js';

const guide = readFileSync(new URL('../../rules/README.md', import.meta.url), 'utf8');
const rows = [
  ...guide.matchAll(/^\| `(\{method: ([a-z-]+), .*\})`( \(低\))? \| `([^`]+)` \| `([^`]+)` \|$/gm),
];

describe('rules/README.md, 计分举例: every row scores as it says', () => {
  test.each(
    rows.map(([, score = '', , lower = '', values = '', points = '']) => ({ score, lower, values, points })),
  )('$score$lower $values', ({ score, lower, values, points }) => {
    const indicator = lower === '' ? '{unit: 个}' : '{unit: 个, direction: lower}';
    expect(pointsBeside(score, values.split(', '), indicator)).toEqual(points.split(', '));
  });

  test('every method is at work in one of them', () => {
    const shown = new Set(rows.map(([, , method]) => method));
    expect(normalisers.map(({ method }) => method).filter((method) => !shown.has(method))).toEqual([]);
  });
});
