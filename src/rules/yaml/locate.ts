import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import type { TextPlace } from '../../model/place.js';
import { escapedHidden } from './hidden-characters.js';
import type { Located, LocatedEntry, LocatedList, LocatedMap, LocatedScalar } from './located.js';
import { numberFinding } from './number-notation.js';
import { placeInScalar } from './scalar-place.js';
import type { Stretch } from './scan.js';
import { excerpt, type SourceText } from './source-text.js';
import { splitCalls } from './split-calls.js';

type Entry = Pair<ParsedNode, ParsedNode | null>;
/** The nodes of one part of a collection: an item, or a key and its value. */
type Nodes = readonly (ParsedNode | null)[];

/** Turns the library's tree into ours and collects what is wrong with single keys and values on the way. */
export function locate(source: SourceText, node: ParsedNode, found: Diagnostic[]): Located {
  return new Locator(source, found).node(node);
}

class Locator {
  readonly #source: SourceText;
  readonly #found: Diagnostic[];

  constructor(source: SourceText, found: Diagnostic[]) {
    this.#source = source;
    this.#found = found;
  }

  node(node: ParsedNode): Located {
    if (isMap(node)) return this.#map(node);
    if (isSeq(node)) return this.#list(node);
    return this.#scalar(node);
  }

  #map(node: YAMLMap.Parsed): LocatedMap {
    const entries = new Map<string, LocatedEntry>();
    const pairs = this.#withoutSplits(node.items, ({ key, value }) => [key, value], node.flow);
    for (const { part, joined } of pairs) this.#entry(entries, part, joined);
    return { kind: 'map', entries, place: this.#place(nodeStretch(node)) };
  }

  #list(node: YAMLSeq.Parsed): LocatedList {
    const parts = this.#withoutSplits(node.items, (item) => [item], node.flow);
    const items = parts.map(({ part, joined }) =>
      joined === undefined
        ? this.#item(part)
        : this.#joinedCall({ start: nodeStretch(part).start, end: joined }),
    );
    return { kind: 'list', items, place: this.#place(nodeStretch(node)) };
  }

  #item(node: ParsedNode): Located {
    const stretch = nodeStretch(node);
    const value = this.node(node);
    if (isNothing(value))
      this.#found.push(diagnostic('rules/empty-value', { key: '' }, this.#place(stretch)));
    return value;
  }

  /** The parts of a collection; those that commas cut out of one call are one, which reaches to `joined`. */
  #withoutSplits<P>(parts: readonly P[], nodesOf: (part: P) => Nodes, flow: boolean | undefined) {
    const calls = flow === true ? splitCalls(parts.map((part) => this.#plainText(nodesOf(part)))) : undefined;
    const whole: { part: P; joined: number | undefined }[] = [];
    for (let position = 0; position < parts.length; position += 1) {
      const last = calls?.get(position) ?? position;
      const [part, end] = [parts[position], parts[last]];
      if (part === undefined || end === undefined) break;
      whole.push({ part, joined: last === position ? undefined : endOf(nodesOf(end)) });
      position = last;
    }
    return whole;
  }

  #joinedCall({ start, end }: Stretch): LocatedScalar {
    const text = this.#source.text.slice(start, end);
    const place = this.#place({ start, end });
    this.#found.push(diagnostic('rules/formula-needs-quotes', { text: excerpt(text) }, place));
    const placeAt = placeInScalar(this.#source, text, start);
    return { kind: 'scalar', value: text, source: text, quoted: false, place, placeAt };
  }

  #entry(entries: Map<string, LocatedEntry>, pair: Entry, joined: number | undefined): void {
    const keyPlace = this.#place(nodeStretch(pair.key));
    const key = this.#key(pair.key, keyPlace);
    const start = nodeStretch(pair.value ?? pair.key).start;
    const value = joined === undefined ? this.#value(pair) : this.#joinedCall({ start, end: joined });
    if (key === undefined || (joined !== undefined && pair.value === null)) return;
    if (isNothing(value)) this.#found.push(diagnostic('rules/empty-value', { key: excerpt(key) }, keyPlace));
    const first = entries.get(key);
    if (first === undefined) entries.set(key, { keyPlace, value });
    else
      this.#found.push(diagnostic('rules/duplicate-key', { key: excerpt(key) }, keyPlace, [first.keyPlace]));
  }

  /** A key's name: an unquoted one as written, so that 2022 and true are names too. */
  #key(node: ParsedNode, place: TextPlace): string | undefined {
    const written = this.#text(nodeStretch(node));
    const isText = isScalar(node) && (isPlain(node) || typeof node.value === 'string');
    const name = isText && !isPlain(node) ? String(node.value) : written;
    if (!isText || name === '') {
      this.#found.push(diagnostic('rules/key-not-text', { text: excerpt(written) }, place));
      return undefined;
    }
    if (written === '<<') this.#found.push(diagnostic('rules/merge-key', { text: written }, place));
    this.#checkHidden(name, written, place);
    return name;
  }

  #value(pair: Entry): Located {
    if (pair.value !== null) return this.node(pair.value);
    const { end } = nodeStretch(pair.key);
    return this.#nothing({ start: end, end }, '');
  }

  #scalar(node: ParsedNode): LocatedScalar {
    const stretch = nodeStretch(node);
    const written = this.#text(stretch);
    // An alias has its own finding and no value here.
    if (!isScalar(node)) return this.#nothing(stretch, written);
    const place = this.#place(stretch);
    if (isPlain(node)) this.#push(numberFinding(written, place));
    const value = scalarValue(node, written);
    if (typeof value === 'string') this.#checkHidden(value, written, place);
    const placeAt = placeInScalar(this.#source, written, stretch.start);
    return { kind: 'scalar', value, source: written, quoted: !isPlain(node), place, placeAt };
  }

  #nothing(stretch: Stretch, source: string): LocatedScalar {
    const place = this.#place(stretch);
    return { kind: 'scalar', value: null, source, quoted: false, place, placeAt: () => place };
  }

  /** Characters written as themselves are found in the file's text; these stand behind an escape. */
  #checkHidden(value: string, written: string, place: TextPlace): void {
    if (written.includes('\\')) this.#push(escapedHidden(value, place));
  }

  #push(found: Diagnostic | undefined): void {
    if (found !== undefined) this.#found.push(found);
  }

  /** What of a part stands outside quotes and inner brackets. */
  #plainText(nodes: Nodes): string {
    const plainNodes = nodes.filter((node) => isScalar(node) && isPlain(node));
    return plainNodes.map((node) => (node === null ? '' : this.#text(nodeStretch(node)))).join(' ');
  }

  #text({ start, end }: Stretch): string {
    return this.#source.text.slice(start, end);
  }

  #place({ start, end }: Stretch): TextPlace {
    return this.#source.place(start, end);
  }
}

function nodeStretch(node: ParsedNode): Stretch {
  return { start: node.range[0], end: node.range[1] };
}

function endOf(nodes: Nodes): number {
  return Math.max(...nodes.map((node) => (node === null ? 0 : nodeStretch(node).end)));
}

function isPlain(node: Scalar): boolean {
  return node.type === 'PLAIN';
}

/** Nothing written where a value belongs, or `null`, `~`; an alias is something. */
function isNothing(value: Located): boolean {
  return value.kind === 'scalar' && value.value === null && !value.source.startsWith('*');
}

/** Numbers that are none (.inf, .nan) stay as written; they have their finding. */
function scalarValue(node: Scalar, written: string): LocatedScalar['value'] {
  const { value } = node;
  const isSimple = typeof value === 'string' || typeof value === 'boolean' || value === null;
  return isSimple || (typeof value === 'number' && Number.isFinite(value)) ? value : written;
}
