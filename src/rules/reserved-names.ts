import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { parsePeriod } from '../model/period.js';
import { ALL } from '../plan/plan.js';
import { locatedAt } from './tree.js';
import type { Located, LocatedMap } from './yaml/located.js';

/** 不定等次: what a downgrade is sent to where it leaves no grade. */
export const UNGRADED = 'ungraded';

/**
 * Keys that a rule file cannot use as names: `__proto__`, which objects of this language cannot hold as an ordinary
 * key, so that schemas pass over it; among `groups` the grouping that is always there; among grades the word for none;
 * among columns and indicators a name that ends like that of another one's other period, 税收@2021Q3.
 */
export function reservedNames(tree: LocatedMap): Diagnostic[] {
  const all = keyPlaces(locatedAt(tree, ['groups']), ALL);
  const grades = [['thresholds'], ['quota', 'shares']].flatMap((path) =>
    keyPlaces(locatedAt(tree, ['grade', ...path]), UNGRADED),
  );
  const periods = ['columns', 'indicators'].flatMap((key) => otherPeriods(locatedAt(tree, [key])));
  return [...everywhere(tree), ...all, ...grades, ...periods];
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

function otherPeriods(located: Located | undefined): Diagnostic[] {
  const names = located?.kind === 'map' ? [...located.entries.keys()] : [];
  const taken = names.filter((name) => /@/u.test(name) && parsePeriod(name.slice(name.lastIndexOf('@') + 1)));
  return taken.flatMap((name) => keyPlaces(located, name));
}

function keyPlaces(located: Located | undefined, name: string): Diagnostic[] {
  const entry = located?.kind === 'map' ? located.entries.get(name) : undefined;
  return entry === undefined ? [] : [diagnostic('rules/reserved-name', { name }, entry.keyPlace)];
}
