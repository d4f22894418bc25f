import { describe, expect, test } from 'vitest';
import { long } from '../cli/program.js';
import { buildXlsx } from './build-xlsx.js';
import { atTheSource, mutated, onTheWay, randomFrom, type Sound, sound } from './mutations.js';
import { type Reading, readAll } from './reading.js';

const TIMEOUT = long ? 300_000 : 30_000;
const truths = new Map(sound.map((workbook) => [workbook, shown(readAll('a.xlsx', workbook.bytes))]));

function shown({ rows, layouts }: Reading): string {
  return JSON.stringify([rows, layouts]);
}

/** Damage may be refused or may not matter; what must never happen is that it reads as something else. */
function isHonest(reading: Reading, workbook: Sound): boolean {
  return reading.diagnostics.length > 0 || shown(reading) === truths.get(workbook);
}

describe.each(sound)('$name', (workbook) => {
  const { bytes } = workbook;

  test(
    'a flipped bit never reads as other data',
    () => {
      expect(readAll('a.xlsx', bytes).diagnostics).toEqual([]);
      const silent: number[] = [];
      // 5,000 flips over all workbooks in the long run, spread evenly
      const flips = Math.ceil((long ? 5000 : 700) / sound.length);
      for (let flip = 0; flip < flips; flip++) {
        const bit = Math.floor(((flip + 0.5) / flips) * bytes.length * 8) ^ (flip % 8);
        const damaged = Uint8Array.from(bytes);
        damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        if (!isHonest(readAll('a.xlsx', damaged), workbook)) silent.push(bit);
      }
      expect(silent).toEqual([]);
    },
    TIMEOUT,
  );

  test('cut at any length it is refused', () => {
    const step = long ? 1 : 97;
    const read: number[] = [];
    for (let length = 1; length < bytes.length; length += step) {
      if (readAll('a.xlsx', bytes.subarray(0, length)).diagnostics.length === 0) read.push(length);
    }
    expect(read).toEqual([]);
  });
});

const MUTATIONS = long ? 1500 : 150;

test('what is damaged on the way is read as it was or refused, and nothing throws', () => {
  const outcomes = mutated(MUTATIONS, onTheWay).map(
    ([one, bytes]) => [one, readAll('a.xlsx', bytes)] as const,
  );
  expect(outcomes.filter(([one, reading]) => !isHonest(reading, one))).toEqual([]);
  expect(outcomes.filter(([, { diagnostics }]) => diagnostics.length > 0).length).toBeGreaterThan(
    MUTATIONS / 2,
  );
});

test(
  'what was written oddly is read or refused, and nothing throws',
  () => {
    const outcomes = mutated(MUTATIONS, atTheSource).map(([, bytes]) => readAll('a.xlsx', bytes));
    const codes = new Set(outcomes.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)));
    expect(codes.size).toBeGreaterThan(4);
  },
  TIMEOUT,
);

test('300 mutations of a csv never throw', () => {
  const random = randomFrom(7);
  const signs = ['"', ',', '\n', '\r', ';', '\t', 'a', '税', '\u0000'];
  for (let run = 0; run < 300; run++) {
    const text = Array.from({ length: 30 }, () => signs[random(signs.length)]).join('');
    expect(() => readAll('a.csv', Buffer.from(text))).not.toThrow();
  }
});

test.each(['__proto__', 'constructor', 'toString'])('the name %s is a plain name', (name) => {
  const bytes = buildXlsx({ sheets: [{ name, rows: [[name, { value: 1, format: `"${name}"0` }]] }] });
  const reading = readAll('a.xlsx', bytes);
  expect(reading.diagnostics).toEqual([]);
  expect(reading.rows[0]?.cells[0]?.value).toEqual({ kind: 'text', text: name });
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});
