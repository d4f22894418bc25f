import { narrowText, visibleText } from '../model/compact-text.js';
import type { MissingReason } from '../model/missing.js';
import { type Decimal, parseDecimal } from '../number/decimal.js';
import { type MissingMarks, usualMeaning } from './missing-marks.js';
import { type RefusedNumber, refuseNumber } from './refuse-number.js';

export interface NumberTextOptions {
  /** `(123)` is −123. */
  readonly accounting: boolean;
  readonly marks: MissingMarks;
}

/** What a text in a number column says. `removed`: invisible characters that were taken off. */
export type ParsedNumber =
  /** `percent`: written with %, and `value` is the fraction: 3.02% is 0.0302. */
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly percent: boolean;
      readonly removed: readonly string[];
    }
  /** Nothing visible. */
  | { readonly kind: 'blank' }
  | { readonly kind: 'missing'; readonly reason: MissingReason }
  | { readonly kind: 'undeclared-mark'; readonly mark: string; readonly reason: MissingReason }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'problem'; readonly code: RefusedNumber['code']; readonly readings: readonly string[] };

/** Excel's error values: a csv file holds them as text. */
const ERROR_TEXT =
  /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$/iu;

/** Total and without guesses: every text is a number, a declared mark, blank, or refused with its reason. */
export function parseNumberText(text: string, options: NumberTextOptions): ParsedNumber {
  const visible = visibleText(text);
  if (visible.text === '') return { kind: 'blank' };
  const reason = options.marks.reasonOf(visible.text);
  if (reason) return { kind: 'missing', reason };
  const narrow = narrowText(visible.text);
  if (ERROR_TEXT.test(narrow)) return { kind: 'error', error: narrow.toUpperCase() };
  const written = writtenNumber(narrow, options.accounting);
  if (written) return numberOf(written, visible.removed);
  const usual = usualMeaning(narrow);
  if (usual) return { kind: 'undeclared-mark', mark: visible.text, reason: usual };
  return { kind: 'problem', ...refuseNumber(hyphenated(narrow)) };
}

interface WrittenNumber {
  /** Decimal notation without grouping. */
  readonly digits: string;
  readonly percent: boolean;
}

const NUMBER =
  /^(?<sign>[+-]?)\u00a5?(?<digits>(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d*)?|\.\d+)(?<exponent>[eE][+-]?\d+)?\s*(?<percent>%?)$/u;

/** One notation only: thousands in threes, a point, an exponent on ungrouped digits. Undefined for anything else. */
function writtenNumber(narrow: string, accounting: boolean): WrittenNumber | undefined {
  const bracketed = accounting ? /^\(([^+-].*)\)$/u.exec(narrow)?.[1] : undefined;
  const found = NUMBER.exec(bracketed ?? hyphenated(narrow))?.groups;
  if (!found) return undefined;
  const { sign = '', digits = '', exponent = '', percent = '' } = found;
  if (exponent !== '' && digits.includes(',')) return undefined;
  const minus = bracketed !== undefined || sign === '-' ? '-' : '';
  return { digits: `${minus}${digits.replaceAll(',', '')}${exponent}`, percent: percent !== '' };
}

/** Before a digit every dash is a minus; alone it is a mark. */
function hyphenated(text: string): string {
  return text.replace(/^[\u2212\u2010-\u2014\ufe63](?=[\d.\u00a5])/u, '-');
}

/** What a spreadsheet keeps of a number. */
const SHEET_DIGITS = 15;
/** Within this magnitude a double holds 15 digits of every number. */
const LARGEST_EXPONENT = 300;
/** No number in use is written longer; longer digits are not worth converting. */
const LONGEST_NUMBER = 400;

function numberOf({ digits, percent }: WrittenNumber, removed: readonly string[]): ParsedNumber {
  if (digits.length > LONGEST_NUMBER) return { kind: 'problem', code: 'data/too-many-digits', readings: [] };
  const value = parseDecimal(digits);
  if (value === undefined || (!value.isZero() && Math.abs(value.e) > LARGEST_EXPONENT)) {
    return { kind: 'problem', code: 'data/number-out-of-range', readings: [] };
  }
  if (value.precision() > SHEET_DIGITS) {
    const reading = value.toSignificantDigits(SHEET_DIGITS).toFixed();
    return { kind: 'problem', code: 'data/too-many-digits', readings: [reading] };
  }
  return { kind: 'number', value: percent ? value.div(100) : value, percent, removed };
}
