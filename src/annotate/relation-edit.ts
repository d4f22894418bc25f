import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { refused, usable } from '../workbook/outcome.js';
import { type Relationship, readRelationships } from '../workbook/relationships.js';
import { PACKAGE_RELATIONS } from '../workbook/xml-names.js';
import { type ElementSpan, spanOf } from './element-span.js';
import type { PackageEdit } from './package-edit.js';
import { escaped, XmlEdits } from './xml-edits.js';

/** The relationships of a part, to which others are added. */
export class RelationEdit {
  private readonly added: string[] = [];

  private constructor(
    private readonly pack: PackageEdit,
    private readonly source: string,
    private readonly there: Relations | undefined,
  ) {}

  /** The part of the first relationship of this type. */
  partOf(type: string): string | undefined {
    return this.there?.list.find((relation) => relation.type === type)?.part;
  }

  partWith(id: string): string | undefined {
    return this.there?.list.find((relation) => relation.id === id)?.part;
  }

  static read(pack: PackageEdit, source: string): Diagnosed<RelationEdit> {
    const part = relationsPart(source);
    if (!pack.has(part)) return usable(new RelationEdit(pack, source, undefined));
    const opened = pack.open(part, source);
    const reader = opened.value;
    if (reader === undefined) return refused(...opened.diagnostics);
    const ids = new Set<string>();
    reader.enterRoot('Relationships', PACKAGE_RELATIONS);
    const root = spanOf(reader, () => ids.add(reader.attribute('Id') ?? ''));
    const list = readRelationships(pack.archive, source);
    if (list.value === undefined) return refused(...list.diagnostics);
    return usable(new RelationEdit(pack, source, { root, ids, bytes: reader.bytes, list: list.value }));
  }

  /** Adds a relationship of the office namespace and answers its id. */
  add(type: string, target: string): string {
    const id = this.freeId();
    this.there?.ids.add(id);
    const prefix = this.there === undefined ? '' : this.edits().prefixAt(this.there.root.from);
    const uri = `${this.pack.dialect.relations}/${type}`;
    const path = escaped(relativePath(this.source, target));
    this.added.push(`<${prefix}Relationship Id="${id}" Type="${uri}" Target="${path}"/>`);
    return id;
  }

  write(): void {
    if (this.added.length === 0) return;
    const part = relationsPart(this.source);
    const xml = this.added.join('');
    if (this.there === undefined) {
      const root = `<Relationships xmlns="${PACKAGE_RELATIONS[0]}">${xml}</Relationships>`;
      this.pack.write(part, `${XML_HEAD}${root}`);
      return;
    }
    const edits = this.edits();
    edits.append(this.there.root, xml);
    this.pack.write(part, edits.result());
  }

  private edits(): XmlEdits {
    return new XmlEdits(this.there?.bytes ?? Buffer.alloc(0));
  }

  private freeId(): string {
    for (let number = this.added.length + 1; ; number++) {
      const id = `rId${number}`;
      if (this.there?.ids.has(id) !== true) return id;
    }
  }
}

interface Relations {
  readonly root: ElementSpan;
  readonly ids: Set<string>;
  readonly bytes: Buffer;
  /** Without those that lead outside. */
  readonly list: readonly Relationship[];
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function relationsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** From the folder of one part to another, as programs that read only such paths expect it. */
function relativePath(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
