import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Row } from '../workbook/cell.js';
import { type TotalOf, totalOf } from './furniture.js';
import { type LabelRun, partsOfTotal, type TotalPosition } from './parts-of-total.js';
import type { SheetTable } from './sheet-table.js';
import { additionOf, type Difference, figureText, totalDifference } from './total-difference.js';
import type { LookedAt, ReadColumn, ValueReader } from './value-reader.js';

/** A row of an aggregate, left out of the table and kept for being checked. */
interface TotalRow extends TotalPosition {
  readonly text: string;
  readonly row: number;
  readonly figures: readonly LookedAt[];
}

interface Differing {
  readonly column: ReadColumn;
  readonly parts: number;
  readonly difference: Difference;
}

/** An area may hold more than what the sheet lists of it, but its ratio is still no sum. */
function isOf({ kind }: TotalOf, { difference }: Differing): boolean {
  return kind !== 'area' || difference.code === 'data/ratio-summed';
}

/** Compares the totals of one sheet with the rows they add up. They are no data; but where they differ somebody made a mistake. */
export class TotalsCheck {
  private readonly order: { parts: number[]; runs: LabelRun[]; totals: TotalRow[] } = {
    parts: [],
    runs: [],
    totals: [],
  };
  private readonly seen = new Set<number>();

  constructor(
    private readonly table: SheetTable,
    private readonly reader: ValueReader,
  ) {}

  /** A row of an entity, which may have one for each of its figures; `entity` is its position in the table. */
  part(entity: number, texts: readonly string[]): void {
    const { parts, runs } = this.order;
    if (this.seen.has(entity)) return;
    this.seen.add(entity);
    const last = runs.at(-1);
    if (last === undefined || texts.some((text, at) => text !== last.texts[at])) {
      runs.push({ start: parts.length, texts });
    }
    parts.push(entity);
  }

  /** A row that was left out for what it says. */
  leftOut(row: Row, text: string, owner: string | undefined): void {
    const of: TotalOf | undefined = totalOf(text);
    if (of === undefined) return;
    const figures = this.reader.look(row);
    this.order.totals.push({ of, after: this.order.parts.length, owner, text, row: row.number, figures });
  }

  findings(): readonly Diagnostic[] {
    return this.order.totals.flatMap((total) =>
      this.differing(total).map((differing) => this.finding(total, differing)),
    );
  }

  /** Of the sets of rows that it may add up the one that fits best. */
  private differing(total: TotalRow): readonly Differing[] {
    let best: readonly Differing[] | undefined;
    for (const parts of partsOfTotal(total, this.order)) {
      const found = this.reader.columnsRead.flatMap((column, at) =>
        this.difference(total.figures[at], column, parts).filter((found) => isOf(total.of, found)),
      );
      if (best === undefined || found.length < best.length) best = found;
    }
    return best ?? [];
  }

  private difference(
    figure: LookedAt | undefined,
    column: ReadColumn,
    parts: readonly number[],
  ): readonly Differing[] {
    const addition = additionOf(column.binding);
    if (addition === undefined || figure === undefined) return [];
    const { reading, places } = figure;
    // A whole in percent over parts that are not, or the reverse, is another mistake.
    if (reading.reason !== undefined || reading.percent !== column.percent) return [];
    const values = parts.map(column.valueOf);
    const shown = values.flatMap(({ value, reason }) => (reason === undefined ? [value] : []));
    const difference = totalDifference(addition, {
      total: reading.value,
      parts: values,
      places: { parts: column.lastPlace(shown), total: places },
      unit: column.binding.stated ?? column.binding.declared,
    });
    return difference === undefined ? [] : [{ column, parts: shown.length, difference }];
  }

  private finding({ text, row }: TotalRow, { column, parts, difference }: Differing): Diagnostic {
    const { measure, stated, declared, column: match } = column.binding;
    const place = this.table.view.grid.placeAt(row, match.column);
    const figures = {
      total: text,
      measure: measure.name,
      stated: figureText(difference.stated, column.percent),
      sum: figureText(difference.sum, column.percent),
      parts,
    };
    if (difference.code === 'data/ratio-summed') {
      return diagnostic('data/ratio-summed', figures, place, [measure.place]);
    }
    const unit = column.percent ? '' : (stated ?? declared).text;
    const facts = { ...figures, unit, absent: difference.absent };
    return diagnostic('data/total-differs', facts, place, [measure.place]);
  }
}
