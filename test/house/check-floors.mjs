// Holds src to the rules of .dependency-cruiser.mjs, and makes sure that every file was really looked at:
// with a TypeScript it does not know, dependency-cruiser sees no module and finds nothing wrong.
// Usage: node test/house/check-floors.mjs
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import rules from '../../.dependency-cruiser.mjs';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));

const { forbidden, options } = rules;
const result = await cruise(['src'], { ...options, validate: true, ruleSet: { forbidden } }, undefined, {
  tsConfig: extractTSConfig('tsconfig.json'),
});
const { modules, summary } = result.output;

const seen = modules.filter(({ source }) => source.startsWith('src/')).length;
const there = readdirSync('src', { recursive: true }).filter((name) => name.endsWith('.ts')).length;
const reasons = new Map(forbidden.map(({ name, comment }) => [name, comment]));

for (const { from, to, rule, cycle } of summary.violations) {
  const path = cycle ? cycle.map(({ name }) => name).join(' -> ') : to;
  console.log(`${rule.name}: ${from} -> ${path}\n    ${reasons.get(rule.name)}`);
}
if (seen !== there) console.log(`saw ${seen} modules, src holds ${there}`);
console.log(`floors: ${seen} modules, ${summary.violations.length} violation(s)`);
process.exitCode = seen === there && there > 0 && summary.violations.length === 0 ? 0 : 1;
