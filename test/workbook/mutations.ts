import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packXlsx } from './build-xlsx.js';
import { corpus } from './corpus.js';

export interface Sound {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Workbooks that share nothing but the reader: plain, of every type, in UTF-16, in strict names, stored. */
const kinds = ['a report', 'every type of cell', 'UTF-16', 'strings', 'strict names', 'stored parts'];
export const sound: readonly Sound[] = corpus
  .filter(([name]) => kinds.includes(name))
  .map(([name, bytes]) => ({ name, bytes }));

/** A generator of numbers from 0 to below 2^32 (Numerical Recipes, 7.1): the same for the same seed. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Mutation = (bytes: Uint8Array, random: (below: number) => number, other: Uint8Array) => Uint8Array;

/** What befalls the archive: its own checksums give it away. */
export const onTheWay: readonly Mutation[] = [
  (bytes, random) => {
    const damaged = Uint8Array.from(bytes);
    const from = random(bytes.length);
    return damaged.fill(random(256), from, from + 1 + random(40));
  },
  (bytes, random) => {
    const from = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, from + random(40)), bytes.subarray(from)]);
  },
  (bytes, random) => {
    const from = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + random(40))]);
  },
];

/** What another program may have written: the archive is sound, its parts are odd. */
export const atTheSource: readonly Mutation[] = [
  // one part cut short
  (bytes, random) => withPart(bytes, random, (text) => text.slice(0, random(text.length))),
  // one character of a part is another
  (bytes, random) =>
    withPart(bytes, random, (text) => {
      const at = random(text.length);
      return text.slice(0, at) + String.fromCharCode(random(0x80)) + text.slice(at + 1);
    }),
  // a number is another
  (bytes, random) =>
    withPart(bytes, random, (text) => {
      const numbers = [...text.matchAll(/\d+/g)];
      const found = numbers[random(numbers.length)];
      const put = ['-1', '99999999999', '1e999', '', '0', '4294967296', '0x1F', '1.5'][random(8)] ?? '';
      return found === undefined
        ? text
        : text.slice(0, found.index) + put + text.slice(found.index + found[0].length);
    }),
  // a tag is doubled or left out
  (bytes, random) =>
    withPart(bytes, random, (text) => {
      const tags = [...text.matchAll(/<[^>]*>/g)];
      const found = tags[random(tags.length)];
      const put = random(2) === 0 ? '' : `${found?.[0]}${found?.[0]}`;
      return found === undefined
        ? text
        : text.slice(0, found.index) + put + text.slice(found.index + found[0].length);
    }),
  // a part of another workbook
  (bytes, random, other) => {
    const [parts, others] = [unzipSync(bytes), unzipSync(other)];
    const name = Object.keys(parts)[random(Object.keys(parts).length)] ?? '';
    return packXlsx(new Map(Object.entries({ ...parts, [name]: others[name] ?? new Uint8Array() })));
  },
];

function withPart(
  bytes: Uint8Array,
  random: (below: number) => number,
  change: (text: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[random(names.length)] ?? '';
  const text = change(strFromU8(parts[name] ?? new Uint8Array(), true));
  return packXlsx(new Map(Object.entries({ ...parts, [name]: strToU8(text, true) })));
}

/** As many mutations, each of another workbook of the sound ones in turn. */
export function mutated(count: number, mutations: readonly Mutation[]): readonly [Sound, Uint8Array][] {
  const random = randomFrom(20_240_331);
  return Array.from({ length: count }, (_, run): [Sound, Uint8Array] => {
    // as: there are as many as `kinds` names, which is not none.
    const one = sound[run % sound.length] as Sound;
    const other = sound[random(sound.length)] ?? one;
    const mutation = mutations[random(mutations.length)];
    return [one, mutation?.(one.bytes, random, other.bytes) ?? one.bytes];
  });
}
