import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import type { TextPlace } from '../../model/place.js';
import type { SourceText } from './source-text.js';

/**
 * Characters that a reader cannot see and that make two names that look alike differ, or show text in
 * another order than it is read (Unicode TR36): controls other than tab and line feed, soft hyphen,
 * zero-width, line and paragraph separators, bidirectional marks, tags, noncharacters.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffd-\uffff\u{e0000}-\u{e007f}]/gu;

const REPLACEMENT = '\ufffd';
const MOST_RELATED = 9;

/** One finding per kind of hidden character, at its first place; further places are related, the first nine of them. */
export function hiddenCharacters(source: SourceText): Diagnostic[] {
  const kinds = new Map<string, { places: TextPlace[]; count: number }>();
  for (const match of source.text.matchAll(HIDDEN)) {
    const kind = kinds.get(match[0]) ?? { places: [], count: 0 };
    kind.count += 1;
    const end = match.index + match[0].length;
    if (kind.places.length <= MOST_RELATED) kind.places.push(source.place(match.index, end));
    kinds.set(match[0], kind);
  }
  return [...kinds].map(([character, { places, count }]) => {
    const place = places[0] ?? source.place(0, 0);
    return hidden(character, count, place, places.slice(1));
  });
}

/** The first hidden character of a value that an escape such as `\u202E` wrote, as a finding at the value's place. */
export function escapedHidden(value: string, place: TextPlace): Diagnostic | undefined {
  const [first] = value.match(HIDDEN) ?? [];
  return first === undefined ? undefined : hidden(first, 1, place, []);
}

function hidden(character: string, count: number, place: TextPlace, related: TextPlace[]): Diagnostic {
  if (character === REPLACEMENT) return diagnostic('rules/damaged-text', { count }, place, related);
  return diagnostic('rules/hidden-character', { codePoint: codePoint(character), count }, place, related);
}

/** `U+200B`, the way Unicode names a character. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
