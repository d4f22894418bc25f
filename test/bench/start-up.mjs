// How long `zone-score --help` takes beside a node that does nothing: medians of ten, taken in turn.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { line, median } from './measure.mjs';

const bin = fileURLToPath(new URL('../../bin/zone-score.js', import.meta.url));

function seconds(args) {
  const start = process.hrtime.bigint();
  const run = spawnSync(process.execPath, args);
  if (run.status !== 0) throw new Error(`node ${args.join(' ')}: exit ${run.status}\n${run.stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

export function startUp() {
  console.log('start-up, medians of 10');
  const runs = Array.from({ length: 10 }, () => ({
    nothing: seconds(['-e', '0']),
    version: seconds([bin, '--version']),
    help: seconds([bin, '--help']),
  }));
  const nothing = median(runs.map((run) => run.nothing));
  line('node -e 0', nothing);
  line('zone-score --version', median(runs.map((run) => run.version)), nothing);
  line('zone-score --help', median(runs.map((run) => run.help)), nothing);
}
