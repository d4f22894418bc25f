import type { NumberNotation } from '../../diagnostics/codes/yaml.js';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import type { TextPlace } from '../../model/place.js';
import { yamlLimits } from './limits.js';
import { excerpt } from './source-text.js';

/**
 * Spellings that YAML 1.2 takes for a number its author may not mean (0x1F, 012), for text though it looks
 * like a number (1_000; a number in YAML 1.1), or for no finite number.
 */
const NOTATIONS: readonly (readonly [NumberNotation, RegExp])[] = [
  ['hexadecimal', /^[-+]?0[xX][0-9a-fA-F_]+$/],
  ['octal', /^[-+]?0[oO][0-7_]+$/],
  ['infinite', /^[-+]?\.inf$/i],
  ['not-a-number', /^\.nan$/i],
  ['exponent', /^[-+]?(?:\d+\.?\d*|\.\d+)[eE][-+]?\d+$/],
  ['thousands', /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/],
  ['leading-zero', /^[-+]?0\d+(?:\.\d*)?$/],
  ['underscore', /^[-+]?\d[\d_]*(?:\.[\d_]*)?$/],
];
const PLAIN_NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)$/;
const FULL_WIDTH_NUMBER = /^[-+－＋]?[\d０-９]+(?:[.．][\d０-９]*)?[%％]?$/;
/** Longer than any number a spreadsheet can show. */
const LONGEST = 40;

/** What is wrong with the way an unquoted scalar writes a number, if it writes one. */
export function numberFinding(written: string, place: TextPlace): Diagnostic | undefined {
  const text = excerpt(written);
  const tooLong = written.length > LONGEST || digits(written) > yamlLimits.digits;
  if (tooLong && PLAIN_NUMBER.test(written)) {
    return diagnostic('rules/number-digits', { text, limit: yamlLimits.digits }, place);
  }
  const notation = notationOf(written);
  return notation === undefined ? undefined : diagnostic('rules/number-notation', { text, notation }, place);
}

function notationOf(written: string): NumberNotation | undefined {
  if (FULL_WIDTH_NUMBER.test(written) && /[^\x20-\x7e]/.test(written)) return 'full-width';
  const found = NOTATIONS.find(([, pattern]) => pattern.test(written))?.[0];
  return found === 'underscore' && !written.includes('_') ? undefined : found;
}

/** Significant digits; zeros at either end carry no precision that could be lost. */
function digits(written: string): number {
  const all = written.replaceAll(/[^\d]/g, '');
  return all.replace(/^0+/, '').replace(/0+$/, '').length;
}
