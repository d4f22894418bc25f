import type { Located, LocatedPath } from './yaml/located.js';

/** What a path of keys and positions leads to, if anything. */
export function locatedAt(located: Located, path: LocatedPath): Located | undefined {
  let at: Located | undefined = located;
  for (const step of path) {
    if (at?.kind === 'map') at = at.entries.get(String(step))?.value;
    else at = at?.kind === 'list' && typeof step === 'number' ? at.items[step] : undefined;
  }
  return at;
}
