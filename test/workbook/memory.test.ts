import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { long, needsProgram, root } from '../cli/program.js';

needsProgram();

/** Of the heaviest files that the limits let through; in the long run all of them. */
const some = long ? '' : 'Chinese strings';

/** The promise: any file gives an answer or a typed error within so much memory. */
const MOST = 512;

test(
  'the heaviest files are read within the memory that is promised',
  () => {
    const script = join(root, 'test/bench/bench.mjs');
    const lines = execFileSync(process.execPath, [script, 'heaviest', '--only', some], { encoding: 'utf8' });
    const read = [...lines.matchAll(/^ {2}(.+\.(?:xlsx|csv)) .* (\d+) MB {2}/gm)];
    const tooMuch = read.filter(([, , megabytes]) => Number(megabytes) > MOST).map(([line]) => line);
    expect(read.length).toBeGreaterThanOrEqual(long ? 20 : 1);
    expect(tooMuch).toEqual([]);
  },
  long ? 600_000 : 120_000,
);
