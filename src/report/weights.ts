import type { Assessment } from '../assess/index.js';
import { must } from '../model/must.js';
import type { Language } from '../model/words.js';
import { Decimal, formatDecimal, roundHalfUp } from '../number/decimal.js';
import { groupsIn } from '../plan/evaluate/frame.js';
import { valueAt } from '../plan/evaluate/value.js';
import type { OutlineItem } from '../plan/plan.js';
import type { ReportCell, ReportColumn, Section } from './document.js';
import { SHOWN_PLACES } from './figures.js';
import type { Subject } from './subject.js';
import { reportWords } from './words/index.js';
import type { ReportWords } from './words/words.js';

/** The weight of an item: in each group of its grouping, or one under the name ''. A group that has none is left out. */
function weightsOf({ plan, evaluation }: Assessment, { weight }: OutlineItem): ReadonlyMap<string, Decimal> {
  const { on } = must(plan.byId.get(weight), weight);
  const names = on.kind === 'group' ? groupsIn(evaluation.frame, on.grouping).names : [''];
  const weights = names.flatMap((name, position) => {
    const value = valueAt({ plan, evaluation }, weight, position);
    return value.kind === 'number' ? [[name, value.value] as const] : [];
  });
  return new Map(weights);
}

/** Full marks as the head of a column says them: one number, or the least and the most of the groups. */
export function fullMarks(assessment: Assessment, item: OutlineItem, words: ReportWords): string {
  const weights = [...weightsOf(assessment, item).values()];
  if (weights.length === 0) return '';
  const [least, most] = [Decimal.min(...weights), Decimal.max(...weights)].map(shown);
  return words.weight(least === most ? must(most, 'weight') : `${least}–${most}`);
}

/** Who weighs what: items down, groups across. Nothing where every group weighs alike. */
export function weightsSections({ assessment }: Subject, language: Language): Section[] {
  const words = reportWords(language);
  const items = assessment.plan.outline.framework.flatMap((item) => withParts(item, 0));
  const weights = items.map(({ item }) => weightsOf(assessment, item));
  if (weights.every((each) => new Set([...each.values()].map(shown)).size <= 1)) return [];
  const groups = [...new Set(weights.flatMap((each) => [...each.keys()]))].filter((name) => name !== '');
  const columns: ReportColumn[] = [
    { title: words.columns.item, align: 'left' },
    ...groups.map((title): ReportColumn => ({ title, align: 'right' })),
  ];
  const rows = items.map(({ item, depth }, at): ReportCell[] => [
    { kind: 'text', text: `${'　'.repeat(depth)}${item.name[language]}` },
    ...groups.map((group) => weightCell(must(weights[at], 'item'), group, words)),
  ]);
  const table = { unit: words.points, columns, rows };
  return [{ id: 'weights', title: words.sections.weights, table, notes: [words.notes.weights] }];
}

function withParts(
  item: OutlineItem,
  depth: number,
): { readonly item: OutlineItem; readonly depth: number }[] {
  return [{ item, depth }, ...item.children.flatMap((child) => withParts(child, depth + 1))];
}

function weightCell(weights: ReadonlyMap<string, Decimal>, group: string, words: ReportWords): ReportCell {
  const weight = weights.get(group) ?? weights.get('');
  if (weight === undefined || weight.isZero()) {
    return { kind: 'missing', mark: '/', reason: words.reasons['not-applicable'] };
  }
  return { kind: 'number', value: shown(weight) };
}

function shown(weight: Decimal): string {
  return formatDecimal(roundHalfUp(weight, SHOWN_PLACES));
}
