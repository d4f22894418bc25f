import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Dataset, Entity, MeasureColumn, Table } from '../model/dataset.js';
import { must } from '../model/must.js';
import type { CellPlace, Place } from '../model/place.js';
import { decide, formatDecimal, fromDouble } from '../number/decimal.js';
import type { Adjustment, AdjustmentItem, Ledger, Plan } from '../plan/plan.js';
import { cellIn } from './cells-under.js';

/** One row of the ledger as it was read. */
interface Event {
  readonly row: number;
  readonly entity: Entity;
  readonly item: string;
  readonly known: AdjustmentItem | undefined;
}

/** What is wrong with the events of a ledger: whom they are of, what they are, and whether they may count. */
export function ledgerFindings(plan: Plan, dataset: Dataset): readonly Diagnostic[] {
  const { adjustment } = plan.outline;
  const ledger = adjustment?.ledger;
  if (adjustment === undefined || ledger === undefined) return [];
  return [...eventFindings(plan, dataset, { adjustment, ledger }), ...twice(dataset, ledger)];
}

/** Events of entities that are taken out do not count, which whoever wrote them down may not know. */
export function eventsOfExempt(
  plan: Plan,
  reported: Dataset,
  exempt: ReadonlySet<string>,
): readonly Diagnostic[] {
  const ledger = plan.outline.adjustment?.ledger;
  if (ledger === undefined) return [];
  const table = must(reported.tables.get(ledger.table), 'ledger');
  return table.entities.flatMap(({ key, name, place }, row) => {
    if (!exempt.has(key)) return [];
    return [
      diagnostic('data/event-of-exempt', { entity: name, item: textAt(table, ledger.item, row).text }, place),
    ];
  });
}

/** The same event written down twice counts twice: rarely meant. */
function twice({ tables }: Dataset, ledger: Ledger): Diagnostic[] {
  const table = must(tables.get(ledger.table), 'ledger');
  const first = new Map<string, Place>();
  return table.entities.flatMap(({ key, name, place }, row) => {
    const item = textAt(table, ledger.item, row).text;
    const event = [key, item, textAt(table, ledger.evidence, row).text].join('\n');
    const before = first.get(event);
    if (before === undefined) first.set(event, place);
    return before === undefined
      ? []
      : [diagnostic('data/event-twice', { entity: name, item }, place, [before])];
  });
}

function eventFindings(
  plan: Plan,
  dataset: Dataset,
  { adjustment, ledger }: { readonly adjustment: Adjustment; readonly ledger: Ledger },
): readonly Diagnostic[] {
  const table = must(dataset.tables.get(ledger.table), 'ledger');
  const items = adjustment.items.filter(({ counted }) => counted !== undefined);
  const names = new Map(items.map((item) => [item.name, item]));
  const entities = must(dataset.tables.get(plan.table), plan.table).entities;
  const keys = new Set(entities.map(({ key }) => key));
  return table.entities.flatMap((entity, row) => {
    const item = textAt(table, ledger.item, row);
    const event = { row, entity, item: item.text, known: names.get(item.text) };
    const unknown = keys.has(entity.key) ? [] : [ofUnknown(entity, entities)];
    const itemFinding = event.known === undefined ? [unknownItem(event, item.place, [...names.keys()])] : [];
    return [...unknown, ...itemFinding, ...contentFindings(plan, { table, ledger }, event)];
  });
}

function ofUnknown({ name, place }: Entity, entities: readonly Entity[]): Diagnostic {
  const facts = {
    entity: name,
    nearest: nearest(
      name,
      entities.map((entity) => entity.name),
    ),
  };
  return diagnostic('data/event-of-unknown', facts, place);
}

function unknownItem({ item, entity }: Event, place: CellPlace, known: readonly string[]): Diagnostic {
  const facts = { item, nearest: item === '' ? undefined : nearest(item, known), known };
  return diagnostic('data/event-item-unknown', facts, shown(place, entity));
}

interface Sheets {
  readonly table: Table;
  readonly ledger: Ledger;
}

function contentFindings(plan: Plan, { table, ledger }: Sheets, event: Event): Diagnostic[] {
  const { row, known, entity, item } = event;
  const facts = { entity: entity.name, item };
  const evidence = textAt(table, ledger.evidence, row);
  const without = { ...facts, column: ledger.evidence };
  return [
    ...(evidence.text === ''
      ? [diagnostic('data/event-without-evidence', without, shown(evidence.place, entity))]
      : []),
    ...(ledger.waived === undefined ? [] : waiverFindings(table, ledger.waived, event)),
    ...(known === undefined || ledger.points === undefined
      ? []
      : pointsFindings(plan, must(table.measures.get(ledger.points), ledger.points), { ...event, known })),
  ];
}

function waiverFindings(table: Table, column: string, { row, entity, item, known }: Event): Diagnostic[] {
  const { text, place } = textAt(table, column, row);
  if (text === '' || known?.kind !== 'bonus') return [];
  const facts = { entity: entity.name, item, column };
  return [diagnostic('data/bonus-waived', facts, shown(place, entity))];
}

/** Points stated where the rules fix them must be those; where the rules leave them to the ledger they must be there. */
function pointsFindings(
  plan: Plan,
  column: MeasureColumn,
  { row, entity, item, known }: Event & { readonly known: AdjustmentItem },
): Diagnostic[] {
  const missing = column.reasons[row] !== 0;
  const place = cellIn(column, row) ?? entity.place;
  const facts = { entity: entity.name, item };
  if (known.each === undefined) {
    const { measure } = column;
    return missing ? [diagnostic('data/event-without-points', { ...facts, column: measure }, place)] : [];
  }
  const { op } = must(plan.byId.get(known.each), known.each);
  if (missing || op.kind !== 'given' || op.values.per !== 'rule') return [];
  const stated = fromDouble(must(column.values[row], 'points'));
  if (decide(stated, op.values.value) === 0) return [];
  const amounts = { stated: formatDecimal(stated), declared: formatDecimal(op.values.value) };
  return [diagnostic('data/event-points-differ', { ...facts, ...amounts }, place)];
}

function textAt(
  table: Table,
  label: string,
  row: number,
): { readonly text: string; readonly place: CellPlace } {
  const column = must(table.labels.get(label), `label column ${label}`);
  return { text: must(column.values[row], 'event'), place: must(column.places[row], 'event') };
}

/** A sheet without the column has no cell to show; the event's name stands for it. */
function shown(place: CellPlace, entity: Entity): Place {
  return place.row === 0 ? entity.place : place;
}
