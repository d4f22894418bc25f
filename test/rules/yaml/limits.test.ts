import { describe, expect, test } from 'vitest';
import { yamlLimits } from '../../../src/rules/yaml/limits.js';
import { readYaml } from '../../../src/rules/yaml/read-yaml.js';
import { findings, utf8 } from './read.js';

const { bytes, lines, keysPerMap, depth, elements } = yamlLimits;
const full = (unit: string, size = bytes - 40) => unit.repeat(Math.floor(size / unit.length));
const rows = (row: string) => row.repeat(Math.min(lines - 2, Math.floor((bytes - 40) / row.length)));
const keys = (count: number) => Array.from({ length: count }, (_, key) => `k${key}: 1`).join('\n');
const nested = (levels: number) => `${'{a: '.repeat(levels - 1)}{}${'}'.repeat(levels - 1)}`;

describe('at the limit and one beyond', () => {
  test.each([
    ['bytes', `a: "${'x'.repeat(bytes - 5)}"`, []],
    ['bytes + 1', `a: "${'x'.repeat(bytes - 4)}"`, ['rules/file-too-large 1:1']],
    ['lines', `a: 1${'\n'.repeat(lines - 1)}`, []],
    ['lines + 1', `a: 1${'\n'.repeat(lines)}`, ['rules/too-many-lines 1:1']],
    ['keys of a map', keys(keysPerMap), []],
    ['keys of a map + 1', keys(keysPerMap + 1), ['rules/too-many-keys 2001:1']],
    ['keys within braces', `a: {${keys(keysPerMap).replaceAll('\n', ', ')}}`, []],
    ['depth', nested(depth), []],
    ['depth + 1', nested(depth + 1), ['rules/too-deep 1:201']], // 50 × '{a: ' stands before it
  ])('%s', (_name, text, expected) => {
    expect(findings(readYaml('zone.yaml', utf8(text)).diagnostics)).toEqual(expected);
  });

  test('elements: keys, colons, values, brackets, commas', () => {
    // `a: [` is three elements, each `x, ` two.
    const items = (count: number) => `a: [${'x, '.repeat(count)}]`;
    const found = (count: number) => findings(readYaml('zone.yaml', utf8(items(count))).diagnostics);
    expect(found((elements - 4) / 2)).toEqual([]);
    expect(found(elements)[0]).toContain('rules/too-many-elements 1:');
  });
});

describe('a hostile file costs less than a second of processor time', () => {
  test.each([
    ['brackets', full('[')],
    ['braces', full('{')],
    ['list marks', full('- ')],
    ['key marks', full('? ')],
    ['colons', full(': ')],
    ['nested keys', full('a: ')],
    ['staircase', Array.from({ length: 1400 }, (_, level) => `${' '.repeat(level)}-`).join('\n')],
    ['closing brackets', `a: 1\n${full('}')}`],
    ['commas', `[${full(',')}`],
    ['items', `a: [${full('a,')}]`],
    ['keys without values', `a: {${full('a,')}}`],
    ['duplicate keys', `a: [${full('{a,a},')}]`],
    ['anchors', full('&a ')],
    ['aliases', rows('*a\n')],
    ['tags', full('!a ')],
    ['alias bomb', `a: &a [x,x]\n${rows('b: [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n')}`],
    ['an open double quote', `a: "${full('b')}`],
    ['an open single quote', `a: '${full("''")}`],
    ['escapes', `a: "${full('\\u0041')}"`],
    ['bad escapes', `a: [${full('"\\q",', 75_000)}]`],
    ['reserved characters', `a: [${full('@a,', 75_000)}]`],
    ['backslashes and quotes in a plain scalar', `a: [x${full('"\\"')}, y]`],
    ['spaces', `a: b${full(' ')}c`],
    ['spaces in quotes', `a: "${full(' b')}"`],
    ['line breaks in quotes', `a: "${rows('b\n\n')}"`],
    ['folded lines', `a: >\n${rows(' b\n')}`],
    ['plain lines', `a: b\n${rows(' b\n')}`],
    ['empty lines', `a:${'\n'.repeat(lines - 1)}`],
    ['comments', rows('#\n')],
    ['documents', rows('---\n')],
    ['directives', rows('%a\n')],
    ['open round brackets', `a: [${full('(,', 75_000)}]`],
    ['round brackets that close at the end', `a: [${full('(,', 20_000)}${full('),', 20_000)}]`],
    ['zeros', `a: 1${full('0')}1`],
    ['number notations', `a: [${full('0x1F,', 75_000)}]`],
    ['full-width commas', `a: [${full('，,', 20_000)}]`],
    ['full-width colons', rows('权重：1\n')],
    ['lost spaces', rows('a:b\n')],
    ['zero-width characters', full('\u200b', 349_000)],
    ['NUL', full('\0')],
    ['carriage returns', full('\r')],
    ['tabs', full(' \t')],
  ])('%s', (_name, text) => {
    const content = utf8(text);
    expect(content.length).toBeLessThanOrEqual(bytes);
    // Processor time, not the clock: other work on the machine does not count.
    const before = process.cpuUsage();
    const { diagnostics } = readYaml('zone.yaml', content);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1000);
    for (const { args } of diagnostics) expect(JSON.stringify(args).length).toBeLessThan(300);
  });
});
