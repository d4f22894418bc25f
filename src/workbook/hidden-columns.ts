import { MAX_COLUMN } from './limits.js';

/** Which columns are hidden; a stretch costs the same however wide it is, and however many there are. */
export class HiddenColumns {
  /** At a column: how many stretches begin there less how many ended before it. */
  private readonly steps = new Map<number, number>();

  add(from: number, to: number): void {
    if (to < from || from > MAX_COLUMN) return;
    this.step(from, 1);
    this.step(Math.min(to, MAX_COLUMN) + 1, -1);
  }

  /** In ascending order. */
  list(): readonly number[] {
    const columns: number[] = [];
    if (this.steps.size === 0) return columns;
    let open = 0;
    for (let column = 1; column <= MAX_COLUMN; column++) {
      open += this.steps.get(column) ?? 0;
      if (open > 0) columns.push(column);
    }
    return columns;
  }

  private step(column: number, by: number): void {
    this.steps.set(column, (this.steps.get(column) ?? 0) + by);
  }
}
