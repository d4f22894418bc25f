import { must } from '../model/must.js';
import type { Language } from '../model/words.js';
import { type Decimal, ZERO } from '../number/decimal.js';
import { groupsIn } from '../plan/evaluate/frame.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { NodeId } from '../plan/node.js';
import { ALL } from '../plan/plan.js';
import type { SalaryOutline } from '../plan/salary-outline.js';
import { figureCell } from './cells.js';
import type { ReportCell, ReportColumn, ReportDocument, Section } from './document.js';
import { SHOWN_PLACES } from './figures.js';
import { headsSection } from './salary-heads.js';
import { salaryNotes } from './salary-notes.js';
import { rowsByRank } from './sequence.js';
import { gradeCell, rankCell } from './standing-cells.js';
import { headOf, type Subject } from './subject.js';
import { reportWords } from './words/index.js';
import { type SalaryWords, salaryWordsIn } from './words/salary.js';

/** Salary floats alone. */
export function salaryReport(subject: Subject, language: Language): ReportDocument {
  return { ...headOf(subject, language), sections: salarySections(subject, language), notes: [] };
}

/** Who gets which coefficient and how much, and what heads get; nothing where the rules have no salary floats. */
export function salarySections(subject: Subject, language: Language): Section[] {
  const { salary } = subject.assessment.plan.outline;
  if (salary === undefined) return [];
  return [salarySection(subject, salary, language), ...headsSection(subject, salary, language)];
}

/** A column of the table; `sum`: its total means something. */
interface Column {
  readonly column: ReportColumn;
  readonly cell: (row: number) => ReportCell;
  readonly sum?: { readonly node: NodeId; readonly places: number | undefined };
}

function salarySection(subject: Subject, salary: SalaryOutline, language: Language): Section {
  const words = salaryWordsIn(language);
  const columns = columnsOf(subject, salary, language);
  const { names, members } = groupsIn(subject.assessment.evaluation.frame, salary.within);
  const sequence = rowsByRank(subject.assessment);
  const rows: ReportCell[][] = [];
  const emphasis: number[] = [];
  const close = (group: string | undefined, of: readonly number[]) => {
    emphasis.push(rows.length);
    rows.push(
      columns.map((column, at) => (at === 0 ? text(words.total(group)) : totalCell(subject, column, of))),
    );
  };
  members.forEach((group, position) => {
    const own = sequence.filter((row) => group.includes(row));
    rows.push(...own.map((row) => columns.map(({ cell }) => cell(row))));
    if (salary.money !== undefined && salary.within !== ALL) close(names[position], own);
  });
  if (salary.money !== undefined) close(undefined, sequence);
  return {
    id: 'salary',
    title: words.title,
    table: { columns: columns.map(({ column }) => column), rows, emphasis },
    notes: salaryNotes(subject, salary, language),
  };
}

function columnsOf(subject: Subject, salary: SalaryOutline, language: Language): readonly Column[] {
  const { assessment, rules } = subject;
  const { outline } = assessment.plan;
  const words = reportWords(language);
  const titles = salaryWordsIn(language).columns;
  const places = rules.setting.salary?.round.coefficient ?? SHOWN_PLACES;
  const figure = (title: string, node: NodeId, at: number | undefined): Column => ({
    column: { title, unit: unitOf(subject, node), align: 'right' },
    cell: (row) => figureCell(assessment, { node, row, places: at ?? digitsOf(subject, node, row) }, words),
  });
  const group: Column[] =
    salary.within === ALL
      ? []
      : [{ column: { title: groupLabel(subject, salary), align: 'left' }, cell: groupOf(subject, salary) }];
  const grade = outline.grade;
  return [
    { column: { title: words.columns.entity, align: 'left' }, cell: (row) => text(nameOf(subject, row)) },
    ...group,
    figure(titles.score, salary.score, scoreShown(subject)),
    {
      column: { title: words.columns.rank, align: 'right' },
      cell: (row) => rankCell(assessment, { rank: outline.rank, row }, words),
    },
    ...(grade === undefined
      ? []
      : [
          {
            column: { title: words.columns.grade, align: 'center' } as const,
            cell: (row: number) => gradeCell(assessment, { grade, row }, words),
          },
        ]),
    figure(titles.raw, salary.raw, places),
    ...(salary.money?.pool === undefined ? [] : [figure(titles.adjusted, salary.adjusted, places)]),
    figure(titles.coefficient, salary.coefficient, places),
    ...moneyColumns(salary, titles, figure),
    ...(salary.lastCoefficient === undefined
      ? []
      : [figure(titles.lastCoefficient, salary.lastCoefficient, places)]),
    {
      column: { title: titles.reasons, align: 'left' },
      cell: (row) => reasonsCell(subject, salary, { row, language }),
    },
  ];
}

function moneyColumns(
  { money }: SalaryOutline,
  titles: SalaryWords['columns'],
  figure: (title: string, node: NodeId, places: number | undefined) => Column,
): readonly Column[] {
  if (money === undefined) return [];
  // with all their digits, so that one times the other is the base
  const own = (title: string, node: NodeId) => figure(title, node, undefined);
  const { headcount, perHead, base, amount, bonus, payment, lastAmount, change, places } = money;
  const summed = (title: string, node: NodeId | undefined): Column[] =>
    node === undefined ? [] : [{ ...figure(title, node, places), sum: { node, places } }];
  return [
    ...(headcount === undefined
      ? []
      : [{ ...own(titles.headcount, headcount), sum: { node: headcount, places: undefined } }]),
    ...(perHead === undefined ? [] : [own(titles.perHead, perHead)]),
    ...summed(titles.base, base),
    ...summed(titles.amount, amount),
    ...(bonus === undefined ? [] : [...summed(titles.bonus, bonus), ...summed(titles.payment, payment)]),
    ...summed(titles.lastAmount, lastAmount),
    ...summed(titles.change, change),
  ];
}

/** A sum is of those who have the figure. */
function totalCell({ assessment }: Subject, { sum }: Column, rows: readonly number[]): ReportCell {
  if (sum === undefined) return text('');
  const values = rows.flatMap((row): Decimal[] => {
    const value = valueFor(assessment, sum.node, row);
    return value.kind === 'number' ? [value.value] : [];
  });
  const value = values.reduce((total, one) => total.plus(one), ZERO).toString();
  return {
    kind: 'number',
    value,
    ...(sum.places === undefined ? {} : { places: sum.places }),
    tone: 'strong',
  };
}

function reasonsCell(
  { assessment }: Subject,
  { reasons }: SalaryOutline,
  { row, language }: { readonly row: number; readonly language: Language },
): ReportCell {
  const held = reasons.filter(({ node }) => {
    const value = valueFor(assessment, node, row);
    return value.kind === 'truth' && value.value;
  });
  const told = [...new Set(held.map(({ words }) => words[language]))];
  return text(told.join(reportWords(language).explain.listSeparator));
}

/** A total at the rules' places, anything else as indicators are shown. */
function scoreShown({ rules }: Subject): number {
  const { salary, round } = rules.setting;
  return salary?.score === 'total' ? round.total : (round.value ?? SHOWN_PLACES);
}

function digitsOf({ assessment }: Subject, node: NodeId, row: number): number {
  const value = valueFor(assessment, node, row);
  return value.kind === 'number' ? Math.min(value.value.decimalPlaces(), MOST_DIGITS) : 0;
}

/** Of a base per head that is itself a quotient. */
const MOST_DIGITS = 12;

function unitOf({ assessment }: Subject, node: NodeId): string {
  return must(assessment.plan.byId.get(node), node).unit.text;
}

function groupLabel({ rules }: Subject, { within }: SalaryOutline): string {
  return rules.setting.groups?.[within] ?? within;
}

function groupOf({ assessment }: Subject, { within }: SalaryOutline): (row: number) => ReportCell {
  const { names, groupOf: position } = groupsIn(assessment.evaluation.frame, within);
  return (row) => text(names[must(position[row], 'row')] ?? '');
}

function nameOf({ assessment }: Subject, row: number): string {
  return must(assessment.table.entities[row], 'entity').name;
}

function text(words: string): ReportCell {
  return { kind: 'text', text: words };
}
