import { must } from '../model/must.js';
import type { Language } from '../model/words.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { NodeId } from '../plan/node.js';
import type { OutlineItem } from '../plan/plan.js';
import { coneOf } from '../plan/reads.js';
import { adjustmentFigures, adjustmentSections } from './adjustment-sections.js';
import { figureCell, policiesUnder, policyAt } from './cells.js';
import { correctionSections } from './corrections.js';
import type { ReportCell, ReportColumn, ReportDocument, Section } from './document.js';
import { groupLabels, indicatorsOf, SHOWN_PLACES, scorePlaces } from './figures.js';
import { gapSections } from './gap-report.js';
import { rankingNotes, scoreNotes, valueNotes } from './notes.js';
import { salarySections } from './salary-section.js';
import { rowsByRank } from './sequence.js';
import { gradeCell, rankCell } from './standing-cells.js';
import { headOf, type Subject } from './subject.js';
import { fullMarks, weightsSections } from './weights.js';
import { reportWords } from './words/index.js';
import type { ReportWords } from './words/words.js';

/** Everything: ranking, score by indicator, value by indicator. */
export function scoreReport(subject: Subject, language: Language): ReportDocument {
  const words = reportWords(language);
  const sections = [
    rankingSection(subject, words, language),
    scoresSection(subject, words),
    valuesSection(subject, words),
    ...weightsSections(subject, language),
    ...adjustmentSections(subject, words),
    ...gapSections(subject, language),
    ...salarySections(subject, language),
    ...correctionSections(subject, language),
  ];
  return { ...headOf(subject, language), sections, notes: [] };
}

/** The ranking alone. */
export function rankReport(subject: Subject, language: Language): ReportDocument {
  const words = reportWords(language);
  const sections = [rankingSection(subject, words, language), ...correctionSections(subject, language)];
  return { ...headOf(subject, language), sections, notes: [] };
}

function rankingSection(subject: Subject, words: ReportWords, language: Language): Section {
  const { assessment, rules } = subject;
  const { outline } = assessment.plan;
  const dimensions = outline.framework.filter((item) => item.kind === 'dimension');
  const labels = groupLabels(assessment);
  const adjusted = adjustmentFigures(outline.adjustment, words);
  const columns: ReportColumn[] = [
    { title: words.columns.rank, align: 'right' },
    { title: words.columns.entity, align: 'left' },
    ...labels.map(({ label }): ReportColumn => ({ title: label, align: 'left' })),
    { title: words.columns.total, unit: words.points, align: 'right' },
    ...adjusted.map(({ title }): ReportColumn => ({ title, align: 'right' })),
    ...(outline.grade === undefined ? [] : [{ title: words.columns.grade, align: 'center' } as const]),
    ...dimensions.map((item) => scoreColumn(subject, item, words)),
    ...outline.ranks.map(({ name }): ReportColumn => ({ title: name, align: 'right' })),
  ];
  const rows = rowsByRank(assessment).map((row): ReportCell[] => [
    rankCell(assessment, { rank: outline.rank, row }, words),
    { kind: 'text', text: entityName(subject, row) },
    ...labels.map(({ values }): ReportCell => ({ kind: 'text', text: values[row] ?? '' })),
    {
      ...figureCell(assessment, { node: outline.total, row, places: rules.setting.round.total }, words),
      tone: 'strong',
    },
    ...adjusted.map(({ node }) => figureCell(assessment, { node, row, places: scorePlaces(subject) }, words)),
    ...(outline.grade === undefined ? [] : [gradeCell(assessment, { grade: outline.grade, row }, words)]),
    ...dimensions.map((item) =>
      figureCell(assessment, { node: item.score, row, places: scorePlaces(subject) }, words),
    ),
    ...outline.ranks.map(({ node }) => rankCell(assessment, { rank: node, row }, words)),
  ]);
  return {
    id: 'ranking',
    title: words.sections.ranking,
    table: { unit: words.points, columns, rows },
    notes: rankingNotes(subject, words, language),
  };
}

function entityName({ assessment }: Subject, row: number): string {
  return must(assessment.table.entities[row], 'entity').name;
}

function scoreColumn({ assessment }: Subject, item: OutlineItem, words: ReportWords): ReportColumn {
  return { title: item.name.zh, unit: fullMarks(assessment, item, words), align: 'right' };
}

function scoresSection(subject: Subject, words: ReportWords): Section {
  const { assessment, rules } = subject;
  const items = indicatorsOf(assessment.plan.outline.framework);
  const adjusted = adjustmentFigures(assessment.plan.outline.adjustment, words);
  const columns: ReportColumn[] = [
    { title: words.columns.entity, align: 'left' },
    ...items.map((item) => scoreColumn(subject, item, words)),
    ...adjusted.map(({ title }): ReportColumn => ({ title, align: 'right' })),
    { title: words.columns.total, unit: words.points, align: 'right' },
  ];
  const rows = rowsByRank(assessment).map((row): ReportCell[] => [
    { kind: 'text', text: entityName(subject, row) },
    ...items.map((item) => scoreCell(subject, item, row)),
    ...adjusted.map(({ node }) => figureCell(assessment, { node, row, places: scorePlaces(subject) }, words)),
    figureCell(
      assessment,
      { node: assessment.plan.outline.total, row, places: rules.setting.round.total },
      words,
    ),
  ]);
  return {
    id: 'scores',
    title: words.sections.scores,
    table: { unit: words.points, columns, rows },
    notes: scoreNotes(subject, words),
  };

  function scoreCell(of: Subject, item: OutlineItem, row: number): ReportCell {
    const weight = valueFor(of.assessment, item.weight, row);
    if (weight.kind === 'number' && weight.value.isZero()) {
      return { kind: 'missing', mark: '/', reason: words.reasons['not-applicable'] };
    }
    const cell = figureCell(of.assessment, { node: item.score, row, places: scorePlaces(of) }, words);
    const policy = item.settled === undefined ? undefined : policyAt(of.assessment, item.settled, row);
    return policy === undefined ? cell : { ...cell, flag: words.flags[policy] };
  }
}

function valuesSection(subject: Subject, words: ReportWords): Section {
  const { assessment, rules } = subject;
  const items = [
    ...new Map(indicatorsOf(assessment.plan.outline.framework).map((item) => [item.value, item])).values(),
  ];
  const places = rules.setting.round.value ?? SHOWN_PLACES;
  const settled = new Set(items.flatMap(({ value }) => (hasPolicyUnder(value) ? [value] : [])));
  const columns: ReportColumn[] = [
    { title: words.columns.entity, align: 'left' },
    ...items.map(({ name, value }): ReportColumn => {
      const unit = must(assessment.plan.byId.get(must(value, 'value')), 'value node').unit.text;
      return { title: name.zh, unit, align: 'right' };
    }),
  ];
  const rows = rowsByRank(assessment).map((row): ReportCell[] => [
    { kind: 'text', text: entityName(subject, row) },
    ...items.map(({ value }) => valueCell({ node: must(value, 'value'), row, places })),
  ]);
  const shown = rules.setting.round.value === undefined ? [words.notes.shown(places)] : [];
  const notes = [...valueNotes(subject, words), ...shown];
  return { id: 'values', title: words.sections.values, table: { columns, rows }, notes };

  function hasPolicyUnder(value: NodeId | undefined): boolean {
    const under = value === undefined ? [] : coneOf(assessment.plan, [value]);
    return under.some(({ op }) => op.kind === 'settle');
  }

  function valueCell(figure: { readonly node: NodeId; readonly row: number; readonly places: number }) {
    const cell = figureCell(assessment, figure, words);
    if (cell.kind !== 'number' || !settled.has(figure.node)) return cell;
    const policies = policiesUnder(assessment, figure.node, figure.row);
    if (policies.length === 0) return cell;
    return { ...cell, flag: policies.map((policy) => words.flags[policy]).join(words.explain.listSeparator) };
  }
}
