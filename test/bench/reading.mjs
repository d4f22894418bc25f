// Reading a large workbook: ours beside the least that any reader must do, and beside exceljs on request.
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inOwnProcess, line, median } from './measure.mjs';
import { workbookBytes } from './workbook-bytes.mjs';

const ROWS = 200_000;
const COLUMNS = 25;
/** Medians of so many; a peer that takes a minute is run once. */
const RUNS = 5;

export function reading({ folder, withExceljs }) {
  const file = join(folder, 'large.xlsx');
  const headers = ['企业名称', ...Array.from({ length: COLUMNS - 1 }, (_, at) => `指标${at + 1}`)];
  writeFileSync(file, workbookBytes({ rows: ROWS, headers }));
  console.log(`reading ${ROWS} × ${COLUMNS} (${(statSync(file).size / 1e6).toFixed(1)} MB)`);

  const expected = (ROWS + 1) * COLUMNS;
  const ways = ['scan', 'ours', ...(withExceljs ? ['exceljs'] : [])];
  const runs = Array.from({ length: RUNS }, () => readInTurn(ways.slice(0, 2), file));
  const once = readInTurn(ways.slice(2), file);
  const peer = median(runs.map(({ scan }) => scan.seconds));
  for (const way of ways) {
    const all = [...runs, once].flatMap((run) => run[way] ?? []);
    for (const { cells } of all)
      if (cells !== expected) throw new Error(`${way} saw ${cells} of ${expected}`);
    const megabytes = Math.round(median(all.map((run) => run.megabytes)));
    const name = way === 'scan' ? 'inflate and look at each tag' : way;
    line(name, median(all.map(({ seconds }) => seconds)), peer, `${megabytes} MB`);
  }
}

function readInTurn(ways, file) {
  return Object.fromEntries(ways.map((way) => [way, inOwnProcess('reader.mjs', [way, file])]));
}
