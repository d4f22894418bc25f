import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { formulaFigures } from './tiny.js';

const guide = readFileSync(new URL('../../rules/README.md', import.meta.url), 'utf8');

/** Rows `| … | … | `example` | `result` |` of the section under a heading. */
function examplesUnder(heading: string): readonly (readonly [example: string, result: string])[] {
  const from = must(guide.split(`### ${heading}\n`)[1], heading);
  const section = from.slice(0, from.search(/^#{2,3} /m) >>> 0);
  return [...section.matchAll(/^\|[^`\n]*(?:`[^`\n]+`)?[^`\n]*\| `([^`\n]+)` \| `([^`\n]+)` \|$/gm)].map(
    ([, example = '', result = '']) => [example, result],
  );
}

const one = { 一个: [1] };
// the group that the guide describes above its table
const four = { x: [1, 2, 3, 4] };

describe.each([
  ['逐行函数 / Row functions', one, 17],
  ['运算举例 / Operators at work', one, 9],
  ['组内函数 / Cohort functions', four, 9],
])('rules/README.md, %s', (heading, columns, least) => {
  const examples = examplesUnder(heading);

  test('the table is there', () => {
    expect(examples.length).toBeGreaterThanOrEqual(least);
  });

  test.each(examples)('%s is %s', (example, result) => {
    const rows = formulaFigures(example, columns);
    const expected = result.split(', ');
    expect(rows).toEqual(expected.length === 1 ? rows.map(() => result) : expected);
  });
});
