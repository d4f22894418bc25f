/**
 * A JSON document of one value, two spaces a level, ended by a line break. Characters that a terminal would
 * obey or hide (DEL, C1 controls, bidi, zero-width) are written as \u escapes: the same value, inert to look at.
 */
export function renderJson(value: unknown): string {
  return `${escaped(JSON.stringify(value, undefined, 2))}\n`;
}

/** One JSON value per line. */
export function renderJsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${escaped(JSON.stringify(value))}\n`).join('');
}

function escaped(json: string): string {
  return json.replace(/[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu, (found) =>
    Array.from({ length: found.length }, (_, at) => `\\u${hex4(found.charCodeAt(at))}`).join(''),
  );
}

function hex4(code: number): string {
  return code.toString(16).padStart(4, '0');
}
