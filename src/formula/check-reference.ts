import { type Arguments, type Checker, numberIn, report, suggestionFor } from './checker.js';
import type { Expr, Syntax } from './expr.js';
import { partsOf } from './rewrite.js';

/** of_reference(x, name): a formula over one row, and the name of the row that it is computed for. */
export function checkReference(checker: Checker, { parts, span }: Arguments): Expr | undefined {
  const [first, second] = parts;
  const of = first && numberIn(checker, first, 'of_reference');
  const reference = second && referenceIn(checker, second);
  if (of === undefined || reference === undefined) return undefined;
  const beyond = beyondRow(of);
  if (beyond !== undefined) {
    const args = { inner: beyond.function };
    return report(checker, { code: 'formula/nested-reference', args }, beyond.span);
  }
  const common = { function: 'of_reference', of, reference } as const;
  return { kind: 'reference', type: 'number', ...common, unit: of.unit, span };
}

function referenceIn(checker: Checker, syntax: Syntax): string | undefined {
  const known = checker.scope.references ?? [];
  const name = syntax.kind === 'name' ? syntax.name : '';
  if (known.includes(name)) return name;
  const args = { name, suggestion: suggestionFor(name, known), known };
  return report(checker, { code: 'formula/unknown-reference', args }, syntax.span);
}

/** A reference is one row: it has no group, and no rows of another table. */
function beyondRow(
  expr: Expr,
): Extract<Expr, { readonly kind: 'cohort' | 'roll-up' | 'reference' }> | undefined {
  if (expr.kind === 'cohort' || expr.kind === 'roll-up' || expr.kind === 'reference') return expr;
  return partsOf(expr)
    .map(beyondRow)
    .find((found) => found !== undefined);
}
