import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { CellPlace } from '../model/place.js';
import type { MeasureSpec } from '../model/table-spec.js';
import { type Decimal, decide } from '../number/decimal.js';
import { sameRatio } from '../number/ratio.js';
import type { Unit } from '../number/unit.js';
import { applyRatio, conversion } from '../number/unit-algebra.js';
import type { LedgerRow } from './corrections-ledger.js';
import type { UnitBeside } from './ledger-units.js';
import type { OwnUnit, WrittenValue } from './written-value.js';

/** The unit that the ledger gives one of its values, behind it or beside it; `unit` is undefined where it gives none. */
export type Given =
  | { readonly kind: 'given'; readonly unit: OwnUnit | undefined }
  | { readonly kind: 'refused'; readonly finding: Diagnostic };

interface Counted {
  readonly spec: MeasureSpec;
  readonly declared: Unit;
}

/** All that states a unit of the value must state the same one; of a corner, those that the figure can be counted in. */
export function givenUnit(
  value: WrittenValue,
  written: LedgerRow,
  { side, spec, declared }: Counted & { readonly side: 'old' | 'new' },
): Given {
  const { [side]: beside, corner } = written.units;
  const unusable = beside.flatMap((one) => unusableUnit(one, { spec, declared }));
  const [finding] = unusable;
  if (finding) return { kind: 'refused', finding };
  const own = value.kind === 'number' ? value.unit : undefined;
  const stated = distinct([
    ...(own ? [own] : []),
    ...beside.flatMap(({ unit }) => ownUnit(unit, declared) ?? []),
  ]);
  const ofCorner = distinct(corner.flatMap((unit) => ownUnit(unit, declared) ?? []));
  const [first = ofCorner[0]] = stated;
  const rest = stated.length > 0 && ofCorner.some((unit) => sameUnits(unit, first)) ? [] : ofCorner;
  const all = distinct([...stated, ...rest]);
  if (all.length > 1) return { kind: 'refused', finding: unitsDiffer(all, written, side) };
  return { kind: 'given', unit: first };
}

function ownUnit(unit: Unit | undefined, declared: Unit): OwnUnit | undefined {
  const scale = unit && conversion(unit, declared);
  return scale && { text: unit.text, scale };
}

function sameUnits(a: OwnUnit, b: OwnUnit | undefined): boolean {
  return b !== undefined && sameRatio(a.scale, b.scale);
}

function distinct(units: readonly OwnUnit[]): readonly OwnUnit[] {
  return units.filter((unit, at) => units.findIndex((other) => sameUnits(other, unit)) === at);
}

function unusableUnit({ unit, text, place }: UnitBeside, { spec, declared }: Counted): readonly Diagnostic[] {
  const measure = spec.of ?? spec.name;
  if (unit === undefined) return [diagnostic('data/unit-not-known', { measure, text }, place)];
  if (conversion(unit, declared)) return [];
  const facts = { measure, stated: unit.text, declared: declared.text };
  return [diagnostic('data/unit-mismatch', facts, place, [spec.place])];
}

function unitsDiffer(units: readonly OwnUnit[], written: LedgerRow, side: 'old' | 'new'): Diagnostic {
  const facts = { column: written.column.text, side, units: units.map(({ text }) => text) };
  const places = written.units[side].map(({ place }) => place);
  return diagnostic('data/correction-units-differ', facts, written[side].place, places);
}

interface Found {
  readonly value: Decimal;
  readonly old: WrittenValue;
  readonly given: { readonly old: OwnUnit | undefined; readonly new: OwnUnit | undefined };
  /** In which the old value is what the sheet has. */
  readonly unit: OwnUnit | 'open';
  /** Those in which a figure without one may be meant: the sheet's and that of the rules. */
  readonly usual: readonly OwnUnit[];
}

/**
 * In which unit the new value is. Both are written in the same manner: where one has a unit and the other none, all that
 * the latter may mean must come to the same number; an old value that is zero or missing says nothing of units.
 */
export function unitOfNew({ value, old, given, unit, usual }: Found): OwnUnit | 'open' | 'mixed' {
  const own = given.new;
  if (own && given.old) return own;
  const alike = (a: OwnUnit, b: OwnUnit) =>
    decide(applyRatio(value, a.scale), applyRatio(value, b.scale)) === 0;
  if (own) {
    const told = old.kind === 'number' && !old.value.isZero() && unit !== 'open';
    return told && !alike(own, unit) ? 'mixed' : own;
  }
  const { old: stated } = given;
  if (stated === undefined) return unit;
  return usual.every((one) => alike(one, stated)) ? stated : 'mixed';
}

/** One value has its unit, the other has none: which, and which unit. */
export function mixedManner(
  { column, old, new: corrected }: LedgerRow,
  given: { readonly old: OwnUnit | undefined; readonly new: OwnUnit | undefined },
): Diagnostic {
  const without = given.old ? corrected : old;
  const facts = {
    column: column.text,
    without: given.old ? ('new' as const) : ('old' as const),
    value: without.text,
    unit: (given.old ?? given.new)?.text ?? '',
  };
  const place: CellPlace = without.place;
  return diagnostic('data/correction-mixed-units', facts, place, [given.old ? old.place : corrected.place]);
}
