import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodeDisk } from '../../src/io/disk.js';
import { checkTarget, mayReplace } from '../../src/io/may-replace.js';
import { isOwnReport, REPORT_MARK } from '../../src/io/own-report.js';
import { sameFile } from '../../src/io/paths.js';
import { refusing } from './faulty-disk.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder();
const encode = (text: string) => new TextEncoder().encode(text);
const none = { force: false, sources: [] };
const outcome = ({ value, diagnostics }: ReturnType<typeof mayReplace>) =>
  value ?? diagnostics.map(({ code }) => code);

describe('whether a file gives way to new bytes', () => {
  test.each([
    ['there is none', undefined, false, 'write'],
    ['it holds the same bytes', 'new', false, 'unchanged'],
    ['it holds the same bytes, with --force', 'new', true, 'unchanged'],
    ['it is a JSON report of ours', '{\n  "schema": "zone-score/result/1",\n  "x": 1 }', false, 'write'],
    ['it is a text report of ours', `位次\n\n${REPORT_MARK}\n`, false, 'write'],
    ['it is something else', '我的笔记', false, ['usage/would-overwrite']],
    ['it is something else, with --force', '我的笔记', true, 'write'],
    ['it is empty', '', false, ['usage/would-overwrite']],
  ])('%s', (_, old, force, decision) => {
    const file = folder.path('out.json');
    if (old !== undefined) writeFileSync(file, old);
    expect(outcome(mayReplace(nodeDisk, file, encode('new'), { force, sources: [] }))).toEqual(decision);
  });

  test('what cannot be read is not taken for a report of ours', () => {
    const file = folder.path('out.json');
    writeFileSync(file, 'x');
    expect(outcome(mayReplace(refusing('read', 'EACCES'), file, encode('new'), none))).toEqual([
      'usage/would-overwrite',
    ]);
  });

  test('links and folders are left to the writer, which has words for them', () => {
    mkdirSync(folder.path('out'));
    expect(outcome(mayReplace(nodeDisk, folder.path('out'), encode('x'), none))).toBe('write');
  });
});

describe('an input is never written over, by whatever name, with or without --force', () => {
  const named = {
    'its own name': () => folder.path('in.xlsx'),
    'a roundabout path': () => `${folder.path('')}/./sub/../in.xlsx`,
    'a hard link': () => {
      linkSync(folder.path('in.xlsx'), folder.path('hard.json'));
      return folder.path('hard.json');
    },
    'a symbolic link': () => {
      symlinkSync(folder.path('in.xlsx'), folder.path('soft.json'));
      return folder.path('soft.json');
    },
    'a folder that is a link': () => {
      symlinkSync(folder.path(''), folder.path('loop'));
      return folder.path('loop/in.xlsx');
    },
    // a disk that ignores case would take it for the same file
    'another letter case': () => folder.path('IN.XLSX'),
  };
  test.each(Object.entries(named))('%s', (_, alias) => {
    mkdirSync(folder.path('sub'));
    const input = folder.path('in.xlsx');
    writeFileSync(input, 'data');
    const file = alias();
    for (const force of [false, true]) {
      const policy = { force, sources: [folder.path('rules.yaml'), input] };
      const found = checkTarget(nodeDisk, file, policy);
      expect(found.diagnostics).toMatchObject([{ code: 'usage/output-is-input', args: { file, input } }]);
      expect(outcome(mayReplace(nodeDisk, file, encode('data'), policy))).toEqual(['usage/output-is-input']);
    }
  });

  test('even an input that is not there yet', () => {
    expect(sameFile(nodeDisk, folder.path('a.json'), `${folder.path('')}/./a.json`)).toBe(true);
    expect(sameFile(nodeDisk, folder.path('a.json'), folder.path('b.json'))).toBe(false);
    expect(sameFile(nodeDisk, folder.path('no/a.json'), folder.path('no/b.json'))).toBe(false);
  });

  test('another file beside it is free', () => {
    writeFileSync(folder.path('in.xlsx'), 'data');
    const policy = { force: false, sources: [folder.path('in.xlsx')] };
    expect(checkTarget(nodeDisk, folder.path('out.json'), policy)).toEqual({
      value: 'free',
      diagnostics: [],
    });
  });
});

describe('a report of ours', () => {
  test.each([
    ['a result', '{"schema":"zone-score/result/1"}', true],
    ['a failure', '{ "schema" : "zone-score/failure/2", "diagnostics": []}', true],
    ['a text report', `表\n${REPORT_MARK}\n`, true],
    ['a text report saved on Windows', `表\r\n${REPORT_MARK}\r\n`, true],
    ['a csv report', `位次\r\n#${REPORT_MARK}\r\n`, true],
    ['a Markdown report', `# 表\n\n<!-- ${REPORT_MARK} -->\n`, true],
    ['a workbook', `PK\u0003\u0004…docProps/core.xml<?xml?><cp:category>${REPORT_MARK}</cp:category>`, true],
    [
      'a workbook without our mark',
      'PK\u0003\u0004…docProps/core.xml<?xml?><cp:category>x</cp:category>',
      false,
    ],
    [
      'a workbook that mentions it elsewhere',
      `PK\u0003\u0004<cp:category>${REPORT_MARK}</cp:category>`,
      false,
    ],
    ['a csv whose last line goes on', `位次\r\n#${REPORT_MARK},1\r\n`, false],
    ['a text whose last line ends with it', `见 ${REPORT_MARK}\n`, false],
    ['a text that only mentions it', `${REPORT_MARK} 说明`, false],
    ['a rule file', 'zone-score: 1\nid: x\n', false],
    ['JSON of another program', '{"schema":"other/result/1"}', false],
    ['JSON that holds ours deeper down', '{"a":{"schema":"zone-score/result/1"}}', false],
    ['nothing', '', false],
  ])('%s', (_, text, own) => {
    expect(isOwnReport(encode(text))).toBe(own);
  });
});
