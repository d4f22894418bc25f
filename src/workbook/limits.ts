import type { LimitName } from '../diagnostics/codes/file.js';
import { type DiagnosticOf, diagnostic } from '../diagnostics/diagnostic.js';
import type { Place } from '../model/place.js';

/** The most that is accepted of each; a caller may raise them for a file it trusts. */
export type Limits = { readonly [L in LimitName]: number };

const MIB = 1_048_576;

/**
 * Several times what real workbooks of statistical offices hold (largest seen: file 3 MB, 1,033 entries, part 42 MB),
 * and far below what exhausts a machine. Figures: some 28,000 enterprises by eight indicators, or 3,900 zones by sixty.
 */
export const defaultLimits: Limits = {
  'file-bytes': 64 * MIB,
  entries: 4096,
  'part-bytes': 128 * MIB,
  'total-bytes': 512 * MIB,
  ratio: 200,
  cells: 1_000_000,
  merges: 100_000,
  styles: 65_536,
  nodes: 12_000_000,
  depth: 64,
  attributes: 256,
  'cell-text': 32_767,
  figures: 1_500_000,
};

/** Real style sheets reach ratios above 100, so the ratio counts only for parts larger than this. */
export const RATIO_FLOOR_BYTES = 16 * MIB;

/** Bytes that one character of a text may take: `&#x10FFFF;`, and a few to spare. */
const BYTES_A_CHARACTER = 12;
const LEAST_TEXT_BYTES = 65_536;

/** What is longer is no text that a cell, a name or an attribute may hold, and is not decoded. */
export function longestText(limits: Limits): number {
  return Math.max(LEAST_TEXT_BYTES, limits['cell-text'] * BYTES_A_CHARACTER);
}

/** A text of so many bytes, each character taking as many as it may. */
export function overText(limits: Limits, bytes: number, place: Place): DiagnosticOf<'file/over-limit'> {
  return overLimit(limits, 'cell-text', Math.ceil(bytes / BYTES_A_CHARACTER), place);
}

/** The grid of a sheet: ECMA-376 Part 1, 18.3.1.73 and 18.3.1.13, as Excel 2007 and later keep it. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** `found` may be a lower bound: counting stops at the first one too many. */
export function overLimit(
  limits: Limits,
  limit: LimitName,
  found: number,
  place: Place,
): DiagnosticOf<'file/over-limit'> {
  return diagnostic('file/over-limit', { limit, allowed: limits[limit], found }, place);
}
