import { fromDouble } from '../number/decimal.js';
import type { Cell } from '../workbook/cell.js';

/** Follows how many decimals a column's number formats show; under a general format a number shows all it has. */
export class ShownDigits {
  private readonly judged = new Map<string, number | undefined>();
  private fixed: number | undefined;
  private general = false;

  see(cell: Cell | undefined): void {
    if (cell?.value.kind !== 'number' && cell?.value.kind !== 'text') return;
    const places = this.placesOf(cell);
    if (places === undefined) this.general = true;
    else if (this.fixed === undefined || places > this.fixed) this.fixed = places;
  }

  /** The last decimal that is shown of any of these numbers, all read from cells that were seen. */
  last(values: readonly number[]): number {
    const general = this.general || this.fixed === undefined ? values.map(decimalsOf) : [];
    return general.reduce((most, places) => Math.max(most, places), this.fixed ?? 0);
  }

  /** Of one cell. */
  lastOf(cell: Cell | undefined, value: number): number {
    return (cell && this.placesOf(cell)) ?? decimalsOf(value);
  }

  private placesOf({ value, format }: Cell): number | undefined {
    if (value.kind === 'text') return undefined;
    if (!this.judged.has(format.code)) this.judged.set(format.code, formatPlaces(format));
    return this.judged.get(format.code);
  }
}

function formatPlaces({ code, kind }: Cell['format']): number | undefined {
  if (kind !== 'number' && kind !== 'percent') return undefined;
  const [first = ''] = code.replace(/"[^"]*"|[\\_*!]./gu, '').split(';');
  if (!/[0#?]/u.test(first) || /[eE/]/u.test(first)) return undefined;
  const [, decimals = ''] = /\.([0#?]+)/u.exec(first) ?? [];
  // A percent cell stores a fraction: 3.02% are four decimals.
  return decimals.length + (kind === 'percent' ? 2 : 0);
}

function decimalsOf(value: number): number {
  return Math.max(0, fromDouble(value).decimalPlaces());
}
