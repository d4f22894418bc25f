import { describe, expect, test } from 'vitest';
import { exitCodeOf, exitCodes } from '../../src/cli/exit-code.js';
import { type Diagnostic, diagnostic } from '../../src/diagnostics/diagnostic.js';

const place = { kind: 'file', file: 'x' } as const;
const found = {
  usage: diagnostic('usage/invalid-period', { text: '' }, place),
  rules: diagnostic('rules/not-a-period', { text: '' }, place),
  file: diagnostic('file/not-found', { file: 'x' }, place),
  output: diagnostic('output/busy', { file: 'x' }, place),
  data: diagnostic('data/not-a-number', { measure: '', kind: 'text', text: '' }, place),
  warning: diagnostic('data/hidden-rows', { sheet: '', rows: [] }, place),
  note: diagnostic('output/leftover', { file: 'x' }, place),
} satisfies Record<string, Diagnostic>;

describe('the exit code', () => {
  // documented with the command line: 2 before 3 before 4 before 1
  test.each<[(keyof typeof found)[], boolean, number]>([
    [[], false, 0],
    [[], true, 0],
    [['warning', 'note'], false, 0],
    [['warning', 'note'], true, 1],
    [['note'], true, 0],
    [['data'], false, 1],
    [['output'], false, 4],
    [['file'], false, 3],
    [['usage'], false, 2],
    [['rules'], false, 2],
    [['data', 'output'], false, 4],
    [['data', 'output', 'file'], false, 3],
    [['data', 'output', 'file', 'rules'], false, 2],
    [['data', 'file', 'usage'], true, 2],
    [['warning', 'file'], true, 3],
  ])('of %j with strict %s is %i', (names, strict, exit) => {
    expect(
      exitCodeOf(
        names.map((name) => found[name]),
        { strict },
      ),
    ).toBe(exit);
  });

  test('of a bug and of signals', () => {
    // 70 is EX_SOFTWARE of sysexits.h; 130 and 143 are 128 + SIGINT 2 and SIGTERM 15
    expect(exitCodes).toMatchObject({ bug: 70, interrupted: 130, terminated: 143 });
  });
});
