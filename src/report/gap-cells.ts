import type { Assessment } from '../assess/index.js';
import type { Gaps } from '../assess/what-if/index.js';
import { must } from '../model/must.js';
import type { Language } from '../model/words.js';
import type { Decimal } from '../number/decimal.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { NodeId } from '../plan/node.js';
import { figureCell, policiesUnder } from './cells.js';
import type { ReportCell, ReportColumn, ReportTable } from './document.js';
import { valuePlaces } from './figures.js';
import type { Subject } from './subject.js';
import { unitText } from './wording/figure.js';
import type { GapWords } from './words/gap.js';
import type { ReportWords } from './words/words.js';

/** What the sections about gaps are made with. */
export interface GapView {
  readonly subject: Subject;
  readonly words: ReportWords;
  readonly gaps: GapWords;
  readonly language: Language;
  /** What there is to gain, computed as it is asked for. */
  readonly found: Gaps;
}

/** Decimals of shares and percentage points in tables and sentences. */
export const SHARE_PLACES = 2;

/** A figure at a row; '' where a kind of target has none. */
export function gapCell(
  { subject, words }: GapView,
  node: NodeId | undefined,
  row: number,
  places?: number,
): ReportCell {
  if (node === undefined) return blank;
  const { assessment } = subject;
  const most = places ?? valuePlaces(subject);
  const cell = figureCell(assessment, { node, row, places: most }, words);
  const number = numberAt(assessment, node, row);
  // figures of many units stand in one column: each with the decimals that it has
  return cell.kind === 'number' && places === undefined && number !== undefined
    ? { ...cell, places: Math.min(most, number.decimalPlaces()) }
    : cell;
}

/** What an entity has, with the mark of what the rules put in for it: 沿用上年. */
export function actualCell(view: GapView, node: NodeId, row: number): ReportCell {
  const { subject, words } = view;
  const cell = gapCell(view, node, row);
  if (cell.kind !== 'number') return cell;
  const policies = policiesUnder(subject.assessment, node, row);
  if (policies.length === 0) return cell;
  return { ...cell, flag: policies.map((policy) => words.flags[policy]).join(words.explain.listSeparator) };
}

export const blank: ReportCell = { kind: 'text', text: '' };

export function textCell(text: string): ReportCell {
  return { kind: 'text', text };
}

/** A number that is no node of its own, such as what is left of a weight. */
export function numberCell(value: Decimal | undefined, places: number): ReportCell {
  if (value === undefined) return blank;
  return { kind: 'number', value: value.toString(), places: Math.min(places, value.decimalPlaces()) };
}

export function numberAt(assessment: Assessment, node: NodeId | undefined, row: number): Decimal | undefined {
  if (node === undefined) return undefined;
  const value = valueFor(assessment, node, row);
  return value.kind === 'number' ? value.value : undefined;
}

export function unitOf({ plan }: Assessment, node: NodeId, language: Language): string {
  return unitText(must(plan.byId.get(node), node).unit, language);
}

export function entityName({ table }: Assessment, row: number): string {
  return must(table.entities[row], 'entity').name;
}

/** A column, and what stands in it for every line of the table. */
export interface GapColumn<Line> extends ReportColumn {
  readonly cell: (line: Line) => ReportCell;
  /** Left out where no line has a number in it: sheets need not have it. */
  readonly optional?: boolean;
}

/** The lines as a table, without the columns in which nothing stands. */
export function tableOf<Line>(columns: readonly GapColumn<Line>[], lines: readonly Line[]): ReportTable {
  const cells = columns.map(({ cell }) => lines.map(cell));
  const kept = columns.flatMap((column, at) => {
    const filled = (cells[at] ?? []).some((cell) =>
      column.optional === true ? cell.kind === 'number' : cell.kind !== 'text' || cell.text !== '',
    );
    return filled || lines.length === 0 ? [{ column, cells: cells[at] ?? [] }] : [];
  });
  return {
    columns: kept.map(({ column: { title, unit, align } }) =>
      unit === undefined ? { title, align } : { title, unit, align },
    ),
    rows: lines.map((_, line) => kept.map((column) => must(column.cells[line], 'cell'))),
  };
}
