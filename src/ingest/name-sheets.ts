import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Entity } from '../model/dataset.js';
import type { CellPlace } from '../model/place.js';
import { isOneWithBracket, nearName } from './near-name.js';

/** Names compared before a table is taken to be too large for it. */
const MOST_COMPARED = 1_000_000;

/** On which sheets each entity stands: two writings of one name are two entities, each with half of the figures. */
export class NameSheets {
  private readonly sheets: string[] = [];
  /** Positions of the entities on each sheet. */
  private readonly named: Set<number>[] = [];

  /** The sheets that hold a reference. */
  private readonly compared = new Set<number>();

  see(entity: number, place: CellPlace): void {
    this.named[this.positionOf(place)]?.add(entity);
  }

  seeReference(place: CellPlace): void {
    this.compared.add(this.positionOf(place));
  }

  private positionOf({ file, sheet }: CellPlace): number {
    const name = `${file}\n${sheet}`;
    const known = this.sheets.at(-1) === name ? this.sheets.length - 1 : this.sheets.indexOf(name);
    if (known >= 0) return known;
    this.named.push(new Set());
    return this.sheets.push(name) - 1;
  }

  /** Names on one sheet only that are near a name which that sheet lacks, or that stand beside a reference alone. */
  findings(entities: readonly Entity[]): readonly Diagnostic[] {
    return this.named.flatMap((own, at) => {
      const others = this.named.filter((sheet) => sheet !== own);
      const elsewhere = new Set(others.flatMap((sheet) => [...sheet]));
      const alone = [...own].filter((entity) => !elsewhere.has(entity));
      const isApart = alone.length === own.size;
      if (isApart && this.compared.has(at) && alone.length < elsewhere.size) {
        return alone.flatMap((entity) => onlyHere(entities[entity]));
      }
      const before = new Set(this.named.slice(0, at).flatMap((sheet) => [...sheet]));
      const absent = [...before].filter((entity) => !own.has(entity));
      if (alone.length * absent.length > MOST_COMPARED) return [];
      // sheets that share no name at all are of different entities, unless a bracket makes the difference
      const near = isApart ? bracketedName : nearName;
      return alone.flatMap((entity) => onlyOnce(entities, { alone: entity, absent, near }) ?? []);
    });
  }
}

function onlyHere(entity: Entity | undefined): readonly Diagnostic[] {
  return entity ? [diagnostic('data/name-only-here', { entity: entity.name }, entity.place)] : [];
}

function bracketedName(name: string, names: readonly string[]): string | undefined {
  return names.find((known) => isOneWithBracket(name, known));
}

function onlyOnce(
  entities: readonly Entity[],
  {
    alone,
    absent,
    near: nearTo,
  }: { readonly alone: number; readonly absent: readonly number[]; readonly near: typeof nearName },
): Diagnostic | undefined {
  const entity = entities[alone];
  const known = absent.flatMap((position) => entities[position] ?? []);
  const near =
    entity &&
    nearTo(
      entity.name,
      known.map(({ name }) => name),
    );
  if (entity === undefined || near === undefined) return undefined;
  const other = known.find(({ name }) => name === near);
  const related = other === undefined ? [] : [other.place];
  return diagnostic('data/name-only-once', { entity: entity.name, nearest: near }, entity.place, related);
}
