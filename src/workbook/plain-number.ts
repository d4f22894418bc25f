const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;

/** The digits a double holds for certain. */
const SAFE_DIGITS = 15;

const POWERS = Array.from({ length: SAFE_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/**
 * The number that plain digits write (`-12.5`), or undefined for anything longer or stranger. A whole number of at most
 * 15 digits divided by a power of ten up to 10^15 is one rounding of two exact doubles, hence the nearest double.
 */
export function plainNumber(bytes: Buffer, from: number, to: number): number | undefined {
  const isNegative = bytes[from] === MINUS;
  const first = isNegative ? from + 1 : from;
  if (to - first > SAFE_DIGITS + 1 || first >= to) return undefined;
  let whole = 0;
  let point = -1;
  for (let at = first; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) whole = whole * 10 + byte - ZERO;
    else if (byte === POINT && point < 0 && at > first && at < to - 1) point = at;
    else return undefined;
  }
  const decimals = point < 0 ? 0 : to - point - 1;
  const digits = to - first - (point < 0 ? 0 : 1);
  if (digits > SAFE_DIGITS) return undefined;
  const value = whole / (POWERS[decimals] ?? 1);
  return isNegative && value !== 0 ? -value : value;
}

/** White space is XML's own. */
const NUMBER = /^[ \t\n\r]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,9})?)[ \t\n\r]*$/;

/**
 * A number as XML writes it (xsd:double without INF and NaN), or undefined for any other text and for what no double holds:
 * 1e400, and 1e-400, which would be 0.
 */
export function storedNumber(text: string): number | undefined {
  const digits = NUMBER.exec(text)?.[1];
  if (digits === undefined) return undefined;
  // The grammar above leaves nothing to interpret: no hexadecimal, no separators, no empty text.
  const value = Number(digits) + 0;
  const vanished = value === 0 && /^[^eE]*[1-9]/.test(digits);
  return Number.isFinite(value) && !vanished ? value : undefined;
}
