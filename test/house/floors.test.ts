import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

// each file breaks the rule beside it, by what it imports
const broken = [
  ['src/model/entity.ts', "import type { A } from '../formula/a.js';\nexport type B = A;", 'floor-of-model'],
  ['src/rules/sheet.ts', "import '../ingest/header.js';", 'floor-of-rules'],
  ['src/ingest/header.ts', "import '../rules/sheet.js';", 'floor-of-ingest'],
  ['src/render/bars.ts', "import '../assess/assess.js';", 'floor-of-render'],
  ['src/assess/assess.ts', "import '../cli/main.js';", 'nobody-imports-the-top'],
  ['src/drawer/odds.ts', "import '../model/ends.js';", 'no-folder-without-a-floor'],
  ['src/model/ends.ts', 'export const ends = 1;', undefined],
  ['src/formula/a.ts', "import './b.js';\nexport interface A {}", 'no-circles'],
  ['src/formula/b.ts', "import './a.js';", undefined],
  ['src/formula/alone.ts', 'export const alone = 1;', 'no-orphans'],
  ['src/plan/disk.ts', "import 'node:fs';", 'no-machine-below-the-edge'],
  ['src/cli/main.ts', "import 'node:https';", 'no-network'],
  ['src/io/threads.ts', "import 'node:worker_threads';", 'no-network'],
  [
    'src/methods/digits.ts',
    "import { Decimal } from 'decimal.js';\nexport { Decimal };",
    'door-of-decimal-js',
  ],
  ['src/report/book.ts', "import ExcelJS from 'exceljs';\nexport { ExcelJS };", 'door-of-exceljs'],
  [
    'src/render/xlsx/checks.ts',
    "import { expect } from 'vitest';\nexport { expect };",
    'no-tools-at-run-time',
  ],
  ['src/number/lost.ts', "import './nowhere.js';", 'nothing-unresolved'],
] as const;

// allowed, however close to the edge
const sound = [
  ['src/workbook/inflate.ts', "import 'node:zlib';\nimport '../model/ends.js';"],
  ['src/io/disk.ts', "import 'node:fs';\nimport '../model/ends.js';"],
] as const;

describe('check-floors.mjs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'floors-'));
  let printed = '';
  let status: number | null = null;

  beforeAll(() => {
    for (const name of [
      'tsconfig.json',
      'package.json',
      '.dependency-cruiser.mjs',
      'test/house/check-floors.mjs',
    ]) {
      cpSync(join(root, name), join(folder, name));
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const [path, text] of [...broken, ...sound]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${text}\n`);
    }
    const run = spawnSync(process.execPath, [join(folder, 'test/house/check-floors.mjs')], {
      encoding: 'utf8',
    });
    printed = run.stdout + run.stderr;
    status = run.status;
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(broken.flatMap(([path, , rule]) => (rule === undefined ? [] : [[path, rule] as const])))(
    '%s breaks %s',
    (path, rule) => {
      const places = printed.split('\n').filter((line) => line.startsWith(`${rule}: `));
      expect(places.some((line) => line.includes(path))).toBe(true);
    },
  );

  test.each(sound)('%s is sound', (path) => {
    expect(printed).not.toContain(path);
  });

  test('has looked at every file, and fails', () => {
    expect(printed).toContain(`floors: ${broken.length + sound.length} modules, `);
    expect(status).toBe(1);
  });
});
