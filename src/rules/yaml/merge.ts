import type { TextPlace } from '../../model/place.js';
import type { Located, LocatedEntry, LocatedMap } from './located.js';

/** True where `over` takes the place of the whole `base`, though both are maps. `path` leads to them. */
export type ReplaceWhole = (path: readonly string[], base: LocatedMap, over: LocatedMap) => boolean;

export interface MergeOptions {
  readonly replaceWhole?: ReplaceWhole;
}

/** One part of a base file that the file extending it says otherwise. */
export interface Override {
  readonly path: readonly string[];
  /** Where the extending file says it. */
  readonly place: TextPlace;
  /** Where the base says what no longer holds. */
  readonly basePlace: TextPlace;
}

/**
 * `over` laid upon `base`: maps join key by key, in the base's order and then the order of the new keys; texts, numbers
 * and lists replace. Every part keeps the place of the file that says it.
 */
export function mergeLocated(base: Located, over: Located, options: MergeOptions = {}): Located {
  return merged(base, over, { path: [], options });
}

/** What `mergeLocated` replaces of `base`, in the order of the merged tree. */
export function overrides(base: Located, over: Located, options: MergeOptions = {}): Override[] {
  return overridden(base, over, { path: [], options });
}

interface At {
  readonly path: readonly string[];
  readonly options: MergeOptions;
}

function merged(base: Located, over: Located, at: At): Located {
  const maps = bothMaps(base, over, at);
  if (maps === undefined) return over;
  const entries = new Map<string, LocatedEntry>(maps.base.entries);
  for (const [key, entry] of maps.over.entries) {
    const inherited = maps.base.entries.get(key);
    const value =
      inherited === undefined ? entry.value : merged(inherited.value, entry.value, below(at, key));
    entries.set(key, { keyPlace: entry.keyPlace, value });
  }
  return { kind: 'map', entries, place: over.place };
}

function overridden(base: Located, over: Located, at: At): Override[] {
  const maps = bothMaps(base, over, at);
  if (maps === undefined) return [{ path: at.path, place: over.place, basePlace: base.place }];
  return [...maps.base.entries].flatMap(([key, inherited]) => {
    const entry = maps.over.entries.get(key);
    return entry === undefined ? [] : overridden(inherited.value, entry.value, below(at, key));
  });
}

/** The two as maps to be joined, or undefined where `over` replaces. */
function bothMaps(base: Located, over: Located, { path, options }: At) {
  if (base.kind !== 'map' || over.kind !== 'map') return undefined;
  return options.replaceWhole?.(path, base, over) === true ? undefined : { base, over };
}

function below({ path, options }: At, key: string): At {
  return { path: [...path, key], options };
}
