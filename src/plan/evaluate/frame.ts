import type { Dataset, Table } from '../../model/dataset.js';
import { must } from '../../model/must.js';
import type { Axis } from '../node.js';
import { ALL, type Grouping, type Plan } from '../plan.js';

/** The axes of one run: which rows there are and which group of each grouping a row belongs to. */
export interface Frame {
  /** The table whose rows are assessed. */
  readonly table: Table;
  readonly tables: ReadonlyMap<string, Table>;
  /** By table, for each entity that is assessed, the rows that belong to it. */
  readonly belonging: ReadonlyMap<string, readonly (readonly number[])[]>;
  readonly rows: number;
  readonly groupings: ReadonlyMap<string, Groups>;
}

/** The groups of one grouping, by name in code-point order, and each row's group. */
export interface Groups {
  readonly names: readonly string[];
  readonly groupOf: Int32Array;
  readonly members: readonly (readonly number[])[];
}

export function frameOf(plan: Plan, dataset: Dataset): Frame {
  const table = must(dataset.tables.get(plan.table), `table ${plan.table}`);
  const rows = table.entities.length;
  const groupings = new Map(plan.groupings.map((grouping) => [grouping.name, groupsOf(grouping, table)]));
  const belonging = new Map([...dataset.tables].map(([name, other]) => [name, belongingTo(table, other)]));
  return { table, tables: dataset.tables, belonging, rows, groupings };
}

function groupsOf(grouping: Grouping, table: Table): Groups {
  const texts =
    grouping.label === undefined
      ? table.entities.map(() => ALL)
      : must(table.labels.get(grouping.label), `label column ${grouping.label}`).values;
  const names = [...new Set(texts)].sort(byCodePoint);
  const positions = new Map(names.map((name, i) => [name, i]));
  const members: number[][] = names.map(() => []);
  const groupOf = Int32Array.from(texts, (text, row) => {
    const group = must(positions.get(text), 'group');
    must(members[group], 'group').push(row);
    return group;
  });
  return { names, groupOf, members };
}

/** An order that no locale changes: by code point, so that 𠮷 comes after every character of the basic plane. */
export function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const differs = left.findIndex((character, i) => character !== right[i]);
  if (differs < 0) return left.length - right.length;
  return (left[differs]?.codePointAt(0) ?? -1) - (right[differs]?.codePointAt(0) ?? -1);
}

export function lengthOf(axis: Axis, frame: Frame): number {
  switch (axis.kind) {
    case 'rule':
      return 1;
    case 'group':
      return groupsIn(frame, axis.grouping).names.length;
    case 'row':
      return tableIn(frame, axis.table).entities.length;
  }
}

/** Where a table has the row of a key; undefined where it has none. */
export function positionIn({ entities }: Table, key: string): number | undefined {
  const position = entities.findIndex((entity) => entity.key === key);
  return position < 0 ? undefined : position;
}

export function tableIn(frame: Frame, name: string): Table {
  return must(frame.tables.get(name), `table ${name}`);
}

/** For each entity that is assessed, the rows of another table that belong to it. */
export function rowsBelongingTo(frame: Frame, table: string): readonly (readonly number[])[] {
  return must(frame.belonging.get(table), `rows of ${table}`);
}

function belongingTo(owners: Table, table: Table): readonly (readonly number[])[] {
  const positions = new Map(owners.entities.map(({ key }, position) => [key, position]));
  const rows: number[][] = owners.entities.map(() => []);
  for (const [row, { key }] of table.entities.entries()) {
    const owner = positions.get(key);
    if (owner !== undefined) rows[owner]?.push(row);
  }
  return rows;
}

export function groupsIn(frame: Frame, grouping: string): Groups {
  return must(frame.groupings.get(grouping), `grouping ${grouping}`);
}

/** For each position on `to`, the position on the coarser (or same) axis `from` that it reads. */
export function positionsOn(from: Axis, to: Axis, frame: Frame): Int32Array | undefined {
  if (from.kind === 'group' && to.kind === 'group' && from.grouping !== to.grouping) {
    throw new Error(`bug: a node on ${to.grouping} cannot read a node on ${from.grouping}`);
  }
  if (from.kind === to.kind) return undefined;
  if (from.kind === 'rule') return new Int32Array(lengthOf(to, frame));
  if (from.kind === 'group' && to.kind === 'row') return groupsIn(frame, from.grouping).groupOf;
  throw new Error(`bug: a ${to.kind} node cannot read a ${from.kind} node`);
}
