import { severityOf } from './codes/index.js';
import type { Diagnostic } from './diagnostic.js';

/**
 * The outcome of a stage that can meet a user's mistakes: what could be made of the input, and all
 * that was found in it. `value` is undefined when the findings leave nothing usable.
 */
export interface Diagnosed<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** True when at least one finding is an error: results built on this input may not be shown as results. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((found) => severityOf(found.code) === 'error');
}
