import { must } from '../model/must.js';
import type { Language } from '../model/words.js';
import type { SettlePolicy } from '../plan/node.js';
import { ALL } from '../plan/plan.js';
import { apparentSumErrors } from './apparent-sums.js';
import { policyAt } from './cells.js';
import { indicatorsOf, scorePlaces } from './figures.js';
import { rankOf } from './sequence.js';
import type { Subject } from './subject.js';
import type { ReportWords } from './words/words.js';

/** How the ranks came about: what was rounded, what was compared, who is left out. */
export function rankingNotes(subject: Subject, words: ReportWords, language: Language): string[] {
  const { assessment, rules } = subject;
  const { op } = must(assessment.plan.byId.get(assessment.plan.outline.rank), 'rank');
  if (op.kind !== 'order') return [];
  const keys = op.keys.slice(1).map(({ node }) => must(assessment.plan.byId.get(node), node).label[language]);
  const unranked = assessment.table.entities.filter((_, row) => rankOf(assessment, row) === undefined);
  const { round, rank } = rules.setting;
  return [
    words.notes.rounding(round.score, round.total),
    `${words.notes.rankedBy[rank.by]}${words.notes.ties(keys)}`,
    ...(op.within === ALL ? [] : [words.notes.within(op.within)]),
    ...(unranked.length === 0 ? [] : [words.notes.unranked(unranked.map(({ name }) => name))]),
  ];
}

/** What the marks mean, with how many cells carry each, and whether sums of what is shown may be off. */
export function scoreNotes(subject: Subject, words: ReportWords): string[] {
  const off = apparentSumErrors(subject);
  return [
    ...[...filledIn(subject)].map(([policy, cells]) => words.policies[policy](listed(cells, words))),
    ...(off === 0 ? [] : [words.notes.sums(off, scorePlaces(subject))]),
  ];
}

const MOST_LISTED = 12;

function listed(cells: readonly string[], words: ReportWords): string {
  const text = cells.slice(0, MOST_LISTED).join(words.explain.listSeparator);
  return cells.length > MOST_LISTED ? words.notes.andMore(text, cells.length) : text;
}

/** Cells met by a missing policy, by policy. */
function filledIn({ assessment }: Subject): ReadonlyMap<SettlePolicy, readonly string[]> {
  const found = new Map<SettlePolicy, string[]>();
  for (const item of indicatorsOf(assessment.plan.outline.framework)) {
    assessment.table.entities.forEach((entity, row) => {
      const policy = item.settled === undefined ? undefined : policyAt(assessment, item.settled, row);
      if (policy === undefined) return;
      found.set(policy, [...(found.get(policy) ?? []), `${entity.name} ${item.name.zh}`]);
    });
  }
  return found;
}
