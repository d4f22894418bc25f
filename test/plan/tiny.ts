import type { Dataset, MeasureColumn } from '../../src/model/dataset.js';
import { type MissingReason, missingReasons } from '../../src/model/missing.js';
import { must } from '../../src/model/must.js';
import type { TextPlace } from '../../src/model/place.js';
import type { Ratio } from '../../src/model/ratio.js';
import { Decimal, formatDecimal, settled } from '../../src/number/decimal.js';
import type { Unit } from '../../src/number/unit.js';
import { PLAIN } from '../../src/number/unit-algebra.js';
import { createUnitSystem } from '../../src/number/unit-system.js';
import { PlanBuilder } from '../../src/plan/builder.js';
import { evaluate } from '../../src/plan/evaluate/evaluate.js';
import { type ExactColumn, exact } from '../../src/plan/evaluate/exact.js';
import { type Evaluated, type Value, valueAt, valueFor } from '../../src/plan/evaluate/value.js';
import { addFormula } from '../../src/plan/formula-node.js';
import type { Axis, NodeType, Op } from '../../src/plan/node.js';
import { ALL, type Outline, type Plan } from '../../src/plan/plan.js';

/** A value, or why there is none. */
export type TinyCell = number | MissingReason;

/** A column of plain numbers, or one with a unit and the scale from the sheet's unit to it. */
export type TinyColumn =
  | readonly TinyCell[]
  | { readonly cells: readonly TinyCell[]; readonly unit?: string; readonly scale?: Ratio };

/** A formula, or any other kind of step; it reads columns and earlier steps by their names. */
export type TinyStep =
  | { readonly id: string; readonly formula: string; readonly grouping?: string }
  | { readonly id: string; readonly op: Op; readonly on?: Axis; readonly type?: NodeType };

export interface Tiny {
  readonly columns: { readonly [name: string]: TinyColumn };
  /** Groupings and each row's group. */
  readonly groups?: { readonly [grouping: string]: readonly string[] };
  readonly steps: readonly TinyStep[];
}

export type TinyRun = Evaluated<ExactColumn>;

export const perRow: Axis = { kind: 'row', table: 'rows' };
const place: TextPlace = { kind: 'text', file: 'tiny.yaml', line: 1, column: 1, length: 1 };
const units = createUnitSystem({ rates: [], counting: [] }).system;

export function unitNamed(text: string): Unit {
  return must(units.parse(text), text);
}

/** Columns and steps as a dataset and a plan, evaluated exactly. Entities are named 1, 2, 3 … */
export function run(tiny: Tiny): TinyRun {
  const plan = planOf(tiny);
  return { plan, evaluation: evaluate(plan, datasetOf(tiny), exact) };
}

/** A node's figures row by row, as `texts` shows them. */
export function figures(of: TinyRun, id: string): string[] {
  return of.evaluation.frame.table.entities.map((_, row) => text(valueFor(of, id, row)));
}

/** A node's figures on its own axis: one per group, by name in code-point order. */
export function figuresByGroup(of: TinyRun, id: string): string[] {
  const { reasons } = must(of.evaluation.columns.get(id), id);
  return [...reasons].map((_, position) => text(valueAt(of, id, position)));
}

/** A number at the 28 digits decisions look at, `true`, a label, or the reason why there is none. */
export function text(value: Value): string {
  if (value.kind === 'missing') return value.reason;
  return value.kind === 'number' ? formatDecimal(settled(value.value)) : String(value.value);
}

/** The figures of one formula over some columns. */
export function formulaFigures(formula: string, columns: Tiny['columns']): string[] {
  return figures(run({ columns, steps: [{ id: 'result', formula }] }), 'result');
}

function planOf({ columns, groups = {}, steps }: Tiny): Plan {
  const builder = new PlanBuilder(units, 'rows');
  for (const [name, column] of Object.entries(columns)) {
    const op = { kind: 'input', table: 'rows', measure: name } as const;
    builder.add({ ...facts(name), unit: unitNamed('unit' in column ? (column.unit ?? '') : ''), op });
  }
  const names = new Map(Object.keys(columns).map((name) => [name, name]));
  for (const step of steps) {
    addStep(builder, step, names);
    names.set(step.id, step.id);
  }
  const named = Object.keys(groups).map((name) => ({ name, label: name, known: undefined }));
  return builder.finish([{ name: ALL, label: undefined, known: undefined }, ...named], emptyOutline());
}

/** Of a plan that no report is made of. */
export function emptyOutline(): Outline {
  return {
    framework: [],
    exactTotal: '',
    total: '',
    rank: '',
    ranks: [],
    grade: undefined,
    grading: undefined,
    plausible: [],
    scales: [],
    parts: [],
    adjustment: undefined,
    exempt: [],
    disqualify: [],
    conditions: [],
  };
}

function facts(id: string) {
  const type: NodeType = { kind: 'number' };
  return {
    id,
    on: perRow,
    unit: PLAIN,
    type,
    role: 'step',
    label: { zh: id, en: id },
    origin: place,
  } as const;
}

function addStep(builder: PlanBuilder, step: TinyStep, names: ReadonlyMap<string, string>): void {
  if ('op' in step) {
    builder.add({ ...facts(step.id), ...step });
    return;
  }
  const source = { text: step.formula, place: () => place };
  const { grouping = ALL } = step;
  const request = { ...facts(step.id), source, names, unit: undefined, grouping };
  const { value, diagnostics } = addFormula(builder, request);
  must(value, `${step.formula}: ${diagnostics.map(({ code }) => code).join(', ')}`);
}

function datasetOf({ columns, groups = {} }: Tiny): Dataset {
  const cells = Object.values(columns).map(cellsOf);
  const entities = (cells[0] ?? []).map((_, row) => {
    const name = String(row + 1);
    return {
      key: name,
      name,
      place: { kind: 'cell', file: 'tiny.csv', sheet: '', row: row + 2, column: 1 } as const,
    };
  });
  const measures = Object.entries(columns).map(
    ([name, column], at) => [name, measure(name, column, at + 2)] as const,
  );
  const labels = Object.entries(groups).map(
    ([label, values]) => [label, { label, values, places: entities.map((entity) => entity.place) }] as const,
  );
  const table = { name: 'rows', entities, measures: new Map(measures), labels: new Map(labels) };
  return { tables: new Map([['rows', table]]) };
}

function cellsOf(column: TinyColumn): readonly TinyCell[] {
  return 'cells' in column ? column.cells : column;
}

function measure(name: string, column: TinyColumn, at: number): MeasureColumn {
  const cells = cellsOf(column);
  const { unit = '', scale = { times: 1n, over: 1n } } = 'cells' in column ? column : {};
  return {
    measure: name,
    values: Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : 0)),
    reasons: Uint8Array.from(cells, (cell) =>
      typeof cell === 'number' ? 0 : missingReasons.indexOf(cell) + 1,
    ),
    cells: {
      source: new Uint16Array(cells.length),
      row: Uint32Array.from(cells, (_, row) => row + 2),
      column: new Uint16Array(cells.length).fill(at),
    },
    sources: [{ file: 'tiny.csv', sheet: '', header: name, unit, scale }],
    texts: new Map(),
  };
}

/** A number of the rules, the same for every row. */
export function given(id: string, value: number | string): TinyStep {
  const op = { kind: 'given', values: { per: 'rule', value: new Decimal(value) }, source: '' } as const;
  return { id, on: { kind: 'rule' }, op };
}
