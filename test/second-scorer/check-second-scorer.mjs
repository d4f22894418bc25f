// Runs each second scorer of this folder that has its output committed as a json beside it, and compares the two, byte for byte.
// Usage: node test/second-scorer/check-second-scorer.mjs
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('./', import.meta.url);
const jsonOf = (scorer) => new URL(scorer.replace(/\.py$/, '.json'), folder);
const scorers = readdirSync(folder).filter((name) => name.endsWith('.py') && existsSync(jsonOf(name)));

function complaintAbout(scorer) {
  // -I: nothing from the surroundings reaches the program; -B: nothing is left beside it
  const run = spawnSync('python3', ['-I', '-B', fileURLToPath(new URL(scorer, folder))], {
    maxBuffer: 1 << 26,
  });
  if (run.error) return `python3 does not start: ${run.error.message}`;
  if (run.status !== 0) return `exit ${run.status}\n${run.stderr}`;
  return run.stdout.equals(readFileSync(jsonOf(scorer)))
    ? undefined
    : 'prints something else than the json beside it';
}

const complaints = scorers.flatMap((scorer) => {
  const complaint = complaintAbout(scorer);
  return complaint === undefined ? [] : [`${scorer}: ${complaint}`];
});
if (scorers.length === 0) complaints.push('no second scorer found');

console.log(
  complaints.length === 0 ? `${scorers.length} second scorer(s): as committed` : complaints.join('\n'),
);
process.exitCode = complaints.length === 0 ? 0 : 1;
