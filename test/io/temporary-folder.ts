import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

export interface TemporaryFolder {
  /** The path of a file in it; of `''`, its own. */
  readonly path: (name: string) => string;
}

/** A fresh folder for every test of the file, with a name that a shell would trip over; removed afterwards. */
export function temporaryFolder(): TemporaryFolder {
  return folderThat(beforeEach, afterEach);
}

/** One such folder for all tests of the file. */
export function wholeFileFolder(): TemporaryFolder {
  return folderThat(beforeAll, afterAll);
}

type Hook = (work: () => void) => void;

function folderThat(isMade: Hook, isRemoved: Hook): TemporaryFolder {
  let root = '';
  isMade(() => {
    root = join(realpathSync(mkdtempSync(join(tmpdir(), 'zone-score-test-'))), '报 表🙂');
    mkdirSync(root);
  });
  isRemoved(() => {
    rmSync(join(root, '..'), { recursive: true, force: true });
  });
  return { path: (name) => (name === '' ? root : join(root, name)) };
}
