import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { wholeFileFolder } from '../io/temporary-folder.js';
import { type Ended, long, needsProgram, root, withEach, zoneScore } from './program.js';
import { runHere } from './run-here.js';
import { putZones, zoneRules, zonesCsv, zonesHeader } from './zones.js';

needsProgram();
const folder = wholeFileFolder();

type Shown = 'nothing' | 'tables' | 'JSON' | 'help';
/** Arguments (a word with a dot is a file of the folder), exit code, what stands on stdout, the codes of the errors on stderr. */
type Scenario = readonly [args: string, exit: number, shown: Shown, codes?: string];

const scenarios: readonly Scenario[] = [
  ['score zones.csv -r rules.yaml', 0, 'tables'],
  ['rank zones.csv -r rules.yaml', 0, 'tables'],
  ['rank zones.csv -r rules.yaml --quiet', 0, 'tables'],
  ['score zones.csv -r rules.yaml --period 2022 --lang en', 0, 'tables'],
  ['score zones.csv -r rules.yaml --format json', 0, 'JSON'],
  ['score zones.csv -r rules.yaml -o fresh.json', 0, 'nothing'],
  ['score zones.csv -r rules.yaml -o fresh.txt', 0, 'nothing'],
  ['score zones.csv -r rules.yaml -o ours.json', 0, 'nothing'],
  ['score zones.csv -r rules.yaml -o others.json --force', 0, 'nothing'],
  ['check zones.csv -r rules.yaml', 0, 'nothing'],
  ['explain 1号区 -r rules.yaml -i zones.csv', 0, 'tables'],
  ['explain 1号区 亩均税收 -r rules.yaml -i zones.csv', 0, 'tables'],
  ['columns zones.csv -r rules.yaml', 0, 'tables'],
  ['columns zones.csv -r rules.yaml --json', 0, 'JSON'],
  ['template -r rules.yaml -o form.xlsx', 0, 'nothing'],
  ['schema rules', 0, 'JSON'],
  ['schema result', 0, 'JSON'],
  ['--help', 0, 'help'],
  ['score --help', 0, 'help'],
  ['--version', 0, 'help'],
  // findings in the data
  ['score words.csv -r rules.yaml', 1, 'nothing', 'data/number-in-words'],
  ['check words.csv -r rules.yaml', 1, 'nothing', 'data/number-in-words'],
  ['score twice.csv -r rules.yaml -o never.json', 1, 'nothing', 'data/duplicate-entity'],
  ['score zero.csv -r rules.yaml', 1, 'nothing', 'data/below-bound'],
  ['score narrow.csv -r rules.yaml', 1, 'nothing', 'data/column-not-found'],
  ['score text.csv -r rules.yaml', 1, 'nothing', 'data/header-not-found'],
  ['columns narrow.csv -r rules.yaml', 1, 'tables', 'data/column-not-found'],
  // wrong usage or rules
  ['', 2, 'nothing', 'usage/no-command'],
  ['scroe', 2, 'nothing', 'usage/unknown-command'],
  ['score zones.csv -r rules.yaml --perod 2022', 2, 'nothing', 'usage/unknown-option'],
  ['score zones.csv', 2, 'nothing', 'usage/missing-option'],
  ['score -r rules.yaml', 2, 'nothing', 'usage/missing-argument'],
  ['score zones.csv -r', 2, 'nothing', 'usage/option-without-value'],
  ['score zones.csv -r rules.yaml --lang fr', 2, 'nothing', 'usage/invalid-value'],
  ['score zones.csv -r rules.yaml --period 2022Q5', 2, 'nothing', 'usage/invalid-period'],
  ['score zones.csv -r rules.yaml -o out.pdf', 2, 'nothing', 'usage/unknown-extension'],
  ['score zones.csv zones.csv -r rules.yaml', 2, 'nothing', 'usage/repeated-input'],
  ['score zones.csv -r rules.yaml -o notes.json', 2, 'nothing', 'usage/would-overwrite'],
  ['score zones.csv -r rules.txt -o rules.txt', 2, 'nothing', 'usage/output-is-input'],
  ['explain 9号区 -r rules.yaml -i zones.csv', 2, 'nothing', 'usage/unknown-entity'],
  ['explain 1号区 税利 -r rules.yaml -i zones.csv', 2, 'nothing', 'usage/unknown-figure'],
  ['template -r rules.yaml', 2, 'nothing', 'usage/missing-option'],
  ['template -r rules.yaml -o form.csv', 2, 'nothing', 'usage/unknown-extension'],
  ['schema inputs', 2, 'nothing', 'usage/invalid-value'],
  ['score zones.csv -r no-yaml.yaml', 2, 'nothing', 'rules/unclosed-bracket'],
  ['score zones.csv -r unknown-key.yaml', 2, 'nothing', 'rules/unknown-key'],
  ['score zones.csv -r formula.yaml', 2, 'nothing', 'formula/unknown-name'],
  ['score zones.csv -r empty.csv', 2, 'nothing', 'rules/empty-file'],
  // rules come first, because nothing can be said of data without them
  ['score gone.csv -r unknown-key.yaml', 2, 'nothing', 'file/not-found rules/unknown-key'],
  // inputs that cannot be read
  ['score gone.csv -r rules.yaml', 3, 'nothing', 'file/not-found'],
  ['score zones.csv -r gone.yaml', 3, 'nothing', 'file/not-found'],
  ['score folder.csv -r rules.yaml', 3, 'nothing', 'file/folder-empty'],
  ['score pipe.csv -r rules.yaml', 3, 'nothing', 'file/unreadable'],
  ['score zones.csv -r pipe.csv', 3, 'nothing', 'file/unreadable'],
  ['score empty.csv -r rules.yaml', 3, 'nothing', 'file/empty'],
  ['score cut.xlsx -r rules.yaml', 3, 'nothing', 'file/truncated'],
  ['score old.xls -r rules.yaml', 3, 'nothing', 'file/ole2'],
  ['score page.xlsx -r rules.yaml', 3, 'nothing', 'file/other-format'],
  ['score paper.xlsx -r rules.yaml', 3, 'nothing', 'file/other-format'],
  // outputs that cannot be written
  ['score zones.csv -r rules.yaml -o gone/out.json', 4, 'nothing', 'output/folder-missing'],
  ['score zones.csv -r rules.yaml -o zones.csv/out.json', 4, 'nothing', 'output/folder-missing'],
  ['score zones.csv -r rules.yaml -o folder.json', 4, 'nothing', 'output/is-folder'],
  ['score zones.csv -r rules.yaml -o link.json', 4, 'nothing', 'output/symbolic-link'],
  ['score zones.csv -r rules.yaml -o pipe.json --force', 4, 'nothing', 'output/not-a-file'],
  [`score zones.csv -r rules.yaml -o ${'长'.repeat(90)}.json`, 4, 'nothing', 'output/name-too-long'],
];

function prepare(): void {
  putZones(folder.path(''));
  const texts: Readonly<Record<string, string>> = {
    'ours.json': '{"schema":"zone-score/result/1"}',
    'notes.json': '我的笔记',
    'others.json': '我的笔记',
    'words.csv': `${zonesHeader}甲,一百,100\n乙,2,100\n`,
    'twice.csv': `${zonesHeader}甲,1,100\n甲,2,100\n`,
    'zero.csv': zonesCsv(3, { land: 0 }),
    'narrow.csv': '地区,税收收入（万元）\n甲,1\n',
    'text.csv': '只有一行字\n',
    'empty.csv': '',
    'rules.txt': zoneRules(),
    'no-yaml.yaml': 'zone-score: [1\n',
    'unknown-key.yaml': zoneRules().replace('total: 2', 'total: 2, totl: 2'),
    'formula.yaml': zoneRules().replace('formula: 税收收入', 'formula: 税收输入'),
    'page.xlsx': '<!DOCTYPE html><html><table></table></html>',
    'paper.xlsx': '%PDF-1.7\n',
  };
  for (const [name, text] of Object.entries(texts)) writeFileSync(folder.path(name), text);
  // how a container of Excel 97 begins: MS-CFB 2.2
  writeFileSync(folder.path('old.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  const whole = readFileSync(join(root, 'samples/lishui-2019/input.xlsx'));
  writeFileSync(folder.path('cut.xlsx'), whole.subarray(0, whole.length / 2));
  for (const name of ['folder.csv', 'folder.json']) mkdirSync(folder.path(name));
  for (const name of ['pipe.csv', 'pipe.json']) execFileSync('mkfifo', [folder.path(name)]);
  symlinkSync(folder.path('ours.json'), folder.path('link.json'));
}

function argsOf(args: string): string[] {
  const words = args === '' ? [] : args.split(' ');
  return words.map((word) => (word.includes('.') ? folder.path(word) : word));
}

/** The option stands right behind the command: at the end it might be taken for the value of another. */
function withJson([command, ...rest]: readonly string[]): string[] {
  return command === undefined ? ['--json'] : [command, '--json', ...rest];
}

const shapes: { readonly [S in Shown]: RegExp } = {
  nothing: /^$/,
  // the first line says that rules and data are an example; and no finding stands among the results
  tables: /^(?:示例|EXAMPLE)(?!.*(?:错误|警告|error|warning) [a-z]+\/).*\n$/s,
  JSON: /^\{\n.*\n\}\n$/s,
  help: /^(?:用法|\d+\.\d+\.\d+\n$)/,
};

const inside = (args: readonly string[]) => runHere(args);
const run = long ? zoneScore : inside;

beforeAll(prepare);

describe('exit code, stdout and stderr of a run', () => {
  let outcomes: readonly Ended[] = [];
  beforeAll(async () => {
    outcomes = await withEach(scenarios, ([args]) => run(argsOf(args)));
  }, 300_000);

  test.each(scenarios.map((scenario, at) => [scenario[0], at, scenario] as const))(
    '%s',
    (_, at, [, exit, shown, codes = '']) => {
      const { exit: ended, stdout, stderr } = must(outcomes[at], 'an outcome');
      expect(ended).toBe(exit);
      expect(stdout).toMatch(shapes[shown]);
      const found = [...stderr.matchAll(/^(?:错误|error) (\S+)/gm)].map(([, code]) => code);
      expect([...new Set(found)].join(' ')).toBe(codes);
    },
  );
});

describe('with --json stdout is one document, even when the run fails', () => {
  // help is words and a schema is JSON whatever is asked for, and a text file is asked not to be JSON
  const rows = scenarios.filter(([args, , shown]) => shown !== 'help' && !/fresh\.txt|^schema/.test(args));
  let outcomes: readonly Ended[] = [];
  beforeAll(async () => {
    outcomes = await withEach(rows, ([args]) => run(withJson(argsOf(args))));
  }, 300_000);

  test.each(rows.map((scenario, at) => [scenario[0], at, scenario] as const))('%s', (_, at, [, exit]) => {
    const { exit: ended, stdout, stderr } = must(outcomes[at], 'an outcome');
    expect(ended).toBe(exit);
    const { schema } = JSON.parse(stdout);
    expect(schema).toMatch(
      exit === 0 ? /^zone-score\/[a-z]+\/1$/ : /^zone-score\/(?:failure|check|columns)\/1$/,
    );
    const lines = stderr.split('\n').filter((line) => line !== '');
    for (const line of lines) expect(JSON.parse(line).code).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
  });
});

describe('the process itself ends so and says the same', () => {
  // the first of each exit code, and of each thing shown
  const first = (one: Scenario, at: number) =>
    scenarios.findIndex(([, exit, shown]) => exit === one[1] && shown === one[2]) === at;
  const some = scenarios.filter((scenario, at) => first(scenario, at) && !/ -o /.test(scenario[0]));

  test(`${some.length} scenarios`, async () => {
    const own = await withEach(some, ([args]) => zoneScore(argsOf(args)));
    const here = await withEach(some, ([args]) => inside(argsOf(args)));
    expect(own).toEqual(here);
    expect(new Set(own.map(({ exit }) => exit))).toEqual(new Set([0, 1, 2, 3]));
  }, 60_000);
});
