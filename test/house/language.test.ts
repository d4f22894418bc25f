import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { at, type Source, sources, walk } from './project.js';

const src = sources('src');

function found(
  pick: (node: ts.Node, source: Source) => boolean,
  files: readonly Source[] = src,
): readonly string[] {
  return files.flatMap((source) => {
    const places: string[] = [];
    walk(source.tree, (node) => {
      if (pick(node, source)) places.push(at(source, node));
    });
    return places;
  });
}

describe('in src', () => {
  test('every `as` has its reason in a comment beside it', () => {
    expect(found(isUnexplainedAssertion)).toEqual([]);
  });

  test('`throw` is for bugs: what is thrown says "bug:", or is a caught error thrown on', () => {
    expect(found((node) => ts.isThrowStatement(node) && !throwsBug(node))).toEqual([]);
  });
});

describe('the same figures everywhere, any day', () => {
  const pure = src.filter(({ path }) => !/^src\/(io|cli)\//.test(path));

  // promise: the same inputs, rules and options give the same bytes on any machine, in any time zone or locale
  test.each([
    ['process', 'the machine'],
    ['console', 'the terminal'],
    ['Date', 'the clock and the time zone'],
    ['performance', 'the clock'],
    ['setTimeout', 'the clock'],
    ['fetch', 'the network'],
    ['globalThis', 'all of these'],
    ['eval', 'code made at run time'],
    ['Function', 'code made at run time'],
    ['parseFloat', 'numbers that are not decimals'],
  ])('below io and cli nothing uses %s: %s', (name) => {
    expect(found((node) => isValueNamed(node, name), pure)).toEqual([]);
  });

  // Intl.Segmenter finds grapheme boundaries, which are the same in every locale (UAX #29)
  test('of Intl only the segmenter is used', () => {
    const others = (node: ts.Node) =>
      isValueNamed(node, 'Intl') && node.parent.getText() !== 'Intl.Segmenter';
    expect(found(others)).toEqual([]);
  });

  test.each(['localeCompare', 'toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase', 'random'])(
    'nothing calls .%s',
    (name) => {
      const calls = (node: ts.Node) => ts.isPropertyAccessExpression(node) && node.name.text === name;
      expect(found(calls)).toEqual([]);
    },
  );
});

// process.exit cuts off output that is still under way; the exit code is set and the process ends by itself
test('nothing ends the process by force', () => {
  const forced = (node: ts.Node) =>
    ts.isPropertyAccessExpression(node) &&
    node.expression.getText() === 'process' &&
    /^(?:exit|abort|kill|reallyExit)$/.test(node.name.text);
  expect(found(forced)).toEqual([]);
});

test.each([
  ['const a = b as C;', [true]],
  ['const a = b as C; // as: the reason', [false]],
  ['// as: the reason\nconst a = b as C;', [false]],
  ['const a = [1] as const;', [false]],
])('%j: unexplained %j', (text, expected) => {
  const tree = ts.createSourceFile('sample.ts', text, ts.ScriptTarget.ES2022, true);
  const assertions: boolean[] = [];
  walk(tree, (node) => {
    if (ts.isAsExpression(node))
      assertions.push(isUnexplainedAssertion(node, { path: 'sample.ts', text, tree }));
  });
  expect(assertions).toEqual(expected);
});

function isUnexplainedAssertion(node: ts.Node, { text }: Source): boolean {
  if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) return false;
  return !ts.isConstTypeReference(node.type) && !hasCommentBeside(text, node);
}

/** On a line of the node, or the line above its first. */
function hasCommentBeside(text: string, node: ts.Node): boolean {
  const start = text.lastIndexOf('\n', text.lastIndexOf('\n', node.getStart()) - 1) + 1;
  const end = text.indexOf('\n', node.getEnd());
  return /\/\/|\*\/|^\s*\*/m.test(text.slice(start, end === -1 ? undefined : end));
}

function throwsBug({ expression }: ts.ThrowStatement): boolean {
  return ts.isIdentifier(expression) || /['"`]bug: /.test(expression.getText());
}

/** A use of the global of that name: not a property, a key, a type or a declaration. */
function isValueNamed(node: ts.Node, name: string): boolean {
  if (!ts.isIdentifier(node) || node.text !== name) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !('name' in parent && parent.name === node) && !ts.isTypeReferenceNode(parent);
}
