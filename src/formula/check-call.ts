import { type Decimal, ONE, ZERO } from '../number/decimal.js';
import { applyRatio, conversion, PLAIN } from '../number/unit-algebra.js';
import { checkReference } from './check-reference.js';
import { checkRollUp } from './check-roll-up.js';
import { checkRowCall } from './check-row-call.js';
import { type Arguments, type Checker, numberIn, report, suggestionFor } from './checker.js';
import type { CohortFunction, Expr, Syntax, TimeFunction } from './expr.js';
import { literalOf } from './literal.js';
import { partsOf } from './rewrite.js';
import { functionNamed, functionNames, type KnownFunction } from './signatures.js';

type CallSyntax = Extract<Syntax, { readonly kind: 'call' }>;

export function checkCall(checker: Checker, syntax: CallSyntax): Expr | undefined {
  const known = functionNamed(syntax.function);
  if (known === undefined) return refuseFunction(checker, syntax);
  const { usage, least, most } = known.signature;
  const count = syntax.arguments.length;
  if (count < least || count > most || (known.name === 'band' && count % 2 === 1)) {
    const args = { function: known.name, usage, count };
    report(checker, { code: 'formula/argument-count', args }, syntax.span);
    syntax.arguments.forEach(checker.check);
    return undefined;
  }
  return checkKnown(checker, known, syntax);
}

/** Its arguments are looked at all the same, so that their mistakes come to light at once. */
function refuseFunction(checker: Checker, syntax: CallSyntax): undefined {
  const { function: name, nameSpan } = syntax;
  if (checker.scope.lookup(name)) {
    return report(checker, { code: 'formula/name-as-function', args: { name } }, nameSpan);
  }
  const args = { name, suggestion: suggestionFor(name.toLowerCase(), functionNames) };
  report(checker, { code: 'formula/unknown-function', args }, nameSpan);
  syntax.arguments.forEach(checker.check);
  return undefined;
}

function checkKnown(checker: Checker, known: KnownFunction, syntax: CallSyntax): Expr | undefined {
  const { arguments: parts, span } = syntax;
  switch (known.kind) {
    case 'row':
      return checkRowCall(checker, known.name, { parts, span });
    case 'cohort':
      return checkCohort(checker, known.name, { parts, span });
    case 'roll-up':
      return checkRollUp(checker, known.name, { parts, span });
    case 'reference':
      return checkReference(checker, { parts, span });
    case 'time':
      return checkTime(checker, known.name, { parts, span });
  }
}

function checkCohort(checker: Checker, name: CohortFunction, { parts, span }: Arguments): Expr | undefined {
  const [first, second] = parts;
  const of = first && numberIn(checker, first, name);
  const parameter = second && shareIn(checker, second);
  if (of === undefined || (second && parameter === undefined)) return undefined;
  const inner = cohortWithin(of);
  if (inner) {
    const args = { outer: name, inner: inner.function };
    return report(checker, { code: 'formula/nested-cohort', args }, inner.span, span);
  }
  const unit = name === 'cohort_rank' || name === 'cohort_count' ? PLAIN : of.unit;
  return { kind: 'cohort', type: 'number', function: name, of, parameter, unit, span };
}

/** A share above 0 and below 1, as a plain number: 0.9 or 90%. */
function shareIn(checker: Checker, syntax: Syntax): Decimal | undefined {
  const expr = numberIn(checker, syntax, 'cohort_percentile');
  if (expr === undefined) return undefined;
  const literal = literalOf(expr);
  const factor = conversion(expr.unit, PLAIN);
  const share = literal && factor && applyRatio(literal, factor);
  if (share?.greaterThan(ZERO) && share.lessThan(ONE)) return share;
  return report(checker, { code: 'formula/share', args: {} }, syntax.span);
}

function cohortWithin(expr: Expr): Extract<Expr, { readonly kind: 'cohort' }> | undefined {
  if (expr.kind === 'cohort') return expr;
  for (const part of partsOf(expr)) {
    const found = cohortWithin(part);
    if (found) return found;
  }
  return undefined;
}

function checkTime(checker: Checker, name: TimeFunction, { parts, span }: Arguments): Expr | undefined {
  const [first] = parts;
  const of = first && numberIn(checker, first, name);
  if (of === undefined) return undefined;
  if (of.kind === 'name') return { kind: 'time', type: 'number', function: name, of, unit: of.unit, span };
  return report(checker, { code: 'formula/needs-name', args: { function: name } }, of.span);
}
