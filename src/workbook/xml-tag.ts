import type { XmlProblem } from '../diagnostics/codes/file.js';
import { isTextAt } from './bytes-at.js';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;

/** Up to this many attributes are compared pair by pair. */
const FEW = 8;

/** The name and the attributes of one tag, as stretches of the bytes they stand in. */
export class XmlTag {
  problem: XmlProblem | undefined;
  nameFrom = 0;
  /** Behind the prefix and its colon. */
  localFrom = 0;
  nameTo = 0;
  attributeCount = 0;
  /** Four numbers an attribute: name from, name to, value from, value to. */
  private readonly stretches: number[] = [];

  constructor(
    private readonly bytes: Buffer,
    private readonly attributeLimit: number,
  ) {}

  /** Reads the name that begins here; answers where it ends. */
  readName(from: number): number {
    this.nameFrom = from;
    this.localFrom = from;
    let at = from;
    for (; at < this.bytes.length; at++) {
      const byte = this.bytes[at] ?? GREATER;
      if (byte === COLON) this.localFrom = at + 1;
      else if (byte === GREATER || byte === SLASH || byte === LESS || isSpace(byte)) break;
    }
    this.nameTo = at;
    return at;
  }

  /** Reads attributes up to what closes the tag and answers where that stands; `problem` is set when it cannot. */
  readAttributes(from: number): number {
    const { bytes } = this;
    this.attributeCount = 0;
    let at = from;
    while (this.attributeCount <= this.attributeLimit) {
      const before = at;
      at = this.skipSpace(at);
      if (bytes[at] === GREATER || bytes[at] === SLASH || at >= bytes.length) break;
      at = at === before ? -1 : this.readAttribute(at);
      if (at >= 0) continue;
      this.problem = 'bad-attribute';
      return before;
    }
    if (this.hasRepeats()) this.problem = 'repeated-attribute';
    return at;
  }

  skipSpace(from: number): number {
    let at = from;
    while (isSpace(this.bytes[at])) at++;
    return at;
  }

  isPrefixed(): boolean {
    return this.localFrom > this.nameFrom;
  }

  prefix(): string {
    return this.isPrefixed() ? this.bytes.toString('utf8', this.nameFrom, this.localFrom - 1) : '';
  }

  isLocal(name: string): boolean {
    return this.nameTo - this.localFrom === name.length && isTextAt(this.bytes, this.localFrom, name);
  }

  /** The index of the attribute of this qualified name, or −1. */
  find(name: string): number {
    for (let index = 0; index < this.attributeCount; index++) {
      const from = this.stretch(index, 0);
      if (this.stretch(index, 1) - from === name.length && isTextAt(this.bytes, from, name)) return index;
    }
    return -1;
  }

  /** True for `xmlns` and `xmlns:…`. */
  declaresNamespace(index: number): boolean {
    const from = this.stretch(index, 0);
    const length = this.stretch(index, 1) - from;
    return (
      length >= 5 && isTextAt(this.bytes, from, 'xmlns') && (length === 5 || this.bytes[from + 5] === COLON)
    );
  }

  attributeName(index: number): string {
    return this.bytes.toString('utf8', this.stretch(index, 0), this.stretch(index, 1));
  }

  valueLength(index: number): number {
    return this.stretch(index, 3) - this.stretch(index, 2);
  }

  /** As it stands, entities and all. */
  rawValue(index: number): string {
    return this.bytes.toString('utf8', this.stretch(index, 2), this.stretch(index, 3));
  }

  /** Where the attribute ends, or −1 when it is malformed. */
  private readAttribute(from: number): number {
    const { bytes } = this;
    let at = from;
    while (at < bytes.length && bytes[at] !== EQUALS && bytes[at] !== GREATER && !isSpace(bytes[at])) at++;
    const nameTo = at;
    at = this.skipSpace(at);
    if (bytes[at] !== EQUALS || nameTo === from) return -1;
    at = this.skipSpace(at + 1);
    const quote = bytes[at];
    if (quote !== QUOTE && quote !== APOSTROPHE) return -1;
    const valueFrom = at + 1;
    for (at = valueFrom; bytes[at] !== quote; at++) {
      if (at >= bytes.length || bytes[at] === LESS) return -1;
    }
    this.keep(from, nameTo, valueFrom, at);
    return at + 1;
  }

  private keep(nameFrom: number, nameTo: number, valueFrom: number, valueTo: number): void {
    const at = this.attributeCount * 4;
    this.stretches[at] = nameFrom;
    this.stretches[at + 1] = nameTo;
    this.stretches[at + 2] = valueFrom;
    this.stretches[at + 3] = valueTo;
    this.attributeCount++;
  }

  private stretch(index: number, which: 0 | 1 | 2 | 3): number {
    return this.stretches[index * 4 + which] ?? 0;
  }

  private hasRepeats(): boolean {
    const count = this.attributeCount;
    if (count > FEW) return this.hasRepeatsAmongMany();
    for (let a = 1; a < count; a++) {
      for (let b = 0; b < a; b++) {
        if (this.isSame(this.stretch(a, 0), this.stretch(a, 1), this.stretch(b, 0), this.stretch(b, 1)))
          return true;
      }
    }
    return false;
  }

  /** Names of different sums differ; only when two sums are the same the names themselves are looked at. */
  private hasRepeatsAmongMany(): boolean {
    const sums = new Set<number>();
    for (let index = 0; index < this.attributeCount; index++) sums.add(this.nameSum(index));
    if (sums.size === this.attributeCount) return false;
    const names = Array.from({ length: this.attributeCount }, (_, index) => this.attributeName(index));
    return new Set(names).size < names.length;
  }

  private nameSum(index: number): number {
    let sum = 0;
    const to = this.stretch(index, 1);
    for (let at = this.stretch(index, 0); at < to; at++) {
      sum = (Math.imul(sum, 31) + (this.bytes[at] ?? 0)) | 0;
    }
    return sum;
  }

  isSame(from: number, to: number, otherFrom: number, otherTo: number): boolean {
    if (to - from !== otherTo - otherFrom) return false;
    for (let at = 0; at < to - from; at++) {
      if (this.bytes[from + at] !== this.bytes[otherFrom + at]) return false;
    }
    return true;
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === LF || byte === TAB || byte === CR;
}
