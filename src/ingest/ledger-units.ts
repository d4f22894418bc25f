import { displayText } from '../model/compact-text.js';
import type { CellPlace } from '../model/place.js';
import type { Unit } from '../number/unit.js';
import type { UnitSystem } from '../number/unit-system.js';
import type { Row } from '../workbook/cell.js';
import type { ColumnMatch, UnmatchedHeader } from './bind-columns.js';
import { cellAt, seenText } from './cell-text.js';
import { headerUnits } from './column-unit.js';
import type { HeaderBlock } from './find-header.js';
import type { HeaderGrid } from './header-grid.js';
import { isUnitWord, readHeaderText, statedUnit } from './header-text.js';
import { isNoUnit } from './unit-of-line.js';

/** A unit that stands beside a value; `unit` is undefined where the text is none that is known. */
export interface UnitBeside {
  readonly text: string;
  readonly unit: Unit | undefined;
  readonly place: CellPlace;
}

/** What a row of the ledger states of the units of its two values, outside them. */
export interface RowUnits {
  readonly old: readonly UnitBeside[];
  readonly new: readonly UnitBeside[];
  /** Of the whole sheet, of several kinds of figures. */
  readonly corner: readonly Unit[];
}

interface Sources {
  readonly grid: HeaderGrid;
  readonly block: HeaderBlock;
  readonly units: UnitSystem;
}

/** The columns under 单位, which say the unit of each row. */
export function unitColumns(unmatched: readonly UnmatchedHeader[]): readonly UnmatchedHeader[] {
  return unmatched.filter(({ leaf }) => isUnitWord(leaf));
}

/** 原值(亿元), or a group or a row of units over it. */
export function unitsOfHead(match: ColumnMatch | undefined, sources: Sources): readonly UnitBeside[] {
  if (match === undefined) return [];
  return headerUnits(match, sources).map((unit) => ({ text: unit.text, unit, place: match.place }));
}

export function unitsInRow(
  row: Row,
  columns: readonly UnmatchedHeader[],
  { grid, units }: Sources,
): readonly UnitBeside[] {
  return columns.flatMap(({ column }) => {
    const text = displayText(seenText(cellAt(row.cells, column)));
    if (isNoUnit(text)) return [];
    return [{ text, unit: statedUnit(text, units), place: grid.placeAt(row.number, column) }];
  });
}

/** 税收(亿元), as the item is written. */
export function unitOfItem(text: string, place: CellPlace, units: UnitSystem): readonly UnitBeside[] {
  const { unit } = readHeaderText(text, units);
  return unit ? [{ text: unit.text, unit, place }] : [];
}
