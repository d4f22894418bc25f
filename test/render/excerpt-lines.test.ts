import { describe, expect, test } from 'vitest';
import type { CellExcerpt, TextExcerpt } from '../../src/render/excerpt.js';
import { excerptLines } from '../../src/render/excerpt-lines.js';
import { plainPalette } from '../../src/render/palette.js';

const text = (line: string, column: number, length: number): TextExcerpt => ({
  kind: 'text',
  lines: [{ number: 8, text: line }],
  mark: { line: 8, column, length },
});
const shown = (excerpt: CellExcerpt | TextExcerpt) => excerptLines(excerpt, plainPalette);

describe('a line of a text file', () => {
  // the caret counts display columns: each Chinese character before it takes two
  test.each([
    ['plain', '  wieght: 30', 3, 6, ['   8 │   wieght: 30', '     │   ^^^^^^']],
    ['after Chinese', '税收: 万元', 5, 2, ['   8 │ 税收: 万元', '     │       ^^^^']],
    ['a tab takes one column', '\t税: 1', 2, 1, ['   8 │  税: 1', '     │  ^^']],
    ['nothing at all still has a mark', 'a:', 3, 0, ['   8 │ a:', '     │   ^']],
    ['what cannot be seen is shown', 'a\u202e: 1', 2, 1, ['   8 │ a‹U+202E›: 1', '     │  ^^^^^^^^']],
  ])('%s', (_, line, column, length, lines) => {
    expect(shown(text(line, column, length))).toEqual(lines);
  });

  test('a mark far to the right is brought onto the screen', () => {
    const line = `${'长'.repeat(100)}错${'长'.repeat(100)}`;
    const [first = '', second = ''] = shown(text(line, 101, 1));
    // 40 characters before the mark are kept, after … : 1 + 80 columns
    expect(first).toContain(`…${'长'.repeat(40)}错`);
    expect(second).toBe(`     │ ${' '.repeat(81)}^^`);
  });

  test('a character outside the basic plane is not cut in two', () => {
    // 1 + 2 × 60 units stand before the mark, so that 40 units before it fall into a character
    const [first = ''] = shown(text(`x${'𠮷'.repeat(60)}错${'长'.repeat(60)}`, 122, 1));
    expect(first).toContain(`…${'𠮷'.repeat(20)}错`);
    const [shifted = ''] = shown(text(`${'𠮷'.repeat(60)}x错${'长'.repeat(60)}`, 122, 1));
    expect(shifted).toContain(`…${'𠮷'.repeat(20)}x错`);
  });

  test.each([
    ['at its start', 1],
    ['in the middle', 450_001],
    ['at its end', 900_000],
  ])('a line of 900,000 characters costs no more than a short one, marked %s', (_, column) => {
    const started = performance.now();
    const [first = '', second = ''] = shown(text('很'.repeat(900_000), column, 1));
    // Alone it takes a few milliseconds; to cut the whole line into characters takes half a minute.
    expect(performance.now() - started).toBeLessThan(3000);
    expect(first.length).toBeLessThan(110);
    expect(second).toMatch(/\^\^$/);
    expect(first.includes('│ …')).toBe(column > 1);
    expect(first.endsWith('…')).toBe(column < 900_000);
  });

  test('a mark over all of a very long line, and one line of it before', () => {
    const started = performance.now();
    const long = '['.repeat(200_000);
    const excerpt: TextExcerpt = {
      kind: 'text',
      lines: [
        { number: 7, text: long },
        { number: 8, text: long },
      ],
      mark: { line: 8, column: 1, length: 200_000 },
    };
    expect(shown(excerpt)[2]).toBe(`     │ ${'^'.repeat(96)}`);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('a marked stretch longer than the screen is cut', () => {
    const [, second = ''] = shown(text('x'.repeat(500), 1, 500));
    expect(second.length).toBeLessThanOrEqual(110);
  });

  test('the line before is shown, with its number', () => {
    const excerpt: TextExcerpt = {
      kind: 'text',
      lines: [
        { number: 9999, text: 'a:' },
        { number: 10_000, text: '  b: 1' },
      ],
      mark: { line: 10_000, column: 3, length: 1 },
    };
    expect(shown(excerpt)).toEqual([' 9999 │ a:', '10000 │   b: 1', '      │   ^']);
  });
});

describe('cells of a sheet', () => {
  const cells: CellExcerpt = {
    kind: 'cells',
    columns: [1, 3, 4, 5],
    rows: [
      { number: 6, cells: ['芜湖经开区', '1', '70', '12.5'] },
      { number: 7, cells: ['南港开发区', '3', '约1200万', '35.2'] },
    ],
    mark: { row: 7, column: 4 },
  };

  test('under their column letters, the place underlined', () => {
    expect(shown(cells)).toEqual([
      '     │ A           C  D         E',
      '   6 │ 芜湖经开区  1  70        12.5',
      '   7 │ 南港开发区  3  约1200万  35.2',
      '     │                ────────',
    ]);
  });

  test('a long text is cut to 24 columns, an empty place still has a mark', () => {
    const long = { ...cells, columns: [1, 4], rows: [{ number: 7, cells: ['很'.repeat(20), ''] }] };
    expect(shown(long)).toEqual([
      `     │ A                        D`,
      `   7 │ ${'很'.repeat(11)}…`,
      `     │ ${' '.repeat(25)}─`,
    ]);
  });

  test('a cell of 32,767 characters, the most a sheet holds, is cut before it is measured', () => {
    const started = performance.now();
    const long = { ...cells, columns: [4], rows: [{ number: 7, cells: ['很'.repeat(32_767)] }] };
    expect(shown(long)[1]).toBe(`   7 │ ${'很'.repeat(11)}…`);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('nothing in a cell can act on the terminal', () => {
    const hostile = { ...cells, columns: [4], rows: [{ number: 7, cells: ['\u001b[2J\n\u202e'] }] };
    expect(shown(hostile)[1]).toBe('   7 │ ␛[2J ‹U+202E›');
  });
});
