import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** Each finding once: a setting that many indicators take over is found wrong by each of them. */
export function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map(
    diagnostics.map((found) => [JSON.stringify([found.code, found.args, found.place]), found]),
  );
  return [...seen.values()];
}
