import { inert } from '../inert.js';

/** ECMA-376 Part 1, 18.2.19, and Excel's dialogue: at most 31 characters, none of these. An apostrophe breaks references. */
const MOST = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;
/** Excel keeps this name for itself. */
const RESERVED = 'history';

/** A name for a sheet, made of its title: allowed by Excel, and unlike the names that are taken, whatever the case of letters. */
export function sheetName(title: string, taken: readonly string[]): string {
  const allowed = inert(title).replace(FORBIDDEN, '_').replaceAll("'", '’').trim();
  const name = allowed === '' || allowed.toLowerCase() === RESERVED ? `${allowed}_` : allowed;
  const used = new Set(taken.map((other) => other.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const candidate = withSuffix(name, number === 1 ? '' : ` (${number})`);
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

function withSuffix(name: string, suffix: string): string {
  // never between the halves of a surrogate pair
  const kept = name.slice(0, MOST - suffix.length).replace(/[\uD800-\uDBFF]$/, '');
  return kept.trimEnd() + suffix;
}
