import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Entity, LabelColumn } from '../model/dataset.js';
import { must } from '../model/must.js';
import type { CellPlace } from '../model/place.js';
import { compactText } from './compact-text.js';
import { labelValue } from './label-value.js';

export interface SeenValue {
  readonly text: string;
  readonly place: CellPlace;
}

/** A label's column while it grows, every value in its one form. */
export class LabelStore {
  private readonly seen: (SeenValue | undefined)[] = [];
  /** The first writing of every value, by what its writings have in common. */
  private readonly writings = new Map<string, SeenValue>();
  /** A merged cell labels several rows and is complained of once. */
  private readonly refused = new Set<CellPlace>();

  constructor(readonly name: string) {}

  /** Keeps a value that says something; two sheets may repeat it but not contradict each other. */
  put(
    position: number,
    { name: entity }: Entity,
    { text: written, place }: SeenValue,
  ): readonly Diagnostic[] {
    const text = labelValue(written);
    if (text === '') return [];
    const findings = this.otherWriting({ text, place });
    const first = this.seen[position];
    this.seen[position] = first ?? { text, place };
    if (first === undefined || compactText(first.text) === compactText(text)) return findings;
    const args = { entity, label: this.name, first: first.text, second: text };
    return [...findings, diagnostic('data/label-conflict', args, place, [first.place])];
  }

  /** Two writings of what is probably one group would make two. */
  private otherWriting(value: SeenValue): readonly Diagnostic[] {
    const key = compactText(value.text);
    const first = this.writings.get(key) ?? value;
    if (first === value) this.writings.set(key, value);
    if (first.text === value.text || this.refused.has(value.place)) return [];
    this.refused.add(value.place);
    const args = { label: this.name, first: first.text, second: value.text };
    return [diagnostic('data/label-spelling', args, value.place, [first.place])];
  }

  /** An entity without a cell for the label has a blank one at row and column 0 of the sheet that names it. */
  finish(entities: readonly Entity[]): LabelColumn {
    const nowhere = (position: number): CellPlace => ({
      ...must(entities[position], `entity ${position}`).place,
      row: 0,
      column: 0,
    });
    return {
      label: this.name,
      values: entities.map((_, position) => this.seen[position]?.text ?? ''),
      places: entities.map((_, position) => this.seen[position]?.place ?? nowhere(position)),
    };
  }
}
