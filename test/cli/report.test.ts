import { describe, expect, test } from 'vitest';
import { systemError } from '../io/faulty-disk.js';
import { goodFiles, runWith } from './fake-context.js';

const good = ['a.csv', '-r', 'rules.yaml'];
const bad = { ...goodFiles, 'a.csv': '地区,税收\n莲都区,约1200万' };

describe('a result on stdout', () => {
  test('as a table', async () => {
    expect(await runWith(['score', ...good, '--period', '2022Q3'])).toMatchObject({
      exit: 0,
      stderr: '',
      stdout: [
        '打分',
        '',
        '报表：a.csv',
        '报告期：2022Q3',
        '',
        '综合排名',
        '+--------+-------+',
        '| 地区   |  得分 |',
        '+--------+-------+',
        '| 莲都区 | 88.50 |',
        '+--------+-------+',
        '',
      ].join('\n'),
    });
  });

  test('with lines and colour on a terminal', async () => {
    const { stdout } = await runWith(['score', ...good], { isTerminal: true, columns: 80 });
    expect(stdout).toContain('│ \u001b[1m莲都区\u001b[22m │ 88.50 │');
    const plain = await runWith(['score', ...good, '--no-color'], { isTerminal: true, columns: 80 });
    expect(plain.stdout).toContain('│ 莲都区 │ 88.50 │');
  });

  test.each([[['--format', 'json']], [['--format=json']], [['--json']]])('as JSON: %j', async (format) => {
    const { exit, stdout, stderr } = await runWith(['rank', ...good, ...format]);
    expect([exit, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      schema: 'zone-score/result/1',
      title: '排名',
      inputs: ['a.csv'],
      period: '',
    });
  });

  test('of several inputs, in the order given', async () => {
    const files = { ...goodFiles, 'b.csv': '地区,人口\n莲都区,2' };
    const { stdout } = await runWith(['score', 'b.csv', 'a.csv', '-r', 'rules.yaml'], { files });
    expect(stdout).toContain('报表：b.csv、a.csv');
  });

  test.each([
    [['explain', '莲都区'], '说明 莲都区'],
    [['explain', '莲都区', '亩均税收'], '说明 莲都区 亩均税收'],
  ])('%j', async (args, title) => {
    const { exit, stdout } = await runWith([...args, '-r', 'rules.yaml', '-i', 'a.csv']);
    expect([exit, stdout.split('\n')[0]]).toEqual([0, title]);
  });

  test('a schema', async () => {
    expect(await runWith(['schema', 'rules'])).toMatchObject({
      exit: 0,
      stdout: '{\n  "title": "rules"\n}\n',
    });
  });

  test('in English', async () => {
    expect((await runWith(['rank', ...good, '--lang', 'en'])).stdout).toMatch(/^排名 in English\n/);
  });
});

describe('with an error nothing is given', () => {
  test('the finding with its cells, and what was not made', async () => {
    expect(await runWith(['score', ...good, '-o', 'o.json'], { files: bad })).toEqual({
      exit: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^错误 data\/not-a-number {3}a\.csv ▸ B2\n[\s\S]* {3}2 │ 莲都区 {2}约1200万\n {5}│ {9}────────\n[\s\S]*\n\n共 1 处错误；未生成任何文件。\n$/,
      ),
      files: bad,
    });
  });

  test('without -o it is the result that is missing', async () => {
    expect((await runWith(['score', ...good], { files: bad })).stderr).toMatch(
      /共 1 处错误；未给出结果。\n$/,
    );
  });

  test('the line of the rule file is shown', async () => {
    const files = { ...goodFiles, 'rules.yaml': '税收:\n  wieght: 30' };
    const { exit, stderr } = await runWith(['score', ...good], { files });
    expect(exit).toBe(2);
    expect(stderr).toContain('rules.yaml:2:3\n');
    expect(stderr).toContain('   1 │ 税收:\n   2 │   wieght: 30\n     │   ^^^^^^\n');
  });

  test('findings of the rules and of every input come together, by place', async () => {
    const files = { 'a.csv': '莲都区,约1', 'b.csv': 'PK', 'c.csv': '景宁县,约2', 'rules.yaml': 'wieght: 1' };
    const all = ['a.csv', 'b.csv', 'c.csv', 'no.csv', '-r', 'rules.yaml'];
    const { exit, stderr } = await runWith(['score', ...all], { files });
    expect(exit).toBe(2);
    expect(stderr.match(/^错误 \S+ {3}.*$/gm)).toEqual([
      '错误 file/unreadable   b.csv',
      '错误 file/not-found   no.csv',
      '错误 rules/unknown-key   rules.yaml:1:1',
    ]);
    const mended = await runWith(['score', ...all], { files: { ...files, 'rules.yaml': '' } });
    expect(mended.exit).toBe(3);
    expect(mended.stderr.match(/^错误 \S+ {3}.*$/gm)).toEqual([
      '错误 data/not-a-number   a.csv ▸ B1',
      '错误 file/unreadable   b.csv',
      '错误 data/not-a-number   c.csv ▸ B1',
      '错误 file/not-found   no.csv',
    ]);
  });

  test('a column that may stand in the unread workbook is not called missing', async () => {
    const files = { ...goodFiles, 'a.csv': '地区,缺列', 'b.csv': 'PK' };
    expect((await runWith(['score', ...good], { files })).stderr).toContain('data/column-not-found');
    expect((await runWith(['score', 'b.csv', ...good], { files })).stderr).not.toContain(
      'data/column-not-found',
    );
  });

  test('figures are computed only when everything was read without error', async () => {
    const found = async (text: string, ...more: string[]) => {
      const files = { ...goodFiles, 'a.csv': text, 'b.csv': 'PK' };
      const { stderr } = await runWith(['check', 'a.csv', ...more, '-r', 'rules.yaml'], { files });
      return stderr.match(/[a-z]+\/[a-z-]+(?= {3})/g);
    };
    expect(await found('地区,缺')).toEqual(['data/missing-refused']);
    expect(await found('缺,约1')).toEqual(['data/not-a-number']);
    expect(await found('地区,缺', 'b.csv')).toEqual(['file/unreadable']);
  });

  test('rules that are not there', async () => {
    const { exit, stderr } = await runWith(['score', 'a.csv', '-r', 'no.yaml']);
    expect(exit).toBe(3);
    expect(stderr).toMatch(/^错误 file\/not-found {3}no\.yaml\n/);
  });

  test('an entity that is not there', async () => {
    const { exit, stderr } = await runWith(['explain', '连都区', '-r', 'rules.yaml', '-i', 'a.csv']);
    expect(exit).toBe(2);
    expect(stderr).toContain('错误 usage/unknown-entity   ENTITY\n');
    expect(stderr).toContain('是否想写“莲都区”？');
  });

  test('as JSON: one document on stdout, one line a finding on stderr', async () => {
    const { exit, stdout, stderr } = await runWith(['score', ...good, '--json'], { files: bad });
    expect(exit).toBe(1);
    const { schema, diagnostics } = JSON.parse(stdout);
    expect(schema).toBe('zone-score/failure/1');
    expect(diagnostics).toMatchObject([
      { code: 'data/not-a-number', severity: 'error', place: { text: 'a.csv ▸ B2' } },
    ]);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(diagnostics);
  });
});

describe('warnings and notes', () => {
  const files = { ...goodFiles, 'a.csv': '地区,略\n隐,1' };
  test.each([
    [
      'a warning is shown beside the result',
      [],
      0,
      /^警告 data\/hidden-rows[\s\S]*共 1 处警告。\n另有 1 条提醒，加 --verbose 查看。\n$/,
    ],
    ['--strict makes it count', ['--strict'], 1, /^警告/],
    ['--quiet is silent', ['--quiet'], 0, /^$/],
    ['--quiet --strict is silent and counts', ['--quiet', '--strict'], 1, /^$/],
    [
      '--verbose shows notes',
      ['--verbose'],
      0,
      /^提醒 data\/column-unused[\s\S]*警告[\s\S]*共 1 处警告。\n$/,
    ],
    [
      'JSON lines hold both',
      ['--json'],
      0,
      /^\{"code":"data\/column-unused".*\n\{"code":"data\/hidden-rows".*\n$/,
    ],
  ])('%s', async (_, options, exit, stderr) => {
    const outcome = await runWith(['score', ...good, ...options], { files });
    expect(outcome.exit).toBe(exit);
    expect(outcome.stderr).toMatch(stderr);
    expect(outcome.stdout).toContain('打分');
  });

  test('--quiet still shows errors', async () => {
    expect((await runWith(['score', ...good, '--quiet'], { files: bad })).stderr).toMatch(/^错误/);
  });
});

describe('check only reports', () => {
  test('nothing found', async () => {
    expect(await runWith(['check', ...good])).toMatchObject({
      exit: 0,
      stdout: '',
      stderr: '检查通过：没有发现错误。\n',
    });
  });

  test('an error in the data', async () => {
    const { exit, stdout, stderr } = await runWith(['check', ...good], { files: bad });
    expect([exit, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^错误 data\/not-a-number[\s\S]*共 1 处错误。\n$/);
  });

  test.each([
    [goodFiles, true, 0],
    [bad, false, 1],
  ])('as JSON (%#)', async (files, passed, exit) => {
    const outcome = await runWith(['check', ...good, '--json'], { files });
    expect(outcome.exit).toBe(exit);
    expect(JSON.parse(outcome.stdout)).toMatchObject({ schema: 'zone-score/check/1', passed });
  });
});

describe('a defect of this program', () => {
  const stages = async () => {
    throw new Error('bug: \u001b[31m');
  };
  test('is called one, without a stack', async () => {
    const { exit, stdout, stderr } = await runWith(['score', ...good], { context: { stages } });
    expect([exit, stdout]).toEqual([70, '']);
    expect(stderr).toMatch(/^程序缺陷（不是数据或规则的问题）：bug: ␛\[31m\n/);
    expect(stderr).not.toMatch(/at .*\.[jt]s:\d+/);
  });

  test('shows the stack with --debug', async () => {
    expect((await runWith(['score', ...good, '--debug'], { context: { stages } })).stderr).toMatch(
      /at .*\.[jt]s:\d+/,
    );
  });

  test('is one JSON document too', async () => {
    const { stdout } = await runWith(['score', ...good, '--json'], { context: { stages } });
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'zone-score/failure/1',
      diagnostics: [],
      bug: expect.any(String),
    });
  });
});

test('a disk that refuses to be read is told, and the other inputs are looked at', async () => {
  const { exit, stderr } = await runWith(['score', ...good], {
    disk: (disk) => ({
      ...disk,
      read: (path) => {
        if (path === 'a.csv') throw systemError('EACCES');
        return disk.read(path);
      },
    }),
  });
  expect(exit).toBe(3);
  expect(stderr).toContain('无法读取“a.csv”（没有读取权限）');
});
