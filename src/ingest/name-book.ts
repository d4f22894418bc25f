import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { displayText } from '../model/compact-text.js';
import type { Entity, Table } from '../model/dataset.js';
import { entityKey, entitySpelling } from '../model/entity-key.js';
import { must } from '../model/must.js';
import type { CellPlace } from '../model/place.js';
import type { RegisterColumns } from '../model/table-spec.js';
import { nearName } from './near-name.js';

/** What a name of a sheet stands for. */
export interface ResolvedName {
  readonly key: string;
  readonly name: string;
  readonly findings: readonly Diagnostic[];
}

interface Entry {
  readonly entity: Entity;
  /** What of the entity the text is. */
  readonly as: 'name' | 'former' | 'code';
}

/** Between the former names in one cell. */
const BETWEEN = /[、,，;；]/u;

/** Whom the names in the sheets mean: by the register where there is one, else every name is an entity's own. */
export class NameBook {
  private readonly entries = new Map<string, Entry>();
  private readonly ambiguous: Diagnostic[] = [];
  private readonly rows: ReadonlyMap<string, number>;

  constructor(
    private readonly register: Table | undefined,
    private readonly columns?: RegisterColumns,
  ) {
    for (const as of ['name', 'former', 'code'] as const) this.enter(as);
    this.rows = new Map((register?.entities ?? []).map(({ key }, row) => [key, row]));
  }

  /** Texts of the register that would mean two entities. */
  get findings(): readonly Diagnostic[] {
    return this.ambiguous;
  }

  resolve(text: string, place: CellPlace): ResolvedName {
    const key = entityKey(text);
    if (this.register === undefined) return { key, name: text, findings: [] };
    const entry = this.entries.get(key);
    if (entry === undefined) return { key, name: text, findings: [this.unknown(text, place)] };
    const { entity, as } = entry;
    return { key: entity.key, name: entity.name, findings: usage(text, { entity, as }, place) };
  }

  /** The key of whom a text means, be it nobody the register knows. */
  keyOf(text: string): string {
    return this.entries.get(entityKey(text))?.entity.key ?? entityKey(text);
  }

  /** Entities of the register whose keys are not among these. */
  without(keys: ReadonlySet<string>): readonly Diagnostic[] {
    const absent = (this.register?.entities ?? []).filter(({ key }) => !keys.has(key));
    return absent.map(({ name, place }) =>
      diagnostic('data/registered-not-reported', { entity: name }, place),
    );
  }

  get hasRegister(): boolean {
    return this.register !== undefined;
  }

  has(text: string): boolean {
    return this.entries.has(entityKey(text));
  }

  /** Whether the register says whose the entities are. */
  get knowsParents(): boolean {
    return this.register !== undefined && this.columns?.parent !== undefined;
  }

  /** Whom the register names as those that an entity is part of, by its name in a sheet. */
  parentsOf(text: string): readonly Pick<ResolvedName, 'key' | 'name'>[] {
    const entry = this.entries.get(entityKey(text));
    const row = entry && this.rows.get(entry.entity.key);
    if (row === undefined) return [];
    return this.textsOf('parent', row).map((parent) => {
      const known = this.entries.get(entityKey(parent))?.entity;
      return known ?? { key: entityKey(parent), name: displayText(parent) };
    });
  }

  private enter(as: Entry['as']): void {
    for (const [row, entity] of (this.register?.entities ?? []).entries()) {
      for (const text of this.textsOf(as, row)) this.put(text, { entity, as });
    }
  }

  private textsOf(as: Entry['as'] | 'parent', row: number): readonly string[] {
    const entity = must(this.register?.entities[row], 'entity of the register');
    if (as === 'name') return [entity.name];
    const column = this.columns?.[as];
    const written = column === undefined ? '' : (this.register?.labels.get(column)?.values[row] ?? '');
    return written.split(BETWEEN).filter((text) => entityKey(text) !== '');
  }

  private put(text: string, entry: Entry): void {
    const first = this.entries.get(entityKey(text));
    if (first === undefined) this.entries.set(entityKey(text), entry);
    else if (first.entity !== entry.entity) {
      const facts = { text: text.trim(), first: first.entity.name, second: entry.entity.name };
      this.ambiguous.push(
        diagnostic('data/register-ambiguous', facts, entry.entity.place, [first.entity.place]),
      );
    }
  }

  private unknown(text: string, place: CellPlace): Diagnostic {
    const names = (this.register?.entities ?? []).map(({ name }) => name);
    return diagnostic('data/not-registered', { entity: text, nearest: nearName(text, names) }, place);
  }
}

/** A former name is worth a word; a name that only resembles the register's (①区, 1区) may be another entity's. */
function usage(text: string, { entity, as }: Entry, place: CellPlace): readonly Diagnostic[] {
  if (as === 'former') {
    return [diagnostic('data/renamed', { entity: text, current: entity.name }, place, [entity.place])];
  }
  if (as === 'code' || entitySpelling(text) === entitySpelling(entity.name)) return [];
  const facts = { entity: text, first: entity.name };
  return [diagnostic('data/entity-collision', facts, place, [entity.place])];
}
