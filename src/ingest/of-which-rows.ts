import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { compactText } from '../model/compact-text.js';
import { entityKey } from '../model/entity-key.js';
import type { CellPlace } from '../model/place.js';
import type { Row } from '../workbook/cell.js';
import type { SeenLabel } from './label-reader.js';
import type { TableStore } from './table-store.js';

/** A row with a name, and the name without 其中 before it. */
export interface NamedRow {
  readonly row: Row;
  readonly labels: readonly SeenLabel[];
  readonly name: string;
  /** Of a part, whose it is. */
  readonly owner: string | undefined;
  readonly place: CellPlace;
}

export interface MarkedRow extends NamedRow {
  /** With the mark. */
  readonly text: string;
}

/** `take`: an entity of the list that 其中 begins; `leave`: a part of what stands above it. */
export interface Settled {
  readonly marked: MarkedRow;
  readonly as: 'take' | 'leave';
  readonly findings: readonly Diagnostic[];
}

/**
 * 其中 may begin the list of entities below 全市, or name a part of the entity above it. Which of them it does the register
 * says, or the other sheets, or the total above; else a person has to.
 */
export class OfWhichRows {
  private waiting: MarkedRow[] = [];
  private above: 'nothing' | 'total' | 'entity' = 'nothing';
  /** Totals stand above their rows. */
  private leads = false;
  private readonly here = new Set<string>();
  private readonly groups = new Set<string>();
  private readonly decided = new Map<string, 'take' | 'leave'>();
  private readonly left: MarkedRow[] = [];

  constructor(private readonly store: TableStore) {}

  /** A row that is no entity's but a total of them, or a reference. */
  seeTotal(): void {
    if (this.above === 'nothing') this.leads = true;
    this.above = 'total';
  }

  seeEntity({ name, labels }: Pick<NamedRow, 'name' | 'labels'>): void {
    this.above = 'entity';
    this.here.add(entityKey(name));
    for (const { text } of labels) this.groups.add(compactText(text));
  }

  wait(marked: MarkedRow): void {
    this.waiting.push(marked);
  }

  /** Decides the rows that wait; `next` is the unmarked row below them. */
  settle(next: NamedRow | undefined): readonly Settled[] {
    if (this.waiting.length === 0) return [];
    const run = this.waiting;
    this.waiting = [];
    for (const { text } of next?.labels ?? []) this.groups.add(compactText(text));
    const listed = run.length === 1 && this.above === 'total' && this.leads;
    return run.map((marked, at) => {
      const settled = this.decide(marked, { next, listed, last: at === run.length - 1 });
      if (marked.name !== '') this.decided.set(entityKey(marked.name), settled.as);
      if (settled.as === 'leave' && marked.name !== '') this.left.push(marked);
      return settled;
    });
  }

  /** Names left out, for being held against the sheets that are still to come. */
  get leftOut(): readonly MarkedRow[] {
    return this.left.filter(({ name }) => !this.here.has(entityKey(name)));
  }

  private decide(
    marked: MarkedRow,
    { next, listed, last }: { next: NamedRow | undefined; listed: boolean; last: boolean },
  ): Settled {
    const { name, owner, place } = marked;
    const leave = { marked, as: 'leave', findings: [] } as const;
    const sure = this.sureOf(name);
    if (sure !== undefined) return { ...leave, as: sure };
    const followed = next !== undefined && next.owner === owner && !this.isElsewhere(next.name);
    if (!followed || !last || (name === '' && this.above !== 'entity')) return leave;
    if (listed) {
      const read = diagnostic('data/of-which-read', { text: marked.text, name }, place, [next.place]);
      return { marked, as: 'take', findings: [read] };
    }
    const facts = { text: marked.text, name, next: next.name };
    return { ...leave, findings: [diagnostic('data/of-which', facts, place, [next.place])] };
  }

  /** What the register, the other sheets or the groups say of a name. */
  private sureOf(name: string): 'take' | 'leave' | undefined {
    if (name === '') return this.store.hasRegister ? 'leave' : undefined;
    const before = this.decided.get(entityKey(name));
    if (before !== undefined) return before;
    if (this.here.has(entityKey(name)) || this.groups.has(compactText(name))) return 'leave';
    if (this.store.hasRegister) return this.store.isRegistered(name) ? 'take' : 'leave';
    return this.isElsewhere(name) ? 'take' : undefined;
  }

  private isElsewhere(name: string): boolean {
    if (this.store.hasRegister || this.store.holdsEvents) return false;
    return !this.here.has(entityKey(name)) && this.store.positionOf(entityKey(name)) !== undefined;
  }
}
