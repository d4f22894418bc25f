import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { compactText } from '../model/compact-text.js';
import type { MeasureColumn } from '../model/dataset.js';
import { must } from '../model/must.js';
import type { CellPlace } from '../model/place.js';
import type { MeasureSpec } from '../model/table-spec.js';
import { type Decimal, decide, formatDecimal, fromDouble } from '../number/decimal.js';
import { jumpBetween } from '../number/jump.js';
import type { Unit } from '../number/unit.js';
import { applyRatio } from '../number/unit-algebra.js';
import { belowBound, boundsOf } from './bound.js';
import { isUnity } from './column-unit.js';
import { changesNothing, type Judged, oldDiffers } from './corrected-label.js';
import type { CorrectionTarget } from './correction-target.js';
import { givenUnit, mixedManner, unitOfNew } from './correction-units.js';
import type { LedgerRow, WrittenCell } from './corrections-ledger.js';
import type { Target } from './name-index.js';
import { declaredUnit, type OwnUnit, readWritten, type WrittenValue } from './written-value.js';

/** What the sheet has in the cell, and in which unit. */
interface Standing {
  readonly value: Decimal;
  readonly isMissing: boolean;
  /** As written, where that is no plain number. */
  readonly text: string | undefined;
  /** Of the sheet; undefined where no sheet has the cell and its sheets do not all count as the rules do. */
  readonly unit: OwnUnit | undefined;
}

/** A figure that takes the place of another one. The old value says in which unit the new one is, unless the ledger does. */
export function correctMeasure(
  target: CorrectionTarget,
  { spec }: Extract<Target, { kind: 'measure' }>,
  written: LedgerRow,
  first: CellPlace | undefined,
): Judged {
  const column = must(target.table.measures.get(spec.name), spec.name);
  const standing = standingIn(column, { row: target.row, spec, first });
  const reader = readerOf(target, spec);
  const old = readWritten(written.old.text, reader);
  const corrected = readWritten(written.new.text, reader);
  const given = givenUnits({ old, corrected }, written, reader);
  if (given.kind === 'refused') return given;
  const unit = unitOfOld(old, standing, { spec, text: written.old.text, given: given.old });
  if (unit === 'differs') return refused(oldDiffers(target, written, shown(standing)));
  if (corrected.kind === 'missing') {
    const same = standing.isMissing && sameAs(standing, written.new.text);
    const reason = corrected.reason;
    const put = {
      kind: 'measure',
      value: 0,
      reason,
      source: sourceOf(written.new, declaredUnit(spec)),
      text: written.new.text,
    } as const;
    return { kind: 'put', value: put, unit: '', findings: same ? [changesNothing(written)] : [] };
  }
  if (corrected.kind !== 'number') {
    return refused(
      diagnostic(
        'data/correction-not-a-number',
        { column: written.column.text, text: written.new.text },
        written.new.place,
      ),
    );
  }
  const { value } = corrected;
  const usual = [...(standing.unit ? [standing.unit] : []), declaredUnit(spec)];
  const own = unitOfNew({ value, old, given, unit, usual });
  if (own === 'mixed') return refused(mixedManner(written, given));
  if (own === 'open') return refused(unitOpen(written, spec));
  return putNumber({ value, unit: own, standing }, { spec, written });
}

/** A new value that is no number needs no unit. */
function givenUnits(
  { old, corrected }: { readonly old: WrittenValue; readonly corrected: WrittenValue },
  written: LedgerRow,
  { measure: spec, declared }: { readonly measure: MeasureSpec; readonly declared: Unit },
) {
  const first = givenUnit(old, written, { side: 'old', spec, declared });
  if (first.kind === 'refused' || corrected.kind !== 'number') {
    return first.kind === 'refused' ? first : ({ kind: 'given', old: first.unit, new: undefined } as const);
  }
  const second = givenUnit(corrected, written, { side: 'new', spec, declared });
  if (second.kind === 'refused') return second;
  return { kind: 'given', old: first.unit, new: second.unit } as const;
}

function refused(finding: Diagnostic): Judged {
  return { kind: 'refused', finding };
}

function readerOf({ context }: CorrectionTarget, measure: MeasureSpec) {
  const { units, marks } = context;
  return { measure, declared: must(units.parse(measure.unit), 'declared unit'), units, marks };
}

function standingIn(
  column: MeasureColumn,
  {
    row,
    spec,
    first,
  }: { readonly row: number; readonly spec: MeasureSpec; readonly first: CellPlace | undefined },
): Standing {
  const source = first === undefined ? undefined : column.sources[column.cells.source[row] ?? 0];
  const alike = column.sources.every(({ scale }) => isUnity(scale));
  return {
    value: fromDouble(must(column.values[row], 'value')),
    isMissing: column.reasons[row] !== 0,
    text: column.texts.get(row),
    unit: source ? { text: source.unit, scale: source.scale } : alike ? declaredUnit(spec) : undefined,
  };
}

/**
 * The unit in which the old value is what the sheet has: the sheet's, else the rules'; `open` where the old value fits
 * but tells none, as a mark and 0 do, and the two units are not one.
 */
function unitOfOld(
  old: WrittenValue,
  standing: Standing,
  {
    spec,
    text,
    given,
  }: { readonly spec: MeasureSpec; readonly text: string; readonly given: OwnUnit | undefined },
): OwnUnit | 'open' | 'differs' {
  const sheet = standing.unit;
  const only = given ?? (sheet !== undefined && isUnity(sheet.scale) ? sheet : 'open');
  if (standing.isMissing) {
    return sameAs(standing, text) || (old.kind === 'blank' && blank(standing)) ? only : 'differs';
  }
  if (old.kind !== 'number' || sheet === undefined) return 'differs';
  const declared = applyRatio(standing.value, sheet.scale);
  const is = ({ scale }: OwnUnit) => decide(applyRatio(old.value, scale), declared) === 0;
  if (given) return is(given) ? given : 'differs';
  if (is(sheet)) return old.value.isZero() ? only : sheet;
  return is(declaredUnit(spec)) ? declaredUnit(spec) : 'differs';
}

/** A mark, or a text that is no number, as the sheet writes it. */
function sameAs({ text = '' }: Standing, written: string): boolean {
  return compactText(text) === compactText(written);
}

function blank({ text = '' }: Standing): boolean {
  return compactText(text) === '';
}

function shown({ value, isMissing, text }: Standing): string {
  return text ?? (isMissing ? '' : formatDecimal(value));
}

function sourceOf({ header, place }: WrittenCell, { text: unit, scale }: OwnUnit) {
  return { file: place.file, sheet: place.sheet, header, unit, scale };
}

function unitOpen({ column, new: { text, place } }: LedgerRow, { unit }: MeasureSpec): Diagnostic {
  return diagnostic('data/correction-unit-open', { column: column.text, value: text, unit }, place);
}

function putNumber(
  { value, unit, standing }: { readonly value: Decimal; readonly unit: OwnUnit; readonly standing: Standing },
  { spec, written }: { readonly spec: MeasureSpec; readonly written: LedgerRow },
): Judged {
  // at most 15 digits, which a double holds uniquely; never −0
  const double = value.toNumber() + 0;
  const below = belowBound(double, unit.scale, boundsOf(spec));
  if (below) {
    const facts = { measure: spec.of ?? spec.name, unit: spec.unit, ...below };
    return refused(diagnostic('data/below-bound', facts, written.new.place, [spec.place]));
  }
  const before =
    standing.unit && !standing.isMissing ? applyRatio(standing.value, standing.unit.scale) : undefined;
  const isSame = before !== undefined && decide(before, applyRatio(value, unit.scale)) === 0;
  return {
    kind: 'put',
    value: {
      kind: 'measure',
      value: double,
      reason: undefined,
      source: sourceOf(written.new, unit),
      text: written.new.text,
    },
    unit: /[\p{L}%‰]\s*$/u.test(written.new.text) ? '' : unit.text,
    findings: isSame ? [changesNothing(written)] : jump(before, applyRatio(value, unit.scale), written),
  };
}

function jump(before: Decimal | undefined, after: Decimal, written: LedgerRow): readonly Diagnostic[] {
  const times = before && jumpBetween(after, before);
  if (times === undefined) return [];
  const { name, column, old, new: corrected } = written;
  const facts = { name: name.text, column: column.text, old: old.text, value: corrected.text, times };
  return [diagnostic('data/correction-jump', facts, corrected.place)];
}
