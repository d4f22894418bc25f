import type { Severity } from './index.js';

/** Formulas in the rule file (`formula/…`, exit code 2). */
export type FormulaArgs = {};

export const formulaSeverities: { readonly [C in keyof FormulaArgs]: Severity } = {};
