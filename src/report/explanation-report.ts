import type { Assessment } from '../assess/index.js';
import { placeText } from '../diagnostics/place-text.js';
import { must } from '../model/must.js';
import type { Language } from '../model/words.js';
import { formatDecimal } from '../number/decimal.js';
import { whyDisqualified } from '../plan/explain/disqualified.js';
import { explain, SHOWN_DIGITS } from '../plan/explain/explain.js';
import type { Explanation } from '../plan/explain/explanation.js';
import type { NodeId } from '../plan/node.js';
import type { ReportCell, ReportDocument } from './document.js';
import { arithmeticText } from './explanation-text.js';
import { headOf, type Subject } from './subject.js';
import { unitText } from './wording/figure.js';
import { lightText } from './words/gap.js';
import { reportWords } from './words/index.js';
import { salaryWordsIn } from './words/salary.js';
import type { ReportWords } from './words/words.js';

/** One figure of one entity as arithmetic: each step with its formula, its numbers, and the cell or rule line it comes from. */
export function explanationReport(
  subject: Subject,
  figure: { readonly node: NodeId; readonly row: number },
  language: Language,
): ReportDocument {
  const words = reportWords(language);
  const { assessment } = subject;
  const entity = nameAt(assessment, figure.row);
  const label = must(assessment.plan.byId.get(figure.node), figure.node).label[language];
  const steps = explain(assessment, figure.node, figure.row).filter((step) => !isMinor(step));
  const columns = [
    { title: words.columns.step, align: 'left' },
    { title: words.columns.arithmetic, align: 'left' },
    { title: words.columns.result, align: 'right' },
    { title: words.columns.origin, align: 'left' },
  ] as const;
  const rows = steps.map((step) => stepRow(step, words, language));
  const section = {
    id: 'explanation',
    title: words.explain.title(entity, label),
    table: { columns, rows },
    notes: standingNotes(subject, figure.row, words),
  };
  return { ...headOf(subject, language), sections: [section], notes: [] };
}

/** A score that gives no rank is told as such wherever the figure stands. */
function standingNotes({ assessment }: Subject, row: number, words: ReportWords): string[] {
  const reason = whyDisqualified(assessment, row);
  return reason === undefined
    ? []
    : [words.notes.disqualified(1, [words.explain.aside(nameAt(assessment, row), reason)])];
}

/** A value that was simply there, and one that is another under its own name, need no line. */
function isMinor({ detail, node }: Explanation): boolean {
  if (detail.kind === 'settle') return detail.policy === undefined;
  return node.op.kind === 'row' && node.op.expr.kind === 'name';
}

function stepRow(step: Explanation, words: ReportWords, language: Language): ReportCell[] {
  const { node, group } = step;
  const name =
    node.label[language] + (group === undefined || group === 'all' ? '' : words.explain.group(group));
  const isSet = step.detail.kind !== 'given' || !isUnbounded(step);
  const arithmetic = isSet ? arithmeticText(step, words, language) : resultText(step, words, language);
  return [
    { kind: 'text', text: name },
    { kind: 'text', text: arithmetic },
    { kind: 'text', text: resultText(step, words, language) },
    { kind: 'text', text: originText(step) },
  ];
}

function resultText(step: Explanation, words: ReportWords, language: Language): string {
  const { value, node } = step;
  switch (value.kind) {
    case 'number': {
      const digits = formatDecimal(value.value.toSignificantDigits(SHOWN_DIGITS));
      return node.unit.text === '' ? digits : `${digits} ${unitText(node.unit, language)}`;
    }
    case 'truth':
      return value.value ? '√' : '×';
    case 'label':
      return LIGHT.test(node.id) ? lightText(value.value, language) : value.value;
    case 'missing':
      if (isUnbounded(step)) return salaryWordsIn(language).explain.unbounded;
      // what has no rank or grade is a matter of rules, told in the step itself
      return node.op.kind === 'order' || node.type.kind === 'label' ? '—' : words.reasons[value.reason];
  }
}

/** A ceiling that the rules do not set. */
function isUnbounded({ value, node }: Explanation): boolean {
  return value.kind === 'missing' && value.reason === 'not-applicable' && SALARY_CEILING.test(node.id);
}

const LIGHT = /^gap\/.*\/light$/;
const SALARY_CEILING = /^salary\/high\//;

/** The cell for a reported value, and the line of the rule file for everything else. */
function originText({ detail, node }: Explanation): string {
  if (detail.kind === 'input' && detail.place !== undefined) return placeText(detail.place);
  return placeText(node.origin);
}

function nameAt({ table }: Assessment, row: number): string {
  return must(table.entities[row], 'entity').name;
}
