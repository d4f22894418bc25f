/** What a reader sees as single characters; never splits a surrogate pair or a combining sequence. */
export function graphemes(text: string): readonly string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

// grapheme boundaries are the same for every locale (UAX #29)
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'grapheme' });
