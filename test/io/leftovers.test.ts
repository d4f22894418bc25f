import { existsSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeDisk } from '../../src/io/disk.js';
import { leftovers } from '../../src/io/leftovers.js';
import { refusing } from './faulty-disk.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder();
const DAY = 86_400;

test('temporary files older than a day are reported and left alone', () => {
  const now = 1_700_000_000;
  const ages = {
    '.zone-score-old.tmp': DAY + 1,
    '.zone-score-young.tmp': DAY - 1,
    'zone-score-old.tmp': 9 * DAY,
  };
  for (const [name, age] of Object.entries(ages)) {
    writeFileSync(folder.path(name), 'x');
    utimesSync(folder.path(name), now - age, now - age);
  }
  symlinkSync(folder.path('.zone-score-old.tmp'), folder.path('.zone-score-link.tmp'));
  const file = folder.path('.zone-score-old.tmp');
  expect(leftovers(nodeDisk, folder.path('out.json'), now * 1000)).toMatchObject([
    { code: 'output/leftover', args: { file }, place: { kind: 'file', file } },
  ]);
  expect(existsSync(file)).toBe(true);
});

test('a folder that cannot be listed says nothing', () => {
  expect(leftovers(refusing('list', 'EACCES'), folder.path('out.json'), 0)).toEqual([]);
});
