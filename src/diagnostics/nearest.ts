/**
 * The candidate that a misspelt name most likely means, or undefined when none is close enough:
 * at most one edit per three characters (and at least one), swaps counted as one edit.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor([...name].length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance([...name], [...candidate], bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Optimal string alignment distance; gives up and answers `limit` once every path is at least that long. */
function editDistance(a: readonly string[], b: readonly string[], limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [i, left] of a.entries()) {
    const row = [i + 1];
    for (const [j, right] of b.entries()) {
      const substituted = (last[j] ?? 0) + (left === right ? 0 : 1);
      let cost = Math.min(substituted, (last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1);
      const swapped = i > 0 && j > 0 && left === b[j - 1] && a[i - 1] === right;
      if (swapped) cost = Math.min(cost, (beforeLast[j - 1] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) >= limit) return limit;
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? limit;
}
