import { formatDecimal } from '../number/decimal.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { NodeId } from '../plan/node.js';
import type { Subject } from './subject.js';
import type { ReportWords } from './words/words.js';

/** By what the grades were given, and whose grade was forced or taken down, with the reason. */
export function gradeNotes(subject: Subject, words: ReportWords): string[] {
  const { grade } = subject.rules.setting;
  const { grading } = subject.assessment.plan.outline;
  if (grade === undefined || grading === undefined) return [];
  const { thresholds, quota } = grade;
  const starts = Object.entries(thresholds ?? {}).map(([name, from]) => `${name} ${from}`);
  const shares = grading.shares.map(
    ({ grade: name, share }) => `${name} ${formatDecimal(share.times(100))}%`,
  );
  const listed = (texts: readonly string[]) => texts.join(words.explain.listSeparator);
  const moved = (part: 'forced' | 'downgraded') =>
    grading[part].flatMap(({ condition, reason }) => {
      const names = meeting(subject, condition);
      return names.length === 0 ? [] : [words.notes.graded[part](listed(names), reason)];
    });
  return [
    ...(starts.length === 0 ? [] : [words.notes.graded.thresholds(listed(starts))]),
    ...(quota === undefined
      ? []
      : [words.notes.graded.quota(listed(shares), { cumulative: quota.cumulative, counts: quota.counts })]),
    ...moved('forced'),
    ...moved('downgraded'),
  ];
}

/** The entities of which a condition holds. */
function meeting({ assessment }: Subject, condition: NodeId): string[] {
  return assessment.table.entities.flatMap(({ name }, row) => {
    const truth = valueFor(assessment, condition, row);
    return truth.kind === 'truth' && truth.value ? [name] : [];
  });
}
