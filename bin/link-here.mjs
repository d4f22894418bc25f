// Lets `npx zone-score` in a checkout run the checkout: without it npm would link the folder into its cache and build it again.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../node_modules/.bin/', import.meta.url));
mkdirSync(folder, { recursive: true });
rmSync(`${folder}zone-score`, { force: true });
symlinkSync('../../bin/zone-score.js', `${folder}zone-score`);
