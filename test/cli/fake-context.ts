import type { Context, Screen } from '../../src/cli/context.js';
import { run } from '../../src/cli/run.js';
import type { Disk } from '../../src/io/disk.js';
import { fakeStages } from './fake-stages.js';
import { memoryDisk } from './memory-disk.js';

/** What differs from an ordinary run. */
export interface Circumstances {
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Context['env'];
  readonly isTerminal?: boolean;
  readonly columns?: number;
  /** Changes the disk, say to refuse a call. */
  readonly disk?: (disk: Disk) => Disk;
  readonly context?: Partial<Context>;
}

export interface Outcome {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the disk holds afterwards. */
  readonly files: Readonly<Record<string, string>>;
}

export const goodFiles = { 'a.csv': '地区,税收\n莲都区,1', 'rules.yaml': 'zone-score: 1\nindex: {}' };

/** One run over a disk in memory, with stages that find what the files tell them to. */
export async function runWith(args: readonly string[], circumstances: Circumstances = {}): Promise<Outcome> {
  const { disk, files } = memoryDisk(circumstances.files ?? goodFiles);
  const [stdout, stderr] = [paper(circumstances), paper(circumstances)];
  const exit = await run({
    args,
    env: circumstances.env ?? {},
    stdout,
    stderr,
    disk: circumstances.disk?.(disk) ?? disk,
    randomName: () => 'f00d',
    now: () => 0,
    version: () => '1.2.3',
    interruption: { guarded: async (work) => work(), signal: () => undefined },
    stages: async () => fakeStages,
    ...circumstances.context,
  });
  const texts = [...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
  return { exit, stdout: stdout.text(), stderr: stderr.text(), files: Object.fromEntries(texts) };
}

function paper({ isTerminal, columns }: Circumstances): Screen & { readonly text: () => string } {
  const written: string[] = [];
  return {
    write: (text) => {
      written.push(text);
    },
    text: () => written.join(''),
    isTerminal: isTerminal ?? false,
    columns,
  };
}
