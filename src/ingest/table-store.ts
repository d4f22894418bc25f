import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Entity, Table } from '../model/dataset.js';
import { entityKey, entitySpelling } from '../model/entity-key.js';
import { must } from '../model/must.js';
import type { CellPlace } from '../model/place.js';
import { rowsOf } from '../model/rows-of.js';
import { REFERENCES, type TableSpec } from '../model/table-spec.js';
import { LabelStore, type SeenValue } from './label-store.js';
import { MeasureStore } from './measure-store.js';
import { MissingMarks } from './missing-marks.js';
import { NameBook } from './name-book.js';
import { NameSheets } from './name-sheets.js';

/** The table while workbooks are being read: entities by first appearance, a store per measure and label. */
export class TableStore {
  readonly measures: readonly MeasureStore[];
  private readonly labels: readonly LabelStore[];
  private readonly entities: Entity[] = [];
  private readonly positions = new Map<string, number>();
  /** Names of references by the keys of the names their rows bear, and their positions. */
  private readonly referenceNames = new Map<string, string>();
  private readonly referencePositions = new Map<string, number>();
  private readonly sheets = new NameSheets();
  private readonly marked: { readonly key: string; readonly finding: Diagnostic }[] = [];
  /** Positions of those who stand in a table of the period that is asked for. */
  private readonly assessed = new Set<number>();

  constructor(
    private readonly spec: TableSpec,
    private readonly names: NameBook = new NameBook(undefined),
  ) {
    for (const { name, rows } of spec.references ?? []) {
      for (const row of rows) this.referenceNames.set(entityKey(row), name);
    }
    this.measures = spec.measures.map(({ name }) => new MeasureStore(name));
    const marks = new MissingMarks(spec.missingMarks);
    this.labels = spec.labels.map((label) => new LabelStore(label, marks));
  }

  /** Every row is a row of its own, however often an entity is named. */
  get holdsEvents(): boolean {
    return this.spec.rows === 'events';
  }

  get hasRegister(): boolean {
    return this.names.hasRegister;
  }

  /** Whether the register has the name, of an entity and not of a part, or, among parts, of any. */
  isRegistered(name: string): boolean {
    return this.names.has(name) && (this.holdsEvents || this.names.parentsOf(name).length === 0);
  }

  /** How many entities, references and those of other periods apart. */
  get size(): number {
    return this.assessed.size;
  }

  /** Counts an entity among those of the period. */
  assess(entity: number): void {
    this.assessed.add(entity);
  }

  /** Those who stand in tables of other periods only. */
  get ofOtherPeriods(): readonly Entity[] {
    const references = new Set(this.referencePositions.values());
    return this.entities.filter((_, position) => !this.assessed.has(position) && !references.has(position));
  }

  /** The entity's position; a new one when its key is new. A key shared by names that differ visibly is a finding. */
  place(
    name: string,
    place: CellPlace,
  ): { readonly entity: number; readonly findings: readonly Diagnostic[] } {
    const { key, name: current, findings } = this.names.resolve(name, place);
    const known = this.holdsEvents ? undefined : this.positions.get(key);
    if (known === undefined) {
      const entity = this.entities.push({ key, name: current, place }) - 1;
      this.positions.set(key, entity);
      this.sheets.see(entity, place);
      return { entity, findings };
    }
    this.sheets.see(known, place);
    const first = this.entity(known);
    if (first.name === current || entitySpelling(first.name) === entitySpelling(current)) {
      return { entity: known, findings };
    }
    const args = { entity: name, first: first.name };
    const collision = diagnostic('data/entity-collision', args, place, [first.place]);
    return { entity: known, findings: [...findings, collision] };
  }

  /** A new row under the name of a part, of the entity that the register says it is part of. */
  placePart(
    name: string,
    place: CellPlace,
  ): { readonly entity: number; readonly findings: readonly Diagnostic[] } {
    const own = this.names.resolve(name, place);
    const [parent = own, ...others] = this.names.parentsOf(name);
    const entity = this.entities.push({ key: parent.key, name: parent.name, place }) - 1;
    const column = this.spec.labels.findIndex((label) => label.name === this.spec.own);
    const told = this.label(entity, column, { text: own.name, place });
    const isTold = (parent !== own && others.length === 0) || own.findings.length > 0;
    const facts = { table: this.spec.table, part: own.name, parents: parent === own ? 0 : others.length + 1 };
    const untold = isTold ? [] : [diagnostic('data/part-without-parent', facts, place)];
    return { entity, findings: [...own.findings, ...told, ...untold] };
  }

  /** What the rows say under a label so far. */
  textsOf(label: string): readonly string[] {
    return this.labels.find(({ name }) => name === label)?.finish(this.entities).values ?? [];
  }

  /** Parts that the sheets and the register say to belong to different entities. */
  otherParents(): readonly Diagnostic[] {
    const { own, table } = this.spec;
    if (own === undefined || !this.names.knowsParents) return [];
    return this.textsOf(own).flatMap((part, row) => {
      const { key, name: owner, place } = this.entity(row);
      const parents = this.names.parentsOf(part);
      if (parents.length === 0 || parents.some((parent) => parent.key === key)) return [];
      const facts = { table, part, owner, parent: parents.map(({ name }) => name).join('、') };
      return [diagnostic('data/part-parent-differs', facts, place)];
    });
  }

  /** The reference that a row of this name is of. */
  referenceNamed(name: string): string | undefined {
    return this.referenceNames.size === 0 ? undefined : this.referenceNames.get(entityKey(name));
  }

  /** The position of a reference among the rows, apart from those of entities. */
  placeReference(name: string, place: CellPlace): number {
    const key = entityKey(name);
    this.sheets.seeReference(place);
    const known = this.referencePositions.get(key);
    if (known !== undefined) return known;
    const position = this.entities.push({ key, name, place }) - 1;
    this.referencePositions.set(key, position);
    return position;
  }

  entity(position: number): Entity {
    return must(this.entities[position], `entity ${position}`);
  }

  /** Keeps what a cell says of the label in the position `index`. */
  label(entity: number, index: number, seen: SeenValue): readonly Diagnostic[] {
    return must(this.labels[index], `label ${index}`).put(entity, this.entity(entity), seen);
  }

  positionOf(key: string): number | undefined {
    return this.positions.get(key);
  }

  /** What another table says of an entity under labels of the same names. */
  labelsFrom({ labels }: Table, row: number, entity: number): readonly Diagnostic[] {
    return this.spec.labels.flatMap(({ name }, index) => {
      const column = labels.get(name);
      if (column === undefined) return [];
      const [text, place] = [must(column.values[row], name), must(column.places[row], name)];
      return text === '' ? [] : this.label(entity, index, { text, place });
    });
  }

  /** Keeps a name that 其中 stands before, and what is to be said if another sheet has it as an entity. */
  leaveMarked(name: string, finding: Diagnostic): void {
    this.marked.push({ key: entityKey(name), finding });
  }

  /** Names that stand on one sheet only and are near to another; names that only one sheet takes for an entity. */
  namesOnce(): readonly Diagnostic[] {
    if (this.holdsEvents) return [];
    const marked = this.marked.filter(({ key }) => this.positions.has(key)).map(({ finding }) => finding);
    return [...marked, ...this.sheets.findings(this.entities)];
  }

  /** The table of the entities, and that of the references where the rules have any. */
  finish(): readonly Table[] {
    const whole = this.whole();
    const entities = this.entities.flatMap((_, position) => (this.assessed.has(position) ? [position] : []));
    const assessed = entities.length === this.entities.length ? whole : rowsOf(whole, entities);
    if (this.spec.references === undefined) return [assessed];
    const references = [...this.referencePositions.values()];
    return [assessed, { ...rowsOf(whole, references), name: REFERENCES }];
  }

  private whole(): Table {
    return {
      name: this.spec.table,
      entities: this.entities,
      measures: new Map(
        this.spec.measures.map(({ name }, index) => [
          name,
          must(this.measures[index], `store of ${name}`).finish(this.entities.length),
        ]),
      ),
      labels: new Map(this.labels.map((store) => [store.name, store.finish(this.entities)])),
    };
  }
}
