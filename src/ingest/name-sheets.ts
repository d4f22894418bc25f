import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Entity } from '../model/dataset.js';
import type { CellPlace } from '../model/place.js';
import { nearName } from './near-name.js';

/** Names compared before a table is taken to be too large for it. */
const MOST_COMPARED = 1_000_000;

/** On which sheets each entity stands: two writings of one name are two entities, each with half of the figures. */
export class NameSheets {
  private readonly sheets: string[] = [];
  /** Positions of the entities on each sheet. */
  private readonly named: Set<number>[] = [];

  see(entity: number, { file, sheet }: CellPlace): void {
    const name = `${file}\n${sheet}`;
    let at = this.sheets.at(-1) === name ? this.sheets.length - 1 : this.sheets.indexOf(name);
    if (at < 0) at = this.sheets.push(name) - 1;
    this.named[at] ??= new Set();
    this.named[at]?.add(entity);
  }

  /**
   * Names on one sheet only that are near a name which that sheet lacks. Sheets that share no name at all are of
   * different entities.
   */
  findings(entities: readonly Entity[]): readonly Diagnostic[] {
    return this.named.slice(1).flatMap((own, at) => {
      const others = this.named.filter((sheet) => sheet !== own);
      const elsewhere = new Set(others.flatMap((sheet) => [...sheet]));
      const alone = [...own].filter((entity) => !elsewhere.has(entity));
      const before = new Set(this.named.slice(0, at + 1).flatMap((sheet) => [...sheet]));
      const absent = [...before].filter((entity) => !own.has(entity));
      if (alone.length === own.size || alone.length * absent.length > MOST_COMPARED) return [];
      return alone.flatMap((entity) => onlyOnce(entities, entity, absent) ?? []);
    });
  }
}

function onlyOnce(
  entities: readonly Entity[],
  alone: number,
  absent: readonly number[],
): Diagnostic | undefined {
  const entity = entities[alone];
  const known = absent.flatMap((position) => entities[position] ?? []);
  const near =
    entity &&
    nearName(
      entity.name,
      known.map(({ name }) => name),
    );
  if (entity === undefined || near === undefined) return undefined;
  const other = known.find(({ name }) => name === near);
  const related = other === undefined ? [] : [other.place];
  return diagnostic('data/name-only-once', { entity: entity.name, nearest: near }, entity.place, related);
}
