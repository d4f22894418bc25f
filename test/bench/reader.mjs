// Reads one workbook one way and prints {seconds, megabytes, cells}: seconds of the processor, which other work on the machine changes least. Usage: node reader.mjs ours|scan|exceljs FILE
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { peakMegabytes } from './measure.mjs';

const readers = { ours, scan, exceljs };

/** The library's own way: every cell of every row handed to a visitor. */
async function ours(file) {
  const { openWorkbook } = await import('../../dist/workbook/open.js');
  // by default a workbook may hold a million cells in parts of 128 MB; this one holds five in one of 170
  const opened = openWorkbook(file, readFileSync(file), { cells: 10_000_000, 'part-bytes': 2 ** 28 });
  let cells = 0;
  for (const sheet of opened.value.sheets) {
    const { value, diagnostics } = sheet.read((row) => {
      cells += row.cells.length;
      return true;
    });
    if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  }
  return cells;
}

/** The least that any reader must do: inflate each part and look at every tag. */
function scan(file) {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let cells = 0;
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = bytes.readUInt32LE(entry + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    cells += cellTags(inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(entry + 20))));
    const lengths = [28, 30, 32].map((at) => bytes.readUInt16LE(entry + at));
    entry += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return cells;
}

/** How many `<c ` there are. */
function cellTags(xml) {
  let cells = 0;
  for (let at = xml.indexOf(60); at !== -1; at = xml.indexOf(60, at + 1)) {
    if (xml[at + 1] === 99 && xml[at + 2] === 32) cells += 1;
  }
  return cells;
}

async function exceljs(file) {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  let cells = 0;
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      cells += row.cellCount;
    });
  });
  return cells;
}

const [way, file] = process.argv.slice(2);
const before = process.cpuUsage();
const cells = await readers[way](file);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ seconds: (user + system) / 1e6, megabytes: peakMegabytes(), cells }));
