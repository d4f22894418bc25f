import { must } from '../model/must.js';
import type { Language } from '../model/words.js';
import type { SettlePolicy } from '../plan/node.js';
import { ALL } from '../plan/plan.js';
import { apparentSumErrors } from './apparent-sums.js';
import { policyAt } from './cells.js';
import { indicatorsOf, scorePlaces } from './figures.js';
import { gradeNotes } from './grade-notes.js';
import { standingNotes } from './standing-notes.js';
import type { Subject } from './subject.js';
import type { ReportWords } from './words/words.js';

/** How the ranks came about: what was rounded, what was compared, who is left out. */
export function rankingNotes(subject: Subject, words: ReportWords, language: Language): string[] {
  const { assessment, rules } = subject;
  const { op } = must(assessment.plan.byId.get(assessment.plan.outline.rank), 'rank');
  if (op.kind !== 'order') return [];
  const keys = op.keys.slice(1).map(({ node }) => must(assessment.plan.byId.get(node), node).label[language]);
  const { round, rank } = rules.setting;
  return [
    words.notes.rounding(round.score, round.total),
    `${words.notes.rankedBy[rank.by]}${words.notes.ties(keys)}`,
    ...(op.within === ALL ? [] : [words.notes.within(groupLabel(subject, op.within))]),
    ...gradeNotes(subject, words),
    ...standingNotes(assessment, words),
  ];
}

/** What a grouping is called in the sheets: 类型, not the rules' type. */
function groupLabel({ rules }: Subject, grouping: string): string {
  return rules.setting.groups?.[grouping] ?? grouping;
}

/** What the marks mean, with how many cells carry each, and whether sums of what is shown may be off. */
export function scoreNotes(subject: Subject, words: ReportWords): string[] {
  const off = apparentSumErrors(subject);
  const { adjustment } = subject.assessment.plan.outline;
  const summed = adjustment === undefined ? words.columns.total : words.columns.basic;
  return [
    ...policyNotes(filledIn(subject), words),
    ...(off === 0 ? [] : [words.notes.sums(off, scorePlaces(subject), summed)]),
  ];
}

/** What the marks of values mean, and which values carry each. */
export function valueNotes(subject: Subject, words: ReportWords): string[] {
  return policyNotes(valuesPutIn(subject, words), words);
}

function policyNotes(found: FilledIn, words: ReportWords): string[] {
  return [...found].map(([policy, cells]) => words.policies[policy](listed(cells, words)));
}

const MOST_LISTED = 12;

function listed(cells: readonly string[], words: ReportWords): string {
  const text = cells.slice(0, MOST_LISTED).join(words.explain.listSeparator);
  return cells.length > MOST_LISTED ? words.notes.andMore(text, cells.length) : text;
}

/** Cells met by a missing policy, by policy. */
type FilledIn = ReadonlyMap<SettlePolicy, readonly string[]>;

/** Scores. */
function filledIn({ assessment }: Subject): FilledIn {
  const found = new Map<SettlePolicy, string[]>();
  for (const item of indicatorsOf(assessment.plan.outline.framework)) {
    assessment.table.entities.forEach((entity, row) => {
      const policy = item.settled === undefined ? undefined : policyAt(assessment, item.settled, row);
      if (policy !== undefined) listUnder(found, policy, `${entity.name} ${item.name.zh}`);
    });
  }
  return found;
}

/** Values of columns and indicators, whether or not a table shows them. */
function valuesPutIn({ assessment }: Subject, words: ReportWords): FilledIn {
  const { plan, evaluation, table } = assessment;
  const found = new Map<SettlePolicy, string[]>();
  for (const { id, op, label } of plan.nodes) {
    if (op.kind !== 'settle' || op.uncovered !== 'keep') continue;
    evaluation.marks.get(id)?.forEach((mark, row) => {
      const applied = op.cases[mark - 1];
      if (applied === undefined) return;
      const { name } = must(table.entities[row], 'entity');
      const cell = `${name} ${label.zh}`;
      const carried = ['carry-forward', 'last-year', 'previous'].includes(applied.policy)
        ? applied.to
        : undefined;
      const from = carried && must(plan.byId.get(carried), carried).label.zh;
      // last year's figure goes by the name of the column and its year: 研发经费（2021）
      const own = applied.policy !== 'carry-forward' && from !== undefined;
      const told = own ? `${name} ${from}` : from ? words.explain.aside(cell, from) : cell;
      listUnder(found, applied.policy, told);
    });
  }
  return found;
}

function listUnder(found: Map<SettlePolicy, string[]>, policy: SettlePolicy, cell: string): void {
  const cells = found.get(policy);
  if (cells === undefined) found.set(policy, [cell]);
  else cells.push(cell);
}
