import type { Assessment } from '../assess/index.js';
import { must } from '../model/must.js';
import { byCodePoint } from '../plan/evaluate/frame.js';
import { valueFor } from '../plan/evaluate/value.js';
import { whyDisqualified } from '../plan/explain/disqualified.js';
import type { ReportWords } from './words/words.js';

/** Who has no rank or no grade, and why: 免评, 取消资格, 不定等次, and those without a total. */
export function standingNotes(assessment: Assessment, words: ReportWords): string[] {
  const { exempt, plan, table } = assessment;
  const rows = [...table.entities.keys()].sort((a, b) =>
    byCodePoint(must(table.entities[a], 'entity').key, must(table.entities[b], 'entity').key),
  );
  const nameOf = (row: number) => must(table.entities[row], 'entity').name;
  const disqualified = rows.flatMap((row) => {
    const reason = whyDisqualified(assessment, row);
    return reason === undefined ? [] : [{ name: nameOf(row), reason, row }];
  });
  const barred = new Set(disqualified.map(({ row }) => row));
  const eligible = rows.filter((row) => !barred.has(row));
  const { grade, total } = plan.outline;
  const totalled = (row: number) => valueFor(assessment, total, row).kind !== 'missing';
  const unranked = eligible.filter((row) => !totalled(row)).map(nameOf);
  const ungraded = eligible.filter(
    (row) => grade !== undefined && totalled(row) && valueFor(assessment, grade, row).kind === 'missing',
  );
  return [
    ...(exempt.length === 0 ? [] : [words.notes.exempt(exempt.length, byReason(exempt, words))]),
    ...(disqualified.length === 0
      ? []
      : [words.notes.disqualified(disqualified.length, byReason(disqualified, words))]),
    ...(ungraded.length === 0 ? [] : [words.notes.ungraded(named(ungraded.map(nameOf), words))]),
    ...(unranked.length === 0 ? [] : [words.notes.unranked(unranked)]),
  ];
}

interface Reasoned {
  readonly name: string;
  readonly reason: string;
}

/** Names under the reason they share: 甲公司、乙公司（公益性企业）. */
function byReason(entities: readonly Reasoned[], words: ReportWords): string[] {
  const names = new Map<string, string[]>();
  for (const { name, reason } of entities) names.set(reason, [...(names.get(reason) ?? []), name]);
  return [...names].map(([reason, those]) => words.explain.aside(named(those, words), reason));
}

/** A longer list stands in full in the JSON result. */
const MOST_NAMED = 100;

function named(names: readonly string[], words: ReportWords): string {
  return words.notes.named(names.slice(0, MOST_NAMED), names.length);
}
