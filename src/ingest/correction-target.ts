import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Table } from '../model/dataset.js';
import { entityKey } from '../model/entity-key.js';
import { must } from '../model/must.js';
import { covers, type Period, samePeriod } from '../model/period.js';
import type { CellPlace } from '../model/place.js';
import { REFERENCES, type TableSpec } from '../model/table-spec.js';
import type { LedgerRow } from './corrections-ledger.js';
import type { IngestContext } from './ingest-context.js';
import type { NameBook } from './name-book.js';
import { type Target, targetsOf } from './name-index.js';

/** A cell of the dataset that a row of the ledger speaks of. */
export interface CorrectionTarget {
  readonly table: Table;
  readonly context: IngestContext;
  readonly row: number;
  readonly target: Target;
}

/** The dataset as it was read, and what its names mean. */
export interface Correctable {
  /** The table of entities first, then tables of parts. */
  readonly contexts: readonly IngestContext[];
  readonly tables: ReadonlyMap<string, Table>;
  readonly names: NameBook;
  /** The period asked for. */
  readonly run: Period | undefined;
}

export type Searched =
  | { readonly kind: 'found'; readonly target: CorrectionTarget }
  /** Of a period that no formula reads. */
  | { readonly kind: 'aside' }
  | { readonly kind: 'refused'; readonly finding: Diagnostic };

interface Row {
  readonly context: IngestContext;
  readonly table: Table;
  readonly row: number;
}

/** The one cell that is meant: an entity's or a reference's, and where neither has the column a part's; with `of` a part's alone. */
export function findTarget(data: Correctable, written: LedgerRow, period: Period | undefined): Searched {
  const rows =
    written.of.text === ''
      ? [...entityRows(data, written), ...partRows(data, written)]
      : partRows(data, written);
  if (rows.length === 0) return refusal(ofUnknown(data, written));
  const named = rows.filter(({ context }) => context.index.find(written.column.text).length > 0);
  if (named.length === 0) return refusal(unknownColumn(rows, written));
  const found = named.flatMap((row) => {
    const target = targetIn(row.context, written.column.text, { period, run: data.run });
    return target ? [{ ...row, target }] : [];
  });
  const [first] = found;
  if (!first) return { kind: 'aside' };
  const [target, second] = found.filter(({ context }) => context === first.context);
  if (target && !second) return { kind: 'found', target };
  const places = found.map(({ table, row }) => must(table.entities[row], 'row').place);
  const facts = { name: written.name.text, column: written.column.text };
  return refusal(diagnostic('data/correction-ambiguous', facts, written.name.place, places));
}

function refusal(finding: Diagnostic): Searched {
  return { kind: 'refused', finding };
}

function entityRows({ contexts, tables, names }: Correctable, { name }: LedgerRow): readonly Row[] {
  const [context] = contexts;
  if (!context) return [];
  const { key } = names.resolve(name.text, name.place);
  const ofReferences = tables.get(REFERENCES);
  const reference = (context.spec.references ?? []).find((one) =>
    [one.name, ...one.rows].some((row) => entityKey(row) === entityKey(name.text)),
  );
  return [
    ...rowsWith(context, tables.get(context.spec.table), key),
    ...(reference ? rowsWith(context, ofReferences, entityKey(reference.name)) : []),
  ];
}

function rowsWith(context: IngestContext, table: Table | undefined, key: string): readonly Row[] {
  if (table === undefined) return [];
  return table.entities.flatMap((entity, row) => (entity.key === key ? [{ context, table, row }] : []));
}

function partRows({ contexts, tables, names }: Correctable, { name, of }: LedgerRow): readonly Row[] {
  const owner = of.text === '' ? undefined : names.resolve(of.text, of.place).key;
  return contexts.flatMap((context): Row[] => {
    const { own, table: tableName } = context.spec;
    const table = own === undefined ? undefined : tables.get(tableName);
    const labels = own === undefined ? undefined : table?.labels.get(own);
    if (!table || !labels) return [];
    return labels.values.flatMap((text, row) => {
      const isOwners = owner === undefined || table.entities[row]?.key === owner;
      return isOwners && entityKey(text) === entityKey(name.text) ? [{ context, table, row }] : [];
    });
  });
}

/** A measure in the period, or a label, which sheets of other periods do not tell. */
function targetIn(
  { spec, index }: IngestContext,
  text: string,
  { period, run }: { readonly period: Period | undefined; readonly run: Period | undefined },
): Target | undefined {
  const [named] = index.find(text);
  const isRun = period === undefined || run === undefined || samePeriod(period, run);
  if (named?.kind !== 'measure') return isRun ? named : undefined;
  const name = named.spec.of ?? named.spec.name;
  const at = spec.measures.findIndex((measure) => {
    if ((measure.of ?? measure.name) !== name) return false;
    const own = measure.period ?? run;
    if (period === undefined || own === undefined) return measure.of === undefined;
    return samePeriod(own, period) || (measure.every !== undefined && covers(own, period));
  });
  const measure = spec.measures[at];
  return measure && { kind: 'measure', index: at, spec: measure };
}

function ofUnknown({ tables, contexts }: Correctable, { name }: LedgerRow): Diagnostic {
  const known = contexts.flatMap(({ spec: { table: tableName, own } }, at) => {
    const table = tables.get(tableName);
    if (at === 0) return table?.entities.map((entity) => entity.name) ?? [];
    return own === undefined ? [] : (table?.labels.get(own)?.values ?? []);
  });
  const facts = { name: name.text, nearest: nearest(name.text, known) };
  return diagnostic('data/correction-of-unknown', facts, name.place);
}

function unknownColumn(rows: readonly Row[], { column }: LedgerRow): Diagnostic {
  const specs = new Set<TableSpec>(rows.map(({ context }) => context.spec));
  const known = [...specs].flatMap((spec) => targetsOf(spec).map((target) => target.spec.name));
  const facts = { column: column.text, nearest: nearest(column.text, known) };
  return diagnostic('data/correction-column-unknown', facts, column.place);
}

/** Where the value stands that was read. */
export function placeIn({ table, row, target }: CorrectionTarget): CellPlace | undefined {
  const { name } = target.spec;
  if (target.kind === 'label') {
    const place = table.labels.get(name)?.places[row];
    return place?.row === 0 ? undefined : place;
  }
  const column = must(table.measures.get(name), name);
  const { file, sheet } = column.sources[column.cells.source[row] ?? 0] ?? {};
  const [at, across] = [column.cells.row[row] ?? 0, column.cells.column[row] ?? 0];
  if (at === 0 || file === undefined || sheet === undefined) return undefined;
  return { kind: 'cell', file, sheet, row: at, column: across };
}
