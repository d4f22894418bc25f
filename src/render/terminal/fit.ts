/** What a column would like and what it cannot do without, in terminal columns. */
export interface WidthWish {
  readonly natural: number;
  readonly least: number;
}

/**
 * Widths that together fit into `available`: the widest columns give way first, one column at a time, none
 * below its least. undefined when they cannot fit.
 */
export function fittedWidths(wishes: readonly WidthWish[], available: number): readonly number[] | undefined {
  const widths = wishes.map((wish) => wish.natural);
  let excess = widths.reduce((sum, width) => sum + width, 0) - available;
  for (; excess > 0; excess -= 1) {
    const widest = widestThatYields(widths, wishes);
    if (widest === undefined) return undefined;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function widestThatYields(widths: readonly number[], wishes: readonly WidthWish[]): number | undefined {
  let widest: number | undefined;
  for (const [at, width] of widths.entries()) {
    if (width <= (wishes[at]?.least ?? 0)) continue;
    if (widest === undefined || width > (widths[widest] ?? 0)) widest = at;
  }
  return widest;
}
