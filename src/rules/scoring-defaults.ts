import type { Located, LocatedMap } from './yaml/located.js';
import { mergeLocated } from './yaml/merge.js';
import { replacesWhole } from './yaml/replaces-whole.js';

/**
 * Gives every indicator of the framework the settings of `scoring` that it does not make itself. An indicator
 * that names another method than `scoring` does takes over only what is common to all methods.
 */
export function applyScoringDefaults(tree: LocatedMap): LocatedMap {
  const scoring = entryOf(tree, 'scoring');
  const index = entryOf(tree, 'index');
  if (scoring?.kind !== 'map' || index?.kind !== 'map') return tree;
  return withEntry(tree, 'index', defaultsIn(index, scoring));
}

function entryOf(map: LocatedMap, key: string): Located | undefined {
  return map.entries.get(key)?.value;
}

function withEntry(map: LocatedMap, key: string, value: Located): LocatedMap {
  const keyPlace = map.entries.get(key)?.keyPlace ?? value.place;
  return { ...map, entries: new Map([...map.entries, [key, { keyPlace, value }]]) };
}

function defaultsIn(items: LocatedMap, scoring: LocatedMap): LocatedMap {
  const entries = [...items.entries].map(([name, entry]) => {
    const value = entry.value.kind === 'map' ? itemWithDefaults(entry.value, scoring) : entry.value;
    return [name, { ...entry, value }] as const;
  });
  return { ...items, entries: new Map(entries) };
}

function itemWithDefaults(item: LocatedMap, scoring: LocatedMap): LocatedMap {
  const of = entryOf(item, 'of');
  if (of !== undefined) return of.kind === 'map' ? withEntry(item, 'of', defaultsIn(of, scoring)) : item;
  const own = entryOf(item, 'score');
  if (own === undefined) return withEntry(item, 'score', { ...scoring, place: item.place });
  if (own.kind !== 'map') return item;
  return withEntry(
    item,
    'score',
    mergeLocated(inheritedBy(own, scoring), own, { replaceWhole: replacesWhole }),
  );
}

/** Settings of a score that every method has. */
const common = ['missing', 'within'];

function inheritedBy(own: LocatedMap, scoring: LocatedMap): LocatedMap {
  const method = methodOf(own);
  if (method === undefined || method === methodOf(scoring)) return scoring;
  return { ...scoring, entries: new Map([...scoring.entries].filter(([key]) => common.includes(key))) };
}

function methodOf(map: LocatedMap): unknown {
  const method = entryOf(map, 'method');
  return method?.kind === 'scalar' ? method.value : undefined;
}
