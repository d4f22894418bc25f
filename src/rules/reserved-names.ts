import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { ALL } from '../plan/plan.js';
import type { Located, LocatedMap } from './yaml/located.js';

/**
 * Keys that a rule file cannot use as names: `__proto__`, which objects of this language cannot hold as an ordinary
 * key, so that schemas pass over it; and among `groups` the grouping that is always there.
 */
export function reservedNames(tree: LocatedMap): Diagnostic[] {
  const all = keyPlaces(tree.entries.get('groups')?.value, ALL);
  return [...everywhere(tree), ...all];
}

const PROTOTYPE = '__proto__';

function everywhere(located: Located): Diagnostic[] {
  if (located.kind === 'scalar') return [];
  if (located.kind === 'list') return located.items.flatMap(everywhere);
  return [
    ...keyPlaces(located, PROTOTYPE),
    ...[...located.entries.values()].flatMap(({ value }) => everywhere(value)),
  ];
}

function keyPlaces(located: Located | undefined, name: string): Diagnostic[] {
  const entry = located?.kind === 'map' ? located.entries.get(name) : undefined;
  return entry === undefined ? [] : [diagnostic('rules/reserved-name', { name }, entry.keyPlace)];
}
