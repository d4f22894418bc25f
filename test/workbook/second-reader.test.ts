import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { CellRange } from '../../src/workbook/cell.js';
import { addressText } from '../../src/workbook/cell-address.js';
import { openWorkbook } from '../../src/workbook/open.js';
import type { Sheet } from '../../src/workbook/workbook.js';
import { corpus } from './corpus.js';
import { cellsOf } from './reading.js';

// second_reader.py shares nothing with src: where the two agree, neither is alone in what it understood.
const script = fileURLToPath(new URL('second_reader.py', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'second-reader-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files = corpus.map(([, bytes], at) => {
  const file = join(folder, `${at}.xlsx`);
  writeFileSync(file, bytes);
  return file;
});
const run = spawnSync('python3', ['-B', script, ...files], { encoding: 'utf8' });
const hasPython = run.error === undefined;
const theirs = run.stdout?.trim().split('\n') ?? [];
const cases = corpus.map(([name, bytes], at) => ({ name, bytes, at }));

/**
 * The classes in which the two may differ, each with every cell of the corpus that is of it. Nowhere else.
 * Raised: the second reader joins raised digits to those before, ours keeps them raised. Struck: ours tells it beside the text.
 */
const differences: Readonly<Record<string, readonly string[]>> = {
  'strings raised': ['F1', 'A2'],
  'strings struck': ['G1'],
};

function sheetRead(sheet: Sheet) {
  const rows: Parameters<typeof cellsOf>[0][number][] = [];
  const { value: layout } = sheet.read((row) => {
    rows.push(row);
    return undefined;
  });
  const cells = cellsOf(rows).map(([address, { value, formula }]) => [address, { value, formula }]);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: Object.fromEntries(cells),
    hiddenRows: rows.filter(({ hidden }) => hidden).map(({ number }) => number),
    hiddenColumns: layout?.hiddenColumns,
    merges: layout?.merges.map(rangeText),
  };
}

function rangeText({ top, left, bottom, right }: CellRange): string {
  return `${addressText({ row: top, column: left })}:${addressText({ row: bottom, column: right })}`;
}

describe('two readers see the same', () => {
  test('the second one ran over the whole corpus, where there is Python', () => {
    expect([run.stderr ?? '', theirs.length]).toEqual(['', hasPython ? corpus.length : 0]);
  });

  test.each(hasPython ? cases : [])('$name', ({ name, bytes, at }) => {
    const ours = (openWorkbook('a.xlsx', bytes).value?.sheets ?? []).map(sheetRead);
    const expected = JSON.parse(theirs[at] ?? '[]');
    expect(ours.length).toBeGreaterThan(0);
    const listed = Object.entries(differences).flatMap(([key, cells]) =>
      key.startsWith(`${name} `) ? cells : [],
    );
    const differing = ours.flatMap(({ cells }, sheet) =>
      Object.keys({ ...cells, ...expected[sheet]?.cells }).filter(
        (address) => JSON.stringify(cells[address]) !== JSON.stringify(expected[sheet]?.cells[address]),
      ),
    );
    expect(differing.sort()).toEqual([...listed].sort());
    const layout = ({ cells: _, ...rest }: Record<string, unknown>) => rest;
    expect(ours.map(layout)).toEqual(expected.map(layout));
  });
});
