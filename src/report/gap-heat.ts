import type { Assessment } from '../assess/index.js';
import { must } from '../model/must.js';
import { decide } from '../number/decimal.js';
import { groupsIn } from '../plan/evaluate/frame.js';
import { valueFor } from '../plan/evaluate/value.js';
import { ALL, type OutlineItem } from '../plan/plan.js';
import { figureCell } from './cells.js';
import type { ReportCell, ReportColumn, Section } from './document.js';
import { indicatorsOf } from './figures.js';
import { entityName, type GapView, numberAt } from './gap-cells.js';
import { rowsByRank } from './sequence.js';
import { rankCell } from './standing-cells.js';

const PLACES = 1;
/** Of fewer there is no quarter. */
const FEWEST_MARKED = 4;

/** 得分率: of each cohort a table of entities by indicators, in which the first and the last quarter stand out. */
export function heatSections(view: GapView): Section[] {
  const { assessment } = view.subject;
  const { op } = must(assessment.plan.byId.get(assessment.plan.outline.rank), 'rank');
  const within = op.kind === 'order' ? op.within : ALL;
  const { names, groupOf } = groupsIn(assessment.evaluation.frame, within);
  const ordered = rowsByRank(assessment);
  return names.map((name, group) => {
    const rows = ordered.filter((row) => groupOf[row] === group);
    return heatSection(view, rows, within === ALL ? undefined : name);
  });
}

function heatSection(view: GapView, rows: readonly number[], cohort: string | undefined): Section {
  const { subject, words, gaps } = view;
  const { assessment } = subject;
  const items = indicatorsOf(assessment.plan.outline.framework).filter((item) =>
    rows.some((row) => isAssessed(assessment, item, row)),
  );
  const columns: ReportColumn[] = [
    { title: words.columns.rank, align: 'right' },
    { title: words.columns.entity, align: 'left' },
    ...items.map(({ name }): ReportColumn => ({ title: name.zh, align: 'right' })),
  ];
  const cells = items.map((item) => heatColumn(view, item, rows));
  const lines = rows.map((row, line): ReportCell[] => [
    rankCell(assessment, { rank: assessment.plan.outline.rank, row }, words),
    { kind: 'text', text: entityName(assessment, row) },
    ...cells.map((column) => must(column[line], 'cell')),
  ]);
  const title = cohort === undefined ? gaps.sections.heat : gaps.sections.heatOf(cohort);
  const table = { unit: words.points, columns, rows: lines, heat: true };
  return { id: 'gap-heat', title, table, notes: [gaps.notes.heat] };
}

function isAssessed(assessment: Assessment, { weight }: OutlineItem, row: number): boolean {
  const value = valueFor(assessment, weight, row);
  return value.kind === 'number' && !value.value.isZero();
}

function heatColumn(
  { subject, words, gaps }: GapView,
  item: OutlineItem,
  rows: readonly number[],
): ReportCell[] {
  const { assessment } = subject;
  const node = must(item.points, 'points');
  const assessed = rows.filter((row) => isAssessed(assessment, item, row));
  const points = assessed.flatMap((row) => numberAt(assessment, node, row) ?? []);
  const quarter = Math.ceil(points.length / 4);
  return rows.map((row): ReportCell => {
    if (!assessed.includes(row)) {
      return { kind: 'missing', mark: '/', reason: words.reasons['not-applicable'] };
    }
    const cell = figureCell(assessment, { node, row, places: PLACES }, words);
    const own = numberAt(assessment, node, row);
    if (own === undefined || points.length < FEWEST_MARKED) return cell;
    const isTop = points.filter((other) => decide(other, own) > 0).length < quarter;
    const isBottom = points.filter((other) => decide(other, own) < 0).length < quarter;
    if (isTop === isBottom) return cell;
    return isTop
      ? { ...cell, tone: 'good', flag: gaps.marks.top }
      : { ...cell, tone: 'bad', flag: gaps.marks.bottom };
  });
}
