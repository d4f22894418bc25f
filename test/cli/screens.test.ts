import { describe, expect, test } from 'vitest';
import { type OutputStream, screenOf } from '../../src/cli/screens.js';

function stream(facts: Partial<OutputStream>) {
  const written: unknown[] = [];
  let fail = (_: NodeJS.ErrnoException) => {};
  const fake: OutputStream = {
    write: (text) => written.push(text),
    on: (_, listener) => {
      fail = listener;
    },
    destroyed: false,
    ...facts,
  };
  return { fake, written, fail: (code: string) => fail(Object.assign(new Error(code), { code })) };
}

describe('a stream as a screen', () => {
  test.each([
    ['a terminal', { isTTY: true, columns: 80 }, { isTerminal: true, columns: 80 }],
    ['a file', {}, { isTerminal: false, columns: undefined }],
    ['a pipe that claims a width', { columns: 80 }, { isTerminal: false, columns: undefined }],
  ])('%s', (_, facts, screen) => {
    expect(screenOf(stream(facts).fake, () => {})).toMatchObject(screen);
  });

  test('a reader that has gone is no failure, a full disk is', () => {
    const failures: string[] = [];
    const { fake, fail } = stream({});
    screenOf(fake, (reason) => failures.push(reason));
    fail('EPIPE');
    fail('ENOSPC');
    expect(failures).toEqual(['ENOSPC']);
  });

  test('nothing is written to a stream that is closed', () => {
    const { fake, written } = stream({ destroyed: true });
    screenOf(fake, () => {}).write('x');
    expect(written).toEqual([]);
  });
});
