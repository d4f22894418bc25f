// Scores random pairs of rule file and table twice, with the built program and with score.py, and compares every figure.
// Usage: node test/second-scorer/compare.mjs [--seed N] [--count K] [--keep FOLDER] [--python PATH]
// Fails on any disagreement, when too few pairs were scored by both, and when a feature was never exercised.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { requiredFeatures } from './features.mjs';
import { scoreHere } from './score-here.mjs';

const LEAST_SCORED_SHARE = 0.6;
const LEAST_PER_FEATURE = 3;
// exact figures are printed by both at 25 digits and more; the program carries 34, and sums lose some
const CLOSE = 10n ** 8n;
const DIGITS = 30;

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '20190607' },
    count: { type: 'string', default: '2000' },
    keep: { type: 'string' },
    python: { type: 'string', default: 'python3' },
  },
});
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'second-scorer-'));
const pairsFolder = join(folder, 'pairs');

makePairs();
const scoring = startSecondScorer();
const names = readdirSync(pairsFolder).sort();
const scoresHere = new Map(names.map((name) => [name, scoreHere(join(pairsFolder, name))]));
const scoresThere = await scoring;
const pairs = names.map(compared);
if (options.keep === undefined) rmSync(folder, { recursive: true });
report(pairs);

function makePairs() {
  const choices = ['--seed', options.seed, '--count', options.count];
  const run = spawnSync(options.python, ['-B', here('pairs.py'), ...choices, pairsFolder], {
    stdio: 'inherit',
  });
  if (run.status !== 0) throw new Error('pairs.py failed');
}

/** Starts score.py beside this program; its results by the name of the pair, once it is done. */
async function startSecondScorer() {
  const lines = join(folder, 'second.jsonl');
  const run = spawn(options.python, ['-B', here('score.py'), '--batch', pairsFolder], {
    stdio: ['ignore', openSync(lines, 'w'), 'inherit'],
  });
  const status = await new Promise((resolve) => run.on('close', resolve));
  if (status !== 0) throw new Error('score.py failed; it needs PyYAML (Debian: python3-yaml)');
  const results = readFileSync(lines, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return new Map(results.map(({ pair, ...result }) => [pair, result]));
}

function compared(name) {
  const { tags, fault } = JSON.parse(readFileSync(join(pairsFolder, name, 'tags.json'), 'utf8'));
  const found = verdict(scoresHere.get(name), scoresThere.get(name));
  if (fault && found.outcome === 'scored')
    return { name, tags, fault, outcome: 'differs', how: 'scored by both' };
  return { name, tags, fault, ...found };
}

function verdict(first, second) {
  if (first.refused && second.refused) return { outcome: 'refused' };
  if (first.refused || second.refused) {
    const who = first.refused ? 'only the program refuses' : 'only the second scorer refuses';
    return { outcome: 'differs', how: `${who}: ${first.refused ?? second.refused}` };
  }
  const difference = firstDifference(first, second, '');
  return difference === undefined ? { outcome: 'scored' } : { outcome: 'differs', how: difference };
}

/** Where two results first say something else, in words; undefined when they agree. */
function firstDifference(first, second, path) {
  if (isTree(first) && isTree(second)) {
    const keys = new Set([...Object.keys(first), ...Object.keys(second)]);
    for (const key of keys) {
      const difference = firstDifference(first[key], second[key], `${path}/${key}`);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  if (first === second || (isFigure(first) && isFigure(second) && areClose(first, second))) return undefined;
  return `${path}: program ${JSON.stringify(first)}, second scorer ${JSON.stringify(second)}`;
}

function isTree(value) {
  return typeof value === 'object' && value !== null;
}

function isFigure(value) {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
}

/** Equal, or within 10^-22 of each other (relative to figures above 1). */
function areClose(a, b) {
  const [x, y] = [scaled(a), scaled(b)];
  const gap = x > y ? x - y : y - x;
  const size = x < 0n ? -x : x;
  const one = 10n ** BigInt(DIGITS);
  return gap * one <= CLOSE * (size > one ? size : one);
}

/** The figure times 10^30, cut off. */
function scaled(text) {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  const digits = BigInt(whole + part.padEnd(DIGITS, '0').slice(0, DIGITS));
  return sign === '-' ? -digits : digits;
}

function report(all) {
  const of = (outcome) => all.filter((pair) => pair.outcome === outcome);
  const [scored, refused, differing] = [of('scored'), of('refused'), of('differs')];
  for (const { name, fault, how } of differing) console.log(`${name}${fault ? ` (${fault})` : ''} ${how}`);
  const thin = coverage(all, scored).filter(([, count]) => count < LEAST_PER_FEATURE);
  console.log(
    `seed ${options.seed}: ${all.length} pairs; ${scored.length} scored alike, ${refused.length} refused by both, ${differing.length} differ`,
  );
  for (const [tag, count] of thin) console.log(`too rare: ${tag}, scored ${count} times`);
  const enough = scored.length >= all.length * LEAST_SCORED_SHARE;
  if (!enough) console.log(`fewer than ${LEAST_SCORED_SHARE * 100}% were scored`);
  process.exitCode = differing.length === 0 && enough && thin.length === 0 ? 0 : 1;
}

/** How often each feature was scored by both, printed as a table; each mistake, how often refused by both. */
function coverage(all, scored) {
  const tags = [...new Set([...requiredFeatures(), ...all.flatMap((pair) => pair.tags)])].sort();
  const counts = tags.map((tag) => [tag, scored.filter((pair) => pair.tags.includes(tag)).length]);
  const faults = [...new Set(all.flatMap(({ fault }) => fault ?? []))].sort();
  const refusals = faults.map((fault) => [
    `mistake:${fault}`,
    all.filter((pair) => pair.fault === fault && pair.outcome === 'refused').length,
  ]);
  const rows = [...counts, ...refusals].map(([tag, count]) => `${tag} ${count}`);
  for (let i = 0; i < rows.length; i += 6) console.log(rows.slice(i, i + 6).join(' | '));
  return [...counts, ...refusals];
}
