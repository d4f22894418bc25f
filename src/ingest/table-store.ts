import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Entity, LabelColumn, Table } from '../model/dataset.js';
import { must } from '../model/must.js';
import type { CellPlace } from '../model/place.js';
import type { TableSpec } from '../model/table-spec.js';
import { entityKey, entitySpelling } from './entity-key.js';
import { MeasureStore } from './measure-store.js';

/** The table while workbooks are being read: entities by first appearance, a store per measure and label. */
export class TableStore {
  readonly measures: readonly MeasureStore[];
  private readonly labels: readonly LabelStore[];
  private readonly entities: Entity[] = [];
  private readonly positions = new Map<string, number>();

  constructor(private readonly spec: TableSpec) {
    this.measures = spec.measures.map(({ name }) => new MeasureStore(name));
    this.labels = spec.labels.map(({ name }) => ({ name, values: [], places: [] }));
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
    const known = this.positions.get(key);
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

  /** Keeps a label that says something; two sheets may repeat it but not contradict each other. */
  label(
    entity: number,
    index: number,
    seen: { readonly text: string; readonly place: CellPlace },
  ): readonly Diagnostic[] {
    const store = must(this.labels[index], `label ${index}`);
    const first = store.values[entity] ?? '';
    if (first === '') {
      store.values[entity] = seen.text;
      store.places[entity] = seen.place;
      return [];
    }
    if (seen.text === '' || entityKey(first) === entityKey(seen.text)) return [];
    const args = { entity: this.entity(entity).name, label: store.name, first, second: seen.text };
    return [
      diagnostic('data/label-conflict', args, seen.place, [must(store.places[entity], 'place of a label')]),
    ];
  }

  /** Entities that no cell of any measure says anything about; none, when no sheet has a usable column. */
  silent(): readonly Entity[] {
    if (!this.measures.some((store) => store.hasSource)) return [];
    return this.entities.filter((_, entity) => !this.measures.some((store) => store.has(entity)));
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
      labels: new Map(this.labels.map((store) => [store.name, this.labelColumn(store)])),
    };
  }

  /** An entity without a cell for the label has a blank one at row and column 0 of the sheet that names it. */
  private labelColumn({ name, values, places }: LabelStore): LabelColumn {
    return {
      label: name,
      values: this.entities.map((_, entity) => values[entity] ?? ''),
      places: this.entities.map(({ place }, entity) => places[entity] ?? { ...place, row: 0, column: 0 }),
    };
  }
}

interface LabelStore {
  readonly name: string;
  readonly values: (string | undefined)[];
  readonly places: (CellPlace | undefined)[];
}
