import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { nodeDisk } from '../io/disk.js';
import { type ExitCode, exitCodes } from './exit-code.js';
import { interruptionOf } from './interruption.js';
import { loadStages } from './load-stages.js';
import { mannerOf } from './manner.js';
import { run } from './run.js';
import { screenOf } from './screens.js';

const args = process.argv.slice(2);
let refused: ExitCode | undefined;

// the exit code is set and never forced: output that is still under way is finished first
const exit = await run({
  args,
  env: process.env,
  stdout: screenOf(process.stdout, stdoutRefused),
  stderr: screenOf(process.stderr, () => {}),
  disk: nodeDisk,
  randomName: () => randomBytes(8).toString('hex'),
  now: () => Date.now(),
  version: packageVersion,
  interruption: interruptionOf(process),
  stages: () => loadStages(packageVersion),
});
process.exitCode = refused ?? exit;

/** Comes after the fact, and perhaps after the run. */
async function stdoutRefused(reason: string): Promise<void> {
  refused = exitCodes.output;
  process.exitCode = refused;
  const { describe } = await import('../diagnostics/describe.js');
  const found = diagnostic('output/stdout-refused', { reason }, { kind: 'option', option: 'stdout' });
  const { severityWord, code, text, hint } = describe(found, mannerOf(args).language);
  process.stderr.write(`${severityWord} ${code}\n  ${text}\n  ${hint}\n`);
}

function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  // as: our own package.json, which npm does not install without a version
  return (JSON.parse(text) as { readonly version: string }).version;
}
