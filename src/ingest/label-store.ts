import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { compactText } from '../model/compact-text.js';
import type { Entity, LabelColumn } from '../model/dataset.js';
import { must } from '../model/must.js';
import type { CellPlace } from '../model/place.js';
import type { LabelSpec } from '../model/table-spec.js';
import { labelValue } from './label-value.js';
import type { MissingMarks } from './missing-marks.js';
import { deniesItself, remarkText } from './remark.js';

/** A value's one form, and what it has in common with other writings of it. */
interface Form {
  readonly text: string;
  readonly key: string;
}

/** Distinct writings whose forms are remembered; a label that groups anything has far fewer. */
const REMEMBERED = 1000;

export interface SeenValue {
  readonly text: string;
  readonly place: CellPlace;
}

/** A label's column while it grows, every value in its one form. */
export class LabelStore {
  private readonly seen: ((SeenValue & Form) | undefined)[] = [];
  private readonly forms = new Map<string, Form>();
  /** The first writing of every value, by what its writings have in common. */
  private readonly writings = new Map<string, SeenValue>();
  /** A merged cell labels several rows and is complained of once. */
  private readonly refused = new Set<CellPlace>();

  constructor(
    private readonly spec: LabelSpec,
    private readonly marks: MissingMarks,
  ) {}

  get name(): string {
    return this.spec.name;
  }

  /** Keeps a value that says something; two sheets may repeat it but not contradict each other. */
  put(
    position: number,
    { name: entity }: Entity,
    { text: written, place }: SeenValue,
  ): readonly Diagnostic[] {
    const form = this.formOf(written);
    const first = this.seen[position];
    if (!first?.text) this.seen[position] = { ...form, place };
    if (form.text === '') return [];
    const findings = this.spec.holds === 'group' ? this.otherWriting(form, place) : this.denial(form, place);
    if (!first?.text || first.key === form.key) return findings;
    const args = { entity, label: this.name, first: first.text, second: form.text };
    return [...findings, diagnostic('data/label-conflict', args, place, [first.place])];
  }

  private formOf(written: string): Form {
    const known = this.forms.get(written);
    if (known) return known;
    const text = this.spec.holds === 'group' ? labelValue(written) : remarkText(written, this.marks);
    const form = { text, key: compactText(text) };
    if (this.forms.size < REMEMBERED) this.forms.set(written, form);
    return form;
  }

  private denial({ text }: Form, place: CellPlace): readonly Diagnostic[] {
    if (!deniesItself(text) || this.refused.has(place)) return [];
    this.refused.add(place);
    return [diagnostic('data/remark-denies', { label: this.name, text }, place)];
  }

  /** Two writings of what is probably one group would make two. */
  private otherWriting({ text, key }: Form, place: CellPlace): readonly Diagnostic[] {
    const first = this.writings.get(key);
    if (!first) this.writings.set(key, { text, place });
    if (!first || first.text === text || this.refused.has(place)) return [];
    this.refused.add(place);
    return [
      diagnostic('data/label-spelling', { label: this.name, first: first.text, second: text }, place, [
        first.place,
      ]),
    ];
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
