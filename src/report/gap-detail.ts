import { decide, ZERO } from '../number/decimal.js';
import type { BenchmarkOutline } from '../plan/gap-outline.js';
import { figureCell } from './cells.js';
import type { Section } from './document.js';
import { scorePlaces, valuePlaces } from './figures.js';
import {
  actualCell,
  blank,
  entityName,
  type GapColumn,
  type GapView,
  gapCell,
  numberCell,
  tableOf,
  textCell,
  unitOf,
} from './gap-cells.js';
import { gapLines, type PursuedLine, pursued } from './gap-lines.js';
import { changeShown, gapSentence } from './gap-sentence.js';
import { rowsByRank } from './sequence.js';

/** 差距明细: every indicator of every entity, with all that it is compared with. */
export function detailSection(view: GapView): Section {
  const { subject, gaps, found } = view;
  const lines = pursued(found, gapLines(subject, found, rowsByRank(subject.assessment)));
  const benchmark = subject.assessment.plan.outline.gap?.benchmark;
  const columns = [
    ...nameColumns(view),
    ...scoreColumns(view),
    ...bestColumns(view),
    ...(benchmark === undefined ? [] : benchmarkColumns(view, benchmark)),
    ...payColumns(view),
    toldColumn(view),
  ];
  const table = tableOf(columns, lines);
  return { id: 'gap-detail', title: gaps.sections.detail, table, notes: [gaps.notes.detail] };
}

type Column = GapColumn<PursuedLine>;

export function nameColumns({ subject, words, gaps, language }: GapView): readonly [Column, Column, Column] {
  const { assessment } = subject;
  const { columns } = gaps;
  return [
    { title: words.columns.entity, align: 'left', cell: ({ row }) => textCell(entityName(assessment, row)) },
    { title: columns.indicator, align: 'left', cell: ({ indicator }) => textCell(indicator.name.zh) },
    {
      title: columns.unit,
      align: 'left',
      cell: ({ indicator }) => textCell(unitOf(assessment, indicator.value, language)),
    },
  ];
}

export function scoreColumns(view: GapView): readonly Column[] {
  const { subject, words } = view;
  const { columns } = view.gaps;
  const places = scorePlaces(subject);
  return [
    {
      title: columns.actual,
      align: 'right',
      cell: ({ indicator, row }) => actualCell(view, indicator.value, row),
    },
    {
      title: columns.weight,
      align: 'right',
      cell: ({ indicator, row }) => gapCell(view, indicator.weight, row),
    },
    {
      title: columns.score,
      align: 'right',
      cell: ({ indicator, row }) =>
        figureCell(subject.assessment, { node: indicator.score, row, places }, words),
    },
    { title: columns.lost, align: 'right', cell: ({ lost }) => lostCell(lost, places) },
  ];
}

function lostCell(lost: PursuedLine['lost'], places: number) {
  const cell = numberCell(lost, places);
  return lost !== undefined && decide(lost, ZERO) > 0 ? ({ ...cell, tone: 'bad' } as const) : cell;
}

function bestColumns({ subject, words, gaps }: GapView): readonly Column[] {
  const { assessment } = subject;
  const { columns } = gaps;
  const places = valuePlaces(subject);
  const names = (rows: readonly number[]) =>
    rows.map((row) => entityName(assessment, row)).join(words.explain.listSeparator);
  return [
    { title: columns.best, align: 'right', cell: ({ best }) => numberCell(best?.value, places) },
    {
      title: columns.bestOf,
      align: 'left',
      cell: ({ best }) => (best === undefined ? blank : textCell(names(best.rows))),
    },
    { title: columns.toBest, align: 'right', cell: ({ toBest }) => numberCell(toBest, places) },
  ];
}

function benchmarkColumns(view: GapView, { values, distances }: BenchmarkOutline): readonly Column[] {
  const { columns } = view.gaps;
  return [
    {
      title: columns.benchmark,
      align: 'right',
      cell: ({ indicator, row }) => gapCell(view, values.get(indicator.value), row),
    },
    {
      title: columns.toBenchmark,
      align: 'right',
      cell: ({ indicator, row }) => gapCell(view, distances.get(indicator.value), row),
    },
  ];
}

/** What it pays to close the gap, and what it takes to move up. */
export function payColumns(view: GapView): readonly Column[] {
  const { columns } = view.gaps;
  const { total } = view.subject.rules.setting.round;
  return [
    {
      title: columns.gained,
      align: 'right',
      cell: ({ closed }) => (closed.kind === 'closed' ? numberCell(closed.points, total) : blank),
    },
    {
      title: columns.gainedPlaces,
      align: 'right',
      cell: ({ closed }) => (closed.kind === 'closed' ? numberCell(closed.places, 1) : blank),
    },
    {
      title: columns.change,
      align: 'right',
      cell: (line) => numberCell(changeShown(view, line), valuePlaces(view.subject)),
    },
    {
      title: columns.overtakenRank,
      align: 'right',
      cell: ({ overtake }) => (overtake.kind === 'reached' ? numberCell(overtake.rank, 1) : blank),
    },
  ];
}

export function toldColumn(view: GapView): Column {
  return { title: view.gaps.columns.told, align: 'left', cell: (line) => textCell(gapSentence(view, line)) };
}
