import { graphemes } from './graphemes.js';

/** Columns a text takes. */
export type Measure = (text: string) => number;

/** 避头: punctuation that may not begin a line (the usual prohibitions of GB/T 15834 typesetting). */
const NOT_FIRST = new Set('，。、；：？！）》」』】〕〉”’％‰…·,.;:?!)]}%');
/** 避尾: opening punctuation that may not end a line. */
const NOT_LAST = new Set('（《「『【〔〈“‘([{');
/** After these a word of Latin letters or digits may be broken; not after a comma or a dash: 1,200 and 2024-03-31 stay whole. */
const BREAK_AFTER = new Set('/)]');

/**
 * Breaks a text into lines of at most `width` columns by the measure given: at spaces, between Chinese characters and
 * after separators; a word that is longer than a line is broken anywhere. Nothing is lost but spaces at line ends.
 */
export function linesOf(text: string, width: number, measure: Measure): readonly string[] {
  if (measure(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words(text, measure)) {
    const own = measure(word.trimEnd());
    if (used + own <= width) {
      line += word;
      used += word.endsWith(' ') ? measure(word) : own;
      continue;
    }
    if (line.trimEnd() !== '') lines.push(line.trimEnd());
    const pieces = chopped(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    used = measure(line);
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

/** The unbreakable stretches, each with the spaces that follow it. */
function words(text: string, measure: Measure): readonly string[] {
  const found: string[] = [];
  let word = '';
  let last = '';
  for (const piece of graphemes(text)) {
    if (word !== '' && mayBreak(last, piece, measure)) {
      found.push(word);
      word = '';
    }
    word += piece;
    last = piece;
  }
  return word === '' ? found : [...found, word];
}

function mayBreak(before: string, after: string, measure: Measure): boolean {
  if (after === ' ' || NOT_FIRST.has(after) || NOT_LAST.has(before)) return false;
  if (before === ' ' || BREAK_AFTER.has(before) || NOT_LAST.has(after)) return true;
  return measure(before) > 1 || measure(after) > 1;
}

/** A stretch that no line can hold, in pieces that fit; the last piece may be continued. */
function chopped(word: string, width: number, measure: Measure): readonly string[] {
  const pieces: string[] = [];
  let line = '';
  for (const piece of graphemes(word)) {
    if (line !== '' && measure(line) + measure(piece.trimEnd()) > width) {
      pieces.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...pieces, line];
}
