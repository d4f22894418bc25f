import ts from 'typescript';
import { expect, test } from 'vitest';
import { commentLines, functionsOf, lineCount, quantile, spread } from './measures.js';
import { sources } from './project.js';

const src = sources('src');
const sizes = src.map(({ path, text }) => ({ path, lines: lineCount(text) }));
const functions = src.flatMap(functionsOf);
const total = (files: readonly { readonly text: string }[]) =>
  files.reduce((sum, { text }) => sum + lineCount(text), 0);

// the habits (file ≤ 60 median, ≤ 200 p95; function ≤ 10 median, ≤ 35 p95; comments 8–20 %; test/src 1.3–2.0) are
// printed for the reader; only the walls fail
test('the measures of the house', () => {
  const comments = src.map(commentLines);
  const share = (100 * sum(comments.map((file) => file.comments))) / sum(comments.map((file) => file.filled));
  process.stdout.write(
    [
      `src: ${src.length} files, ${total(src)} lines; ${spread(sizes.map(({ lines }) => lines))}`,
      `functions: ${functions.length}; ${spread(functions.map(({ lines }) => lines))}`,
      `comment lines: ${Math.round(share)} %; test/src: ${(total(sources('test')) / total(src)).toPrecision(3)}`,
      '',
    ].join('\n'),
  );
  expect(src.length).toBeGreaterThan(0);
});

test('no src file is longer than 300 lines', () => {
  expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
});

test('no function is longer than 60 lines', () => {
  expect(functions.filter(({ lines }) => lines > 60)).toEqual([]);
});

test('no function takes more than 4 parameters', () => {
  expect(functions.filter(({ parameters }) => parameters > 4)).toEqual([]);
});

test('functions are those with a name or a block; comment lines count once', () => {
  const text = [
    '// a reason',
    'export function first(a: number, b: number) {',
    '  return [a, b].map((c) => c + 1); // another',
    '}',
    '',
    'const second = (a: number) => a;',
    'second(first.length);',
  ].join('\n');
  const sample = {
    path: 'sample.ts',
    text,
    tree: ts.createSourceFile('sample.ts', text, ts.ScriptTarget.ES2022, true),
  };
  expect(functionsOf(sample)).toEqual([
    { place: 'sample.ts:2', lines: 3, parameters: 2 },
    { place: 'sample.ts:6', lines: 1, parameters: 1 },
  ]);
  expect(commentLines(sample)).toEqual({ comments: 2, filled: 6 });
  expect(lineCount(text)).toBe(7);
});

test.each([
  // ⌈n × share⌉-th of n sorted members
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 2, 3], 0.5, 2],
  [Array.from({ length: 20 }, (_, i) => i + 1), 0.95, 19],
  [[7], 0.95, 7],
  [[1, 9], 1, 9],
])('quantile of %j at %d is %d', (values, share, expected) => {
  expect(quantile(values, share)).toBe(expected);
});

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
