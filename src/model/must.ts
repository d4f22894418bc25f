/**
 * The value, when the surrounding code has already made sure that it is there.
 * Throws only on a defect of this program: a user's mistake is a diagnostic, never an exception.
 */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) throw new Error(`bug: ${what} is missing`);
  return value;
}
