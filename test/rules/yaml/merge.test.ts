import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/rules/yaml/located.js';
import { mergeLocated, overrides } from '../../../src/rules/yaml/merge.js';
import { spot, tree } from './read.js';

const base = tree(
  `status: official
index:
  质量效益: {weight: 40, of: {亩均税收: {weight: 25}, 研发强度: {weight: 15}}}
  开放: {weight: 60}
aliases: [甲, 乙]
`,
  'base.yaml',
);

describe('a file laid upon another', () => {
  test.each([
    ['nothing', '{}', {}, []],
    ['a text', 'status: example', { status: 'example' }, ['status']],
    ['a list replaces', 'aliases: [丙]', { aliases: ['丙'] }, ['aliases']],
    ['a map in place of a text', 'status: {zh: 示例}', { status: { zh: '示例' } }, ['status']],
    ['a text in place of a map', 'index: 略', { index: '略' }, ['index']],
    ['a new key', 'entity: zone', { entity: 'zone' }, []],
    ['keys of both', 'status: example\nentity: zone', { status: 'example', entity: 'zone' }, ['status']],
    [
      'a number that is the same is still said twice',
      'index: {开放: {weight: 60}}',
      {},
      ['index/开放/weight'],
    ],
  ])('%s', (_name, text, changed, paths) => {
    const over = tree(text, 'over.yaml');
    expect(plain(mergeLocated(base, over))).toEqual({ ...(plain(base) as object), ...changed }); // as: base is a map
    expect(overrides(base, over).map(({ path }) => path.join('/'))).toEqual(paths);
  });

  test('maps join at every depth; each part keeps the place of the file that says it', () => {
    const over = tree(
      'index:\n  质量效益:\n    of: {亩均税收: {weight: 30}, 新: {weight: 1}}\n',
      'over.yaml',
    );
    const merged = mergeLocated(base, over);
    expect(plain(merged)).toMatchObject({
      index: {
        质量效益: {
          weight: 40,
          of: { 亩均税收: { weight: 30 }, 研发强度: { weight: 15 }, 新: { weight: 1 } },
        },
      },
    });
    expect(overrides(base, over)).toEqual([
      {
        path: ['index', '质量效益', 'of', '亩均税收', 'weight'],
        place: { kind: 'text', file: 'over.yaml', line: 3, column: 25, length: 2 },
        basePlace: { kind: 'text', file: 'base.yaml', line: 3, column: 42, length: 2 },
      },
    ]);
  });

  test("the base's order first, then new keys in theirs; a key's place is where it was said last", () => {
    const merged = mergeLocated(tree('b: 1\na: 2', 'base'), tree('d: 3\na: 4\nc: 5', 'over'));
    const entries = merged.kind === 'map' ? [...merged.entries] : [];
    expect(entries.map(([key, { keyPlace }]) => `${key} ${keyPlace.file} ${spot(keyPlace)}`)).toEqual([
      'b base 1:1',
      'a over 2:1',
      'd over 1:1',
      'c over 3:1',
    ]);
  });

  test('neither tree is changed', () => {
    const before = JSON.stringify(plain(base));
    mergeLocated(base, tree('index: {开放: {weight: 1}, 新: 2}'));
    expect(JSON.stringify(plain(base))).toBe(before);
  });
});

describe('a map that is replaced whole', () => {
  const scored = tree('甲:\n  score: {method: ratio-to-base, base: 24, cap: 2}\n', 'base.yaml');
  const options = { replaceWhole: (path: readonly string[]) => path.at(-1) === 'score' };

  test('loses what the base says in it', () => {
    const over = tree('甲: {score: {method: attainment}}');
    expect(plain(mergeLocated(scored, over, options))).toEqual({ 甲: { score: { method: 'attainment' } } });
    expect(overrides(scored, over, options).map(({ path }) => path)).toEqual([['甲', 'score']]);
  });

  test('is asked for with its path and both maps', () => {
    const asked: string[] = [];
    mergeLocated(scored, tree('甲: {score: {cap: 1}}'), {
      replaceWhole: (path, from, over) => {
        asked.push(`${path.join('/')} ${[...from.entries.keys()]} ${[...over.entries.keys()]}`);
        return false;
      },
    });
    expect(asked).toEqual([' 甲 甲', '甲 score score', '甲/score method,base,cap cap']);
  });
});
