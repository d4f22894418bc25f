// Opens a file and reads each sheet as far as a header may stand, then whole, as the program does. Usage: node read-as-ingest.mjs FILE
import { readFileSync } from 'node:fs';
import { openWorkbook } from '../../dist/workbook/open.js';
import { peakMegabytes } from './measure.mjs';

const file = process.argv[2];

function read() {
  const { value, diagnostics } = openWorkbook(file, readFileSync(file));
  const codes = diagnostics.map(({ code, args }) => `${code} ${args.limit ?? ''}`.trim());
  let cells = 0;
  for (const sheet of value?.sheets ?? []) {
    sheet.read(({ number }) => number < 30);
    const whole = sheet.read((row) => {
      cells += row.cells.length;
      return true;
    });
    codes.push(...whole.diagnostics.map(({ code, args }) => `${code} ${args.limit ?? ''}`.trim()));
  }
  return { cells, codes: [...new Set(codes)] };
}

const result = read();
const { user, system } = process.cpuUsage();
const seconds = (user + system) / 1e6;
console.log(JSON.stringify({ seconds, megabytes: Math.round(peakMegabytes()), ...result }));
