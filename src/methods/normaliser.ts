import type { z } from 'zod';
import type { Words } from '../model/words.js';
import type { Quantity } from './quantity.js';

/** Whether more or less of an indicator is better. */
export type Direction = 'higher' | 'lower';

/** 无量纲化: turns an indicator's value into points, where 100 points are full marks. */
export interface Normaliser {
  /** The word a rule file writes after `method:`. */
  readonly method: string;
  readonly label: Words;
  /** Where the formula is used or published. */
  readonly source: string;
  /** What a rule file may write beside `method`. */
  readonly schema: z.ZodObject;
  readonly template: (settings: unknown, direction: Direction) => Template | TemplateProblem;
}

/**
 * A formula in the rule language. `x` is the indicator; every other name is a parameter below.
 * `limited`, where there is one, keeps the result within bounds and calls it `points`.
 */
export interface Template {
  readonly kind: 'template';
  readonly formula: string;
  readonly limited: string | undefined;
  readonly parameters: readonly TemplateParameter[];
  /** Pairs of parameters of which the first must be below the second, or, where there is a `degenerate`, may be the second. */
  readonly ascending: readonly (readonly [string, string])[];
}

export interface TemplateParameter {
  readonly name: string;
  readonly label: Words;
  /** In what the number counts: the indicator's own unit, points (分), or a plain number. */
  readonly unit: 'indicator' | 'points' | 'plain';
  readonly value: /** A number the rules give, under a path of keys beside `method`. */
    | {
        readonly kind: 'quantity';
        readonly quantity: Quantity;
        readonly path: KeyPath;
        readonly positive: boolean;
      }
    /** Computed of `x`, such as cohort_min(x), and of the parameters before this one. */
    | { readonly kind: 'formula'; readonly formula: string }
    /** The indicator's target of the period. */
    | { readonly kind: 'target'; readonly positive: boolean }
    /** The values of another column or indicator, which the rules name. */
    | { readonly kind: 'named'; readonly name: string; readonly path: KeyPath };
}

export type KeyPath = readonly (string | number)[];

/** Settings that are each allowed but do not fit together. */
export type TemplateProblem =
  | { readonly kind: 'inverse-needed'; readonly forms: readonly string[] }
  | { readonly kind: 'inverse-unwanted' }
  | { readonly kind: 'key-needed'; readonly key: string }
  | { readonly kind: 'key-unwanted'; readonly key: string; readonly known: readonly string[] }
  /** A setting that rewards what the indicator's direction calls worse. */
  | { readonly kind: 'against-direction'; readonly key: string; readonly value: string };

interface Definition<Schema extends z.ZodObject> extends Omit<Normaliser, 'template' | 'schema'> {
  readonly schema: Schema;
  readonly template: (settings: z.infer<Schema>, direction: Direction) => Template | TemplateProblem;
}

/** Ties a method's settings to its template, so that the registry can hold methods of every shape. */
export function normaliser<Schema extends z.ZodObject>(definition: Definition<Schema>): Normaliser {
  const { template, schema } = definition;
  return {
    ...definition,
    template: (settings, direction) => template(schema.strip().parse(settings) as z.infer<Schema>, direction), // as: strip() keeps the shape
  };
}
