import type { TextPlace } from '../../model/place.js';

/** What a rule file says, every part with the place where it stands. */
export type Located = LocatedScalar | LocatedList | LocatedMap;

export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As written, quotes included; a number's exact digits are here. */
  readonly source: string;
  /** True for text in quotes or in a block (`|`, `>`): never a number, whatever it looks like. */
  readonly quoted: boolean;
  readonly place: TextPlace;
  /**
   * The place of the stretch [start, end) of `value`, in UTF-16 units: exact where the scalar stands on one line,
   * in quotes or not; the scalar's own place otherwise.
   */
  readonly placeAt: (start: number, end: number) => TextPlace;
}

export interface LocatedList {
  readonly kind: 'list';
  readonly items: readonly Located[];
  readonly place: TextPlace;
}

export interface LocatedMap {
  readonly kind: 'map';
  /** In the order of the file. Any text may be a key, `__proto__` too: never copy this into a plain object literal. */
  readonly entries: ReadonlyMap<string, LocatedEntry>;
  readonly place: TextPlace;
}

export interface LocatedEntry {
  readonly keyPlace: TextPlace;
  readonly value: Located;
}

/** Where something stands in a tree: keys of maps, positions in lists counted from 0. */
export type LocatedPath = readonly (string | number)[];

/** The same content as ordinary values. Maps become objects without a prototype, so that every key is only a key. */
export function plain(located: Located): unknown {
  if (located.kind === 'scalar') return located.value;
  if (located.kind === 'list') return located.items.map(plain);
  const object: Record<string, unknown> = Object.create(null);
  for (const [key, { value }] of located.entries) object[key] = plain(value);
  return object;
}

/**
 * The place of what a path leads to, or of the deepest part of the path that exists.
 * `of: 'key'` gives the place of the key under which the last part found stands, where it stands under one.
 */
export function placeOf(located: Located, path: LocatedPath, of: 'key' | 'value' = 'value'): TextPlace {
  let place = located.place;
  let at = located;
  for (const step of path) {
    const next = stepInto(at, step);
    if (next === undefined) return place;
    at = next.value;
    place = of === 'key' ? next.keyPlace : at.place;
  }
  return place;
}

/** An item of a list stands under no key: its own place serves as one. */
function stepInto(located: Located, step: string | number): LocatedEntry | undefined {
  if (located.kind === 'map') return located.entries.get(String(step));
  const item = located.kind === 'list' && typeof step === 'number' ? located.items[step] : undefined;
  return item === undefined ? undefined : { keyPlace: item.place, value: item };
}
