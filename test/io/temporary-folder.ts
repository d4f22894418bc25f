import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A fresh folder for every test of the file, with a name that a shell would trip over; removed afterwards. */
export function temporaryFolder(): { readonly path: (name: string) => string } {
  let root = '';
  beforeEach(() => {
    root = join(realpathSync(mkdtempSync(join(tmpdir(), 'zone-score-test-'))), '报 表🙂');
    mkdirSync(root);
  });
  afterEach(() => {
    rmSync(join(root, '..'), { recursive: true, force: true });
  });
  return { path: (name) => (name === '' ? root : join(root, name)) };
}
