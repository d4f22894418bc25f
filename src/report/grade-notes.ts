import { must } from '../model/must.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { Subject } from './subject.js';
import type { ReportWords } from './words/words.js';

/** By what the grades were given, and whose grade was forced or taken down, with the reason. */
export function gradeNotes(subject: Subject, words: ReportWords): string[] {
  const { grade } = subject.rules.setting;
  if (grade === undefined) return [];
  const { thresholds, quota } = grade;
  const starts = Object.entries(thresholds ?? {}).map(([name, from]) => `${name} ${from}`);
  const shares = Object.entries(quota?.shares ?? {}).map(([name, share]) => `${name} ${plainShare(share)}`);
  const listed = (texts: readonly string[]) => texts.join(words.explain.listSeparator);
  const moved = (part: 'forced' | 'downgrade') =>
    grade[part].flatMap((one, i) => {
      const names = meeting(subject, `grade/${part}-${i + 1}`);
      return names.length === 0 ? [] : [words.notes.graded[part](listed(names), one.note ?? one.when)];
    });
  return [
    ...(starts.length === 0 ? [] : [words.notes.graded.thresholds(listed(starts))]),
    ...(quota === undefined
      ? []
      : [words.notes.graded.quota(listed(shares), { cumulative: quota.cumulative, counts: quota.counts })]),
    ...moved('forced'),
    ...moved('downgrade'),
  ];
}

/** The entities of which a condition holds. */
function meeting({ assessment }: Subject, condition: string): string[] {
  return assessment.table.entities.flatMap(({ name }, row) => {
    const truth = valueFor(assessment, must(assessment.plan.byId.get(condition), condition).id, row);
    return truth.kind === 'truth' && truth.value ? [name] : [];
  });
}

function plainShare(share: unknown): string {
  if (typeof share !== 'object' || share === null) return String(share);
  return 'value' in share ? String(share.value) : JSON.stringify(share);
}
