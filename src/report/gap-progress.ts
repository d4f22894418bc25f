import { must } from '../model/must.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { GapOutline, TargetOutline } from '../plan/gap-outline.js';
import { lightLabels } from '../plan/gap-outline.js';
import type { NodeId } from '../plan/node.js';
import type { ReportCell, Section, Tone } from './document.js';
import { valuePlaces } from './figures.js';
import {
  actualCell,
  blank,
  entityName,
  type GapColumn,
  type GapView,
  gapCell,
  numberCell,
  SHARE_PLACES,
  tableOf,
  textCell,
  unitOf,
} from './gap-cells.js';
import { isNotAssessed, neededShown, targetSentence, turnText } from './gap-sentence.js';
import { rowsByRank } from './sequence.js';

interface Line {
  readonly row: number;
  readonly target: TargetOutline;
}

/** 目标进度: every target of every entity, with how far it is and what it takes. */
export function progressSection(view: GapView, gap: GapOutline | undefined): Section[] {
  const { subject, gaps } = view;
  const targets = gap?.targets ?? [];
  if (targets.length === 0) return [];
  const { assessment } = subject;
  const lines = rowsByRank(assessment).flatMap((row) => targets.map((target): Line => ({ row, target })));
  const table = tableOf(columnsOf(view), lines);
  const notes = [gaps.notes.progress, gaps.notes.months];
  const skipped = lines.some((line) => isNotAssessed(view, line));
  return [
    {
      id: 'gap-progress',
      title: gaps.sections.progress,
      table,
      notes: skipped ? [...notes, gaps.notes.notAssessed] : notes,
    },
  ];
}

function columnsOf(view: GapView): readonly GapColumn<Line>[] {
  const { subject, words, gaps } = view;
  const { assessment } = subject;
  const { columns } = gaps;
  const figure = (title: string, of: (target: TargetOutline) => NodeId | undefined): GapColumn<Line> => ({
    title,
    align: 'right',
    cell: (line) => derived(view, line, gapCell(view, of(line.target), line.row)),
  });
  const share = (title: string, unit: string, of: (target: TargetOutline) => NodeId | undefined) => ({
    ...figure(title, of),
    unit,
    cell: (line: Line) => derived(view, line, gapCell(view, of(line.target), line.row, SHARE_PLACES)),
  });
  return [
    { title: words.columns.entity, align: 'left', cell: ({ row }) => textCell(entityName(assessment, row)) },
    { title: columns.indicator, align: 'left', cell: ({ target }) => textCell(target.name) },
    {
      title: columns.unit,
      align: 'left',
      cell: ({ target }) => textCell(unitOf(assessment, target.subject, view.language)),
    },
    {
      title: columns.comparator,
      align: 'left',
      cell: (line) => derived(view, line, textCell(gaps.comparators[line.target.comparator])),
    },
    figure(columns.target, ({ target }) => target),
    figure(columns.upper, ({ upper }) => upper),
    {
      title: columns.actual,
      align: 'right',
      cell: ({ target, row }) => actualCell(view, target.subject, row),
    },
    share(columns.attainment, '%', ({ attainment }) => attainment),
    share(columns.expected, '%', ({ expected }) => expected),
    { ...share(columns.lead, gaps.points, ({ lead }) => lead), cell: (line) => leadCell(view, line) },
    figure(columns.gap, ({ gap }) => gap),
    { ...figure(columns.needed, ({ needed }) => needed), cell: (line) => neededCell(view, line) },
    { ...figure(columns.samePeriod, ({ samePeriod }) => samePeriod), optional: true },
    {
      title: columns.growth,
      unit: gaps.growthUnit,
      align: 'right',
      cell: (line) => growthCell(view, line),
      optional: true,
    },
    { ...share(columns.neededGrowth, '%', ({ neededGrowth }) => neededGrowth), optional: true },
    { title: columns.met, align: 'center', cell: (line) => metCell(view, line) },
    { title: columns.light, align: 'center', cell: (line) => lightCell(view, line) },
    { title: columns.told, align: 'left', cell: (line) => textCell(targetSentence(view, line)) },
  ];
}

/** Of what is not assessed nothing is said, whatever else is missing. */
function derived(view: GapView, line: Line, cell: ReportCell): ReportCell {
  if (!isNotAssessed(view, line) || (cell.kind === 'text' && cell.text === '')) return cell;
  return { kind: 'missing', mark: '/', reason: view.words.reasons['not-applicable'] };
}

/** Growth from 0 or less is told in words: 由负转正. */
function growthCell(view: GapView, line: Line): ReportCell {
  const cell = derived(view, line, gapCell(view, line.target.growth, line.row, SHARE_PLACES));
  if (cell.kind !== 'missing' || isNotAssessed(view, line)) return cell;
  const turn = turnText(view, line);
  return turn === undefined || turn.startsWith(cell.mark) ? cell : textCell(turn);
}

function neededCell(view: GapView, line: Line): ReportCell {
  const cell = derived(view, line, gapCell(view, line.target.needed, line.row));
  return cell.kind === 'number' ? numberCell(neededShown(view, line), valuePlaces(view.subject)) : cell;
}

function leadCell(view: GapView, line: Line): ReportCell {
  const cell = derived(view, line, gapCell(view, line.target.lead, line.row, SHARE_PLACES));
  if (cell.kind !== 'number') return cell;
  return cell.value.startsWith('-') ? { ...cell, tone: 'bad' } : cell;
}

function metCell(view: GapView, line: Line): ReportCell {
  const { subject, gaps } = view;
  const value = valueFor(subject.assessment, line.target.met, line.row);
  if (value.kind !== 'truth') return derived(view, line, gapCell(view, line.target.met, line.row));
  return value.value
    ? { ...textCell(gaps.met.yes), tone: 'good' }
    : { ...textCell(gaps.met.no), tone: 'bad' };
}

const lightTones: readonly (Tone | undefined)[] = ['good', 'strong', 'bad'];

function lightCell(view: GapView, line: Line): ReportCell {
  const { light } = line.target;
  if (light === undefined) return blank;
  const value = valueFor(view.subject.assessment, light, line.row);
  if (value.kind !== 'label') return derived(view, line, gapCell(view, light, line.row));
  const { green, yellow, red } = view.gaps.lights;
  const labels: readonly string[] = lightLabels;
  const at = labels.indexOf(value.value);
  const tone = lightTones[at];
  const cell = textCell(must([green, yellow, red][at], 'light'));
  return tone === undefined ? cell : { ...cell, tone };
}
