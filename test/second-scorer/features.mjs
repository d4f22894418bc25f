// The features that random pairs must exercise: every row of the tables of rules/README.md, by the tag that pairs.py gives it.
import { readFileSync } from 'node:fs';

/** What the first cells of a table's header say its rows are. */
const tables = [
  // those of salary floats, headed 名称 name, have a second scorer of their own: salary.py
  [/^\| method \| 名称 \|/, ([name]) => `method:${name}`],
  [/^\| 方法 \| `inverse`/, ([, name]) => `inverse:${name}`],
  [/^\| 方法 \| `form`/, ([name, form]) => `${name}:${form}`],
  [/^\| aggregate \|/, ([name]) => `aggregate:${name}`],
  [/^\| missing \|/, ([name]) => (valuePolicies.has(name) ? `value-policy:${name}` : `policy:${name}`)],
  [/^\| 函数 function \|.*例 example/, ([name]) => `function:${name.replace(/\(.*/, '')}`],
];
const valuePolicies = new Set(['group-mean', 'group-median', 'as-zero', 'carry-forward']);
/** Not a way to score: what happens when nothing else is said. */
const ordinary = new Set(['policy:refuse']);
/** Figures of other periods stand in other sheets; a pair has one table, so that these are tested elsewhere only. */
const ofOtherPeriods = new Set([
  'function:last_year',
  'function:previous',
  'function:single',
  'policy:last-year',
  'policy:previous',
]);

export function requiredFeatures() {
  const lines = readFileSync(new URL('../../rules/README.md', import.meta.url), 'utf8').split('\n');
  const features = new Set();
  let tagOf;
  for (const line of lines) {
    if (!line.startsWith('|')) tagOf = undefined;
    else if (/^\|-+\|/.test(line)) continue;
    else if (tagOf === undefined)
      tagOf = tables.find(([header]) => header.test(line))?.[1] ?? (() => undefined);
    else addRow(features, tagOf, line);
  }
  return [...features].filter((feature) => !ordinary.has(feature) && !ofOtherPeriods.has(feature)).sort();
}

/** A row belongs when its first cells are code. */
function addRow(features, tagOf, line) {
  const cells = line.split('|').slice(1, 3);
  const names = cells.map((cell) => /^ `([^`]+)` $/.exec(cell)?.[1]);
  if (names[0] === undefined) return;
  const tag = tagOf(names);
  if (tag !== undefined && !tag.endsWith(':undefined')) features.add(tag);
}
