// Runs each second scorer of this folder and compares what it prints with the committed json beside it, byte for byte.
// Usage: node test/second-scorer/check-second-scorer.mjs
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('./', import.meta.url);
const scorers = readdirSync(folder).filter((name) => name.endsWith('.py'));

function complaintAbout(scorer) {
  // -I: nothing from the surroundings reaches the program; -B: nothing is left beside it
  const run = spawnSync('python3', ['-I', '-B', fileURLToPath(new URL(scorer, folder))], {
    maxBuffer: 1 << 26,
  });
  if (run.error) return `python3 does not start: ${run.error.message}`;
  if (run.status !== 0) return `exit ${run.status}\n${run.stderr}`;
  const json = scorer.replace(/\.py$/, '.json');
  return run.stdout.equals(readFileSync(new URL(json, folder)))
    ? undefined
    : `prints something else than ${json}`;
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
