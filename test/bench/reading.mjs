// Reading a large workbook: ours beside the least that any reader must do, and beside exceljs on request.
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inOwnProcess, line } from './measure.mjs';
import { workbookBytes } from './workbook-bytes.mjs';

const ROWS = 200_000;
const COLUMNS = 25;

export function reading({ folder, withExceljs }) {
  const file = join(folder, 'large.xlsx');
  const headers = ['企业名称', ...Array.from({ length: COLUMNS - 1 }, (_, at) => `指标${at + 1}`)];
  writeFileSync(file, workbookBytes({ rows: ROWS, headers }));
  console.log(`reading ${ROWS} × ${COLUMNS} (${(statSync(file).size / 1e6).toFixed(1)} MB)`);

  const expected = (ROWS + 1) * COLUMNS;
  const ways = ['scan', 'ours', ...(withExceljs ? ['exceljs'] : [])];
  let peer;
  for (const way of ways) {
    const { seconds, megabytes, cells } = inOwnProcess('reader.mjs', [way, file]);
    if (cells !== expected) throw new Error(`${way} saw ${cells} cells of ${expected}`);
    peer ??= seconds;
    line(way === 'scan' ? 'inflate and look at each tag' : way, seconds, peer, `${Math.round(megabytes)} MB`);
  }
}
