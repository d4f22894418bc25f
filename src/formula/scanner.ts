import type { Code, DiagnosticArgs } from '../diagnostics/codes/index.js';
import { type Diagnostic, type DiagnosticOf, diagnostic } from '../diagnostics/diagnostic.js';
import type { Decimal } from '../number/decimal.js';
import type { Span } from './expr.js';
import type { Folded } from './look-alikes.js';
import type { FormulaSource } from './source.js';

export type Token =
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly unit: string | undefined;
      readonly span: Span;
    }
  | { readonly kind: 'name'; readonly name: string; readonly quoted: boolean; readonly span: Span }
  /** Operators, brackets, commas and the words and, or, not. */
  | { readonly kind: 'sign'; readonly sign: string; readonly span: Span }
  | { readonly kind: 'end'; readonly span: Span };

/** What is left to read, and what has been found. */
export interface Scanner {
  readonly source: FormulaSource;
  readonly folded: Folded;
  readonly tokens: Token[];
  readonly found: Diagnostic[];
  /** How far the folded text has been read. */
  at: number;
}

/** Reads what the sticky pattern matches here, or nothing. */
export function take(scanner: Scanner, pattern: RegExp): string | undefined {
  pattern.lastIndex = scanner.at;
  const text = pattern.exec(scanner.folded.text)?.[0];
  if (text !== undefined) scanner.at += text.length;
  return text;
}

/** Where what has been read since `start` stands in the formula as written. */
export function spanSince(scanner: Scanner, start: number): Span {
  return scanner.folded.spanOf(start, scanner.at);
}

export function reportSince<C extends Code>(
  scanner: Scanner,
  start: number,
  code: C,
  args: DiagnosticArgs[C],
): void {
  const place = scanner.source.place(spanSince(scanner, start));
  // as: a diagnostic of one code is a member of the union of all
  scanner.found.push(diagnostic(code, args, place) as DiagnosticOf<C> & Diagnostic);
}

/** Letters of any script; digits and _ after the first. */
export const NAME = /\p{L}[\p{L}\p{M}0-9_]*/uy;
