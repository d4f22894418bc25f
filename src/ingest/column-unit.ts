import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { must } from '../model/must.js';
import type { Ratio } from '../model/ratio.js';
import type { MeasureSpec } from '../model/table-spec.js';
import type { Unit } from '../number/unit.js';
import { conversion, convertible, PLAIN } from '../number/unit-algebra.js';
import type { UnitSystem } from '../number/unit-system.js';
import type { ColumnMatch, SheetName } from './bind-columns.js';
import { type Bounds, boundsOf } from './bound.js';
import { type HeaderBlock, isTitle } from './find-header.js';
import type { HeaderGrid } from './header-grid.js';
import { cornerUnitTexts, isUnitCorner, readHeaderText, statedUnit, titleUnitTexts } from './header-text.js';

/** A matched column of a measure with the unit its numbers are in. */
export interface MeasureBinding {
  readonly measure: MeasureSpec;
  /** Position among the table's measures. */
  readonly index: number;
  readonly column: ColumnMatch;
  readonly declared: Unit;
  /** What the sheet states for this column; undefined where it says nothing. */
  readonly stated: Unit | undefined;
  /** From the column's unit, stated or declared, to the declared one. */
  readonly scale: Ratio;
  /** From a fraction, which is what a percent cell holds; undefined when the measure is no pure number. */
  readonly percentScale: Ratio | undefined;
  readonly bounds: Bounds;
}

/** The units that “单位:…” cells above a table announce, and those texts that are no unit. */
export interface CornerUnits {
  readonly units: readonly Unit[];
  readonly unknown: readonly Diagnostic[];
}

export function cornerUnits(
  grid: HeaderGrid,
  block: HeaderBlock,
  { at, units }: { readonly at: SheetName; readonly units: UnitSystem },
): CornerUnits {
  const found: Unit[] = [];
  const unknown: Diagnostic[] = [];
  for (const { row, column, text } of cornerTexts(grid, block, units)) {
    const unit = units.parse(text);
    if (unit) found.push(unit);
    else unknown.push(diagnostic('data/unknown-unit', { text }, { kind: 'cell', ...at, row, column }));
  }
  return { units: found, unknown };
}

/** In the header itself only a cell that begins with 单位: is a corner; above it, and in the title, any text may announce units. */
function cornerTexts(grid: HeaderGrid, block: HeaderBlock, units: UnitSystem) {
  const rows = grid.rows.filter((row) => row.number <= block.bottom);
  return rows.flatMap(({ number: row, cells }) =>
    cells.flatMap(({ column }) => {
      const text = grid.textAt(row, column);
      const outside = row < block.top || isTitle(grid, block, { row, column });
      const announced = outside || isUnitCorner(text) ? cornerUnitTexts(text) : undefined;
      const titled = outside ? titleUnitTexts(text, units) : undefined;
      return (announced ?? titled ?? []).map((unit) => ({ row, column, text: unit }));
    }),
  );
}

export interface UnitSources {
  readonly grid: HeaderGrid;
  readonly block: HeaderBlock;
  readonly corner: readonly Unit[];
  readonly units: UnitSystem;
}

/** Decides the unit of a measure's column; `binding` is undefined when the sheet's unit cannot be used. */
export function bindMeasure(
  column: ColumnMatch,
  target: { readonly index: number; readonly spec: MeasureSpec },
  sources: UnitSources,
): { readonly binding: MeasureBinding | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { spec: measure, index } = target;
  const declared = must(sources.units.parse(measure.unit), `unit ${measure.unit} of ${measure.name}`);
  const candidates = statedUnits(column, declared, sources);
  const [stated, other] = candidates;
  if (other) {
    const texts = candidates.map(({ text }) => text);
    const args = { measure: measure.name, stated: texts, declared: declared.text };
    return refused(diagnostic('data/ambiguous-unit', args, column.place, [measure.place]));
  }
  const scale = conversion(stated ?? declared, declared);
  if (!scale) {
    const args = { measure: measure.name, stated: stated?.text ?? '', declared: declared.text };
    return refused(diagnostic('data/unit-mismatch', args, column.place, [measure.place]));
  }
  const percentScale = conversion(PLAIN, declared);
  const bounds = boundsOf(measure);
  const binding = { measure, index, column, declared, stated, scale, percentScale, bounds };
  return { binding, diagnostics: [] };
}

function refused(found: Diagnostic) {
  return { binding: undefined, diagnostics: [found] };
}

/** Different units that are stated for the column; the header's own words come before the corner's. */
function statedUnits(
  column: ColumnMatch,
  declared: Unit,
  { grid, block, corner, units }: UnitSources,
): readonly Unit[] {
  const row = block.unitsRow;
  const below = row === undefined ? undefined : statedUnit(grid.textAt(row, column.column), units);
  const [leaf, ...groups] = [...column.path].reverse().map((text) => readHeaderText(text, units).unit);
  const own = distinct([leaf, below]);
  if (own.length > 0) return own;
  const group = groups.find((unit) => unit !== undefined);
  return group ? [group] : distinct(corner.filter((unit) => convertible(unit, declared)));
}

function distinct(units: readonly (Unit | undefined)[]): readonly Unit[] {
  const kept: Unit[] = [];
  for (const unit of units) {
    if (unit && !kept.some((other) => sameUnit(other, unit))) kept.push(unit);
  }
  return kept;
}

function sameUnit(a: Unit, b: Unit): boolean {
  const factor = conversion(a, b);
  return factor !== undefined && isUnity(factor);
}

export function isUnity(factor: Ratio): boolean {
  return factor.times === factor.over;
}
