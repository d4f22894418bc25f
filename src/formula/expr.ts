import type { Ratio } from '../model/ratio.js';
import type { Decimal } from '../number/decimal.js';
import type { Unit } from '../number/unit.js';

/** A stretch of a formula's text, in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '^';
export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '<>';
export type LogicalOperator = 'and' | 'or';
export type BinaryOperator = ArithmeticOperator | Comparison | LogicalOperator;

/** What the text says, before names, types and units are known. */
export type Syntax =
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly unit: string | undefined;
      readonly span: Span;
    }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'negate' | 'not'; readonly of: Syntax; readonly span: Span }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Syntax;
      readonly right: Syntax;
      readonly span: Span;
    }
  | {
      readonly kind: 'call';
      readonly function: string;
      readonly arguments: readonly Syntax[];
      readonly nameSpan: Span;
      readonly span: Span;
    };

export const rowFunctions = [
  'min',
  'max',
  'clamp',
  'abs',
  'round',
  'floor',
  'ceil',
  'if',
  'coalesce',
  'has',
  'band',
  'ln',
  'exp',
  'sqrt',
] as const;
export type RowFunction = (typeof rowFunctions)[number];

export const cohortFunctions = [
  'cohort_min',
  'cohort_max',
  'cohort_mean',
  'cohort_sum',
  'cohort_median',
  'cohort_percentile',
  'cohort_sd',
  'cohort_rank',
  'cohort_count',
] as const;
export type CohortFunction = (typeof cohortFunctions)[number];

/** Over the rows of another table that belong to the entity. */
export const rollUpFunctions = ['sum_of', 'count_of', 'mean_of', 'min_of', 'max_of', 'top_of'] as const;
export type RollUpFunction = (typeof rollUpFunctions)[number];

/** Of a reference's row. */
export const referenceFunctions = ['of_reference'] as const;
export type ReferenceFunction = (typeof referenceFunctions)[number];

export const timeFunctions = ['previous', 'last_year', 'single'] as const;
export type TimeFunction = (typeof timeFunctions)[number];

/**
 * A checked formula. Every node knows its type and, when it is a number, its unit; every name is the id
 * of what it stands for; every change of unit is a `convert` node of its own, so that no reader converts silently.
 */
export type Expr =
  | NumberExpr
  | NameExpr
  | ConvertExpr
  | NegateExpr
  | NotExpr
  | ArithmeticExpr
  | CompareExpr
  | LogicalExpr
  | CallExpr
  | CohortExpr
  | RollUpExpr
  | ReferenceExpr
  | TimeExpr;

interface Numeric {
  readonly type: 'number';
  readonly unit: Unit;
  readonly span: Span;
}

interface Truth {
  readonly type: 'truth';
  readonly span: Span;
}

export interface NumberExpr extends Numeric {
  readonly kind: 'number';
  /** In `unit`: 120% is 120 in %. */
  readonly value: Decimal;
}
/** A reference: to a plan node's id once the plan is built. */
export type NameExpr = (Numeric | Truth) & {
  readonly kind: 'name';
  readonly id: string;
  readonly text: string;
};
/** The same quantity in another unit: value × factor. The factor is 1 where only the unit's name changes (% and 个百分点, a literal 0). */
export interface ConvertExpr extends Numeric {
  readonly kind: 'convert';
  readonly of: Expr;
  readonly factor: Ratio;
}
export interface NegateExpr extends Numeric {
  readonly kind: 'negate';
  readonly of: Expr;
}
export interface NotExpr extends Truth {
  readonly kind: 'not';
  readonly of: Expr;
}
export interface ArithmeticExpr extends Numeric {
  readonly kind: 'arithmetic';
  readonly operator: ArithmeticOperator;
  readonly left: Expr;
  readonly right: Expr;
}
/** Both sides are in one unit. */
export interface CompareExpr extends Truth {
  readonly kind: 'compare';
  readonly operator: Comparison;
  readonly left: Expr;
  readonly right: Expr;
}
export interface LogicalExpr extends Truth {
  readonly kind: 'logical';
  readonly operator: LogicalOperator;
  readonly left: Expr;
  readonly right: Expr;
}
/** A function of one entity's values; arguments that must share a unit have been converted to the first one's. */
export type CallExpr = (Numeric | Truth) & {
  readonly kind: 'call';
  readonly function: RowFunction;
  readonly arguments: readonly Expr[];
};
/** A function over the cohort. `parameter` is the percentile's share in (0, 1) as a plain number. Hoisted into nodes of its own. */
export interface CohortExpr extends Numeric {
  readonly kind: 'cohort';
  readonly function: CohortFunction;
  readonly of: Expr;
  readonly parameter: Decimal | undefined;
}
/**
 * A function over the rows of another table that belong to the entity; `of` and `over` name that table's columns. `of` is undefined of a bare
 * count, `over` where all rows take part; `most` is how many of the largest `top_of` takes. Hoisted into nodes of its own.
 */
export interface RollUpExpr extends Numeric {
  readonly kind: 'roll-up';
  readonly function: RollUpFunction;
  readonly table: string;
  readonly of: NumericExpr | undefined;
  readonly over: TruthExpr | undefined;
  readonly most: number | undefined;
}
/** The same formula computed for a reference's row, one figure for all. Hoisted into nodes of its own. */
export interface ReferenceExpr extends Numeric {
  readonly kind: 'reference';
  readonly function: ReferenceFunction;
  readonly of: NumericExpr;
  readonly reference: string;
}
/** The same measure in another period. */
export interface TimeExpr extends Numeric {
  readonly kind: 'time';
  readonly function: TimeFunction;
  readonly of: NameExpr;
}

export type NumericExpr = Extract<Expr, { readonly type: 'number' }>;
export type TruthExpr = Extract<Expr, { readonly type: 'truth' }>;
