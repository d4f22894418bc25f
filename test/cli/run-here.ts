import { loadStages } from '../../src/cli/load-stages.js';
import { run } from '../../src/cli/run.js';
import { type Disk, nodeDisk } from '../../src/io/disk.js';
import type { Ended } from './program.js';

/** What a process would do with these arguments, done in this one: the real stages over the real disk. */
export async function runHere(args: readonly string[], disk: Disk = nodeDisk): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const screen = (name: keyof typeof said) => ({
    write: (text: string) => {
      said[name] += text;
    },
    isTerminal: false,
    columns: undefined,
  });
  const exit = await run({
    args,
    env: {},
    stdout: screen('stdout'),
    stderr: screen('stderr'),
    disk,
    randomName: () => 'f00d',
    now: () => 0,
    version: () => '1.2.3',
    interruption: { guarded: async (work) => work(), signal: () => undefined },
    stages: () => loadStages(() => '1.2.3'),
  });
  return { exit, ...said };
}
