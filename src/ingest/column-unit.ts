import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { must } from '../model/must.js';
import type { Ratio } from '../model/ratio.js';
import type { MeasureSpec } from '../model/table-spec.js';
import type { Unit } from '../number/unit.js';
import { conversion, convertible, PLAIN } from '../number/unit-algebra.js';
import type { UnitSystem } from '../number/unit-system.js';
import type { ColumnMatch, SheetName } from './bind-columns.js';
import { type Bounds, boundsOf } from './bound.js';
import type { HeaderBlock } from './find-header.js';
import type { HeaderGrid } from './header-grid.js';
import { isTitle } from './header-path.js';
import { readHeaderText, statedUnit } from './header-text.js';
import type { NameIndex } from './name-index.js';
import { announcedUnits, bracketUnits, onlyUnits, titleUnits } from './unit-announcement.js';

/** A matched column of a measure with the unit its numbers are in. */
export interface MeasureBinding {
  readonly measure: MeasureSpec;
  /** Position among the table's measures. */
  readonly index: number;
  readonly column: ColumnMatch;
  readonly declared: Unit;
  /** What the sheet states for this column; undefined where it says nothing. */
  readonly stated: Unit | undefined;
  /** True when it is the column's own header, or a group over it, that states the unit. */
  readonly ownUnit: boolean;
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

interface CornerNames {
  readonly units: UnitSystem;
  readonly index: NameIndex;
}

export function cornerUnits(
  grid: HeaderGrid,
  block: HeaderBlock,
  { units, index }: CornerNames,
): CornerUnits {
  const found: Unit[] = [];
  const unknown: Diagnostic[] = [];
  for (const { number: row, cells } of grid.rows) {
    if (row > block.bottom) break;
    for (const { column } of cells) {
      for (const text of cornerTexts(grid, block, { row, column, units, index })) {
        const unit = statedUnit(text, units);
        if (unit) found.push(unit);
        else unknown.push(diagnostic('data/unknown-unit', { text }, grid.placeAt(row, column)));
      }
    }
  }
  return { units: found, unknown };
}

/** 税收(亿元) as the name of a sheet says what a title says: it counts beside the units above the table. */
export function sheetUnits({ file, sheet }: SheetName, units: UnitSystem): readonly Unit[] {
  // a csv file is a sheet without a name
  const name = sheet === '' ? (file.split(/[/\\]/u).at(-1) ?? '') : sheet;
  const texts = announcedUnits(name, units) ?? bracketUnits(name, units) ?? [];
  return texts.flatMap((text) => statedUnit(text, units) ?? []);
}

/**
 * In the header itself only a cell that begins with 单位: is a corner, or a unit alone in a row of groups; above it,
 * and in the title, any text may announce units.
 */
function cornerTexts(
  grid: HeaderGrid,
  block: HeaderBlock,
  { row, column, units, index }: CornerNames & { readonly row: number; readonly column: number },
): readonly string[] {
  const text = grid.textAt(row, column);
  const outside = row < block.top || isTitle(grid, block, { row, column });
  const announced = outside || index.isCorner(text) ? announcedUnits(text, units) : undefined;
  if (announced) return announced;
  if (outside) return titleUnits(text, units) ?? [];
  const merge = grid.mergeAt(row, column);
  const alone = row < block.entityRow && (merge === undefined || merge.left === merge.right);
  return alone ? (onlyUnits(text, units) ?? []) : [];
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
  const { own, candidates } = statedUnits(column, declared, sources);
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
  const binding = { measure, index, column, declared, stated, ownUnit: own, scale, percentScale, bounds };
  return { binding, diagnostics: [] };
}

function refused(found: Diagnostic) {
  return { binding: undefined, diagnostics: [found] };
}

/** Different units that are stated for the column; the header's own words come before the corner's. */
function statedUnits(
  column: ColumnMatch,
  declared: Unit,
  sources: UnitSources,
): { readonly own: boolean; readonly candidates: readonly Unit[] } {
  const own = headerUnits(column, sources);
  if (own.length > 0) return { own: true, candidates: own };
  return { own: false, candidates: distinct(sources.corner.filter((unit) => convertible(unit, declared))) };
}

/** The different units that the texts over a column state: its last ones, or else the nearest group's. */
export function headerUnits(
  { column, path }: Pick<ColumnMatch, 'column' | 'path'>,
  { grid, block, units }: Omit<UnitSources, 'corner'>,
): readonly Unit[] {
  const row = block.unitsRow;
  const below = row === undefined ? undefined : statedUnit(grid.textAt(row, column), units);
  const [leaf, ...groups] = [...path].reverse().map((text) => groupUnit(text, units));
  const own = distinct([leaf, below]);
  return own.length > 0 ? own : distinct([groups.find((unit) => unit !== undefined)]);
}

/** A header's unit: the one it ends with, or all that stands in it. */
function groupUnit(text: string, units: UnitSystem): Unit | undefined {
  const { unit } = readHeaderText(text, units);
  return unit ?? (onlyUnits(text, units)?.length === 1 ? statedUnit(text, units) : undefined);
}

function distinct(units: readonly (Unit | undefined)[]): readonly Unit[] {
  const kept: Unit[] = [];
  for (const unit of units) {
    if (unit && !kept.some((other) => sameUnit(other, unit))) kept.push(unit);
  }
  return kept;
}

export function sameUnit(a: Unit, b: Unit): boolean {
  const factor = conversion(a, b);
  return factor !== undefined && isUnity(factor);
}

export function isUnity(factor: Ratio): boolean {
  return factor.times === factor.over;
}
