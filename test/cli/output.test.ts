import { describe, expect, test } from 'vitest';
import { REPORT_MARK } from '../../src/io/own-report.js';
import { systemError } from '../io/faulty-disk.js';
import { goodFiles, runWith } from './fake-context.js';

const good = ['score', 'a.csv', '-r', 'rules.yaml'];

describe('a result in a file', () => {
  test('as JSON: the same bytes as on stdout', async () => {
    const shown = await runWith([...good, '--json']);
    const { exit, stdout, stderr, files } = await runWith([...good, '-o', 'o.json']);
    expect([exit, stdout, stderr]).toEqual([0, '', '已写入 o.json\n']);
    expect(files).toEqual({ ...goodFiles, 'o.json': shown.stdout });
  });

  test('as text: the same page whatever the screen, and the mark of our reports', async () => {
    const piped = await runWith(good);
    const env = { FORCE_COLOR: '1' };
    const { files } = await runWith([...good, '-o', 'o.TXT'], { isTerminal: true, columns: 20, env });
    expect(files['o.TXT']).toBe(`${piped.stdout}\n${REPORT_MARK}\n`);
  });

  test('--quiet says nothing, --json says it in a document', async () => {
    expect((await runWith([...good, '-o', 'o.json', '--quiet'])).stderr).toBe('');
    const { stdout, stderr } = await runWith([...good, '-o', 'o.json', '--json']);
    expect(JSON.parse(stdout)).toEqual({ schema: 'zone-score/written/1', file: 'o.json', state: 'written' });
    expect(stderr).toBe('');
  });
});

describe('a file that is there', () => {
  test('with the same bytes is left as it is', async () => {
    const first = await runWith([...good, '-o', 'o.json']);
    const second = await runWith([...good, '-o', 'o.json'], {
      files: first.files,
      disk: (disk) => ({ ...disk, create: () => expect.unreachable('nothing is to be written') }),
    });
    expect(second).toMatchObject({
      exit: 0,
      stderr: '未变化：o.json 的内容与本次结果相同\n',
      files: first.files,
    });
  });

  test('and is an older report of ours is replaced', async () => {
    const files = { ...goodFiles, 'o.json': '{"schema":"zone-score/result/1","old":true}' };
    const outcome = await runWith([...good, '-o', 'o.json'], { files });
    expect(outcome.exit).toBe(0);
    expect(outcome.files['o.json']).toContain('打分');
  });

  test('and is something else is kept, unless --force', async () => {
    const files = { ...goodFiles, 'o.json': '{"mine": 1}' };
    const refused = await runWith([...good, '-o', 'o.json'], { files });
    expect(refused).toMatchObject({ exit: 2, stdout: '', files });
    expect(refused.stderr).toMatch(
      /^错误 usage\/would-overwrite {3}-o\n[\s\S]*共 1 处错误；未生成任何文件。\n$/,
    );
    expect((await runWith([...good, '-o', 'o.json', '--force'], { files })).files['o.json']).toContain(
      '打分',
    );
  });
});

describe('an input is never written over', () => {
  const files = { 'a.txt': '地区,税收', 'rules.json': '', 'base.json': '', 'b.txt': 'x' };
  test.each([
    ['a.txt', ['score', 'a.txt', '-r', 'rules.json', '-o', 'a.txt']],
    ['A.TXT', ['score', 'a.txt', '-r', 'rules.json', '-o', 'A.TXT']],
    ['rules.json', ['score', 'a.txt', '-r', 'rules.json', '-o', './rules.json']],
  ])('%s: refused before any work, --force or not', async (_, args) => {
    const stages = () => expect.unreachable('no work is to be done');
    for (const force of [[], ['--force']]) {
      const outcome = await runWith([...args, ...force], { files, context: { stages } });
      expect(outcome).toMatchObject({ exit: 2, files });
      expect(outcome.stderr).toMatch(/^错误 usage\/output-is-input {3}-o\n/);
    }
  });

  test('nor is a rule file that another one extends', async () => {
    const extending = { ...files, 'rules.json': 'extends: base.json' };
    const outcome = await runWith(['score', 'a.txt', '-r', 'rules.json', '-o', 'base.json', '--force'], {
      files: extending,
    });
    expect(outcome).toMatchObject({ exit: 2, files: extending });
    expect(outcome.stderr).toMatch(/^错误 usage\/output-is-input/);
  });
});

test.each([
  ['write', 'ENOSPC', 'output/disk-full'],
  ['create', 'EACCES', 'output/not-permitted'],
  ['rename', 'EBUSY', 'output/busy'],
] as const)('a disk that refuses %s with %s: exit 4, nothing changed', async (call, reason, code) => {
  const refuse = () => {
    throw systemError(reason);
  };
  const outcome = await runWith([...good, '-o', 'o.json'], { disk: (disk) => ({ ...disk, [call]: refuse }) });
  expect(outcome).toMatchObject({ exit: 4, stdout: '', files: goodFiles });
  expect(outcome.stderr).toMatch(new RegExp(`^错误 ${code} {3}o\\.json\\n`));
});

test('what a killed run has left is mentioned among the notes', async () => {
  const files = { ...goodFiles, '.zone-score-dead.tmp': 'x' };
  const context = { now: () => 90_000_000 };
  const outcome = await runWith([...good, '-o', 'o.json', '--verbose'], { files, context });
  expect(outcome.exit).toBe(0);
  expect(outcome.stderr).toMatch(/^提醒 output\/leftover {3}\.zone-score-dead\.tmp\n/);
});
