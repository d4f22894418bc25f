import type { Span } from './expr.js';

/** Mathematical signs and punctuation that people type or paste instead of the ASCII form. */
const table: ReadonlyMap<string, string> = new Map([
  ['×', '*'],
  ['∗', '*'],
  ['·', '*'],
  ['⋅', '*'],
  ['✕', '*'],
  ['÷', '/'],
  ['∕', '/'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
  ['﹣', '-'],
  ['≤', '<='],
  ['≦', '<='],
  ['⩽', '<='],
  ['≥', '>='],
  ['≧', '>='],
  ['⩾', '>='],
  ['≠', '<>'],
  ['²', '^2'],
  ['³', '^3'],
  ['、', ','],
  ['【', '['],
  ['】', ']'],
  ['〔', '['],
  ['〕', ']'],
  ['﹪', '%'],
  ['∧', ' and '],
  ['∨', ' or '],
  ['¬', ' not '],
]);

/** A formula's text with every look-alike replaced by the sign it stands for. */
export interface Folded {
  readonly text: string;
  /** Where in the formula as written the stretch from `start` to `end` of `text` stands. */
  readonly spanOf: (start: number, end: number) => Span;
  readonly replaced: readonly LookAlike[];
}

interface LookAlike {
  readonly found: string;
  readonly use: string;
  readonly span: Span;
}

/** Replaces look-alikes outside 「names」 and [units]; neighbours are reported as one: １２ is 12. */
export function foldLookAlikes(written: string): Folded {
  const spans: Span[] = [];
  const replaced: LookAlike[] = [];
  let text = '';
  for (const { 0: found, index } of written.matchAll(/「[^「」]*」|\[[^[\]]*\]|./gsu)) {
    const use = lookAlike(found);
    const whole = { start: index, end: index + found.length };
    if (use !== undefined) addReplaced(replaced, { found, use, span: whole });
    for (let i = 0; i < (use ?? found).length; i++) {
      spans.push(use === undefined ? { start: index + i, end: index + i + 1 } : whole);
    }
    text += use ?? found;
  }
  const end = { start: written.length, end: written.length };
  const at = (position: number) => spans[position] ?? end;
  return {
    text,
    spanOf: (from, to) => ({ start: at(from).start, end: to > from ? at(to - 1).end : at(from).start }),
    replaced,
  };
}

/** Every full-width form of a printable ASCII character stands 0xFEE0 above it (Unicode, FF01–FF5E). */
function lookAlike(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0);
  return table.get(character);
}

function addReplaced(replaced: LookAlike[], next: LookAlike): void {
  const last = replaced.at(-1);
  if (last === undefined || last.span.end !== next.span.start) {
    replaced.push({ ...next, use: next.use.trim() });
    return;
  }
  const joined = { found: last.found + next.found, use: (last.use + next.use).trim() };
  replaced[replaced.length - 1] = { ...joined, span: { start: last.span.start, end: next.span.end } };
}
