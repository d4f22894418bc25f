import { describe, expect, test } from 'vitest';
import { diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { plain } from '../../../src/rules/yaml/located.js';
import { type Load, readRuleFiles } from '../../../src/rules/yaml/rule-files.js';
import { findings, spot, utf8 } from './read.js';

/** A folder in memory; what it lacks is refused with a code of its own. */
function folder(files: Readonly<Record<string, string>>): Load {
  return (path) => {
    const text = files[path];
    if (text !== undefined) return { value: utf8(text), diagnostics: [] };
    const place = { kind: 'text', file: path, line: 1, column: 1, length: 0 } as const;
    return { value: undefined, diagnostics: [diagnostic('rules/empty-file', { file: path }, place)] };
  };
}

describe('inheritance', () => {
  test('a file alone', () => {
    const { value, diagnostics } = readRuleFiles('a.yaml', folder({ 'a.yaml': 'id: a\n' }));
    expect(diagnostics).toEqual([]);
    expect(value && plain(value.tree)).toEqual({ id: 'a' });
    expect(value?.files).toEqual([{ path: 'a.yaml', bytes: utf8('id: a\n') }]);
    expect(value?.overrides).toEqual([]);
  });

  test('base, zone type, special plan: the nearest file wins, and what it overrides is listed', () => {
    const load = folder({
      'plans/2022.yaml': 'extends: ../types/etdz.yaml\nid: plan\nround: {total: 3}\n',
      'types/etdz.yaml': 'id: etdz\nextends: "../base.yaml"\nround: {score: 4}\nentity: zone\n',
      'base.yaml': 'id: base\nround: {score: 2, total: 2}\n',
    });
    const { value, diagnostics } = readRuleFiles('plans/2022.yaml', load);
    expect(diagnostics).toEqual([]);
    expect(value && plain(value.tree)).toEqual({ id: 'plan', round: { score: 4, total: 3 }, entity: 'zone' });
    expect(value?.files.map(({ path }) => path)).toEqual(['plans/2022.yaml', 'types/etdz.yaml', 'base.yaml']);
    expect(
      value?.overrides.map(({ path, place, basePlace }) =>
        [path.join('/'), place.file, spot(place), basePlace.file, spot(basePlace)].join(' '),
      ),
    ).toEqual([
      'id types/etdz.yaml 1:5 base.yaml 1:5',
      'round/score types/etdz.yaml 3:16 base.yaml 2:16',
      'id plans/2022.yaml 2:5 types/etdz.yaml 1:5',
      'round/total plans/2022.yaml 3:16 base.yaml 2:26',
    ]);
  });

  // A method's parameters belong to it: cap 2 of one method means nothing to another.
  test.each([
    [
      'score with another method',
      'a: {score: {method: attainment}}',
      { a: { score: { method: 'attainment' } } },
    ],
    ['score without a method', 'a: {score: {cap: 1}}', { a: { score: { method: 'ratio-to-base', cap: 1 } } }],
    ['scoring with another method', 'scoring: {method: bands}', { scoring: { method: 'bands' } }],
    ['another map with a method', 'salary: {method: linear}', { salary: { method: 'linear', round: 4 } }],
  ])('%s', (_name, text, changed) => {
    const base =
      'a: {score: {method: ratio-to-base, cap: 2}}\nscoring: {method: minmax, low: 20}\nsalary: {method: bands, round: 4}\n';
    const { value } = readRuleFiles(
      'z.yaml',
      folder({ 'z.yaml': `extends: base.yaml\n${text}\n`, 'base.yaml': base }),
    );
    expect(value && plain(value.tree)).toMatchObject(changed);
    const before = {
      a: { score: { method: 'ratio-to-base', cap: 2 } },
      scoring: { method: 'minmax', low: 20 },
      salary: { method: 'bands', round: 4 },
    };
    expect(value && plain(value.tree)).toEqual({ ...before, ...changed });
  });

  test('extends below the top level is a key like any other', () => {
    const { value } = readRuleFiles('a.yaml', folder({ 'a.yaml': 'x: {extends: b.yaml}\n' }));
    expect(value && plain(value.tree)).toEqual({ x: { extends: 'b.yaml' } });
  });
});

describe('what cannot be followed', () => {
  test.each([
    ['a number', '1', { path: '1', problem: 'not-text' }],
    ['a list', '[b.yaml]', { path: 'list', problem: 'not-text' }],
    ['nothing', '""', { path: '', problem: 'empty' }],
    ['a path from the root', '/etc/base.yaml', { path: '/etc/base.yaml', problem: 'absolute' }],
    ['a drive', 'C:/base.yaml', { path: 'C:/base.yaml', problem: 'absolute' }],
    ['a server', '\\\\server\\base.yaml', { path: '\\\\server\\base.yaml', problem: 'absolute' }],
    ['a Windows folder', '..\\base.yaml', { path: '..\\base.yaml', problem: 'backslash' }],
    [
      'an address',
      'https://example.com/base.yaml',
      { path: 'https://example.com/base.yaml', problem: 'url' },
    ],
    ['a file address', 'file:///base.yaml', { path: 'file:///base.yaml', problem: 'url' }],
  ])('%s', (_name, path, args) => {
    const { value, diagnostics } = readRuleFiles('a.yaml', folder({ 'a.yaml': `id: a\nextends: ${path}\n` }));
    expect(findings(diagnostics)).toEqual(['rules/extends-path 2:10']);
    expect(diagnostics[0]?.args).toEqual(args);
    expect(value).toBeUndefined();
  });

  test('extends without a value has one finding', () => {
    const { diagnostics } = readRuleFiles('a.yaml', folder({ 'a.yaml': 'extends:\nid: a\n' }));
    expect(findings(diagnostics)).toEqual(['rules/empty-value 1:1']);
  });

  test('a base that cannot be loaded: at the extends that names it, with the reason', () => {
    const { value, diagnostics } = readRuleFiles('r/a.yaml', folder({ 'r/a.yaml': 'extends: b.yaml\n' }));
    expect(findings(diagnostics)).toEqual(['rules/extends-missing 1:10']);
    expect(diagnostics[0]?.args).toEqual({ path: 'r/b.yaml', reasons: ['rules/empty-file'] });
    expect(value).toBeUndefined();
  });

  test('an entry file that cannot be loaded: as the loader says', () => {
    expect(findings(readRuleFiles('a.yaml', folder({})).diagnostics)).toEqual(['rules/empty-file 1:1']);
  });

  test.each([
    ['itself', { 'a.yaml': 'extends: a.yaml\n' }, ['a.yaml', 'a.yaml']],
    ['itself by another spelling', { 'a.yaml': 'extends: x/../a.yaml\n' }, ['a.yaml', 'a.yaml']],
    [
      'two files',
      { 'a.yaml': 'extends: b.yaml\n', 'b.yaml': 'extends: ./a.yaml\n' },
      ['a.yaml', 'b.yaml', 'a.yaml'],
    ],
  ])('a circle: %s', (_name, files, chain) => {
    const { value, diagnostics } = readRuleFiles('a.yaml', folder(files));
    expect(value).toBeUndefined();
    expect(findings(diagnostics)).toEqual(['rules/extends-cycle 1:10']);
    expect(diagnostics[0]?.args).toEqual({ chain });
  });

  test('a circle through another spelling of the entry file', () => {
    const { diagnostics } = readRuleFiles('./a.yaml', folder({ './a.yaml': 'extends: a.yaml\n' }));
    expect(findings(diagnostics)).toEqual(['rules/extends-cycle 1:10']);
  });

  test('eight files one after the other, and one more', () => {
    const chain = (length: number) => {
      const files = Array.from({ length }, (_, at) => [`${at}.yaml`, `extends: ${at + 1}.yaml\n`]);
      return folder(Object.fromEntries([...files, [`${length}.yaml`, 'id: a\n']]));
    };
    expect(readRuleFiles('0.yaml', chain(8)).diagnostics).toEqual([]);
    const { diagnostics } = readRuleFiles('0.yaml', chain(9));
    expect(findings(diagnostics)).toEqual(['rules/extends-too-deep 1:10']);
    expect(diagnostics[0]?.place).toMatchObject({ file: '8.yaml' });
  });

  test('mistakes of all files are listed together, the entry file first', () => {
    const load = folder({ 'a.yaml': 'extends: b.yaml\nx: 012\n', 'b.yaml': 'y: 0x1F\nz:\n' });
    const { value, diagnostics } = readRuleFiles('a.yaml', load);
    expect(findings(diagnostics)).toEqual([
      'rules/number-notation 2:4',
      'rules/number-notation 1:4',
      'rules/empty-value 2:1',
    ]);
    expect(diagnostics.map(({ place }) => place.kind === 'text' && place.file)).toEqual([
      'a.yaml',
      'b.yaml',
      'b.yaml',
    ]);
    expect(value).toBeDefined();
  });

  test('a base whose structure is broken leaves no tree', () => {
    const load = folder({ 'a.yaml': 'extends: b.yaml\n', 'b.yaml': '权重：40\n' });
    const { value, diagnostics } = readRuleFiles('a.yaml', load);
    expect(findings(diagnostics)).toEqual(['rules/full-width 1:3']);
    expect(value).toBeUndefined();
  });
});
