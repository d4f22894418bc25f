import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, constants } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const bin = join(root, 'bin/zone-score.js');

/** With ZONE_SCORE_LONG=1 the tests that draw lots, or go through every file, take minutes instead of seconds. */
export const long = process.env['ZONE_SCORE_LONG'] === '1';

/** What surrounds a run of the program. Without more it has no environment at all, and nothing to read from. */
export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Options of node itself. */
  readonly nodeOptions?: readonly string[];
  /** A command that carries out the command behind it, such as `unshare -rn`. */
  readonly through?: readonly string[];
  /** The user it runs as. */
  readonly user?: number | undefined;
}

export interface Ended {
  /** As a shell counts: 128 and the signal's number when a signal ended it (POSIX.1-2017, Shell, 2.8.2). */
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

export function start(args: readonly string[], surroundings: Surroundings = {}) {
  const { env = {}, cwd, nodeOptions = [], through = [], user } = surroundings;
  const [command = '', ...rest] = [...through, process.execPath, ...nodeOptions, bin, ...args];
  const path = { PATH: process.env['PATH'] ?? '' };
  return spawn(command, rest, {
    cwd,
    env: through.length > 0 ? { ...path, ...env } : env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // a run that hangs shall not outlive the tests
    timeout: 120_000,
    killSignal: 'SIGKILL',
    ...(user === undefined ? {} : { uid: user }),
  });
}

export type Running = ReturnType<typeof start>;

export function ended(running: Running): Promise<Ended> {
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  running.stdout.on('data', (chunk) => chunks.stdout.push(chunk));
  running.stderr.on('data', (chunk) => chunks.stderr.push(chunk));
  return new Promise((resolve, reject) => {
    running.on('error', reject);
    running.on('close', (status, signal) => {
      const exit = status ?? 128 + (signal === null ? 0 : constants.signals[signal]);
      const [stdout, stderr] = [Buffer.concat(chunks.stdout), Buffer.concat(chunks.stderr)];
      resolve({ exit, stdout: stdout.toString(), stderr: stderr.toString() });
    });
  });
}

/** One run of the built program, from its start to its end. */
export function zoneScore(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  return ended(start(args, surroundings));
}

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** One run of the program in a process that several share. */
export interface Turn {
  readonly args: readonly string[];
  readonly cwd?: string;
}

/** Several runs one after another in one process, up to the first that does not end well. */
export function zoneScoreInTurn(turns: readonly Turn[], surroundings: Surroundings = {}): Promise<Ended> {
  const nodeOptions = [...(surroundings.nodeOptions ?? []), script('in-one-process.mjs')];
  return zoneScore([JSON.stringify(turns)], { ...surroundings, nodeOptions });
}

/** A process that only writes the bytes of one file to another, as the program writes. */
export function startWrite(from: string, to: string): Running {
  return start([from, to], { nodeOptions: [script('only-write.mjs')] });
}

/** Does the same with every item, as many at a time as there are processors. */
export async function withEach<I, O>(items: readonly I[], job: (item: I) => Promise<O>): Promise<O[]> {
  const outcomes: O[] = [];
  const queue = items.entries();
  const work = async () => {
    for (const [at, item] of queue) outcomes[at] = await job(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return outcomes;
}

/** To be called by every test file that starts the program: builds it first when the sources are newer. */
export function needsProgram(): void {
  beforeAll(async () => {
    await alone(() => {
      // types are checked elsewhere
      if (isOutdated()) {
        execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json', '--noCheck'], { cwd: root });
      }
    });
  }, 300_000);
}

function isOutdated(): boolean {
  const built = join(root, 'dist/cli/main.js');
  if (!existsSync(built)) return true;
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const newest = Math.max(...sources.map((name) => statSync(join(root, 'src', name)).mtimeMs));
  return statSync(built).mtimeMs < newest;
}

const lock = join(root, 'node_modules/.zone-score-building');

/** Test files run in processes of their own: one of them builds, the others wait. */
async function alone(work: () => void): Promise<void> {
  while (!takeLock()) await pause(100);
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock(): boolean {
  try {
    writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch {
    if (isAbandoned()) rmSync(lock, { force: true });
    return false;
  }
}

function isAbandoned(): boolean {
  const owner = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : '');
  // a lock without a number was made, or given up, this very moment
  if (owner === 0) return false;
  try {
    return !process.kill(owner, 0);
  } catch {
    return true;
  }
}
