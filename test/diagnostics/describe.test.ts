import { expect, describe as group, test } from 'vitest';
import { describe } from '../../src/diagnostics/describe.js';
import { type Diagnostic, diagnostic } from '../../src/diagnostics/diagnostic.js';

const option = (name: string) => ({ kind: 'option', option: name }) as const;
const file = { kind: 'file', file: 'a.xlsx' } as const;

test('severity, code, place, words and what belongs to it', () => {
  const found = diagnostic('usage/repeated-input', { file: 'b.xlsx', first: 'a.xlsx' }, file, [
    { kind: 'text', file: 'rules.yaml', line: 14, column: 5, length: 3 },
  ]);
  expect(describe(found, 'zh')).toEqual({
    severity: 'error',
    severityWord: '错误',
    code: 'usage/repeated-input',
    place: 'a.xlsx',
    related: ['rules.yaml:14:5'],
    text: '“b.xlsx”与“a.xlsx”是同一个文件',
    hint: '同一个文件只写一次',
  });
  expect(describe(found, 'en')).toMatchObject({
    severityWord: 'error',
    text: '"b.xlsx" and "a.xlsx" are the same file',
  });
});

test('a note is called 提醒', () => {
  const found = diagnostic('output/leftover', { file: '.x.tmp' }, file);
  expect(describe(found, 'zh')).toMatchObject({ severity: 'note', severityWord: '提醒' });
  expect(describe(found, 'en').severityWord).toBe('note');
});

group('what is wrong and what to do', () => {
  test.each<[Diagnostic, string, string]>([
    [
      diagnostic('usage/unknown-option', { option: '--perod', nearest: '--period' }, option('--perod')),
      '没有“--perod”这个选项',
      '是否想写 --period？',
    ],
    [
      diagnostic('usage/unknown-option', { option: '--x', nearest: undefined }, option('--x')),
      '没有“--x”这个选项',
      '用 --help 查看本命令的全部选项',
    ],
    [
      diagnostic(
        'usage/unknown-command',
        { command: 'go', nearest: undefined, commands: ['score', 'rank'] },
        option('go'),
      ),
      '没有“go”这个命令',
      '可用的命令：score、rank',
    ],
    [
      diagnostic(
        'usage/invalid-value',
        { option: '--lang', value: 'fr', expected: ['zh', 'en'] },
        option('--lang'),
      ),
      '--lang 不能是“fr”',
      '可以是：zh、en',
    ],
    [
      diagnostic('usage/unknown-entity', { entity: '连都区', nearest: '莲都区' }, option('ENTITY')),
      '报表中没有评价对象“连都区”',
      '是否想写“莲都区”？',
    ],
    [
      diagnostic('usage/unknown-figure', { path: '亩均', nearest: undefined }, option('PATH')),
      '规则中没有“亩均”这一项',
      '名称应与规则文件中一致；不写这一项则说明最终得分',
    ],
    // 64 MB and one byte is shown as 65, never as the limit itself
    [
      diagnostic('file/too-large-on-disk', { file: 'a.xlsx', bytes: 67_108_865, limit: 67_108_864 }, file),
      '“a.xlsx”共 65 MB，超过单个文件 64 MB 的上限',
      // twice what is allowed
      '删去与考评无关的工作表、图片和空白格式后另存，或拆成几个文件一并提供；文件可信、确需读取的，加 --limit file-mb=128',
    ],
    [
      diagnostic('file/unreadable', { file: 'a.xlsx', reason: 'EACCES' }, file),
      '无法读取“a.xlsx”（没有读取权限）',
      '确认对该文件有读取权限；若正被其他程序独占，请关闭后重试，或复制到本机再读取',
    ],
    [
      diagnostic('output/failed', { file: 'o.json', step: 'sync', reason: 'EIO' }, file),
      '写入“o.json”失败（落盘，EIO）',
      '检查磁盘或网络盘是否正常后重试，或写到本机其他位置',
    ],
    [
      diagnostic('output/is-folder', { file: '结果/' }, file),
      '输出应为文件，“结果/”是文件夹',
      '在其后写上文件名，例如 -o 结果/结果.json',
    ],
    [
      diagnostic('usage/repeated-input', { file: 'a.xlsx', first: 'a.xlsx' }, file),
      '“a.xlsx”写了两次',
      '同一个文件只写一次',
    ],
  ])('$code', (found, text, hint) => {
    expect(describe(found, 'zh')).toMatchObject({ text, hint });
  });
});

test('a sentence about a cell full of text ends after 2,000 characters, the facts do not', () => {
  const header = '税'.repeat(32_767);
  const found = diagnostic('data/column-unused', { header }, { kind: 'file', file: 'a.xlsx' });
  expect(describe(found, 'zh').text).toMatch(/^.{2000}…$/u);
  expect(found.args.header).toHaveLength(32_767);
});
