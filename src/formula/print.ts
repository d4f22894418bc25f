import { type Decimal, formatDecimal } from '../number/decimal.js';
import type { Unit } from '../number/unit.js';
import type { ConvertExpr, Expr, NameExpr, RollUpExpr } from './expr.js';
import { literalOf } from './literal.js';
import {
  COMPARISON_POWER,
  NEGATE_POWER,
  NOT_POWER,
  OPERAND_POWER,
  POWER_POWER,
  PRODUCT_POWER,
  powerOf,
} from './precedence.js';

/** Whether a change of unit is written out as its factor, or left to whoever reads the units. */
export type Conversions = 'shown' | 'implied';

/**
 * The formula as text, with no bracket that is not needed; `textOf` writes the names. With conversions 'shown' a change
 * of unit reads as arithmetic (`工业用地 * 15`); with 'implied' the text checks to the same expression again.
 */
export function printFormula(
  expr: Expr,
  textOf: (name: NameExpr) => string,
  conversions: Conversions = 'shown',
): string {
  return print(expr, { textOf, conversions }).text;
}

/** A name as a formula writes it: in 「」 when it holds more than letters, digits and _. */
export function nameText(name: string): string {
  const plain = /^\p{L}[\p{L}\p{M}0-9_]*$/u.test(name) && !/^(?:and|or|not)$/iu.test(name);
  return plain && !/[\uff01-\uff5e]/u.test(name) ? name : `「${name}」`;
}

/** A literal in a unit: 3, 3%, 10万元, 10[万元/亩]. */
export function literalText(value: Decimal, unit: Unit): string {
  const number = formatDecimal(value);
  if (unit.text === '') return number;
  // 1e5 would be a power of ten and 0x1 a number in another base.
  const plain = /^[%‰]$|^\p{L}[\p{L}\p{M}]*$/u.test(unit.text) && !/^[ex]/iu.test(unit.text);
  return plain ? number + unit.text : `${number}[${unit.text}]`;
}

interface Printed {
  readonly text: string;
  readonly power: number;
}

interface Style {
  readonly textOf: (name: NameExpr) => string;
  readonly conversions: Conversions;
}

function print(expr: Expr, style: Style): Printed {
  const inside = (part: Expr, least: number) => bracketed(print(part, style), least);
  switch (expr.kind) {
    case 'number':
      return {
        text: literalText(expr.value, expr.unit),
        power: expr.value.isNegative() ? NEGATE_POWER : OPERAND_POWER,
      };
    case 'name':
      return { text: style.textOf(expr), power: OPERAND_POWER };
    case 'convert':
      return printConversion(expr, style);
    case 'negate':
      return { text: `-${insideSign(expr.of, style)}`, power: NEGATE_POWER };
    case 'not':
      return { text: `not ${inside(expr.of, NOT_POWER)}`, power: NOT_POWER };
    case 'arithmetic':
    case 'compare':
    case 'logical':
      return printBinary(expr, style);
    case 'call':
      return printCall(expr.function, expr.arguments, style);
    case 'cohort':
      return printCohort(expr.function, expr.of, { style, share: expr.parameter });
    case 'roll-up':
      return printRollUp(expr, style);
    case 'reference': {
      const { text } = print(expr.of, style);
      return { text: `${expr.function}(${text}, ${nameText(expr.reference)})`, power: OPERAND_POWER };
    }
    case 'time':
      return printCall(expr.function, [expr.of], style);
  }
}

function bracketed(printed: Printed, least: number): string {
  return printed.power < least ? `(${printed.text})` : printed.text;
}

/** −2^2 is refused by the parser, so a power under a sign stands in brackets. */
function insideSign(of: Expr, style: Style): string {
  const printed = print(of, style);
  return printed.power === POWER_POWER ? `(${printed.text})` : bracketed(printed, NEGATE_POWER);
}

function printBinary(expr: Extract<Expr, { readonly left: Expr }>, style: Style): Printed {
  const power = powerOf(expr.operator);
  const left = print(expr.left, style);
  const right = print(expr.right, style);
  if (expr.operator === '^') {
    const exponent = bracketed(right, NEGATE_POWER);
    return { text: `${bracketed(left, OPERAND_POWER)} ^ ${exponent}`, power };
  }
  const least = power === COMPARISON_POWER ? power + 1 : power;
  return { text: `${bracketed(left, least)} ${expr.operator} ${bracketed(right, power + 1)}`, power };
}

function printCall(name: string, parts: readonly Expr[], style: Style): Printed {
  const written = parts.map((part) => print(part, style).text);
  return { text: `${name}(${written.join(', ')})`, power: OPERAND_POWER };
}

function printRollUp({ function: name, table, of, over, most }: RollUpExpr, style: Style): Printed {
  const parts = [of, over].filter((part) => part !== undefined).map((part) => print(part, style).text);
  const written = [nameText(table), ...parts, ...(most === undefined ? [] : [String(most)])];
  return { text: `${name}(${written.join(', ')})`, power: OPERAND_POWER };
}

function printCohort(
  name: string,
  of: Expr,
  { style, share }: { readonly style: Style; readonly share: Decimal | undefined },
): Printed {
  const parameter = share === undefined ? '' : `, ${formatDecimal(share)}`;
  return { text: `${name}(${print(of, style).text}${parameter})`, power: OPERAND_POWER };
}

/** A literal carries its unit, so that its conversion needs no writing out. */
function printConversion({ of, factor }: ConvertExpr, style: Style): Printed {
  const inner = print(of, style);
  const times = factor.times === 1n ? '' : ` * ${factor.times}`;
  const over = factor.over === 1n ? '' : ` / ${factor.over}`;
  if (style.conversions === 'implied' || literalOf(of) !== undefined || times + over === '') return inner;
  return { text: bracketed(inner, PRODUCT_POWER) + times + over, power: PRODUCT_POWER };
}
