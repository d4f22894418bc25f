/**
 * What a rule file may cost. A rule file written by hand stays far below each limit; together they keep
 * every hostile file under a second, because all work on a file grows linearly with what they bound.
 */
export const yamlLimits = {
  bytes: 1_048_576,
  lines: 20_000,
  /** Keys, values and punctuation marks. */
  elements: 30_000,
  keysPerMap: 2_000,
  depth: 50,
  /** Files that one rule file may extend, one after the other. */
  extends: 8,
  /** The digits a spreadsheet keeps. */
  digits: 15,
  /** After this many misused marks, or complaints of the YAML library, the rest waits until those are mended. */
  complaints: 100,
} as const;
