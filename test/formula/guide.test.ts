import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  cohortFunctions,
  referenceFunctions,
  rollUpFunctions,
  rowFunctions,
  timeFunctions,
} from '../../src/formula/expr.js';
import { mistakes } from './formulas.js';

const guide = readFileSync(new URL('../../rules/README.md', import.meta.url), 'utf8');
const chapter = guide.slice(guide.indexOf('## 公式 / Formulas'));
/** | what | meaning | `example` | `result` | */
const examples = [...chapter.matchAll(/^\|.*\| `([^`]+)` \| `([^`]+)` \|$/gm)].map(
  ([, example = '']) => example,
);
const documented = [...chapter.matchAll(/^\| `([a-z_]+)\(/gm)].map(([, name = '']) => name);

describe('the guide to formulas', () => {
  test('has a row for each function, in the order of the language', () => {
    expect(documented).toEqual([
      ...rowFunctions,
      ...cohortFunctions,
      ...rollUpFunctions,
      ...referenceFunctions,
      ...timeFunctions,
    ]);
  });

  test('has an example for each function that can be shown on constants or a small group', () => {
    expect(examples.length).toBeGreaterThan(rowFunctions.length + cohortFunctions.length);
  });

  test.each(examples)('%s is a formula', (example) => {
    expect(mistakes(example)).toEqual([]);
  });
});
