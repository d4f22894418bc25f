// Runs the program several times in one process, each time as if it had been started anew: node's own start and the loading of
// modules, which take most of a short run, are paid once. Stops at the first run that does not end well.
// Usage: node test/cli/in-one-process.mjs bin/zone-score.js '[{"cwd": "…", "args": ["…"]}, …]'
import { pathToFileURL } from 'node:url';

const [, , bin, runs] = process.argv;
const main = new URL('../dist/cli/main.js', pathToFileURL(bin));

// every run listens for the errors of both streams
process.stdout.setMaxListeners(0);
process.stderr.setMaxListeners(0);
for (const [at, { cwd, args }] of JSON.parse(runs).entries()) {
  if (cwd !== undefined) process.chdir(cwd);
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...args);
  // another address is another module; those that it imports are shared
  await import(`${main}?run=${at}`);
  if (process.exitCode !== 0) break;
}
