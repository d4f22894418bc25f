import type { MissingReason } from '../model/missing.js';
import type { Ratio } from '../model/ratio.js';
import type { MeasureSpec } from '../model/table-spec.js';
import { type Decimal, parseDecimal } from '../number/decimal.js';
import { divideRatios, ratio, UNITY } from '../number/ratio.js';
import type { Unit } from '../number/unit.js';
import { conversion, PLAIN } from '../number/unit-algebra.js';
import type { UnitSystem } from '../number/unit-system.js';
import type { MissingMarks } from './missing-marks.js';
import { parseNumberText } from './parse-number.js';

/** What a value says that is written by itself, away from the column it is of. */
export type WrittenValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'missing'; readonly reason: MissingReason }
  /** `unit`: its own, as 1300万元 and 3.2% have one; `scale` leads from it to the declared one. */
  | { readonly kind: 'number'; readonly value: Decimal; readonly unit: OwnUnit | undefined }
  | { readonly kind: 'unreadable' };

export interface OwnUnit {
  readonly text: string;
  readonly scale: Ratio;
}

const HUNDRED = ratio(100n, 1n);

interface Reader {
  readonly measure: MeasureSpec;
  readonly declared: Unit;
  readonly units: UnitSystem;
  readonly marks: MissingMarks;
}

/** Reads a value by the same rules as the cells of its column; besides, it may bear its unit. */
export function readWritten(text: string, { measure, declared, units, marks }: Reader): WrittenValue {
  const parsed = parseNumberText(text, { accounting: measure.accounting, marks });
  switch (parsed.kind) {
    case 'blank':
      return { kind: 'blank' };
    case 'missing':
      return { kind: 'missing', reason: parsed.reason };
    case 'number': {
      if (!parsed.percent) return { kind: 'number', value: parsed.value, unit: undefined };
      const scale = conversion(PLAIN, declared);
      if (scale === undefined) return { kind: 'unreadable' };
      // as it is written: a number beside it may be one of percent as well
      const unit = { text: '%', scale: divideRatios(scale, HUNDRED) };
      return { kind: 'number', value: parsed.value.times(100), unit };
    }
    case 'problem':
      return withUnit(text, declared, units) ?? { kind: 'unreadable' };
    default:
      return { kind: 'unreadable' };
  }
}

const NUMBER_AND_UNIT = /^(-?\d+(?:,\d{3})*(?:\.\d+)?)\s*([^\d\s].*)$/u;

function withUnit(text: string, declared: Unit, units: UnitSystem): WrittenValue | undefined {
  const [, digits = '', name = ''] = NUMBER_AND_UNIT.exec(text.normalize('NFKC').trim()) ?? [];
  const unit = name === '' ? undefined : units.parse(name);
  const scale = unit && conversion(unit, declared);
  const value = parseDecimal(digits.replaceAll(',', ''));
  if (!unit || !scale || !value || value.precision() > SHEET_DIGITS) return undefined;
  return { kind: 'number', value, unit: { text: unit.text, scale } };
}

/** What a spreadsheet keeps of a number. */
const SHEET_DIGITS = 15;

/** The unit in which the rules count a measure, as a unit of a written value. */
export function declaredUnit({ unit }: MeasureSpec): OwnUnit {
  return { text: unit, scale: UNITY };
}
