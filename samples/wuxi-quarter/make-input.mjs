// Makes figures.json and everything under input/: fourteen zones that do not exist, in every layout in which offices send such sheets.
// Usage: node samples/wuxi-quarter/make-input.mjs [FOLDER]        (FOLDER: that of this script)
// The same bytes every time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bookOf } from './make/book.mjs';
import { blocksBook } from './make/city-blocks.mjs';
import { quartersBook, typesBook } from './make/city-down.mjs';
import { acrossBook, forms, longBook } from './make/city-listed.mjs';
import { correctionSheets, ledgerSheets } from './make/ledgers.mjs';
import { offices } from './make/offices.mjs';
import { plainFiles } from './make/plain.mjs';
import { plainData } from './make/plain-data.mjs';
import { typeBooks } from './make/type-books.mjs';

const folder = process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url));

function write(path, bytes) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

write('figures.json', `${JSON.stringify(plainData(), null, 1)}\n`);
for (const [name, text] of Object.entries(plainFiles())) write(`input/plain/${name}`, text);

const books = [
  ['各季.xlsx', quartersBook()],
  ['各类.xlsx', typesBook()],
  ['显示为万.xlsx', typesBook(true)],
  ['一张多表.xlsx', blocksBook()],
  ['横排.xlsx', acrossBook()],
  ['长表.xlsx', longBook()],
  ['台账.xlsx', ledgerSheets()],
  ['更正.xlsx', correctionSheets()],
  ...forms().map(([name, sheets]) => [`各区上报/${name}`, sheets]),
  ...typeBooks(),
  ...offices().map(([name, sheets]) => [`各部门/${name}`, sheets]),
];
for (const [name, sheets] of books) write(`input/${name}`, await bookOf(sheets));
