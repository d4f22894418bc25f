import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Dataset, LabelColumn, Table } from '../model/dataset.js';
import { entityKey } from '../model/entity-key.js';
import { must } from '../model/must.js';
import type { CellPlace, Place } from '../model/place.js';
import { type Decimal, decide, formatDecimal, fromDouble, ZERO } from '../number/decimal.js';
import { applyRatio } from '../number/unit-algebra.js';
import type { PartsOutline, Plan } from '../plan/plan.js';
import { cellIn } from './cells-under.js';

/** What is wrong with the rows of tables of parts: whose they are, what they are called, the words in them, and their shares. */
export function partsFindings(plan: Plan, dataset: Dataset): readonly Diagnostic[] {
  const { entities } = must(dataset.tables.get(plan.table), plan.table);
  return plan.outline.parts.flatMap((parts) => {
    const table = must(dataset.tables.get(parts.table), parts.table);
    const rows = { parts, table, own: must(table.labels.get(parts.own), parts.own) };
    return [
      ...ofUnknown(
        rows,
        entities.map(({ name }) => name),
      ),
      ...unnamed(rows),
      ...twice(rows),
      ...unknownWords(rows),
      ...wrongShares(rows),
    ];
  });
}

interface Rows {
  readonly parts: PartsOutline;
  readonly table: Table;
  /** The parts' own names. */
  readonly own: LabelColumn;
}

function ofUnknown({ parts, table }: Rows, names: readonly string[]): Diagnostic[] {
  const keys = new Set(names.map(entityKey));
  return table.entities.flatMap(({ key, name, place }) => {
    if (keys.has(key)) return [];
    const facts = { table: parts.table, entity: name, nearest: nearest(name, names) };
    return [diagnostic('data/part-of-unknown', facts, place)];
  });
}

function unnamed({ parts, table, own }: Rows): Diagnostic[] {
  return own.values.flatMap((name, row) => {
    if (name !== '') return [];
    const facts = { table: parts.table, column: parts.own };
    return [diagnostic('data/part-unnamed', facts, shown(table, own, row))];
  });
}

/** One part of one entity in two rows would count twice. */
function twice({ parts, table, own }: Rows): Diagnostic[] {
  const first = new Map<string, number>();
  return own.values.flatMap((name, row) => {
    const owner = must(table.entities[row], 'row');
    const key = `${owner.key}\n${entityKey(name)}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    if (before === undefined || name === '') return [];
    const facts = { table: parts.table, part: name, entity: owner.name };
    return [diagnostic('data/part-twice', facts, shown(table, own, row), [shown(table, own, before)])];
  });
}

function unknownWords({ parts, table }: Rows): Diagnostic[] {
  return parts.labels.flatMap(({ label, words }) => {
    const column = must(table.labels.get(label), label);
    return column.values.flatMap((text, row) => {
      if (words.includes(text)) return [];
      const facts = { table: parts.table, label, text, nearest: nearest(text, words), known: words };
      return [diagnostic('data/unknown-word', facts, shown(table, column, row))];
    });
  });
}

function wrongShares({ parts, table, own }: Rows): Diagnostic[] {
  if (parts.share === undefined) return [];
  const { measure, whole } = parts.share;
  const column = must(table.measures.get(measure), measure);
  const sums = new Map<string, { sum: Decimal; rows: number[] }>();
  own.values.forEach((name, row) => {
    const { scale } = must(column.sources[column.cells.source[row] ?? 0], 'source');
    const share = applyRatio(fromDouble(column.values[row] ?? 0), scale);
    const entry = sums.get(entityKey(name)) ?? { sum: ZERO, rows: [] };
    sums.set(entityKey(name), { sum: entry.sum.plus(share), rows: [...entry.rows, row] });
  });
  return [...sums.values()].flatMap(({ sum, rows }) => {
    if (decide(sum, whole) === 0) return [];
    const places = rows.map((row) => cellIn(column, row) ?? shown(table, own, row));
    const [row = 0] = rows;
    const facts = {
      table: parts.table,
      part: own.values[row] ?? '',
      sum: formatDecimal(sum),
      whole: formatDecimal(whole),
    };
    return [diagnostic('data/shares-sum', facts, must(places[0], 'row'), places.slice(1))];
  });
}

/** The cell, or, where the sheet has none, the one that names the entity. */
function shown(table: Table, column: LabelColumn, row: number): Place {
  const place: CellPlace = must(column.places[row], 'row');
  return place.row === 0 ? must(table.entities[row], 'row').place : place;
}
