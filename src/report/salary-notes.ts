import { salaryFloats } from '../methods/salary-floats/index.js';
import { must } from '../model/must.js';
import type { Language } from '../model/words.js';
import { Decimal, formatDecimal } from '../number/decimal.js';
import { groupsIn } from '../plan/evaluate/frame.js';
import { valueFor } from '../plan/evaluate/value.js';
import { solveDetail } from '../plan/explain/solve-detail.js';
import type { NodeId } from '../plan/node.js';
import { ALL } from '../plan/plan.js';
import type { SalaryMoney, SalaryOutline, SalaryPool } from '../plan/salary-outline.js';
import { SHOWN_PLACES } from './figures.js';
import type { Subject } from './subject.js';
import { reportWords } from './words/index.js';
import { type SalaryWords, salaryWordsIn } from './words/salary.js';

/** How coefficients and money came about, and the proof that each pool is used up exactly. */
export function salaryNotes(subject: Subject, salary: SalaryOutline, language: Language): string[] {
  const { notes } = salaryWordsIn(language);
  const { money } = salary;
  const model = salaryFloats.find(({ method }) => method === salary.method);
  const start = [notes.model(must(model, salary.method).label[language])];
  if (money === undefined) return start;
  const { pool } = money;
  const bonus = money.bonus === undefined ? [] : [notes.bonus];
  if (pool === undefined) return [...start, notes.pool.none, ...bonus];
  const places = subject.rules.setting.salary?.round.coefficient ?? SHOWN_PLACES;
  return [
    ...start,
    notes.pool[pool.kind],
    ...(pool.cap === undefined ? [] : [notes.cap]),
    ...poolProofs(subject, salary).flatMap((proof) => proofNotes(subject, { money, proof }, language)),
    notes.places(places),
    notes.remainders,
    ...bonus,
  ];
}

/** What became of one pool. */
export interface PoolProof {
  readonly group: string;
  /** Exact decimal text. */
  readonly pool: string;
  readonly asked: string;
  readonly lambda: string;
  readonly total: string;
  readonly residual: string;
  readonly floor: readonly string[];
  readonly ceiling: readonly string[];
  readonly fixed: readonly string[];
}

export function poolProofs(subject: Subject, salary: SalaryOutline): readonly PoolProof[] {
  const { money } = salary;
  const pool = money?.pool;
  if (money === undefined || pool === undefined) return [];
  const { names, members } = groupsIn(subject.assessment.evaluation.frame, salary.within);
  return members.map((group, position) => {
    const row = must(group[0], 'member');
    return { group: must(names[position], 'group'), ...proofAt(subject, { pool, total: money.total }, row) };
  });
}

function proofAt(
  { assessment }: Subject,
  { pool, total }: { readonly pool: SalaryPool; readonly total: NodeId },
  row: number,
): Omit<PoolProof, 'group'> {
  const at = (id: NodeId) => {
    const value = valueFor(assessment, id, row);
    return value.kind === 'number' ? formatDecimal(value.value) : '';
  };
  const node = must(assessment.plan.byId.get(pool.lambda), pool.lambda);
  if (node.op.kind !== 'solve') throw new Error('bug: λ is not solved');
  const detail = solveDetail(assessment, { ...node, op: node.op }, row);
  const held = detail.method === 'water-fill' ? detail : { floor: [], ceiling: [], fixed: [] };
  const { floor, ceiling, fixed } = held;
  return {
    pool: at(pool.pool),
    asked: at(pool.asked),
    lambda: at(pool.lambda),
    total: at(total),
    residual: at(pool.residual),
    floor,
    ceiling,
    fixed,
  };
}

interface Proved {
  readonly money: SalaryMoney;
  readonly proof: PoolProof;
}

function proofNotes(subject: Subject, { money, proof }: Proved, language: Language): string[] {
  const words = salaryWordsIn(language);
  const group = proof.group === ALL ? '' : words.ofGroup(proof.group);
  const { unit } = must(subject.assessment.plan.byId.get(money.base), money.base);
  const amount = (text: string) => formatDecimal(new Decimal(text), money.places);
  const { total, pool, residual } = proof;
  const shown = { total: amount(total), pool: amount(pool), residual: amount(residual) };
  const lambda = formatDecimal(new Decimal(proof.lambda), LAMBDA_PLACES);
  return [
    ...roundedNote(subject, { money, proof }, { words, group }),
    words.notes.proof(group, { ...shown, unit: unit.text, lambda }),
    ...boundsNote(proof, { words, group, language }),
  ];
}

const LAMBDA_PLACES = 6;

/** Said where whole steps are not what was asked for; a cap has its own note. */
function roundedNote(
  subject: Subject,
  { money, proof }: Proved,
  { words, group }: { readonly words: SalaryWords; readonly group: string },
): string[] {
  const { unit } = must(subject.assessment.plan.byId.get(money.base), money.base);
  if (proof.asked === proof.pool || money.pool?.cap !== undefined) return [];
  return [words.notes.rounded(group, proof.asked, proof.pool, unit.text)];
}

function boundsNote(
  { floor, ceiling }: PoolProof,
  {
    words,
    group,
    language,
  }: { readonly words: SalaryWords; readonly group: string; readonly language: Language },
): string[] {
  if (floor.length + ceiling.length === 0) return [];
  const { listSeparator } = reportWords(language).explain;
  const named = (names: readonly string[]) => (names.length === 0 ? words.nobody : names.join(listSeparator));
  return [words.notes.bounds(group, named(floor), named(ceiling))];
}
