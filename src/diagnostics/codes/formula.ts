import type { Severity } from './severity.js';

/** Why a number is refused. */
export type NumberFlaw =
  | 'exponent'
  | 'hexadecimal'
  | 'trailing-point'
  | 'leading-zero'
  | 'too-many-digits'
  | 'thousands'
  | 'malformed';

/** Why an exponent is refused. */
export type ExponentFlaw = 'not-a-literal' | 'not-whole' | 'too-large';

/**
 * Formulas in the rule file (`formula/…`, exit code 2). `write` is the text to type instead, `suggestion` the name
 * that was likely meant, `usage` how a function is called; each is '' where there is none.
 */
export type FormulaArgs = {
  // how it is written
  'formula/empty': Record<never, never>;
  'formula/too-long': { readonly length: number; readonly limit: number };
  'formula/too-many-parts': { readonly limit: number };
  'formula/too-deep': { readonly limit: number };
  /** `character` is '' when it cannot be shown. */
  'formula/unexpected-character': { readonly character: string; readonly codePoint: string };
  'formula/look-alike': { readonly found: string; readonly use: string };
  'formula/text': { readonly text: string };
  'formula/number': { readonly text: string; readonly flaw: NumberFlaw };
  /** `found` stands where a value should; '' at the end. */
  'formula/missing-operand': { readonly found: string };
  'formula/missing-operator': { readonly before: string; readonly after: string };
  'formula/unclosed': { readonly open: string; readonly close: string };
  'formula/unopened': { readonly close: string };
  'formula/stray-comma': Record<never, never>;
  'formula/chained-comparison': { readonly write: string };
  'formula/ambiguous-power': { readonly base: string; readonly exponent: string };
  // what it names
  'formula/unknown-name': { readonly name: string; readonly suggestion: string };
  'formula/unknown-function': { readonly name: string; readonly suggestion: string };
  'formula/function-as-name': { readonly name: string; readonly usage: string };
  'formula/name-as-function': { readonly name: string };
  'formula/unknown-unit': { readonly unit: string; readonly suggestion: string };
  // what the functions take
  'formula/argument-count': { readonly function: string; readonly usage: string; readonly count: number };
  /** `where` is the operator or function that needs it. */
  'formula/type-mismatch': { readonly where: string; readonly expected: 'number' | 'truth' };
  'formula/needs-name': { readonly function: string };
  'formula/places': { readonly function: string; readonly limit: number };
  'formula/share': Record<never, never>;
  'formula/band-threshold': { readonly text: string };
  'formula/band-order': { readonly before: string; readonly after: string };
  'formula/nested-cohort': { readonly outer: string; readonly inner: string };
  /** `known` are the references of the rule file. */
  'formula/unknown-reference': {
    readonly name: string;
    readonly suggestion: string;
    readonly known: readonly string[];
  };
  'formula/nested-reference': { readonly inner: string };
  /** `known` are the tables of the rule file. */
  'formula/unknown-table': {
    readonly name: string;
    readonly suggestion: string;
    readonly known: readonly string[];
  };
  'formula/nested-table': { readonly inner: string };
  'formula/top-count': { readonly limit: number };
  'formula/division-by-zero': Record<never, never>;
  // what its units allow
  'formula/unit-mismatch': {
    readonly where: string;
    /** '' is the plain number. */
    readonly unit: string;
    readonly against: string;
    readonly write: string;
  };
  'formula/percent-literal': { readonly literal: string; readonly unit: string; readonly write: string };
  'formula/needs-plain': { readonly where: string; readonly unit: string };
  'formula/no-root': { readonly unit: string };
  'formula/exponent': { readonly flaw: ExponentFlaw; readonly unit: string; readonly limit: number };
};

export const formulaSeverities: { readonly [C in keyof FormulaArgs]: Severity } = {
  'formula/empty': 'error',
  'formula/too-long': 'error',
  'formula/too-many-parts': 'error',
  'formula/too-deep': 'error',
  'formula/unexpected-character': 'error',
  'formula/look-alike': 'error',
  'formula/text': 'error',
  'formula/number': 'error',
  'formula/missing-operand': 'error',
  'formula/missing-operator': 'error',
  'formula/unclosed': 'error',
  'formula/unopened': 'error',
  'formula/stray-comma': 'error',
  'formula/chained-comparison': 'error',
  'formula/ambiguous-power': 'error',
  'formula/unknown-name': 'error',
  'formula/unknown-function': 'error',
  'formula/function-as-name': 'error',
  'formula/name-as-function': 'error',
  'formula/unknown-unit': 'error',
  'formula/argument-count': 'error',
  'formula/type-mismatch': 'error',
  'formula/needs-name': 'error',
  'formula/places': 'error',
  'formula/share': 'error',
  'formula/band-threshold': 'error',
  'formula/band-order': 'error',
  'formula/nested-cohort': 'error',
  'formula/unknown-reference': 'error',
  'formula/nested-reference': 'error',
  'formula/unknown-table': 'error',
  'formula/nested-table': 'error',
  'formula/top-count': 'error',
  'formula/division-by-zero': 'error',
  'formula/unit-mismatch': 'error',
  'formula/percent-literal': 'error',
  'formula/needs-plain': 'error',
  'formula/no-root': 'error',
  'formula/exponent': 'error',
};
