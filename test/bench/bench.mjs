// How fast, beside a peer in the same run. Needs dist (npm run build).
// Usage: node test/bench/bench.mjs [start-up] [reading] [quarter] [heaviest [--only NAME]] [--with-exceljs]
//        (the first three when none is named)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { heaviest } from './heaviest.mjs';
import { quarter } from './quarter.mjs';
import { reading } from './reading.mjs';
import { startUp } from './start-up.mjs';

const { values, positionals } = parseArgs({
  options: { 'with-exceljs': { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
  allowPositionals: true,
});
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const usual = {
  'start-up': startUp,
  quarter,
  reading: () => reading({ folder, withExceljs: values['with-exceljs'] }),
};
const benches = { ...usual, heaviest: () => heaviest(folder, values.only) };

try {
  for (const name of positionals.length > 0 ? positionals : Object.keys(usual)) await benches[name]();
} finally {
  rmSync(folder, { recursive: true });
}
