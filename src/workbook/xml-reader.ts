import type { XmlProblem } from '../diagnostics/codes/file.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { PartPlace } from '../model/place.js';
import { isTextAt } from './bytes-at.js';
import { type Limits, longestText, overLimit, overText } from './limits.js';
import { MAIN, Namespaces } from './xml-names.js';
import { XmlTag } from './xml-tag.js';
import { isXmlText, resolveEntities, withPlainLineBreaks } from './xml-text.js';

/** `broken`: the part is not well formed or its reader refused it; `failure` says why and nothing more is read. */
export type XmlToken = 'start' | 'end' | 'text' | 'done' | 'broken';

const BANG = 33;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const QUESTION = 63;
const CDATA = '<![CDATA[';

/**
 * Pulls tokens out of valid UTF-8: strict about well-formedness, aware of namespaces, deaf to comments and
 * processing instructions; a document type declaration is refused. An empty element yields a start and an end.
 */
export class XmlReader {
  failure: Diagnostic | undefined;
  /** Open elements: 1 inside the root. */
  depth = 0;
  /** Where the next token begins. */
  position = 0;
  /** Where the tag at hand begins; an empty element has no end tag. */
  tagFrom = 0;
  /** True between the start and the end of `<element/>`: no bytes stand between the two. */
  isEmptyElement = false;
  private readonly tag: XmlTag;
  private readonly namespaces = new Namespaces();
  /** Where the qualified names of the open elements stand: from, to, from, to … */
  private readonly open: number[] = [];
  /** Elements and attributes so far. */
  private nodes = 0;
  private hadRoot = false;
  private textFrom = 0;
  private textTo = 0;
  private isCdata = false;
  private readonly longest: number;

  constructor(
    readonly bytes: Buffer,
    readonly place: PartPlace,
    readonly limits: Limits,
  ) {
    this.tag = new XmlTag(bytes, limits.attributes);
    this.longest = longestText(limits);
  }

  next(): XmlToken {
    if (this.failure !== undefined) return 'broken';
    if (this.isEmptyElement) return this.endElement();
    while (this.position < this.bytes.length) {
      const sign = this.bytes[this.position + 1];
      if (this.bytes[this.position] !== LESS) {
        this.plainText();
        if (this.depth > 0) return 'text';
        if (this.hasText()) return this.malformed('stray-text');
      } else if (sign === SLASH) return this.endTag();
      else if (sign !== BANG && sign !== QUESTION) return this.startTag();
      else if (sign === BANG && this.isAt(CDATA)) return this.cdata();
      else if (!this.skipAside(sign)) return 'broken';
    }
    return this.depth > 0 || !this.hadRoot ? this.malformed('cut-off') : 'done';
  }

  /** True when the element at hand is `local` of the spreadsheet namespace. */
  isMain(local: string): boolean {
    return this.isNamed(local, MAIN);
  }

  isNamed(local: string, namespaces: readonly string[]): boolean {
    if (!this.tag.isLocal(local)) return false;
    return namespaces.includes(this.namespaces.uri(this.tag.prefix()) ?? '');
  }

  /** True when names without a prefix are of the spreadsheet namespace. */
  isPlainMain(): boolean {
    return MAIN.includes(this.namespaces.uri('') ?? '');
  }

  /** The value of an attribute without a prefix. */
  attribute(name: string): string | undefined {
    const index = this.tag.find(name);
    return index < 0 ? undefined : this.attributeAt(index);
  }

  /** The value of the attribute `local` of one of these namespaces. */
  attributeOf(namespaces: readonly string[], local: string): string | undefined {
    for (let index = 0; index < this.tag.attributeCount; index++) {
      const [prefix, name] = this.tag.attributeName(index).split(':');
      if (name !== local || prefix === undefined) continue;
      if (namespaces.includes(this.namespaces.uri(prefix) ?? '')) return this.attributeAt(index);
    }
    return undefined;
  }

  /** The text of the text token at hand. */
  text(): string {
    if (!this.isText(this.textTo - this.textFrom)) return '';
    const raw = withPlainLineBreaks(this.slice(this.textFrom, this.textTo));
    return this.isCdata ? this.checked(raw) : this.resolved(raw);
  }

  /** Refuses what is too long for a text. */
  isText(bytes: number): boolean {
    if (bytes > this.longest) this.refuse(overText(this.limits, bytes, this.place));
    return bytes <= this.longest;
  }

  /** False when the text token at hand is nothing but white space. */
  hasText(): boolean {
    return this.isCdata || this.tag.skipSpace(this.textFrom) < this.textTo;
  }

  /** Reads to the end of the element at hand and answers its text; elements inside it are refused. */
  content(): string {
    let text = '';
    for (;;) {
      const token = this.next();
      if (token === 'text' && this.isText(text.length)) text += this.text();
      else if (token === 'start') this.malformed('wrong-structure');
      else return text;
    }
  }

  /** Reads on until no more than `depth` elements are open. */
  skipTo(depth: number): void {
    while (this.depth > depth && this.next() !== 'broken') {}
  }

  /**
   * Leaps to the end tag of the innermost open element, unread, when no comment or character data on the way can hide
   * one; for elements that never hold their like.
   */
  leap(): void {
    const { bytes, position } = this;
    if (this.isEmptyElement) return;
    const name = this.slice(this.open[this.depth * 2 - 2] ?? 0, this.open[this.depth * 2 - 1] ?? 0);
    const end = bytes.indexOf(`</${name}`, position);
    if (end < 0 || isBetween(bytes, '<!', position, end) || isBetween(bytes, '<?', position, end)) return;
    this.position = end;
  }

  /** Visits each child of the element at hand, at its start tag; what a visit leaves unread is skipped. */
  forEachChild(visit: () => void): void {
    const { depth } = this;
    for (;;) {
      const token = this.next();
      if (token === 'start') {
        visit();
        this.skipTo(depth);
      } else if (token !== 'text') return;
    }
  }

  /** Moves to the root element; it must be this one. */
  enterRoot(local: string, namespaces: readonly string[] = MAIN): boolean {
    if (this.next() === 'start' && !this.isNamed(local, namespaces)) this.malformed('wrong-root');
    return this.failure === undefined;
  }

  /** Stops reading, for good. */
  refuse(failure: Diagnostic): 'broken' {
    this.failure ??= failure;
    return 'broken';
  }

  malformed(problem: XmlProblem): 'broken' {
    return this.refuse(diagnostic('file/bad-xml', { problem, offset: this.position }, this.place));
  }

  private attributeAt(index: number): string {
    // XML 1.0, 3.3.3: white space in an attribute reads as a space.
    if (this.tag.valueLength(index) > this.longest) this.malformed('bad-attribute');
    if (this.failure !== undefined) return '';
    const raw = this.tag.rawValue(index).replace(/[\t\r\n]/g, ' ');
    return this.resolved(raw);
  }

  private resolved(raw: string): string {
    const text = resolveEntities(this.checked(raw));
    if (text === undefined) this.malformed('bad-entity');
    return text ?? '';
  }

  private checked(raw: string): string {
    if (isXmlText(raw)) return raw;
    this.malformed('bad-character');
    return '';
  }

  private plainText(): void {
    this.textFrom = this.position;
    const to = this.bytes.indexOf(LESS, this.position);
    this.textTo = to < 0 ? this.bytes.length : to;
    this.isCdata = false;
    this.position = this.textTo;
  }

  private cdata(): XmlToken {
    if (this.depth === 0) return this.malformed('stray-text');
    this.textFrom = this.position + CDATA.length;
    this.textTo = this.bytes.indexOf(']]>', this.textFrom);
    if (this.textTo < 0) return this.malformed('cut-off');
    this.isCdata = true;
    this.position = this.textTo + 3;
    return 'text';
  }

  /** Skips a comment or processing instruction; false when it is neither, or does not end. */
  private skipAside(sign: number): boolean {
    if (sign === BANG && !this.isAt('<!--')) {
      if (this.isAt('<!DOCTYPE')) this.refuse(diagnostic('file/dtd', {}, this.place));
      else this.malformed('bad-tag');
      return false;
    }
    const close = sign === BANG ? '-->' : '?>';
    const end = this.bytes.indexOf(close, this.position + (sign === BANG ? 4 : 2));
    if (end < 0) this.malformed('cut-off');
    else this.position = end + close.length;
    return end >= 0;
  }

  private startTag(): XmlToken {
    const { tag, limits } = this;
    this.tagFrom = this.position;
    if (this.depth === 0 && this.hadRoot) return this.malformed('stray-text');
    if (this.depth >= limits.depth)
      return this.refuse(overLimit(limits, 'depth', this.depth + 1, this.place));
    const nameTo = tag.readName(this.position + 1);
    if (nameTo === tag.localFrom) return this.malformed('bad-tag');
    let at = tag.readAttributes(nameTo);
    if (tag.attributeCount > limits.attributes) {
      return this.refuse(overLimit(limits, 'attributes', tag.attributeCount, this.place));
    }
    if (tag.problem !== undefined) return this.malformed(tag.problem);
    this.isEmptyElement = this.bytes[at] === SLASH;
    if (this.isEmptyElement) at++;
    if (this.bytes[at] !== GREATER) return this.malformed(at < this.bytes.length ? 'bad-tag' : 'cut-off');
    this.startElement();
    if (this.failure !== undefined) return 'broken';
    this.position = at + 1;
    return 'start';
  }

  private startElement(): void {
    const { tag, limits } = this;
    this.nodes += 1 + tag.attributeCount;
    if (this.nodes > limits.nodes) this.refuse(overLimit(limits, 'nodes', this.nodes, this.place));
    this.open[this.depth * 2] = tag.nameFrom;
    this.open[this.depth * 2 + 1] = tag.nameTo;
    this.depth++;
    this.hadRoot = true;
    for (let index = 0; index < tag.attributeCount; index++) {
      if (!tag.declaresNamespace(index)) continue;
      const prefix = tag.attributeName(index).slice('xmlns:'.length);
      this.namespaces.declare({ depth: this.depth, prefix, uri: this.attributeAt(index) });
    }
    if (tag.isPrefixed() && this.namespaces.uri(tag.prefix()) === undefined) this.malformed('unknown-prefix');
  }

  private endTag(): XmlToken {
    const { tag } = this;
    this.tagFrom = this.position;
    const at = tag.skipSpace(tag.readName(this.position + 2));
    if (this.bytes[at] !== GREATER) return this.malformed(at < this.bytes.length ? 'bad-tag' : 'cut-off');
    const from = this.open[this.depth * 2 - 2] ?? 0;
    const to = this.open[this.depth * 2 - 1] ?? 0;
    if (this.depth === 0 || !tag.isSame(from, to, tag.nameFrom, tag.nameTo))
      return this.malformed('wrong-end-tag');
    this.position = at + 1;
    return this.endElement();
  }

  private endElement(): XmlToken {
    this.isEmptyElement = false;
    this.depth--;
    this.namespaces.leave(this.depth);
    return 'end';
  }

  private isAt(text: string): boolean {
    return isTextAt(this.bytes, this.position, text);
  }

  private slice(from: number, to: number): string {
    return this.bytes.toString('utf8', from, to);
  }
}

function isBetween(bytes: Buffer, text: string, from: number, to: number): boolean {
  return bytes.subarray(from, to).includes(text);
}
