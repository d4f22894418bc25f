/**
 * Columns that our own help takes: two for Chinese characters and full-width punctuation, which start at U+2E80. What
 * data may hold needs `displayWidth`, whose tables cost more time to load than showing help does.
 */
export function helpTextWidth(text: string): number {
  return [...text].reduce(
    (width, character) => width + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2),
    0,
  );
}
