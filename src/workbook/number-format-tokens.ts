/**
 * A piece of a number format code. `text` is what stands inside, without quotes, escapes and brackets; in small letters
 * where it is not shown.
 */
export interface FormatToken {
  readonly kind:
    | 'literal'
    | 'digit'
    | 'point'
    | 'comma'
    | 'percent'
    | 'exponent'
    | 'date'
    | 'elapsed'
    | 'bracket'
    | 'general'
    | 'text'
    | 'semicolon';
  readonly text: string;
}

type Kind = FormatToken['kind'];

/**
 * Tried in order at each position (ECMA-376 Part 1, 18.8.31). `!` escapes like `\` in East Asian Excel; `_x` leaves the
 * width of x, `*x` fills with it. `G/通用格式` is General as Chinese Excel and WPS spell it, `e` a year, `aaa` a weekday.
 */
const grammar: readonly (readonly [kind: Kind, pattern: RegExp])[] = [
  ['literal', /"([^"]*)"?/y],
  ['literal', /[\\!](.)/suy],
  ['literal', /[_*](?:.|$)()/suy],
  ['elapsed', /\[(h+|m+|s+)\]/iy],
  ['bracket', /\[([^\]]*)\]?/y],
  ['general', /(General|G\/通用格式)/iy],
  ['date', /(AM\/PM|A\/P|上午\/下午)/iy],
  ['exponent', /([eE][+-])/y],
  ['date', /(y+|m+|d+|h+|s+|aaaa?|b+|e+)/iy],
  ['digit', /([0#?])/y],
  ['point', /(\.)/y],
  ['comma', /(,)/y],
  ['percent', /([%％])/y],
  ['text', /(@)/y],
  ['semicolon', /(;)/y],
  ['literal', /(.)/suy],
];

/** Splits a format code into its tokens; every code has them, however odd. */
export function formatTokens(code: string): FormatToken[] {
  const tokens: FormatToken[] = [];
  for (let at = 0; at < code.length; ) {
    const { token, length } = tokenAt(code, at);
    tokens.push(token);
    at += length;
  }
  return tokens;
}

function tokenAt(code: string, at: number): { token: FormatToken; length: number } {
  for (const [kind, pattern] of grammar) {
    pattern.lastIndex = at;
    const found = pattern.exec(code);
    if (found === null) continue;
    const text = found[1] ?? '';
    const isShown = kind === 'literal' || kind === 'bracket';
    return { token: { kind, text: isShown ? text : text.toLowerCase() }, length: found[0].length };
  }
  // The last pattern takes any character but half of a surrogate pair and a lone escape at the end.
  return { token: { kind: 'literal', text: code.charAt(at) }, length: 1 };
}
