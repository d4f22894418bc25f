/**
 * Text from data made safe to show on one line: tabs and line breaks become a space, control characters their
 * pictures (ESC is ␛), and characters that reorder or hide text their code points (‹U+202E›). Variation
 * selectors change only a glyph's look, and are left out because terminals disagree about their width.
 */
export function inert(text: string): string {
  return UNSAFE.test(text) ? text.replace(UNSAFE_EACH, shown) : text;
}

/** Controls, formatting characters (bidi, zero-width, BOM), line separators, unpaired surrogates, non-characters, variation selectors. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}\ufffe\uffff]/u;
const UNSAFE_EACH = new RegExp(`\\r\\n|${UNSAFE.source}`, 'gu');

function shown(found: string): string {
  if (/^[\t\r\n\u2028\u2029]/u.test(found)) return ' ';
  if (/^\p{Variation_Selector}$/u.test(found)) return '';
  const code = found.codePointAt(0) ?? 0;
  // Unicode block "Control Pictures": U+2400 + the code of a C0 control, U+2421 for DEL
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
