import type { ElementSpan } from './element-span.js';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Attributes by name; undefined takes one away. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Changes to a part that are made all at once; whatever they do not name keeps its bytes. */
export class XmlEdits {
  private readonly edits: Edit[] = [];
  /** What is put into `<element/>`, by where that stands. */
  private readonly opened = new Map<number, Edit>();

  constructor(readonly bytes: Buffer) {}

  /** Changes at one place are made in the order in which they were asked for. */
  insert(at: number, text: string): void {
    this.edits.push({ from: at, to: at, text });
  }

  /** Puts text behind the last child of an element, which is opened when it is `<element/>`. */
  append(element: ElementSpan, text: string): void {
    if (!element.isEmpty) {
      this.insert(element.innerTo, text);
      return;
    }
    const slash = this.bytes.lastIndexOf('/', element.inner - 1);
    const before = this.opened.get(element.from)?.text ?? '';
    this.opened.set(element.from, { from: slash, to: element.inner, text: before + text });
  }

  /** Sets attributes of the tag that stands here and has been read, so that it is known to be well formed. */
  setAttributes({ from, inner }: Pick<ElementSpan, 'from' | 'inner'>, attributes: Attributes): void {
    const tag = this.slice(from, inner);
    const nameTo = from + 1 + Buffer.byteLength(this.nameAt(from));
    for (const [name, value] of Object.entries(attributes)) {
      const old = attributeIn(tag, name);
      const at = from + Buffer.byteLength(tag.slice(0, old?.index));
      const text = value === undefined ? '' : ` ${name}="${escaped(value)}"`;
      if (old !== undefined) this.edits.push({ from: at, to: at + Buffer.byteLength(old[0]), text });
      else if (text !== '') this.insert(nameTo, text);
    }
  }

  /** The tag's name as it is written, with its prefix. */
  nameAt(from: number): string {
    const name = /^<([^\s/>]+)/.exec(this.slice(from, from + LONGEST_NAME));
    return name?.[1] ?? '';
  }

  /** `x:` when the tag's name is written so, or ''. */
  prefixAt(from: number): string {
    const name = this.nameAt(from);
    return name.slice(0, name.indexOf(':') + 1);
  }

  slice(from: number, to: number): string {
    return this.bytes.toString('utf8', from, to);
  }

  /** The part as it is to be, in UTF-8, whatever it was written in. */
  result(): Buffer {
    const pieces: Buffer[] = [];
    let done = 0;
    const opened = [...this.opened].map(([element, edit]) => ({
      ...edit,
      text: `>${edit.text}</${this.nameAt(element)}>`,
    }));
    const edits = [...this.edits, ...opened, ...this.encodingEdit()];
    for (const { from, to, text } of edits.sort((a, b) => a.from - b.from)) {
      pieces.push(this.bytes.subarray(done, from), Buffer.from(text, 'utf8'));
      done = to;
    }
    return Buffer.concat([...pieces, this.bytes.subarray(done)]);
  }

  private encodingEdit(): readonly Edit[] {
    const head = this.bytes.toString('latin1', 0, 200);
    const [all, before, name = 'utf-8'] = /^(\s*<\?xml\s[^>]*?encoding\s*=\s*["'])([^"']*)/.exec(head) ?? [];
    if (all === undefined || before === undefined || name.toLowerCase() === 'utf-8') return [];
    return [{ from: before.length, to: all.length, text: 'UTF-8' }];
  }
}

/** Longer than any name of the formats that are changed here. */
const LONGEST_NAME = 256;

/** An attribute with the space before it. */
function attributeIn(tag: string, name: string): RegExpExecArray | undefined {
  const each = /\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;
  for (let found = each.exec(tag); found !== null; found = each.exec(tag)) {
    if (found[1] === name) return found;
  }
  return undefined;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in an element or in an attribute; it must hold no character that XML does not know. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign).replaceAll('\n', '&#10;');
}
