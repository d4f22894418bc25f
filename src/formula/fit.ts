import { must } from '../model/must.js';
import { formatDecimal } from '../number/decimal.js';
import type { Unit } from '../number/unit.js';
import { isPlain, PLAIN } from '../number/unit-algebra.js';
import { type Checker, report } from './checker.js';
import type { NumericExpr } from './expr.js';
import { isBare, isZero, literalOf } from './literal.js';
import { literalText } from './print.js';
import { convertTo } from './rewrite.js';

/** What a part must be in the unit of: an expression that stands beside it in an operator or a function. */
export interface Fitting {
  readonly where: string;
  readonly beside: NumericExpr;
}

/**
 * The part in the unit of what stands beside it. A number without a unit fits a plain number only, except 0; beside a
 * percentage it is refused, for 3 may mean 3% as well as 300%.
 */
export function fitTo(checker: Checker, part: NumericExpr, fitting: Fitting): NumericExpr | undefined {
  const { unit } = fitting.beside;
  if (isBare(part) && !isZero(part) && isPercent(unit)) return refusePercent(checker, part, fitting);
  return convertTo(part, unit) ?? refuse(checker, part, fitting);
}

/** All parts in the unit of the first one that has a unit. */
export function fitAll(
  checker: Checker,
  parts: readonly NumericExpr[],
  where: string,
): readonly NumericExpr[] | undefined {
  const beside = parts.find((part) => part.unit.text !== '') ?? parts[0];
  if (beside === undefined) return parts;
  const fitted = parts.map((part) => (part === beside ? part : fitTo(checker, part, { where, beside })));
  const all = fitted.filter((part) => part !== undefined);
  return all.length === parts.length ? all : undefined;
}

/** %, ‰ and 个百分点: pure numbers that are not counted in ones. */
export function isPercent(unit: Unit): boolean {
  return unit.dimension === '' && !isPlain(unit);
}

/** A percentage as the plain number it is; everything else stays. */
export function inOnes(part: NumericExpr): NumericExpr {
  return isPercent(part.unit) ? (convertTo(part, PLAIN) ?? part) : part;
}

/** The part as a plain number, which `where` needs. */
export function plainly(checker: Checker, part: NumericExpr, where: string): NumericExpr | undefined {
  const args = { where, unit: part.unit.text };
  return convertTo(part, PLAIN) ?? report(checker, { code: 'formula/needs-plain', args }, part.span);
}

/** Reports that two parts count different things. */
export function refuse(checker: Checker, part: NumericExpr, { where, beside }: Fitting): undefined {
  const args = {
    where,
    unit: part.unit.text,
    against: beside.unit.text,
    write: suggestion(part, beside.unit),
  };
  return report(checker, { code: 'formula/unit-mismatch', args }, part.span, beside.span);
}

function refusePercent(checker: Checker, part: NumericExpr, { beside }: Fitting): undefined {
  const value = must(literalOf(part), 'literal');
  const args = {
    literal: formatDecimal(value),
    unit: beside.unit.text,
    write: literalText(value, beside.unit),
  };
  return report(checker, { code: 'formula/percent-literal', args }, part.span, beside.span);
}

/** 10 beside 万元 should read 10万元. */
function suggestion(part: NumericExpr, unit: Unit): string {
  const value = isBare(part) ? literalOf(part) : undefined;
  return value === undefined ? '' : literalText(value, unit);
}
