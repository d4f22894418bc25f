import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { overLimit } from '../workbook/limits.js';
import { refused, usable } from '../workbook/outcome.js';
import type { XmlReader } from '../workbook/xml-reader.js';
import { type ElementSpan, spanOf } from './element-span.js';
import type { MarkSeverity } from './mark.js';
import { XmlEdits } from './xml-edits.js';

/** The children of a style sheet in their order: ECMA-376 Part 1, 18.8.39. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

/** The collections that are added to, and what each holds. */
const ELEMENTS = { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf' } as const;
type Collection = keyof typeof ELEMENTS;
const COLLECTIONS = ['fonts', 'fills', 'borders', 'cellXfs'] as const;

/** What a collection begins with where a file has fewer: the defaults that the numbers of styles count on. */
const DEFAULTS: { readonly [C in Collection]: readonly string[] } = {
  fonts: ['<font><sz val="11"/><name val="宋体"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** Red and amber, light enough for the text on them. */
const COLOURS: { readonly [S in MarkSeverity]: string } = { error: 'FFFF9B9B', warning: 'FFFFD966' };

/** More styles than this, Excel opens no workbook with (64,000 by its specification). */
const MOST_STYLES = 64_000;

/** A style sheet to which styles are added; those it has stay as they are. */
export class StyleEdit {
  private readonly edits: XmlEdits;
  private readonly prefix: string;
  private readonly added: { readonly [C in Collection]: string[] } = {
    fonts: [],
    fills: [],
    borders: [],
    cellXfs: [],
  };
  /** Numbers of fills and of styles that were added, by what they are for. */
  private readonly known = new Map<string, number>();

  private constructor(
    private readonly reader: XmlReader,
    private readonly sheet: StyleOutline,
  ) {
    this.edits = new XmlEdits(reader.bytes);
    this.prefix = this.edits.prefixAt(sheet.root.from);
  }

  static read(reader: XmlReader): Diagnosed<StyleEdit> {
    const sheet = readStyles(reader);
    if (reader.failure !== undefined) return refused(reader.failure);
    return usable(new StyleEdit(reader, sheet));
  }

  /** The style `own` with another fill. */
  filled(own: number, severity: MarkSeverity): number {
    return this.once(`style/${own}/${severity}`, () => {
      return this.add('cellXfs', this.refilled(own, this.colour(severity)));
    });
  }

  /** The fill that marks cells. */
  colour(severity: MarkSeverity): number {
    return this.fill(COLOURS[severity]);
  }

  fill(colour: string): number {
    const pattern = `<patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill>`;
    return this.once(`fill/${colour}`, () => this.add('fills', `<fill>${pattern}</fill>`));
  }

  /** Adds an element, written without a prefix, and answers its number in its collection. */
  add(to: Collection, xml: string): number {
    const added = this.added[to];
    const before = Math.max(this.elements(to).length, DEFAULTS[to].length);
    return before + added.push(this.prefixed(xml)) - 1;
  }

  result(): Diagnosed<Buffer> {
    const { reader } = this;
    const styles = this.elements('cellXfs').length + this.added.cellXfs.length;
    if (styles > MOST_STYLES) {
      return refused(overLimit({ ...reader.limits, styles: MOST_STYLES }, 'styles', styles, reader.place));
    }
    for (const name of COLLECTIONS) this.write(name);
    return usable(this.edits.result());
  }

  private once(key: string, make: () => number): number {
    const made = this.known.get(key) ?? make();
    this.known.set(key, made);
    return made;
  }

  private refilled(own: number, fill: number): string {
    const xfs = this.elements('cellXfs');
    const span = xfs[own] ?? xfs[0];
    if (span === undefined)
      return `<xf numFmtId="0" fontId="0" fillId="${fill}" borderId="0" applyFill="1"/>`;
    const copy = new XmlEdits(Buffer.from(this.reader.bytes.subarray(span.from, span.to)));
    const tag = { from: 0, inner: span.inner - span.from };
    copy.setAttributes(tag, { fillId: `${fill}`, applyFill: '1' });
    return copy.result().toString('utf8');
  }

  private write(name: Collection): void {
    if (this.added[name].length === 0) return;
    const there = this.elements(name).length;
    const defaults = DEFAULTS[name].slice(there).map((xml) => this.prefixed(xml));
    const added = [...defaults, ...this.added[name]];
    const count = `${there + added.length}`;
    const collection = this.sheet.collections.get(name);
    if (collection === undefined) {
      const tag = `${this.prefix}${name}`;
      this.insertInOrder(name, `<${tag} count="${count}">${added.join('')}</${tag}>`);
      return;
    }
    this.edits.setAttributes(collection, { count });
    this.edits.append(collection, added.join(''));
  }

  private elements(name: Collection): readonly ElementSpan[] {
    return this.sheet.elements.get(name) ?? [];
  }

  private insertInOrder(name: Collection, xml: string): void {
    const later = ORDER.slice(ORDER.indexOf(name) + 1).flatMap(
      (other) => this.sheet.collections.get(other) ?? [],
    );
    const [first] = later;
    if (first === undefined) this.edits.append(this.sheet.root, xml);
    else this.edits.insert(first.from, xml);
  }

  private prefixed(xml: string): string {
    return this.prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-zA-Z]+[\s/>])/g, `<$1${this.prefix}`);
  }
}

interface StyleOutline {
  readonly root: ElementSpan;
  readonly collections: ReadonlyMap<string, ElementSpan>;
  readonly elements: ReadonlyMap<string, readonly ElementSpan[]>;
}

function readStyles(reader: XmlReader): StyleOutline {
  const collections = new Map<string, ElementSpan>();
  const elements = new Map<string, ElementSpan[]>();
  reader.enterRoot('styleSheet');
  const root = spanOf(reader, () => {
    const name = ORDER.find((known) => reader.isMain(known));
    if (name === undefined) return;
    const within: ElementSpan[] = [];
    const ours = COLLECTIONS.find((known) => known === name);
    const visit = () => {
      if (ours !== undefined && reader.isMain(ELEMENTS[ours])) within.push(spanOf(reader));
    };
    collections.set(name, spanOf(reader, visit));
    elements.set(name, within);
  });
  return { root, collections, elements };
}
