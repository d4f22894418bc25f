import type { CellPlace } from '../model/place.js';
import type { Unit } from '../number/unit.js';
import type { UnitSystem } from '../number/unit-system.js';
import type { Row } from '../workbook/cell.js';
import type { PlaceAt } from './header-grid.js';
import { statedUnit } from './header-text.js';
import { announcedUnits, onlyUnits, titleUnits } from './unit-announcement.js';

/** A unit that is stated where it cannot count for a table: below its header, or above another one. */
export interface StatedUnit {
  readonly unit: Unit;
  readonly place: CellPlace;
}

/** The units that the texts of a row announce, or consist of. */
export function statedUnitsIn(row: Row, units: UnitSystem, placeAt: PlaceAt): readonly StatedUnit[] {
  return unitsOf(row, units, placeAt, (text) => announcedUnits(text, units) ?? onlyUnits(text, units));
}

/** The units that a row above a header states for the table below. */
export function titleUnitsIn(row: Row, units: UnitSystem, placeAt: PlaceAt): readonly StatedUnit[] {
  return unitsOf(row, units, placeAt, (text) => announcedUnits(text, units) ?? titleUnits(text, units));
}

function unitsOf(
  row: Row,
  units: UnitSystem,
  placeAt: PlaceAt,
  textsOf: (text: string) => readonly string[] | undefined,
): readonly StatedUnit[] {
  return row.cells.flatMap(({ value, column }) => {
    if (value.kind !== 'text') return [];
    return [...new Set(textsOf(value.text))].flatMap((text) => {
      const unit = statedUnit(text, units);
      return unit ? [{ unit, place: placeAt(row.number, column) }] : [];
    });
  });
}
