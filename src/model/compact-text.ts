/** Default_Ignorable_Code_Point of the Unicode database (zero-width, direction marks, variation selectors) and controls. */
const HIDDEN = /\p{DI}|[^\P{Cc}\s]/gu;

const NONE: readonly string[] = [];

export interface VisibleText {
  readonly text: string;
  /** Code points taken off, `U+200B`, each once; empty for almost every text. */
  readonly removed: readonly string[];
}

/** The text without invisible characters anywhere and without white space at its ends. */
export function visibleText(text: string): VisibleText {
  if (PLAIN.test(text)) return { text, removed: NONE };
  const bare = text.replace(HIDDEN, '');
  const kept = bare.trim();
  if (kept.length === text.length) return { text: kept, removed: [] };
  const start = bare.length - bare.trimStart().length;
  const removed = `${text.match(HIDDEN)?.join('') ?? ''}${bare.slice(0, start)}${bare.slice(start + kept.length)}`;
  return { text: kept, removed: [...new Set(removed)].map(codePointText) };
}

function codePointText(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A name as it is shown: composed, visible, on one line. */
export function displayText(text: string): string {
  return visibleText(text).text.replace(/\s+/gu, ' ').normalize('NFC');
}

/** Characters of the CJK block, digits, small letters and these signs are their own normal forms: most names and figures are nothing else. */
const PLAIN = /^[\u4e00-\u9fff0-9a-z.,%+/()-]*$/u;

/** What two writings of one name have in common: width, spaces, invisible characters, bracket forms and case do not count. */
export function compactText(text: string): string {
  if (PLAIN.test(text)) return text;
  const folded = foldOnce(text);
  const again = foldOnce(folded);
  // Taking a character out can bring two others together that compose; a second pass has nothing left to do.
  return again === folded ? folded : foldOnce(again);
}

function foldOnce(text: string): string {
  const bare = foldBrackets(text.normalize('NFKC')).replace(HIDDEN, '').replace(/\s+/gu, '');
  return bare.toLowerCase().normalize('NFKC');
}

export function foldBrackets(text: string): string {
  return text.replace(/[[{【〔〖]/gu, '(').replace(/[\]}】〕〗]/gu, ')');
}

/** Full-width ASCII, the ideographic space and ￥ in their narrow forms; unlike NFKC it leaves ① and ½ alone. */
export function narrowText(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/gu, ' ')
    .replace(/\uffe5/gu, '\u00a5');
}
