import { z } from 'zod';
import type { Words } from '../model/words.js';
import type { KeyPath } from './normaliser.js';
import type { Quantity } from './quantity.js';
import { expecting } from './schema.js';

/** 浮动系数模型: turns a score, a grade or a place into the raw coefficient of a pay base. */
export interface SalaryFloat {
  /** The word a rule file writes after `method:`. */
  readonly method: string;
  readonly label: Words;
  readonly source: string;
  /** What a rule file may write beside `method`. */
  readonly schema: z.ZodObject;
  /** Whether it looks at a grade or a place, and under which key the rules say what those without one have. */
  readonly standing: SalaryStanding | undefined;
  readonly template: (settings: unknown, grades: readonly string[]) => SalaryTemplate;
}

export type SalaryStanding =
  | { readonly kind: 'grade'; readonly without: 'ungraded' }
  | { readonly kind: 'rank'; readonly without: 'unranked' };

/** A formula over `score`, `base`, `grade` (0 is the lowest), `rank`, `count` (those with a place), and the parameters below. */
export interface SalaryTemplate {
  readonly formula: string;
  /** The keys under which a formula of the rule file itself stands. */
  readonly own?: KeyPath;
  readonly parameters: readonly SalaryParameter[];
  /** Parameters of which each is above the one before. */
  readonly rising: readonly string[];
  /** Coefficients from the worst standing to the best: none is below the one before. */
  readonly rewarding: readonly string[];
}

export interface SalaryParameter {
  readonly name: string;
  readonly label: Words;
  /** In what it counts: the score's own unit, or a plain number. */
  readonly unit: 'score' | 'plain';
  readonly value:
    | {
        readonly kind: 'quantity';
        readonly quantity: Quantity;
        readonly path: KeyPath;
        readonly bound: ParameterBound;
      }
    | { readonly kind: 'formula'; readonly formula: string };
}

/** any number; at least 0; above 0. */
export type ParameterBound = 'any' | 'zero' | 'positive';

/** A coefficient that the rules give. */
export function coefficientParameter(
  [name, label]: readonly [name: string, label: Words],
  quantity: Quantity,
  path: KeyPath,
): SalaryParameter {
  return { name, label, unit: 'plain', value: { kind: 'quantity', quantity, path, bound: 'zero' } };
}

/** A coefficient for those without a grade or a place, or that they are refused. */
export const withoutStanding = z
  .union([z.literal('refuse'), z.number().min(0, expecting('salary-without'))], expecting('salary-without'))
  .default('refuse');

interface Definition<Schema extends z.ZodObject> extends Omit<SalaryFloat, 'template' | 'schema'> {
  readonly schema: Schema;
  readonly template: (settings: z.infer<Schema>, grades: readonly string[]) => SalaryTemplate;
}

/** Ties a model's settings to its template, so that the registry can hold models of every shape. */
export function salaryFloat<Schema extends z.ZodObject>(definition: Definition<Schema>): SalaryFloat {
  const { template, schema } = definition;
  return {
    ...definition,
    template: (settings, grades) => template(schema.strip().parse(settings) as z.infer<Schema>, grades), // as: strip() keeps the shape
  };
}
