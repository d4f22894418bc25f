import { describe, expect, test } from 'vitest';
import { memoryDisk } from './memory-disk.js';
import { runHere } from './run-here.js';

const rules = `zone-score: 1
id: test/columns
title: 试算
status: example
entity: {kind: zone, headers: [开发区]}
period: 2022
groups: {type: 类型}
columns:
  入库税收: {unit: 万元, aliases: [税收收入]}
  工业用地: {unit: 亩}
  从业人数: {unit: 人}
indicators:
  亩均税收: {formula: 入库税收 / 工业用地, unit: 万元/亩}
  人均税收: {formula: 入库税收 / 从业人数, unit: 万元/人}
index:
  亩均税收: {weight: 60, score: {method: ratio-to-base, base: 24, cap: 2}}
  人均税收: {weight: 40, score: {method: ratio-to-base, base: 24, cap: 2}}
round: {total: 2}
`;

const whole = '开发区,类型,税收收入（亿元）,工业 用地,从业人数\n甲区,综合,1,2,3\n合计,,1,2,3\n';
const askew = '开发区,园区类型,税收收入总额（亿元）,工业用地面积（亩）,从业人数,电话\n甲区,综合,约1,2,3,4\n';

async function columns(sheet: string, more: readonly string[] = [], text = rules) {
  const { disk, files } = memoryDisk({ 'a.csv': sheet, 'rules.yaml': text });
  const ended = await runHere(['columns', 'a.csv', '-r', 'rules.yaml', ...more], disk);
  return { ...ended, files };
}

async function asData(sheet: string) {
  const { exit, stdout } = await columns(sheet, ['--json']);
  return { exit, data: JSON.parse(stdout) };
}

describe('a sheet that has all that the rules want', () => {
  test('is described column by column', async () => {
    const { exit, data } = await asData(whole);
    expect(exit).toBe(0);
    expect(data).toMatchObject({
      schema: 'zone-score/columns/1',
      complete: true,
      missing: [],
      proposals: [],
    });
    expect(data.sheets).toEqual([
      expect.objectContaining({
        file: 'a.csv',
        layout: 'down',
        headerRows: [1, 1],
        entityColumn: 'A',
        rows: 1,
        unused: [],
        leftOut: [{ cell: 'A3', text: '合计' }],
      }),
    ]);
    const found = { kind: 'measure', stated: false };
    expect(data.sheets[0].matches).toEqual([
      { header: '类型', cell: 'B1', target: '类型', kind: 'label', unit: null, stated: false, how: 'name' },
      {
        ...found,
        header: '税收收入（亿元）',
        cell: 'C1',
        target: '入库税收',
        unit: '亿元',
        stated: true,
        how: 'normalised',
      },
      { ...found, header: '工业 用地', cell: 'D1', target: '工业用地', unit: '亩', how: 'normalised' },
      { ...found, header: '从业人数', cell: 'E1', target: '从业人数', unit: '人', how: 'name' },
    ]);
  });

  test('says so in words', async () => {
    const { stdout, stderr } = await columns(whole);
    expect(stdout).toContain('规则要的栏都找到了。');
    expect(stdout).not.toContain('规则要而报表没有的');
    expect(stderr).not.toContain('错误');
    const english = await columns(whole, ['--lang', 'en']);
    expect(english.stdout).toContain('All columns that the rules want were found.');
  });
});

describe('a sheet whose headers are written otherwise', () => {
  test('is described all the same, with what could be pasted', async () => {
    const { exit, data } = await asData(askew);
    expect(exit).toBe(1);
    expect(
      data.missing.map(({ name, nearest }: { name: string; nearest: { cell: string } }) => [
        name,
        nearest.cell,
      ]),
    ).toEqual([
      ['类型', 'B1'],
      ['入库税收', 'C1'],
      ['工业用地', 'D1'],
    ]);
    expect(data.proposals).toEqual([
      { name: '类型', rule: 'rules.yaml:7:16', key: 'type', headers: ['园区类型'], paste: 'type: 园区类型' },
      {
        name: '入库税收',
        rule: 'rules.yaml:9:3',
        key: 'aliases',
        headers: ['税收收入', '税收收入总额（亿元）'],
        paste: 'aliases: [税收收入, "税收收入总额（亿元）"]',
      },
      {
        name: '工业用地',
        rule: 'rules.yaml:10:3',
        key: 'aliases',
        headers: ['工业用地面积（亩）'],
        paste: 'aliases: ["工业用地面积（亩）"]',
      },
    ]);
    expect(data.sheets[0].unused).toContainEqual({ header: '电话', cell: 'F1' });
  });

  test('matches once its proposals stand in the rules', async () => {
    const { data } = await asData(askew);
    const pasted = data.proposals.reduce(
      (text: string, { name, key, paste }: { name: string; key: string; paste: string }) =>
        key === 'aliases'
          ? text
              .replace(/, aliases: \[税收收入\]/, '')
              .replace(new RegExp(`(  ${name}: {unit: [^}]*)}`), `$1, ${paste}}`)
          : text.replace(new RegExp(`${key}: ${name}`), paste),
      rules,
    );
    const { exit, stdout } = await columns(askew, ['--json'], pasted);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ complete: true });
  });

  test('tells of columns and not of cells: 约1 is for check to tell', async () => {
    const { stderr } = await columns(askew);
    expect(stderr).toContain('data/column-not-found');
    expect(stderr).not.toContain('data/approximate-number');
  });
});

describe('what is no table, and no file', () => {
  test('a text without a header', async () => {
    const { exit, stdout, stderr } = await columns('各位同事\n请查收\n');
    expect(exit).toBe(1);
    expect(stdout).toContain('没有一张表可以读');
    expect(stderr).toContain('data/header-not-found');
  });

  test('of two inputs one is missing: the other one is described', async () => {
    const { disk } = memoryDisk({ 'a.csv': whole, 'rules.yaml': rules });
    const ended = await runHere(['columns', 'a.csv', 'b.csv', '-r', 'rules.yaml', '--json'], disk);
    expect(ended).toMatchObject({ exit: 3, stderr: expect.stringContaining('file/not-found') });
    expect(JSON.parse(ended.stdout)).toMatchObject({ complete: true });
  });

  test.each([
    [['columns', '-r', 'rules.yaml'], 2, 'usage/missing-argument'],
    [['columns', 'a.csv'], 2, 'usage/missing-option'],
    [['columns', 'a.csv', '-r', 'none.yaml'], 3, 'file/not-found'],
    [['columns', 'a.csv', '-r', 'a.csv', '-o', 'a.csv'], 2, 'usage/output-is-input'],
  ])('%j is refused', async (args, exit, code) => {
    const { disk } = memoryDisk({ 'a.csv': whole, 'rules.yaml': rules });
    expect(await runHere(args, disk)).toMatchObject({
      exit,
      stdout: '',
      stderr: expect.stringContaining(code),
    });
    const asJson = await runHere([...args, '--json'], disk);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ schema: 'zone-score/failure/1' });
  });

  test.each([['found.md'], ['found.csv'], ['found.json'], ['found.xlsx']])('%s is written', async (file) => {
    const { exit, files, stderr } = await columns(whole, ['-o', file]);
    expect(exit).toBe(0);
    expect(files.get(file)?.length).toBeGreaterThan(100);
    expect(stderr).toContain(`已写入 ${file}`);
  });
});
