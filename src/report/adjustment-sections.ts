import type { Table } from '../model/dataset.js';
import { must } from '../model/must.js';
import { type Decimal, decide, formatDecimal, fromDouble, roundHalfUp } from '../number/decimal.js';
import { valueAt, valueFor } from '../plan/evaluate/value.js';
import type { NodeId } from '../plan/node.js';
import type { Adjustment, Ledger } from '../plan/plan.js';
import { figureCell } from './cells.js';
import type { ReportCell, ReportColumn, Section } from './document.js';
import { SHOWN_PLACES, scorePlaces } from './figures.js';
import { rowsByRank } from './sequence.js';
import type { Subject } from './subject.js';
import type { ReportWords } from './words/words.js';

/** A figure that every entity has. */
interface Figure {
  readonly title: string;
  readonly node: NodeId;
}

/** 基本得分、加分、扣分: from the basic score to the total; none where the rules adjust nothing. */
export function adjustmentFigures(adjustment: Adjustment | undefined, words: ReportWords): readonly Figure[] {
  if (adjustment === undefined) return [];
  const { basic, bonus, penalty } = adjustment;
  return [
    { title: words.columns.basic, node: basic },
    ...(bonus === undefined ? [] : [{ title: words.columns.bonus, node: bonus.points }]),
    ...(penalty === undefined ? [] : [{ title: words.columns.penalty, node: penalty.points }]),
  ];
}

/** What was added and taken off, item by item, and the events it comes from; nothing where the rules adjust nothing. */
export function adjustmentSections(subject: Subject, words: ReportWords): Section[] {
  const { adjustment } = subject.assessment.plan.outline;
  if (adjustment === undefined) return [];
  const { ledger } = adjustment;
  return [
    itemsSection(subject, adjustment, words),
    ...(ledger === undefined ? [] : [eventsSection(subject, { adjustment, ledger }, words)]),
  ];
}

function itemsSection(subject: Subject, adjustment: Adjustment, words: ReportWords): Section {
  const { assessment, rules } = subject;
  const items = adjustment.items.map(
    ({ name, kind, points }): Figure => ({ title: words.adjusted[kind](name), node: points }),
  );
  const figures = [...adjustmentFigures(adjustment, words), ...items];
  const columns: ReportColumn[] = [
    { title: words.columns.entity, align: 'left' },
    ...figures.map(({ title }): ReportColumn => ({ title, align: 'right' })),
    { title: words.columns.total, align: 'right' },
  ];
  const rows = rowsByRank(assessment).map((row): ReportCell[] => {
    const cell = (node: NodeId, places: number) => figureCell(assessment, { node, row, places }, words);
    return [
      { kind: 'text', text: must(assessment.table.entities[row], 'entity').name },
      ...figures.map(({ node }) => cell(node, scorePlaces(subject))),
      cell(assessment.plan.outline.total, rules.setting.round.total),
    ];
  });
  const table = { unit: words.points, columns, rows };
  return {
    id: 'adjustment',
    title: words.sections.adjustment,
    table,
    notes: [words.notes.adjustment, ...cappedNotes(subject, adjustment, words)],
  };
}

interface Events {
  readonly adjustment: Adjustment;
  readonly ledger: Ledger;
}

/** Every event of the entities assessed, with what it came to and why. */
function eventsSection(subject: Subject, { adjustment, ledger }: Events, words: ReportWords): Section {
  const { assessment } = subject;
  const table = must(assessment.dataset.tables.get(ledger.table), ledger.table);
  const texts = [ledger.item, ledger.evidence, ...(ledger.waived === undefined ? [] : [ledger.waived])];
  const stated = ledger.points === undefined ? [] : [ledger.points];
  const columns: ReportColumn[] = [
    { title: words.columns.entity, align: 'left' },
    ...texts.map((title): ReportColumn => ({ title, align: 'left' })),
    ...stated.map((title): ReportColumn => ({ title, unit: words.points, align: 'right' })),
    { title: words.columns.counted, unit: words.points, align: 'right' },
  ];
  const rows = rowsByRank(assessment).flatMap((row) => {
    const { key, name } = must(assessment.table.entities[row], 'entity');
    const events = table.entities.flatMap((event, at) => (event.key === key ? [at] : []));
    return events.map((event): ReportCell[] => [
      { kind: 'text', text: name },
      ...texts.map(
        (label): ReportCell => ({ kind: 'text', text: table.labels.get(label)?.values[event] ?? '' }),
      ),
      ...stated.map((points) => statedCell(table, points, event)),
      countedCell(subject, adjustment, { event, item: table.labels.get(ledger.item)?.values[event] ?? '' }),
    ]);
  });
  return { id: 'events', title: words.sections.events, table: { columns, rows }, notes: [] };
}

/** What the ledger itself states, in 分, where it does. */
function statedCell(table: Table, points: string, event: number): ReportCell {
  const { values, reasons } = must(table.measures.get(points), points);
  if (reasons[event] !== 0) return { kind: 'text', text: '' };
  return { kind: 'number', value: formatDecimal(fromDouble(must(values[event], 'event'))) };
}

function countedCell(
  subject: Subject,
  { items }: Adjustment,
  { event, item }: { readonly event: number; readonly item: string },
): ReportCell {
  const { kind, counted } = must(
    items.find(({ name }) => name === item),
    item,
  );
  const value = valueAt(subject.assessment, must(counted, item), event);
  if (value.kind !== 'number') throw new Error(`bug: an event of ${item} has no points`);
  const signed = kind === 'penalty' ? value.value.negated() : value.value;
  return { kind: 'number', value: signed.toString(), places: scorePlaces(subject) };
}

/** What caps and bounds took away or put on, so that the sums shown can be followed. */
function cappedNotes(subject: Subject, adjustment: Adjustment, words: ReportWords): string[] {
  const { assessment } = subject;
  const { exactTotal } = assessment.plan.outline;
  const numberOf = (node: NodeId | undefined, row: number) => {
    const value = node === undefined ? undefined : valueFor(assessment, node, row);
    return value?.kind === 'number' ? value.value : undefined;
  };
  const changes = rowsByRank(assessment).flatMap((row) => {
    const { name } = must(assessment.table.entities[row], 'entity');
    const basic = numberOf(adjustment.basic, row);
    const [bonus, penalty] = [
      numberOf(adjustment.bonus?.points, row),
      numberOf(adjustment.penalty?.points, row),
    ];
    const sum = basic?.plus(bonus ?? 0).minus(penalty ?? 0);
    const pairs = [
      ...adjustment.items.map(
        (item) => [item.name, numberOf(item.uncapped, row), numberOf(item.points, row)] as const,
      ),
      ...(['bonus', 'penalty'] as const).map(
        (kind) =>
          [
            words.columns[kind],
            numberOf(adjustment[kind]?.uncapped, row),
            numberOf(adjustment[kind]?.points, row),
          ] as const,
      ),
      [words.columns.total, sum, numberOf(exactTotal, row)] as const,
    ];
    return pairs.flatMap(([title, from, to]) =>
      from === undefined || to === undefined || decide(from, to) === 0
        ? []
        : [`${name} ${title} ${shown(from)} → ${shown(to)}`],
    );
  });
  return changes.length === 0 ? [] : [words.notes.capped(changes.join(words.explain.listSeparator))];
}

function shown(value: Decimal): string {
  return formatDecimal(roundHalfUp(value, SHOWN_PLACES));
}
