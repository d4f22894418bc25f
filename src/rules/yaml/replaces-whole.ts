import type { LocatedMap } from './located.js';
import type { ReplaceWhole } from './merge.js';

/** Settings that are not joined key by key with those they are laid upon. */
export const replacesWhole: ReplaceWhole = (path, base, over) => {
  switch (path.at(-1)) {
    // a method's parameters belong to it
    case 'score':
    case 'scoring':
      return over.entries.has('method');
    // one policy for all reasons and one for each do not go together
    case 'missing': {
      const [before, after] = [formOf(base), formOf(over)];
      return before !== undefined && after !== undefined && before !== after;
    }
    default:
      return false;
  }
};

/** The key that holds for all reasons, or that there are reasons. */
function formOf({ entries }: LocatedMap): string | undefined {
  const keys = [...entries.keys()].filter((key) => key !== 'within');
  return (
    keys.find((key) => ['policy', 'penalty', 'carry-forward'].includes(key)) ??
    (keys.length > 0 ? 'reasons' : undefined)
  );
}
