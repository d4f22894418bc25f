import type { Code, DiagnosticArgs } from '../diagnostics/codes/index.js';
import { type Diagnostic, type DiagnosticOf, diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Unit } from '../number/unit.js';
import type { UnitSystem } from '../number/unit-system.js';
import type { Expr, NumericExpr, Span, Syntax, TruthExpr } from './expr.js';
import type { FormulaSource } from './source.js';

/** What a name may stand for. */
export type ScopeEntry = { readonly id: string } & (
  | { readonly type: 'number'; readonly unit: Unit }
  | { readonly type: 'truth' }
);

/** The names and units a formula can use. */
export interface Scope {
  lookup(name: string): ScopeEntry | undefined;
  /** What a misspelt name is compared with. */
  readonly names: Iterable<string>;
  readonly units: UnitSystem;
  /** Tables whose rows belong to the entity, and what their columns are called. */
  readonly tables?: ReadonlyMap<string, Scope>;
  /** Rows to compare with, by name. */
  readonly references?: readonly string[];
}

/** One formula being checked. `check` answers undefined for a part in which it has reported a mistake. */
export interface Checker {
  readonly source: FormulaSource;
  readonly scope: Scope;
  /** The scope's names, for as often as they are asked for. */
  readonly names: () => readonly string[];
  readonly found: Diagnostic[];
  readonly check: (syntax: Syntax) => Expr | undefined;
  /** The same formula where its names stand for the columns of another table. */
  readonly within: (scope: Scope) => Checker;
}

/** Reports a mistake at `span`; `related` is what it does not go with. */
export function report<C extends Code>(
  checker: Checker,
  finding: { readonly code: C; readonly args: DiagnosticArgs[C] },
  span: Span,
  related?: Span,
): undefined {
  const { place } = checker.source;
  const others = related === undefined ? [] : [place(related)];
  const made = diagnostic(finding.code, finding.args, place(span), others);
  checker.found.push(made as DiagnosticOf<C> & Diagnostic); // as: one code is a member of the union of all
  return undefined;
}

/** The part as a number, or undefined; `where` is the operator or function that needs one. */
export function numberIn(checker: Checker, syntax: Syntax, where: string): NumericExpr | undefined {
  const expr = checker.check(syntax);
  if (expr === undefined || expr.type === 'number') return expr;
  const args = { where, expected: 'number' } as const;
  return report(checker, { code: 'formula/type-mismatch', args }, syntax.span);
}

/** The part as a condition, or undefined. */
export function truthIn(checker: Checker, syntax: Syntax, where: string): TruthExpr | undefined {
  const expr = checker.check(syntax);
  if (expr === undefined || expr.type === 'truth') return expr;
  const args = { where, expected: 'truth' } as const;
  return report(checker, { code: 'formula/type-mismatch', args }, syntax.span);
}

/** All parts as numbers, or undefined when one of them has a mistake; each is checked. */
export function numbersIn(
  checker: Checker,
  parts: readonly Syntax[],
  where: string,
): readonly NumericExpr[] | undefined {
  const checked = parts.map((part) => numberIn(checker, part, where));
  const numbers = checked.filter((number) => number !== undefined);
  return numbers.length === parts.length ? numbers : undefined;
}

/** The arguments of a call, in a number that its signature allows, and the stretch of the whole call. */
export interface Arguments {
  readonly parts: readonly Syntax[];
  readonly span: Span;
}

/** The name that was likely meant, or ''; one letter is too little to tell. */
export function suggestionFor(name: string, candidates: Iterable<string>): string {
  return [...name].length < 2 ? '' : (nearest(name, candidates) ?? '');
}
