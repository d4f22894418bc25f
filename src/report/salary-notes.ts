import { salaryFloats } from '../methods/salary-floats/index.js';
import { must } from '../model/must.js';
import type { Language } from '../model/words.js';
import { Decimal, decide, formatDecimal } from '../number/decimal.js';
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
  const proofs = poolProofs(subject, salary);
  return [
    ...start,
    proofs.some(isHeld) ? notes.heldPool[pool.kind] : notes.pool[pool.kind],
    ...(pool.cap === undefined ? [] : [notes.cap]),
    ...proofs.flatMap((proof) => proofNotes(subject, { money, proof }, language)),
    notes.places(places, formatDecimal(HALF.times(new Decimal(10).pow(-places)))),
    notes.remainders,
    ...bonus,
  ];
}

const HALF = new Decimal('0.5');

/** Exact decimal text; the growth is a share of 1. */
interface Cap {
  readonly most: string;
  readonly last: string;
  readonly growth: string;
}

/** True where last year's sum holds the pool down. */
function isHeld({ asked, cap }: PoolProof): boolean {
  return cap !== undefined && decide(new Decimal(cap.most), new Decimal(asked)) < 0;
}

/** What became of one pool. */
export interface PoolProof {
  readonly group: string;
  /** Exact decimal text. */
  readonly pool: string;
  readonly asked: string;
  /** What last year's sum allows; undefined where there is no cap, or nobody has a last year. */
  readonly cap: Cap | undefined;
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
  const most = pool.cap === undefined ? '' : at(pool.cap.most);
  const cap =
    pool.cap === undefined || most === ''
      ? undefined
      : { most, last: at(pool.cap.last), growth: at(pool.cap.growth) };
  return {
    pool: at(pool.pool),
    asked: at(pool.asked),
    cap,
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

/** What was asked for, where it is not what the pool is: a cap that holds it down, or whole steps. */
function roundedNote(
  subject: Subject,
  { money, proof }: Proved,
  { words, group }: { readonly words: SalaryWords; readonly group: string },
): string[] {
  const { unit } = must(subject.assessment.plan.byId.get(money.base), money.base);
  const { asked, cap, pool } = proof;
  if (cap !== undefined && money.pool !== undefined && isHeld(proof)) {
    const amount = (text: string) => formatDecimal(new Decimal(text), money.places);
    const growth = `${formatDecimal(new Decimal(cap.growth).times(100))}%`;
    const held = {
      asked: amount(asked),
      last: amount(cap.last),
      growth,
      pool: amount(pool),
      unit: unit.text,
    };
    return [words.notes.held[money.pool.kind](group, held)];
  }
  if (asked === pool) return [];
  return [words.notes.rounded(group, asked, pool, unit.text)];
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
