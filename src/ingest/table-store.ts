import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Entity, Table } from '../model/dataset.js';
import { entityKey, entitySpelling } from '../model/entity-key.js';
import { must } from '../model/must.js';
import type { CellPlace } from '../model/place.js';
import type { TableSpec } from '../model/table-spec.js';
import { LabelStore, type SeenValue } from './label-store.js';
import { MeasureStore } from './measure-store.js';
import { MissingMarks } from './missing-marks.js';

/** The table while workbooks are being read: entities by first appearance, a store per measure and label. */
export class TableStore {
  readonly measures: readonly MeasureStore[];
  private readonly labels: readonly LabelStore[];
  private readonly entities: Entity[] = [];
  private readonly positions = new Map<string, number>();

  constructor(private readonly spec: TableSpec) {
    this.measures = spec.measures.map(({ name }) => new MeasureStore(name));
    const marks = new MissingMarks(spec.missingMarks);
    this.labels = spec.labels.map((label) => new LabelStore(label, marks));
  }

  /** Every row is a row of its own, however often an entity is named. */
  get holdsEvents(): boolean {
    return this.spec.rows === 'events';
  }

  get size(): number {
    return this.entities.length;
  }

  /** The entity's position; a new one when its key is new. A key shared by names that differ visibly is a finding. */
  place(
    name: string,
    place: CellPlace,
  ): { readonly entity: number; readonly findings: readonly Diagnostic[] } {
    const key = entityKey(name);
    const known = this.holdsEvents ? undefined : this.positions.get(key);
    if (known === undefined) {
      const entity = this.entities.push({ key, name, place }) - 1;
      this.positions.set(key, entity);
      return { entity, findings: [] };
    }
    const first = this.entity(known);
    if (first.name === name || entitySpelling(first.name) === entitySpelling(name)) {
      return { entity: known, findings: [] };
    }
    const args = { entity: name, first: first.name };
    return { entity: known, findings: [diagnostic('data/entity-collision', args, place, [first.place])] };
  }

  entity(position: number): Entity {
    return must(this.entities[position], `entity ${position}`);
  }

  /** Keeps what a cell says of the label in the position `index`. */
  label(entity: number, index: number, seen: SeenValue): readonly Diagnostic[] {
    return must(this.labels[index], `label ${index}`).put(entity, this.entity(entity), seen);
  }

  finish(): Table {
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
