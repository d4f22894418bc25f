import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { loadStages } from '../../src/cli/load-stages.js';
import { run } from '../../src/cli/run.js';
import { type Disk, nodeDisk } from '../../src/io/disk.js';
import { type Ended, root } from './program.js';

const { version } = z
  .looseObject({ version: z.string() })
  .parse(JSON.parse(readFileSync(`${root}/package.json`, 'utf8')));

/** A terminal instead of files, and what the environment says. */
export interface Terminal {
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a process would do with these arguments, done in this one: the real stages over the real disk. */
export async function runHere(
  args: readonly string[],
  disk: Disk = nodeDisk,
  { columns, env = {} }: Terminal = {},
): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const screen = (name: keyof typeof said) => ({
    write: (text: string) => {
      said[name] += text;
    },
    isTerminal: columns !== undefined,
    columns,
  });
  const exit = await run({
    args,
    env,
    stdout: screen('stdout'),
    stderr: screen('stderr'),
    disk,
    randomName: () => 'f00d',
    now: () => 0,
    version: () => version,
    interruption: { guarded: async (work) => work(), signal: () => undefined },
    stages: () => loadStages(() => version),
  });
  return { exit, ...said };
}
