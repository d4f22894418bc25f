import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { interruptionOf } from '../../src/cli/interruption.js';
import { runWith } from './fake-context.js';

describe('a signal during guarded work', () => {
  test('waits until the work is done, and is known afterwards', async () => {
    const source = new EventEmitter();
    const interruption = interruptionOf(source);
    const done = await interruption.guarded(() => {
      source.emit('SIGTERM');
      source.emit('SIGINT');
      return 'done';
    });
    expect([done, interruption.signal()]).toEqual(['done', 'SIGTERM']);
  });

  test('that comes late, as real ones do, is still caught', async () => {
    const source = new EventEmitter();
    const interruption = interruptionOf(source);
    await interruption.guarded(() => setImmediate(() => source.emit('SIGINT')));
    expect(interruption.signal()).toBe('SIGINT');
  });

  test('listens no longer than the work lasts, even when it fails', async () => {
    const source = new EventEmitter();
    const interruption = interruptionOf(source);
    const failing = interruption.guarded(() => {
      throw new Error('a bug');
    });
    await expect(failing).rejects.toThrow('a bug');
    expect([source.listenerCount('SIGINT'), source.listenerCount('SIGTERM')]).toEqual([0, 0]);
    expect(interruption.signal()).toBeUndefined();
  });
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s while the file is written: it is whole, and the run ends with %i', async (signal, exit) => {
  const interruption = { guarded: async <T>(work: () => T) => work(), signal: () => signal };
  const outcome = await runWith(['score', 'a.csv', '-r', 'rules.yaml', '-o', 'o.json'], {
    context: { interruption },
  });
  expect(outcome.exit).toBe(exit);
  expect(outcome.stderr).toContain('已中断');
  expect(JSON.parse(outcome.files['o.json'] ?? '')).toMatchObject({ title: '打分' });
});
