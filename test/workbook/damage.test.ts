import { expect, test } from 'vitest';
import { buildXlsx } from './build-xlsx.js';
import { type Reading, readAll } from './reading.js';

const whole = buildXlsx({
  sheets: [
    {
      name: '指标',
      rows: [
        ['地区', '税收', '占比', '日期'],
        ['南港', 1200.5, { value: 0.0302, format: '0.00%' }, { value: 45_382, format: 'yyyy-mm-dd' }],
        ['北港', { formula: 'B2*2', result: 2401 }, { error: '#N/A' }, true],
      ],
      merges: ['A5:B6'],
      hiddenRows: [3],
    },
    { name: '备注', rows: [['无']], state: 'hidden' },
  ],
});
const truth = readAll('a.xlsx', whole);

/** Damage may be refused or may not matter; what must never happen is that it reads as something else. */
function isHonest(reading: Reading): boolean {
  if (reading.diagnostics.length > 0) return true;
  return JSON.stringify([reading.rows, reading.layouts]) === JSON.stringify([truth.rows, truth.layouts]);
}

test('a flipped bit never reads as other data', () => {
  expect(truth.diagnostics).toEqual([]);
  const silent: number[] = [];
  let flips = 0;
  for (let bit = 0; bit < whole.length * 8; bit += 7) {
    const damaged = Uint8Array.from(whole);
    const at = bit >> 3;
    damaged[at] = (damaged[at] ?? 0) ^ (1 << (bit & 7));
    flips++;
    if (!isHonest(readAll('a.xlsx', damaged))) silent.push(bit);
  }
  expect(flips).toBeGreaterThan(1000);
  expect(silent).toEqual([]);
});

test('a file cut at any length is refused', () => {
  const read: number[] = [];
  for (let length = 1; length < whole.length; length += 3) {
    if (readAll('a.xlsx', whole.subarray(0, length)).diagnostics.length === 0) read.push(length);
  }
  expect(read).toEqual([]);
});

/** A generator of numbers from 0 to below 2^32 (Numerical Recipes, 7.1): the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
}

/** Overwrites, repeats or removes a few stretches. */
function mutated(random: () => number): Uint8Array {
  let bytes = Buffer.from(whole);
  for (let times = (random() >>> 16) % 4; times >= 0; times--) {
    const from = random() % bytes.length;
    const to = Math.min(bytes.length, from + 1 + ((random() >>> 8) % 40));
    const kind = (random() >>> 12) % 3;
    if (kind === 0) bytes.fill((random() >>> 5) & 255, from, to);
    else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
    else bytes = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  }
  return bytes;
}

test('300 mutations are read as they were or refused, and none throws', () => {
  const random = randomFrom(20_240_331);
  const outcomes = Array.from({ length: 300 }, () => readAll('a.xlsx', mutated(random)));
  expect(outcomes.filter((reading) => !isHonest(reading))).toEqual([]);
  expect(outcomes.filter(({ diagnostics }) => diagnostics.length > 0).length).toBeGreaterThan(200);
});

test('300 mutations of a csv never throw', () => {
  const random = randomFrom(7);
  const signs = ['"', ',', '\n', '\r', ';', '\t', 'a', '税', '\u0000'];
  for (let run = 0; run < 300; run++) {
    const text = Array.from({ length: 30 }, () => signs[(random() >>> 10) % signs.length]).join('');
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
