// Writes the bytes of one file to another as the program would, and does nothing else: a process that starts fast enough to be
// killed many times.
// Usage: node test/cli/only-write.mjs bin/zone-score.js FROM TO
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [, , bin, from, to] = process.argv;
const built = (path) => import(new URL(`../dist/io/${path}`, pathToFileURL(bin)));
const { nodeDisk } = await built('disk.js');
const { writeAtomically } = await built('write-atomically.js');
const { diagnostics } = writeAtomically(
  { disk: nodeDisk, randomName: () => randomBytes(8).toString('hex') },
  to,
  readFileSync(from),
);
process.exitCode = diagnostics.length;
