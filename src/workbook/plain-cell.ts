const SPACE = 32;
const QUOTE = 34;
const AMPERSAND = 38;
const SLASH = 47;
const ZERO = 48;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const LETTER_A = 65;
const LETTER_Z = 90;
const LOWER_C = 99;
const LOWER_N = 110;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;
const LOWER_V = 118;

/** Longer ones are left to the XML reader, which knows how much a cell may hold. */
const LONGEST_VALUE = 1024;

/**
 * Recognises the shape in which spreadsheets write nearly every cell, byte by byte:
 * `<c r="B7" s="3" t="s"><v>12</v></c>` or `<c r="B7" s="3"/>`, with `s` and `t` optional and `t` of one letter.
 * Anything else is left to the XML reader, which reads these as well, with the same outcome.
 */
export class PlainCell {
  column = 0;
  row = 0;
  /** The style number; 0 when the cell names none. */
  style = 0;
  /** The letter of the type: `n` when the cell names none. */
  type = LOWER_N;
  valueFrom = 0;
  /** Equal to `valueFrom` when the cell is empty. */
  valueTo = 0;
  private count = 0;

  constructor(private readonly bytes: Buffer) {}

  /** Where the cell that begins here ends, or −1 when it is not of this shape. */
  match(from: number): number {
    let at = this.reference(from);
    if (at < 0) return -1;
    at = this.attributes(at);
    if (this.bytes[at] === SLASH && this.bytes[at + 1] === GREATER) {
      this.valueFrom = at;
      this.valueTo = at;
      return at + 2;
    }
    return this.bytes[at] === GREATER ? this.value(at + 1) : -1;
  }

  private reference(from: number): number {
    const { bytes } = this;
    const isCell = bytes[from] === LESS && bytes[from + 1] === LOWER_C && this.isAttribute(from + 2, LOWER_R);
    if (!isCell) return -1;
    let at = from + 6;
    this.column = 0;
    for (const lastLetter = at + 3; at < lastLetter; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < LETTER_A || byte > LETTER_Z) break;
      this.column = this.column * 26 + byte - LETTER_A + 1;
    }
    const digitsFrom = at;
    at = this.digits(at);
    this.row = this.count;
    const isAddress = this.column > 0 && at > digitsFrom && bytes[digitsFrom] !== ZERO && bytes[at] === QUOTE;
    return isAddress ? at + 1 : -1;
  }

  private attributes(from: number): number {
    let at = from;
    this.style = 0;
    this.type = LOWER_N;
    if (this.isAttribute(at, LOWER_S)) {
      const end = this.digits(at + 4);
      if (end === at + 4 || this.bytes[end] !== QUOTE) return -1;
      this.style = this.count;
      at = end + 1;
    }
    if (this.isAttribute(at, LOWER_T) && this.bytes[at + 5] === QUOTE) {
      this.type = this.bytes[at + 4] ?? 0;
      at += 6;
    }
    return at;
  }

  private value(from: number): number {
    const { bytes } = this;
    if (bytes[from] !== LESS || bytes[from + 1] !== LOWER_V || bytes[from + 2] !== GREATER) return -1;
    let at = from + 3;
    this.valueFrom = at;
    const most = Math.min(bytes.length, at + LONGEST_VALUE);
    for (; at < most && bytes[at] !== LESS; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === AMPERSAND || byte < SPACE) return -1;
    }
    this.valueTo = at;
    const closes =
      bytes[at + 1] === SLASH &&
      bytes[at + 2] === LOWER_V &&
      bytes[at + 3] === GREATER &&
      bytes[at + 4] === LESS &&
      bytes[at + 5] === SLASH &&
      bytes[at + 6] === LOWER_C &&
      bytes[at + 7] === GREATER;
    return closes && at > this.valueFrom ? at + 8 : -1;
  }

  /** True for ` x="`. */
  private isAttribute(at: number, letter: number): boolean {
    const { bytes } = this;
    return (
      bytes[at] === SPACE && bytes[at + 1] === letter && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE
    );
  }

  /** Reads up to seven digits into `count`; answers where they end. */
  private digits(from: number): number {
    let at = from;
    this.count = 0;
    for (; at < from + 7; at++) {
      const digit = (this.bytes[at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) break;
      this.count = this.count * 10 + digit;
    }
    return at;
  }
}
