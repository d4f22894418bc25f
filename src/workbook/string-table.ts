import type { TextValue } from './rich-text.js';

/** How many texts are kept as such: what many cells hold, such as a type, is made once. */
const KEPT = 4096;

/**
 * Texts by number, as stretches of the UTF-8 bytes of the part that they came in: a million of them take little more than
 * the part. A text that had to be decoded is written over what it was decoded from.
 */
export class StringTable {
  length = 0;
  private stretches = new Uint32Array(2 * KEPT);
  private readonly apart = new Map<number, TextValue>();
  private readonly kept: { readonly index: number; readonly value: TextValue }[] = [];

  /** `bytes` belong to the table. */
  constructor(private readonly bytes: Buffer) {}

  addPlain(from: number, to: number): void {
    if (this.stretches.length === 2 * this.length) {
      const grown = new Uint32Array(2 * this.stretches.length);
      grown.set(this.stretches);
      this.stretches = grown;
    }
    this.stretches[2 * this.length] = from;
    this.stretches[2 * this.length + 1] = to;
    this.length++;
  }

  /** `from` to `to`: where it was written, and nobody will read again. */
  add(value: TextValue, from: number, to: number): void {
    const fits = value.struck === undefined && Buffer.byteLength(value.text) <= to - from;
    if (!fits) this.apart.set(this.length, value);
    this.addPlain(from, fits ? from + this.bytes.write(value.text, from) : from);
  }

  at(index: number): TextValue | undefined {
    if (index >= this.length) return undefined;
    const slot = index % KEPT;
    const kept = this.kept[slot];
    if (kept?.index === index) return kept.value;
    const value = this.apart.get(index) ?? { kind: 'text', text: this.textAt(index) };
    this.kept[slot] = { index, value };
    return value;
  }

  private textAt(index: number): string {
    return this.bytes.toString('utf8', this.stretches[2 * index], this.stretches[2 * index + 1]);
  }
}
