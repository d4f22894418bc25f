import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { ColumnSource } from '../model/dataset.js';
import { must } from '../model/must.js';
import type { CellPlace } from '../model/place.js';
import type { Ratio } from '../model/ratio.js';
import { divideRatios, ratio } from '../number/ratio.js';
import type { Unit } from '../number/unit.js';
import { convertible } from '../number/unit-algebra.js';
import type { SheetName } from './bind-columns.js';
import { isUnity, type MeasureBinding, sameUnit } from './column-unit.js';
import type { Reading } from './read-cell.js';

/** Follows one column while its cells are read: whether they are percents, and so which unit they were in. */
export class ColumnWatch {
  private percentAt: CellPlace | undefined;
  private plainAt: CellPlace | undefined;

  constructor(
    readonly binding: MeasureBinding,
    private readonly at: SheetName,
  ) {}

  /** Zero is zero in every unit and decides nothing. */
  see(reading: Reading, place: CellPlace): void {
    if (reading.blank || reading.reason !== undefined || reading.value === 0) return;
    if (reading.percent) this.percentAt ??= place;
    else this.plainAt ??= place;
  }

  get percent(): boolean {
    return this.percentAt !== undefined;
  }

  source(): ColumnSource {
    const { stated, declared, scale, percentScale, column } = this.binding;
    const header = column.header;
    if (this.percentAt === undefined) {
      return { ...this.at, header, unit: (stated ?? declared).text, scale };
    }
    return { ...this.at, header, unit: '', scale: must(percentScale, 'the scale of a percent column') };
  }

  findings(): readonly Diagnostic[] {
    const { measure } = this.binding;
    if (this.percentAt && this.plainAt) {
      return [diagnostic('data/mixed-percent', { measure: measure.name }, this.plainAt, [this.percentAt])];
    }
    const { from, factor } = this.conversion();
    if (isUnity(factor)) return [];
    const { column, declared } = this.binding;
    const factors = { times: `${factor.times}`, over: `${factor.over}` };
    const args = { measure: measure.name, from, to: declared.text, ...factors };
    return [diagnostic('data/unit-converted', args, column.place, [measure.place])];
  }

  /** The unit the column was read in, where a unit stated elsewhere on the sheet would have made other numbers of it. */
  readOtherwise(stated: Unit): Unit | undefined {
    const { ownUnit, stated: above, declared } = this.binding;
    if (ownUnit || this.percentAt !== undefined || !convertible(stated, declared)) return undefined;
    const read = above ?? declared;
    return sameUnit(stated, read) ? undefined : read;
  }

  /** What a reader of the sheet sees converted: a percent cell shows 3.02%, whatever it stores. */
  private conversion(): { readonly from: string; readonly factor: Ratio } {
    const { stated, declared, scale } = this.binding;
    if (this.percentAt === undefined) return { from: (stated ?? declared).text, factor: scale };
    return { from: '%', factor: divideRatios(this.source().scale, ratio(100n, 1n)) };
  }
}
