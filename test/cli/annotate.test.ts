import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { partsOf, partText } from '../annotate/marked.js';
import { buildXlsx, packXlsx, xlsxParts } from '../workbook/build-xlsx.js';
import { runHere } from './run-here.js';
import { zoneRules, zonesCsv } from './zones.js';

const header = ['地区', '税收收入（万元）', '工业用地（亩）'];
const sheets = [{ name: '报表', rows: [header, ['甲区', '约1200', 100], ['乙区', 900, 80]] }];
let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annotate-'));
  writeFileSync(at('rules.yaml'), zoneRules());
  writeFileSync(at('in.xlsx'), buildXlsx({ sheets }));
});
afterEach(() => rmSync(folder, { recursive: true }));

function check(inputs: readonly string[], ...options: readonly string[]) {
  return runHere(['check', ...inputs.map(at), '-r', at('rules.yaml'), ...options]);
}

describe('check --annotate', () => {
  test('writes the copy, says so, and still exits by the findings', async () => {
    const { exit, stderr } = await check(['in.xlsx'], '--annotate', at('out.xlsx'));
    expect(exit).toBe(1);
    expect(stderr).toContain('data/approximate-number');
    expect(stderr).toContain(`已写入 ${at('out.xlsx')}\n`);
    const bytes = readFileSync(at('out.xlsx'));
    expect(partText(bytes, 'xl/comments1.xml')).toContain('<comment ref="B2"');
    expect([...partsOf(bytes).values()].some((part) => part.includes(folder))).toBe(false);
    expect(readFileSync(at('in.xlsx'))).toEqual(Buffer.from(buildXlsx({ sheets })));
  });

  test('with --json says it in the one document', async () => {
    const { stdout } = await check(['in.xlsx'], '--annotate', at('out.xlsx'), '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'zone-score/check/1',
      passed: false,
      annotated: { file: at('out.xlsx'), state: 'written' },
    });
  });

  test('nothing found: a copy with a list that says so', async () => {
    writeFileSync(
      at('in.xlsx'),
      buildXlsx({ sheets: [{ name: '报表', rows: [header, ['甲区', 1200, 100]] }] }),
    );
    const { exit, stderr } = await check(['in.xlsx'], '--annotate', at('out.xlsx'));
    expect([exit, stderr]).toEqual([0, `检查通过：没有发现错误。\n已写入 ${at('out.xlsx')}\n`]);
  });

  test('a faulty rule file is listed too', async () => {
    writeFileSync(at('rules.yaml'), zoneRules().replace('weight', 'wieght'));
    expect((await check(['in.xlsx'], '--annotate', at('out.xlsx'))).exit).toBe(2);
    expect(partText(readFileSync(at('out.xlsx')), 'xl/worksheets/sheet2.xml')).toContain('rules.yaml:13:');
  });

  test('the copy is no hindrance when it comes back: its list is no table', async () => {
    await check(['in.xlsx'], '--annotate', at('out.xlsx'));
    const codes = (stdout: string) =>
      JSON.parse(stdout).diagnostics.flatMap(({ code, severity }: { code: string; severity: string }) =>
        severity === 'note' ? [] : [code],
      );
    const [before, after] = [await check(['in.xlsx'], '--json'), await check(['out.xlsx'], '--json')];
    expect(codes(after.stdout)).toEqual(codes(before.stdout));
  });
});

describe('the file it is written to', () => {
  test('the same bytes again: unchanged; others only with --force', async () => {
    const again = () => check(['in.xlsx'], '--annotate', at('out.xlsx'));
    await again();
    expect((await again()).stderr).toContain('未变化');
    writeFileSync(at('in.xlsx'), buildXlsx({ sheets: [{ name: '报表', rows: [header, ['甲区', 1, 1]] }] }));
    const refused = await again();
    expect([refused.exit, refused.stderr]).toMatchObject([
      2,
      expect.stringMatching(/usage\/would-overwrite +--annotate/),
    ]);
    expect((await check(['in.xlsx'], '--annotate', at('out.xlsx'), '--force')).exit).toBe(0);
  });

  test.each(['in.xlsx', 'rules.yaml'])('is never %s, even with --force', async (name) => {
    const before = readFileSync(at(name));
    const { exit, stderr } = await check(['in.xlsx'], '--annotate', at(name), '--force');
    expect(exit).toBe(2);
    expect(stderr).toContain(name === 'in.xlsx' ? 'usage/output-is-input' : 'usage/annotate-extension');
    expect(readFileSync(at(name))).toEqual(before);
  });

  test('in a folder that is not there: exit 4, nothing written', async () => {
    const { exit, stderr } = await check(['in.xlsx'], '--annotate', at('no/out.xlsx'));
    expect(exit).toBe(4);
    expect(stderr).toContain('output/folder-missing');
    expect(readdirSync(folder).sort()).toEqual(['in.xlsx', 'rules.yaml']);
  });
});

describe('what is refused before any work', () => {
  const macros = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

  test.each([
    [['in.xlsx', 'zones.csv'], 'out.xlsx', 'usage/annotate-one-input'],
    [['zones.csv'], 'out.csv', 'usage/cannot-annotate'],
    [['in.xlsx'], 'out.csv', 'usage/annotate-extension'],
    [['in.xlsm'], 'out.xlsx', 'usage/annotate-extension'],
  ])('%j as %s: %s', async (inputs, out, code) => {
    writeFileSync(at('zones.csv'), zonesCsv(2));
    writeFileSync(at('in.xlsm'), buildXlsx({ sheets }));
    const { exit, stderr } = await check(inputs, '--annotate', at(out));
    expect(exit).toBe(2);
    expect(stderr).toContain(`${code}   --annotate`);
    expect(readdirSync(folder)).not.toContain(out);
  });

  test('macros stay as they are', async () => {
    const parts = xlsxParts({ sheets });
    parts.set(
      '[Content_Types].xml',
      `${parts.get('[Content_Types].xml')}`.replace(/[^"]*sheet\.main\+xml/, macros),
    );
    parts.set('xl/vbaProject.bin', Uint8Array.from([0xd0, 0xcf, 0, 255]));
    const sent = packXlsx(parts);
    writeFileSync(at('in.xlsm'), sent);
    expect((await check(['in.xlsm'], '--annotate', at('out.xlsm'))).exit).toBe(1);
    const after = partsOf(readFileSync(at('out.xlsm')));
    expect(after.get('xl/vbaProject.bin')).toBe(partsOf(sent).get('xl/vbaProject.bin'));
    expect(after.get('[Content_Types].xml')).toContain(macros);
  });
});
