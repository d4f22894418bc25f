import type { Ratio } from '../model/ratio.js';

/**
 * A unit of measure: how it is written, which base units it is made of, and how large it is.
 * Two units with one `dimension` count the same kind of thing and convert by the ratio of their scales.
 */
export interface Unit {
  /** Normal notation of a written unit, or composed when it came out of a calculation: `万元/亩`. '' is the plain number. */
  readonly text: string;
  /** Base units and their powers in a canonical order, `元^1 米^-2`; '' is a pure number (plain, %, 倍). */
  readonly dimension: string;
  /** How many of its base units one of it is: 万元 is 10000, % is 1/100. */
  readonly scale: Ratio;
  /** The named units it is a product of, in the order of writing; none for the plain number. */
  readonly factors: readonly UnitFactor[];
}

/** One named unit inside a unit, with the power it stands in: 亩 in 万元/亩 has the power −1. */
export interface UnitFactor {
  /** The name with its prefix, `万元`. */
  readonly name: string;
  /** Whole, never 0. */
  readonly power: number;
  /** Of one named unit, whatever its power here. */
  readonly scale: Ratio;
  /** The base units of one named unit with their powers. */
  readonly bases: BasePowers;
}

/** Whole powers of base units, none of them 0: 亩 is 米 to the power 2. */
export type BasePowers = ReadonlyMap<string, number>;

/** A rate the rule file declares, such as 1 美元 = 6.8974 元: makes two dimensions one. */
export interface UnitRate {
  readonly unit: string;
  /** Decimal text. */
  readonly amount: string;
  readonly of: string;
}
