import type { Unit } from '../number/unit.js';
import { PLAIN, rootUnit } from '../number/unit-algebra.js';
import { checkBand } from './check-band.js';
import { type Arguments, type Checker, numberIn, numbersIn, report, truthIn } from './checker.js';
import type { Expr, NumericExpr, RowFunction, Span } from './expr.js';
import { fitAll, inOnes, plainly } from './fit.js';
import { MAX_PLACES } from './limits.js';
import { isBare, literalOf } from './literal.js';

export function checkRowCall(
  checker: Checker,
  name: RowFunction,
  { parts, span }: Arguments,
): Expr | undefined {
  switch (name) {
    case 'min':
    case 'max':
    case 'clamp':
    case 'coalesce':
      return alike(checker, name, { parts, span });
    case 'abs':
    case 'ln':
    case 'exp':
    case 'sqrt':
      return ofOne(checker, name, { parts, span });
    case 'round':
    case 'floor':
    case 'ceil':
      return rounded(checker, name, { parts, span });
    case 'if':
      return condition(checker, { parts, span });
    case 'has': {
      const args = numbersIn(checker, parts, name);
      return args && { kind: 'call', type: 'truth', function: name, arguments: args, span };
    }
    case 'band':
      return checkBand(checker, { parts, span });
  }
}

interface Called {
  readonly arguments: readonly Expr[];
  readonly unit: Unit;
  readonly span: Span;
}

function called(name: RowFunction, call: Called): Expr {
  return { kind: 'call', type: 'number', function: name, ...call };
}

function alike(checker: Checker, name: RowFunction, { parts, span }: Arguments): Expr | undefined {
  const numbers = numbersIn(checker, parts, name);
  const fitted = numbers && fitAll(checker, numbers, name);
  return fitted && called(name, { arguments: fitted, unit: fitted[0]?.unit ?? PLAIN, span });
}

function ofOne(
  checker: Checker,
  name: 'abs' | 'ln' | 'exp' | 'sqrt',
  { parts, span }: Arguments,
): Expr | undefined {
  const [of] = numbersIn(checker, parts, name) ?? [];
  if (of === undefined) return undefined;
  if (name === 'abs') return called(name, { arguments: [of], unit: of.unit, span });
  if (name === 'sqrt') return root(checker, of, span);
  const plain = plainly(checker, of, name);
  return plain && called(name, { arguments: [plain], unit: PLAIN, span });
}

function root(checker: Checker, of: NumericExpr, span: Span): Expr | undefined {
  const ones = inOnes(of);
  const unit = rootUnit(ones.unit);
  if (unit) return called('sqrt', { arguments: [ones], unit, span });
  return report(checker, { code: 'formula/no-root', args: { unit: of.unit.text } }, of.span);
}

function rounded(
  checker: Checker,
  name: 'round' | 'floor' | 'ceil',
  { parts, span }: Arguments,
): Expr | undefined {
  const numbers = numbersIn(checker, parts, name);
  const [of, places] = numbers ?? [];
  if (of === undefined) return undefined;
  if (places && !isPlaces(places)) {
    const args = { function: name, limit: MAX_PLACES };
    return report(checker, { code: 'formula/places', args }, places.span);
  }
  return called(name, { arguments: places ? [of, places] : [of], unit: of.unit, span });
}

function isPlaces(expr: NumericExpr): boolean {
  const places = isBare(expr) ? literalOf(expr) : undefined;
  return places?.isInteger() === true && places.abs().lessThanOrEqualTo(MAX_PLACES);
}

/** Both branches are numbers in one unit, or both are conditions. */
function condition(checker: Checker, { parts, span }: Arguments): Expr | undefined {
  const [first, second, third] = parts;
  const test = first && truthIn(checker, first, 'if');
  const yes = second && checker.check(second);
  const no =
    third && (yes?.type === 'truth' ? truthIn(checker, third, 'if') : numberIn(checker, third, 'if'));
  if (test === undefined || yes === undefined || no === undefined) return undefined;
  if (yes.type === 'truth' || no.type === 'truth') {
    return { kind: 'call', type: 'truth', function: 'if', arguments: [test, yes, no], span };
  }
  const branches = fitAll(checker, [yes, no], 'if');
  return branches && called('if', { arguments: [test, ...branches], unit: branches[0]?.unit ?? PLAIN, span });
}
