import { must } from '../../model/must.js';
import type { Decimal } from '../../number/decimal.js';
import { applyRatio } from '../../number/ratio.js';
import { evaluateAgain, type KeptRows, keptRows } from '../../plan/evaluate/again.js';
import { type Consequences, consequencesOf, rowsReached } from '../../plan/evaluate/consequences.js';
import type { ExactColumn } from '../../plan/evaluate/exact.js';
import { type InsertRank, rankInserter } from '../../plan/evaluate/insert-rank.js';
import { type Ground, reachedFrom, reevaluate } from '../../plan/evaluate/reevaluate.js';
import { type Value, valueFor } from '../../plan/evaluate/value.js';
import type { NodeId, NodeOf } from '../../plan/node.js';
import type { OutlineItem, Plan } from '../../plan/plan.js';
import { coneOf } from '../../plan/reads.js';
import type { Assessment } from '../assessment.js';
import { type Seat, seatOf } from './seat.js';

/** One row's value of an indicator, taken as another one. */
export interface Hypothesis {
  readonly row: number;
  /** In the indicator's unit. */
  readonly value: Decimal;
  /** Another row of which is asked what ranks look at first. */
  readonly rival: number | undefined;
}

/** What would come of it; undefined: nothing, because a value is missing or refused. */
export interface Trial {
  readonly rank: Decimal | undefined;
  readonly total: Decimal | undefined;
  readonly exactTotal: Decimal | undefined;
  /** By which the rival is ranked. */
  readonly rivalTotal: Decimal | undefined;
  /** Of the indicator, 100 being full marks. */
  readonly points: Decimal | undefined;
}

/** Tries values of one indicator by the plan itself. */
export interface Trials {
  readonly seat: Seat;
  /** How many rows are computed for one change of a row: 1 where no other row can move. */
  readonly rowsMoved: (row: number) => number;
  /** The indicator acts on the total or the rank by more than its own points, so that more may not always be better. */
  readonly actsOtherwise: boolean;
  readonly run: (hypotheses: readonly Hypothesis[]) => readonly Trial[];
}

/** An indicator of the framework with its value. */
export type Indicator = OutlineItem & { readonly value: NodeId; readonly settled: NodeId };

interface Ways {
  readonly assessment: Assessment;
  readonly indicator: Indicator;
  readonly seat: Seat;
  readonly consequences: Consequences;
}

/** What all indicators of an assessment are tried with. */
export interface Decisive {
  /** What a rank, a total and who is ranked are made of. */
  readonly nodes: ReadonlySet<NodeId>;
  readonly insert: InsertRank<ExactColumn>;
}

export function trialsOf(assessment: Assessment, indicator: Indicator, { nodes, insert }: Decisive): Trials {
  const { plan, evaluation } = assessment;
  const seat = seatOf(plan, indicator.value);
  const consequences = consequencesOf(plan, seat.node, nodes);
  const ways = { assessment, indicator, seat, consequences };
  const rank = rankNode(plan);
  const isAlone = consequences.together.every(({ node }) => node.id === rank.id);
  return {
    seat,
    rowsMoved: (row) => (isAlone ? 1 : rowsReached(consequences, evaluation.frame, row).length),
    actsOtherwise: actsOtherwise(ways),
    run: isAlone ? eachAlone(ways, insert) : eachTogether(ways, insert),
  };
}

export function decisiveOf(assessment: Assessment): Decisive {
  const { plan } = assessment;
  const { rank, total, exactTotal } = plan.outline;
  const nodes = new Set(coneOf(plan, [rank, total, exactTotal]).map(({ id }) => id));
  return { nodes, insert: rankInserter(rankNode(plan), assessment) };
}

/** The principal rank. */
export function rankNode({ byId, outline }: Plan): NodeOf<'order'> {
  const node = must(byId.get(outline.rank), 'rank');
  if (node.op.kind !== 'order') throw new Error('bug: the rank is not an order');
  return { ...node, op: node.op };
}

/** What ranks look at first: the total, as it is printed or exact. */
export function rankedBy(plan: Plan): NodeId {
  return must(rankNode(plan).op.keys[0], 'first key').node;
}

function actsOtherwise({ assessment, indicator, seat, consequences }: Ways): boolean {
  const { plan, evaluation } = assessment;
  const moved = [...consequences.alone, ...consequences.together.map(({ node }) => node)];
  const ids = new Set(moved.map(({ id }) => id));
  const others = itemsOf(plan.outline.framework).filter(
    ({ value, settled }) => settled !== undefined && value !== indicator.value && ids.has(settled),
  );
  const { op } = rankNode(plan);
  const items = plan.outline.adjustment?.items ?? [];
  // who had a group's figure put in goes up with whoever raises it
  const lifts = consequences.together.some(
    ({ node }) =>
      node.op.kind === 'settle' &&
      node.op.cases.some(({ to }) => to !== undefined && ids.has(to)) &&
      evaluation.marks.get(node.id)?.some((mark) => mark > 0),
  );
  return (
    lifts ||
    others.length > 0 ||
    (op.over !== undefined && ids.has(op.over)) ||
    items.some(({ uncapped }) => ids.has(uncapped)) ||
    op.keys.slice(1).some(({ node }) => ids.has(node) && !seat.chain.has(node))
  );
}

function itemsOf(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap((item) => [item, ...itemsOf(item.children)]);
}

/** Many rows at once: each has the others as they are, and its rank is found among them. */
function eachAlone(
  { assessment, indicator, seat, consequences }: Ways,
  insert: InsertRank<ExactColumn>,
): Trials['run'] {
  const { plan, evaluation } = assessment;
  const { outline } = plan;
  const { arithmetic } = evaluation;
  return (hypotheses) => {
    const rows = hypotheses.map(({ row }) => row);
    const over = keptRows(assessment, rows);
    const values = hypotheses.map(({ value }) => applyRatio(value, seat.factor));
    const changed = {
      kind: 'number',
      numbers: arithmetic.fromDecimals(values),
      reasons: new Uint8Array(rows.length),
    } as const;
    const columns = new Map([[seat.node, changed]]);
    const evaluated = evaluateAgain(consequences.alone, over, { columns, marks: new Map() });
    const tried = { plan, evaluation: evaluated };
    const refused = new Set(evaluated.refusals.map(({ row }) => row));
    const ranks = insert({ read: (id) => evaluated.columns.get(id) ?? over.cells(id) }, rows);
    return hypotheses.map(({ rival }, position) => {
      if (refused.has(position)) return REFUSED;
      const at = (id: NodeId) => numberOf(valueFor(tried, id, position));
      return {
        rank: ranks[position],
        total: at(outline.total),
        exactTotal: at(outline.exactTotal),
        rivalTotal: rival === undefined ? undefined : numberOf(valueFor(assessment, rankedBy(plan), rival)),
        points: at(indicator.settled),
      };
    });
  };
}

/** One change at a time, with every row it moves. */
function eachTogether(
  { assessment, indicator, seat, consequences }: Ways,
  insert: InsertRank<ExactColumn>,
): Trials['run'] {
  const { plan } = assessment;
  const { outline } = plan;
  const grounds = new Map<number, Ground<ExactColumn>>();
  const reachedBy = new Map<number, KeptRows<ExactColumn>>();
  const inserted = { id: outline.rank, insert };
  const groundOf = (row: number): Ground<ExactColumn> => {
    const reached = reachedBy.get(row) ?? reachedFrom(assessment, consequences, row);
    for (const member of reached.rows) reachedBy.set(member, reached);
    const own = keptRows(assessment, [row]);
    const ground = grounds.get(row) ?? { consequences, row, own, reached, inserted };
    grounds.set(row, ground);
    return ground;
  };
  return (hypotheses) =>
    hypotheses.map(({ row, value, rival }) => {
      const changed = reevaluate(groundOf(row), applyRatio(value, seat.factor));
      if (changed.refusals.length > 0) return REFUSED;
      const at = (id: NodeId, of = row) => numberOf(changed.valueOf(id, of));
      return {
        rank: at(outline.rank),
        total: at(outline.total),
        exactTotal: at(outline.exactTotal),
        rivalTotal: rival === undefined ? undefined : at(rankedBy(plan), rival),
        points: at(indicator.settled),
      };
    });
}

const REFUSED: Trial = {
  rank: undefined,
  total: undefined,
  exactTotal: undefined,
  rivalTotal: undefined,
  points: undefined,
};

export function numberOf(value: Value): Decimal | undefined {
  return value.kind === 'number' ? value.value : undefined;
}
