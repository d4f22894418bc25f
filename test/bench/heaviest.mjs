// The reader alone, on the heaviest files that the limits let through: its time and memory, and what it says.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { heavyFiles } from './heavy-files.mjs';
import { inOwnProcess } from './measure.mjs';

/** Those whose names hold `only`. */
export function heaviest(folder, only) {
  console.log('the heaviest files that the limits let through');
  for (const [name, make] of heavyFiles) {
    if (!name.includes(only)) continue;
    const file = join(folder, name);
    const bytes = make();
    writeFileSync(file, bytes);
    const { seconds, megabytes, cells, codes } = inOwnProcess('read-as-ingest.mjs', [file]);
    const size = `${(bytes.length / 1e6).toFixed(1)} MB`.padStart(8);
    const found = [`${cells} cells`, ...codes].join(', ');
    console.log(
      `  ${name.padEnd(34)} ${size} ${seconds.toFixed(1).padStart(6)} s ${String(megabytes).padStart(4)} MB  ${found}`,
    );
    rmSync(file);
  }
}
