import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { displayText, visibleText } from '../model/compact-text.js';
import type { MissingReason } from '../model/missing.js';
import type { CellPlace } from '../model/place.js';
import { type Decimal, formatDecimal, fromDouble } from '../number/decimal.js';
import type { Cell } from '../workbook/cell.js';
import { belowBound } from './bound.js';
import type { MeasureBinding } from './column-unit.js';
import { externalValue } from './external-value.js';
import type { FormatCheck } from './format-check.js';
import type { MissingMarks } from './missing-marks.js';
import { parseNumberText } from './parse-number.js';
import { struckText } from './struck-text.js';

/** What one cell of a measure's column holds. */
export interface Reading {
  /** In the unit of the sheet, or a fraction when `percent`; 0 where missing. */
  readonly value: number;
  readonly reason: MissingReason | undefined;
  readonly percent: boolean;
  /** The cell's text when it held anything but a plain number. */
  readonly text: string | undefined;
  /** Nothing visible stands in the cell. */
  readonly blank: boolean;
  readonly findings: readonly Diagnostic[];
}

/** How the cells of one column are to be read. */
export interface CellReader {
  readonly binding: MeasureBinding;
  readonly formats: FormatCheck;
  readonly marks: MissingMarks;
}

const NONE: readonly Diagnostic[] = [];

export function readCell(cell: Cell | undefined, reader: CellReader, place: CellPlace): Reading {
  const reading = readOwn(cell, reader, place);
  if (cell?.external === undefined || reading.reason === 'error-cell') return reading;
  const found = externalValue(cell, reader.binding.measure.name, place);
  return { ...reading, findings: [...reading.findings, ...found] };
}

function readOwn(cell: Cell | undefined, reader: CellReader, place: CellPlace): Reading {
  const column = reader.binding.measure.name;
  const value = cell?.value;
  if (cell === undefined || value === undefined) return blankReading(reader, undefined);
  const struck = struckText(cell, column, place);
  if (struck !== undefined) return refusal(struck, struck.args.text);
  switch (value.kind) {
    case 'number':
      return readNumber(cell, value.value, reader, place);
    case 'text':
      return readText(value.text, reader, place);
    case 'error':
      return readError(value.code, value.code, reader, place);
    case 'no-result':
      return refusal(diagnostic('data/no-result', { column }, place), undefined);
    case 'truth':
      return notNumber({ kind: 'truth', text: value.value ? 'TRUE' : 'FALSE' }, reader, place);
    case 'date':
      return notNumber({ kind: 'date', text: value.text }, reader, place);
  }
}

function blankReading({ marks }: CellReader, text: string | undefined): Reading {
  return { value: 0, reason: marks.blank(), percent: false, text, blank: true, findings: NONE };
}

function refusal(found: Diagnostic, text: string | undefined): Reading {
  return { value: 0, reason: 'error-cell', percent: false, text, blank: false, findings: [found] };
}

function notNumber(
  seen: { readonly kind: 'text' | 'truth' | 'date'; readonly text: string },
  { binding }: CellReader,
  place: CellPlace,
): Reading {
  const args = { measure: binding.measure.name, kind: seen.kind, text: displayText(seen.text) };
  return refusal(diagnostic('data/not-a-number', args, place), seen.text);
}

function readNumber(cell: Cell, stored: number, reader: CellReader, place: CellPlace): Reading {
  const { measure } = reader.binding;
  const { kind, code } = cell.format;
  if (stored !== 0 && reader.formats.misleads(cell.format, stored)) {
    const args = { measure: measure.name, stored: formatDecimal(fromDouble(stored)), format: code };
    return refusal(diagnostic('data/scaled-format', args, place), undefined);
  }
  return accept({ value: sheetNumber(stored), percent: kind === 'percent', text: undefined }, reader, place);
}

/** A value of at most six decimals below 10^9 is its own nearest 15-digit decimal: most numbers need no conversion. */
function sheetNumber(stored: number): number {
  const short = Math.abs(stored) < 1e9 && Math.round(stored * 1e6) / 1e6 === stored;
  return short ? stored + 0 : fromDouble(stored).toNumber();
}

function readText(text: string, reader: CellReader, place: CellPlace): Reading {
  const { measure } = reader.binding;
  const parsed = parseNumberText(text, { accounting: measure.accounting, marks: reader.marks });
  switch (parsed.kind) {
    case 'blank':
      return blankReading(reader, text);
    case 'missing':
      return { value: 0, reason: parsed.reason, percent: false, text, blank: false, findings: NONE };
    case 'error':
      return readError(parsed.error, text, reader, place);
    case 'undeclared-mark': {
      const args = { measure: measure.name, mark: parsed.mark, reason: parsed.reason };
      return refusal(diagnostic('data/undeclared-mark', args, place), text);
    }
    case 'problem': {
      if (parsed.code === 'data/not-a-number') return notNumber({ kind: 'text', text }, reader, place);
      const args = { measure: measure.name, text: displayText(text), readings: parsed.readings };
      if (parsed.code === 'data/unit-in-cell') {
        const { stated, declared } = reader.binding;
        const facts = { ...args, unit: (stated ?? declared).text };
        return refusal(diagnostic(parsed.code, facts, place), text);
      }
      return refusal(diagnostic(parsed.code, args, place), text);
    }
    case 'number': {
      const reading = accept({ value: doubleOf(parsed.value), percent: parsed.percent, text }, reader, place);
      if (parsed.removed.length === 0) return reading;
      const args = { measure: measure.name, text: visibleText(text).text, characters: parsed.removed };
      return {
        ...reading,
        findings: [...reading.findings, diagnostic('data/invisible-removed', args, place)],
      };
    }
  }
}

/** At most 15 digits, which a double holds uniquely; never −0. */
function doubleOf(value: Decimal): number {
  return value.toNumber() + 0;
}

/** An error value may be declared as a mark like any other text. */
function readError(error: string, text: string, { binding, marks }: CellReader, place: CellPlace): Reading {
  const reason = marks.reasonOf(error);
  if (reason) return { value: 0, reason, percent: false, text, blank: false, findings: NONE };
  return refusal(diagnostic('data/error-cell', { column: binding.measure.name, error }, place), text);
}

function accept(
  { value, percent, text }: Pick<Reading, 'value' | 'percent' | 'text'>,
  { binding }: CellReader,
  place: CellPlace,
): Reading {
  if (percent && !takesPercent(binding)) {
    const unit = (binding.stated ?? binding.declared).text;
    const found = diagnostic('data/unexpected-percent', { measure: binding.measure.name, unit }, place);
    return refusal(found, text);
  }
  const { measure, declared, scale, percentScale, bounds } = binding;
  const below = belowBound(value, percent && percentScale ? percentScale : scale, bounds);
  const args = below && { measure: measure.name, unit: declared.text, ...below };
  const findings = args ? [diagnostic('data/below-bound', args, place, [measure.place])] : NONE;
  return { value, reason: undefined, percent, text, blank: false, findings };
}

/** A percent cell says its own unit: it fits under a header that says %, that the number is pure, or nothing. */
function takesPercent({ stated, percentScale }: MeasureBinding): boolean {
  if (percentScale === undefined) return false;
  const { times, over } = stated?.scale ?? { times: 1n, over: 1n };
  return times === over || times * 100n === over;
}
