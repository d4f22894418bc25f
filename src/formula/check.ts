import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { PLAIN } from '../number/unit-algebra.js';
import { checkCall } from './check-call.js';
import { checkArithmetic, checkComparison } from './check-operator.js';
import { type Checker, numberIn, report, type Scope, suggestionFor, truthIn } from './checker.js';
import type { Expr, LogicalOperator, Syntax } from './expr.js';
import { isComparison } from './precedence.js';
import { functionNamed } from './signatures.js';
import type { FormulaSource } from './source.js';

export type { Scope, ScopeEntry } from './checker.js';

/**
 * What a formula means, with every type and unit settled; undefined when anything in it is wrong, and then every mistake
 * is reported. Both sides of + − and comparisons are brought to the left side's unit by convert nodes, arguments that
 * belong together to the first one's; a ratio of like quantities (万元 ÷ 亿元) is a plain number.
 */
export function checkFormula(syntax: Syntax, source: FormulaSource, scope: Scope): Diagnosed<Expr> {
  const checker = checkerOf(source, scope, []);
  const expr = checker.check(syntax);
  return { value: expr, diagnostics: checker.found };
}

function checkerOf(source: FormulaSource, scope: Scope, found: Checker['found']): Checker {
  let names: readonly string[] | undefined;
  const checker: Checker = {
    source,
    scope,
    names: () => {
      names ??= [...scope.names];
      return names;
    },
    found,
    check: (part) => checkPart(checker, part),
    within: (inner) => checkerOf(source, inner, found),
  };
  return checker;
}

type SyntaxOf<K extends Syntax['kind']> = Extract<Syntax, { readonly kind: K }>;

function checkPart(checker: Checker, syntax: Syntax): Expr | undefined {
  switch (syntax.kind) {
    case 'number':
      return checkLiteral(checker, syntax);
    case 'name':
      return checkName(checker, syntax);
    case 'negate': {
      const of = numberIn(checker, syntax.of, '-');
      return of && { kind: 'negate', type: 'number', of, unit: of.unit, span: syntax.span };
    }
    case 'not': {
      const of = truthIn(checker, syntax.of, 'not');
      return of && { kind: 'not', type: 'truth', of, span: syntax.span };
    }
    case 'binary':
      return checkBinary(checker, syntax);
    case 'call':
      return checkCall(checker, syntax);
  }
}

function checkLiteral(checker: Checker, syntax: SyntaxOf<'number'>): Expr | undefined {
  const { value, span } = syntax;
  if (syntax.unit === undefined) return { kind: 'number', type: 'number', value, unit: PLAIN, span };
  const { units } = checker.scope;
  const unit = units.parse(syntax.unit);
  if (unit) return { kind: 'number', type: 'number', value, unit, span };
  const args = { unit: syntax.unit, suggestion: suggestionFor(syntax.unit, units.names) };
  return report(checker, { code: 'formula/unknown-unit', args }, span);
}

function checkName(checker: Checker, { name, span }: SyntaxOf<'name'>): Expr | undefined {
  const entry = checker.scope.lookup(name);
  if (entry?.type === 'number') {
    return { kind: 'name', type: 'number', id: entry.id, text: name, unit: entry.unit, span };
  }
  if (entry) return { kind: 'name', type: 'truth', id: entry.id, text: name, span };
  const known = functionNamed(name);
  if (known) {
    const args = { name, usage: known.signature.usage };
    return report(checker, { code: 'formula/function-as-name', args }, span);
  }
  const args = { name, suggestion: suggestionFor(name, checker.names()) };
  return report(checker, { code: 'formula/unknown-name', args }, span);
}

function checkBinary(checker: Checker, syntax: SyntaxOf<'binary'>): Expr | undefined {
  const { operator } = syntax;
  if (operator === 'and' || operator === 'or') return checkLogical(checker, syntax, operator);
  const left = numberIn(checker, syntax.left, operator);
  const right = numberIn(checker, syntax.right, operator);
  if (left === undefined || right === undefined) return undefined;
  const sides = { left, right, span: syntax.span };
  return isComparison(operator)
    ? checkComparison(checker, operator, sides)
    : checkArithmetic(checker, operator, sides);
}

function checkLogical(
  checker: Checker,
  syntax: SyntaxOf<'binary'>,
  operator: LogicalOperator,
): Expr | undefined {
  const left = truthIn(checker, syntax.left, operator);
  const right = truthIn(checker, syntax.right, operator);
  return left && right && { kind: 'logical', type: 'truth', operator, left, right, span: syntax.span };
}
