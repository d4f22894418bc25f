/**
 * Within { } and [ ] a comma separates, also inside the round brackets of a formula: `{formula: min(a, b)}` has two
 * entries. Given the unquoted text of each part between commas, answers which runs of parts are one call: first → last.
 */
export function splitCalls(parts: readonly string[]): ReadonlyMap<number, number> {
  const open = runningDepth(parts);
  const lowestFrom = suffixMinimum(open);
  const runs = new Map<number, number>();
  for (let first = 0; first < parts.length; first += 1) {
    const before = open[first - 1] ?? 0;
    const rises = (open[first] ?? 0) > before;
    if (!rises || (lowestFrom[first + 1] ?? Infinity) > before) continue;
    let last = first;
    while ((open[last] ?? 0) > before) last += 1;
    runs.set(first, last);
    first = last;
  }
  return runs;
}

/** How many round brackets are open after each part. */
function runningDepth(parts: readonly string[]): number[] {
  let depth = 0;
  return parts.map((part) => {
    depth += (part.match(/[(（]/g)?.length ?? 0) - (part.match(/[)）]/g)?.length ?? 0);
    return depth;
  });
}

/** The smallest depth from each part on: tells at once whether a bracket is ever closed. */
function suffixMinimum(depths: readonly number[]): number[] {
  const lowest = [...depths];
  for (let at = lowest.length - 2; at >= 0; at -= 1) {
    lowest[at] = Math.min(lowest[at] ?? 0, lowest[at + 1] ?? 0);
  }
  return lowest;
}
