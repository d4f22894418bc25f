import { must } from '../model/must.js';
import { formatPeriod } from '../model/period.js';
import type { GapOutline } from '../plan/gap-outline.js';
import type { NodeId } from '../plan/node.js';
import type { Section } from './document.js';
import { SHOWN_PLACES } from './figures.js';
import {
  actualCell,
  entityName,
  type GapColumn,
  type GapView,
  gapCell,
  numberAt,
  numberCell,
  tableOf,
  textCell,
  unitOf,
} from './gap-cells.js';
import { rowsByRank } from './sequence.js';

interface Line {
  readonly row: number;
  readonly node: NodeId;
}

/** 各期走势: each figure in the periods before, as far as the sheets have them, the oldest first. */
export function trendSection(view: GapView, gap: GapOutline | undefined): Section[] {
  const { subject, words, gaps, language } = view;
  const { assessment } = subject;
  const rows = rowsByRank(assessment);
  const periods = (gap?.trend ?? []).filter(({ values }) =>
    [...values.values()].some((node) => rows.some((row) => numberAt(assessment, node, row) !== undefined)),
  );
  const newest = periods[0];
  if (newest === undefined) return [];
  const nodes = [...new Set(periods.flatMap(({ values }) => [...values.keys()]))];
  const lines = rows.flatMap((row) =>
    nodes
      .filter((node) =>
        periods.some(({ values }) => numberAt(assessment, values.get(node), row) !== undefined),
      )
      .map((node): Line => ({ row, node })),
  );
  const { plan } = assessment;
  const since = ({ row, node }: Line) => {
    const [now, before] = [
      numberAt(assessment, node, row),
      numberAt(assessment, newest.values.get(node), row),
    ];
    const difference = now === undefined || before === undefined ? undefined : now.minus(before);
    return numberCell(difference, SHOWN_PLACES);
  };
  const columns: GapColumn<Line>[] = [
    { title: words.columns.entity, align: 'left', cell: ({ row }) => textCell(entityName(assessment, row)) },
    {
      title: gaps.columns.indicator,
      align: 'left',
      cell: ({ node }) => textCell(must(plan.byId.get(node), node).label[language]),
    },
    {
      title: gaps.columns.unit,
      align: 'left',
      cell: ({ node }) => textCell(unitOf(assessment, node, language)),
    },
    ...[...periods].reverse().map(
      ({ period, values }): GapColumn<Line> => ({
        title: formatPeriod(period),
        align: 'right',
        cell: ({ row, node }) => gapCell(view, values.get(node), row),
      }),
    ),
    { title: gaps.columns.now, align: 'right', cell: ({ row, node }) => actualCell(view, node, row) },
    { title: gaps.since(formatPeriod(newest.period)), align: 'right', cell: since },
  ];
  const table = tableOf(columns, lines);
  return [{ id: 'gap-trend', title: gaps.sections.trend, table, notes: [gaps.notes.trend] }];
}
