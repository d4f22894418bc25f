import type { Diagnosed } from '../diagnostics/diagnosed.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** What was read, with nothing to complain about. */
export function usable<T>(value: T): Diagnosed<T> {
  return { value, diagnostics: [] };
}

/** Nothing could be read, and why. */
export function refused(...diagnostics: readonly Diagnostic[]): Diagnosed<never> {
  return { value: undefined, diagnostics };
}
