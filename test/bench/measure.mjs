import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Runs a script of this folder in a process of its own, so that one reader's memory is not another's. */
export function inOwnProcess(script, args) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const run = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (run.status !== 0) throw new Error(`${script} ${args.join(' ')}: exit ${run.status}\n${run.stderr}`);
  return JSON.parse(run.stdout);
}

/** Answers the work's result and its duration in seconds. */
export async function timed(work) {
  const start = process.hrtime.bigint();
  const result = await work();
  return { result, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

/** The most memory that this process had. What Linux tells with the other resources counts from before it became node. */
export function peakMegabytes() {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const [, own] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return Number(own ?? process.resourceUsage().maxRSS) / 1024;
}

/** One line a measurement: the figure, and how many times the peer's it is. */
export function line(name, seconds, peer, rest = '') {
  const ratio = peer === undefined ? '' : `${(seconds / peer).toFixed(2)}×`;
  console.log(
    `  ${name.padEnd(28)} ${seconds.toFixed(3).padStart(9)} s ${ratio.padStart(8)}  ${rest}`.trimEnd(),
  );
}
