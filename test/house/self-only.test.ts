import { describe, expect, test } from 'vitest';
import { projectFiles, textOf } from './project.js';

const binary = /\.(xlsx|xls|zip|png|pdf|ods)$/;
const texts = projectFiles()
  .filter((path) => !binary.test(path) && path !== 'package-lock.json')
  .map((path) => ({ path, text: textOf(path) }));

/** `path:line` of every place that matches. */
function places(pattern: RegExp, scope: RegExp = /^/): readonly string[] {
  return texts
    .filter(({ path }) => scope.test(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}`] : [])),
    );
}

// character classes keep these patterns from matching themselves
describe('the project speaks of itself alone', () => {
  test.each([
    ['a folder of the machine it was written on', /\/(?:wor[k]|far[m]|roo[t])\/[a-z.]|\/tm[p]\/brief/],
    ['a Windows user folder', /[A-Z]:\\User[s]\\/],
    ['tools around the project', /before-sto[p]|\bbash_job[s]\b|DEVELOPER[S]\.md|\.librar[y]\b|\/studi[o]\b/],
    ['who or what wrote it', /\b(?:Claud[e]|Anthropi[c]|Chat[G]PT|Copilo[t])\b|\bthe brie[f]\b|语言模[型]/i],
  ])('no file names %s', (_, pattern) => {
    expect(places(pattern)).toEqual([]);
  });
});

describe('nothing is left for later', () => {
  test.each([
    ['an unfinished mark', /\b(?:TOD[O]|FIXM[E]|XX[X])\b/, /^(src|bin|rules|samples|test)\//],
    ['a test switched off or alone', /\b(?:it|test|describe)\.(?:ski[p]|onl[y]|tod[o])\b/, /^test\//],
    ['a snapshot', /toMatch(?:Inline)?Snapsho[t]/, /^test\//],
    ['a compiler told to look away', /@ts-(?:ignor[e]|expect-erro[r]|nochec[k])/, /^(src|test)\//],
    ['a swallowed exception', /catch *(?:\([^)]*\) *)?\{ *\}/, /^(src|bin)\//],
  ])('no file holds %s', (_, pattern, scope) => {
    expect(places(pattern, scope)).toEqual([]);
  });
});

test('the patterns find what they are meant to find', () => {
  // joined here, so that this file does not hold them
  const samples = ['/work' + '/main', 'TO' + 'DO: later', 'test' + '.only('];
  const patterns = [/\/(?:wor[k])\/[a-z.]/, /\b(?:TOD[O])\b/, /\btest\.(?:onl[y])\b/];
  expect(samples.map((text, at) => patterns[at]?.test(text))).toEqual([true, true, true]);
});
