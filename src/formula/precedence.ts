import type { BinaryOperator, Comparison } from './expr.js';

/** How tightly an operator binds; a larger number binds first. */
const powers: ReadonlyMap<BinaryOperator, number> = new Map([
  ['or', 1],
  ['and', 2],
  ['<', 4],
  ['<=', 4],
  ['>', 4],
  ['>=', 4],
  ['=', 4],
  ['<>', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
  ['^', 8],
]);

/** `not` takes a whole comparison, but no `and`. */
export const NOT_POWER = 3;
/** A sign binds before × and ÷, and after a power. */
export const NEGATE_POWER = 7;
export const COMPARISON_POWER = 4;
export const PRODUCT_POWER = 6;
export const POWER_POWER = 8;
/** Names, numbers, calls. */
export const OPERAND_POWER = 9;

export interface Infix {
  readonly operator: BinaryOperator;
  readonly power: number;
  /** What its right side must bind at least: ^ takes another ^, all others stop before their equals. */
  readonly right: number;
}

const infixes: ReadonlyMap<string, Infix> = new Map(
  [...powers].map(([operator, power]) => [
    operator,
    { operator, power, right: operator === '^' ? power : power + 1 },
  ]),
);

export function infixOf(sign: string | undefined): Infix | undefined {
  return sign === undefined ? undefined : infixes.get(sign);
}

export function powerOf(operator: BinaryOperator): number {
  return powers.get(operator) ?? OPERAND_POWER;
}

export function isComparison(operator: BinaryOperator): operator is Comparison {
  return powerOf(operator) === COMPARISON_POWER;
}
