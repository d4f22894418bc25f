import { describe, expect, test } from 'vitest';
import { helpTextWidth } from '../../src/cli/help-width.js';
import { commandNames } from '../../src/cli/words/words.js';
import { displayWidth } from '../../src/render/width.js';
import { runWith } from './fake-context.js';

const good = ['a.csv', '-r', 'rules.yaml'];

/** `code place` of every finding, and the exit code. */
async function found(args: readonly string[]): Promise<readonly (number | string)[]> {
  const { exit, stderr } = await runWith(args);
  const headings = stderr.matchAll(/^错误 (\S+) {3}(.+)$/gm);
  return [exit, ...[...headings].map(([, code, place]) => `${code} ${place}`)];
}

describe('a command line that cannot be followed', () => {
  test.each([
    [[], ['usage/no-command zone-score']],
    [['scroe'], ['usage/unknown-command scroe']],
    [['score', '--perod', '2022'], ['usage/unknown-option --perod']],
    [['score', '--perod=2022'], ['usage/unknown-option --perod']],
    [['score', ...good, '--period'], ['usage/option-without-value --period']],
    [['explain'], ['usage/missing-argument ENTITY']],
    [['explain', '莲都区', '税收', '多余'], ['usage/too-many-arguments explain']],
    [['schema', 'rules', 'result'], ['usage/too-many-arguments schema']],
    [['schema', 'inputs'], ['usage/invalid-value schema']],
    [['schema', 'rules', '--lang', 'fr'], ['usage/invalid-value --lang']],
  ])('%j', async (args, findings) => {
    expect(await found(args)).toEqual([2, ...findings]);
  });

  test('an option without its value', async () => {
    const { exit, stderr } = await runWith(['score', 'a.csv', '--rules']);
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^错误 usage\/option-without-value {3}--rules\n/);
  });

  test.each([
    ['scroe', 'score'],
    ['chekc', 'check'],
  ])('%s is taken for %s', async (typed, meant) => {
    expect((await runWith([typed])).stderr).toContain(`是否想写 ${meant}？`);
    expect((await runWith([typed, '--lang', 'en'])).stderr).toContain(`did you mean ${meant}?`);
  });

  test('a misspelt option of the command at hand is recognised', async () => {
    expect((await runWith(['explain', '莲都区', '--imput', 'a.csv'])).stderr).toContain('是否想写 --input？');
    expect((await runWith(['check', '--outptu', 'a.json'])).stderr).not.toContain('是否想写');
  });
});

describe('options that do not go together or mean nothing are all reported at once', () => {
  test.each([
    [['score'], ['usage/missing-option --rules FILE', 'usage/missing-argument INPUTS…']],
    [['check'], ['usage/missing-option --rules FILE', 'usage/missing-argument INPUTS…']],
    [['columns'], ['usage/missing-option --rules FILE', 'usage/missing-argument INPUTS…']],
    [['template'], ['usage/missing-option --rules FILE', 'usage/missing-option -o FILE.xlsx']],
    [['template', '-r', 'rules.yaml', '-o', 'o.json'], ['usage/unknown-extension -o']],
    [
      ['explain', '莲都区'],
      ['usage/missing-option --input FILE', 'usage/missing-option --rules FILE'],
    ],
    [['score', ...good, '--lang', 'fr'], ['usage/invalid-value --lang']],
    [['score', ...good, '--period', '22Q1'], ['usage/invalid-period --period']],
    [['score', ...good, '-o', 'o.pdf'], ['usage/unknown-extension -o']],
    [['score', ...good, '-o', 'o.xls'], ['usage/unknown-extension -o']],
    [['score', ...good, '-o', 'o.json', '--format', 'table'], ['usage/format-conflict -o']],
    [['score', ...good, '-o', 'o.csv', '--format', 'xlsx'], ['usage/format-conflict -o']],
    [['score', ...good, '--format', 'xlsx'], ['usage/format-needs-file --format']],
    [['rank', ...good, '--format', 'pdf'], ['usage/invalid-value --format']],
    [['check', ...good, '--format', 'csv'], ['usage/invalid-value --format']],
    [['check', ...good, '--format', 'xlsx'], ['usage/invalid-value --format']],
    [
      ['score', '--period', 'x', '--lang', 'y', '-o', 'z'],
      [
        'usage/invalid-value --lang',
        'usage/invalid-period --period',
        'usage/missing-option --rules FILE',
        'usage/unknown-extension -o',
        'usage/missing-argument INPUTS…',
      ],
    ],
    [['score', 'a.csv', 'a.csv', '-r', 'rules.yaml'], ['usage/repeated-input a.csv']],
    [['score', 'a.csv', './a.csv', '-r', 'rules.yaml'], ['usage/repeated-input ./a.csv']],
  ])('%j', async (args, findings) => {
    expect(await found(args)).toEqual([2, ...findings]);
  });

  test.each([[['--json']], [['--format', 'json']]])(
    'with %j the answer is JSON, even for what is wrong with it',
    async (format) => {
      const { exit, stdout } = await runWith(['score', ...good, '-o', 'o.txt', ...format]);
      expect(exit).toBe(2);
      expect(JSON.parse(stdout)).toMatchObject({
        schema: 'zone-score/failure/1',
        diagnostics: [{ code: 'usage/format-conflict', place: { text: '-o' } }],
      });
    },
  );

  test('a format that is none', async () => {
    const { exit, stderr } = await runWith(['score', ...good, '--format', 'xml']);
    expect(exit).toBe(2);
    expect(stderr).toContain('--format 不能是“xml”\n  提示  可以是：table、json');
  });
});

describe('help and version', () => {
  test.each([
    [['--help'], '用法'],
    [['-h'], '用法'],
    [['score', '--help'], '用法'],
    [['score', '--help', '--lang', 'en'], 'Usage:'],
    [['--help', '--lang', 'en'], 'Usage:'],
  ])('%j is a result: on stdout, exit 0', async (args, start) => {
    const { exit, stdout, stderr } = await runWith(args);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout.startsWith(start)).toBe(true);
  });

  test('every command and every option is described in both languages', async () => {
    for (const command of commandNames) {
      const { stdout: zh } = await runWith([command, '--help']);
      const { stdout: en } = await runWith([command, '--help', '--lang', 'en']);
      const options = zh.match(/^ {2}-.*$/gm) ?? [];
      expect(options.length).toBeGreaterThan(3);
      expect(options.filter((line) => !/\p{Script=Han}/u.test(line))).toEqual([]);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test('help is measured as any text is', async () => {
    const { stdout } = await runWith(['explain', '--help']);
    expect(stdout.split('\n').map(helpTextWidth)).toEqual(stdout.split('\n').map(displayWidth));
  });

  test('help fits the screen', async () => {
    const { stdout } = await runWith(['score', '--help'], { columns: 60, isTerminal: true });
    expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(60);
  });

  test('the version', async () => {
    expect(await runWith(['--version'])).toMatchObject({ exit: 0, stdout: '1.2.3\n', stderr: '' });
  });

  test('no command at all shows the help as well, on stderr', async () => {
    const { exit, stdout, stderr } = await runWith([]);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^用法[\s\S]*错误 usage\/no-command/);
  });

  test('help loads no stage', async () => {
    const stages = () => expect.unreachable('not to be loaded');
    expect((await runWith(['score', '--help'], { context: { stages } })).exit).toBe(0);
  });
});
