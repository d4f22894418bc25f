import { must } from '../../model/must.js';
import { type Decimal, decide, ZERO } from '../../number/decimal.js';
import { groupsIn } from '../../plan/evaluate/frame.js';
import { valueFor } from '../../plan/evaluate/value.js';
import type { NodeId } from '../../plan/node.js';
import type { OutlineItem } from '../../plan/plan.js';
import type { Assessment } from '../assessment.js';
import { type Closed, closedOf } from './closed.js';
import { extentOf, type Pursuit } from './course.js';
import { type Overtake, overtakesOf } from './overtake.js';
import { standingsOf } from './standings.js';
import { decisiveOf, type Indicator, numberOf, rankNode, trialsOf } from './trials.js';

/** One entity's figure of one indicator of the framework. */
export interface GapCell {
  readonly row: number;
  readonly indicator: Indicator;
}

/**
 * What there is to gain, and where. Points lost and the best are read off the columns; what a change would bring is
 * computed when it is asked for, and once: ask for many cells at a time, for those of one indicator are tried together.
 */
export interface Gaps {
  /** In the order of the framework. */
  readonly indicators: readonly Indicator[];
  /** Weight − score, 0 where the score is as high or higher; undefined: not assessed, or without a score. */
  readonly lostOf: (cell: GapCell) => Decimal | undefined;
  /** The best value among those with whom the entity is scored; undefined: nobody has one. */
  readonly bestOf: (cell: GapCell) => Best | undefined;
  /** What it would bring to meet the indicator's target and change nothing else. */
  readonly closedOf: (cells: readonly GapCell[]) => readonly Closed[];
  readonly overtakesOf: (cells: readonly GapCell[]) => readonly Overtake[];
}

export interface Best {
  readonly value: Decimal;
  /** Whose it is: several where they are equal. */
  readonly rows: readonly number[];
}

export interface GapOptions {
  /** Where one change moves more rows than this, nothing is tried. */
  readonly mostRows: number;
}

/** Bounds that depend on a group make every trial cost what the whole group does. */
const MOST_ROWS = 200;

export function gapsOf(assessment: Assessment, options: GapOptions = { mostRows: MOST_ROWS }): Gaps {
  const { outline } = assessment.plan;
  const decisive = decisiveOf(assessment);
  const standings = standingsOf(assessment);
  const pursuitOf = keptBy((indicator: Indicator): Pursuit => {
    const trials = trialsOf(assessment, indicator, decisive);
    const extent = extentOf(assessment, indicator);
    return { assessment, indicator, trials, standings, extent, ...options };
  });
  const bests = keptBy((indicator: Indicator) => bestsOf(assessment, indicator));
  return {
    indicators: indicatorsOf(outline.framework),
    lostOf: ({ row, indicator }) => lostOf(assessment, indicator, row),
    bestOf: ({ row, indicator }) => bests(indicator)[groupOf(assessment, indicator, row)],
    closedOf: byIndicator((indicator, rows) => closedOf(pursuitOf(indicator), rows)),
    overtakesOf: byIndicator((indicator, rows) => overtakesOf(pursuitOf(indicator), rows)),
  };
}

function indicatorsOf(items: readonly OutlineItem[]): Indicator[] {
  return items.flatMap((item) => (isIndicator(item) ? [item] : indicatorsOf(item.children)));
}

function isIndicator(item: OutlineItem): item is Indicator {
  return item.value !== undefined && item.settled !== undefined;
}

function lostOf(assessment: Assessment, { weight, score }: Indicator, row: number): Decimal | undefined {
  const [full, own] = [weight, score].map((id: NodeId) => numberOf(valueFor(assessment, id, row)));
  if (full === undefined || own === undefined || full.isZero()) return undefined;
  return decide(own, full) < 0 ? full.minus(own) : ZERO;
}

/** Those among whom the indicator is scored: under its `within`. */
function peersIn({ plan, evaluation }: Assessment, { within }: Indicator) {
  return groupsIn(evaluation.frame, within ?? rankNode(plan).op.within);
}

function groupOf(assessment: Assessment, indicator: Indicator, row: number): number {
  return must(peersIn(assessment, indicator).groupOf[row], 'group');
}

/** Of each group; who is not assessed by the indicator, or has no value of it, takes no part. */
function bestsOf(assessment: Assessment, indicator: Indicator): (Best | undefined)[] {
  const { weight, value, direction } = indicator;
  const sign = direction === 'lower' ? -1 : 1;
  const number = (id: NodeId, row: number) => numberOf(valueFor(assessment, id, row));
  return peersIn(assessment, indicator).members.map((members) => {
    let best: { value: Decimal; rows: number[] } | undefined;
    for (const row of members) {
      const [own, share] = [number(value, row), number(weight, row)];
      if (own === undefined || share === undefined || share.isZero()) continue;
      const order = best === undefined ? 1 : decide(own, best.value) * sign;
      if (order > 0) best = { value: own, rows: [row] };
      else if (order === 0) best?.rows.push(row);
    }
    return best;
  });
}

/** Computes what is asked for, once for each cell, and all rows of an indicator at a time. */
function byIndicator<Found>(
  compute: (indicator: Indicator, rows: readonly number[]) => readonly Found[],
): (cells: readonly GapCell[]) => readonly Found[] {
  const found = keptBy((_: Indicator) => new Map<number, Found>());
  return (cells) => {
    const asked = new Map<Indicator, Set<number>>();
    for (const { indicator, row } of cells) {
      if (found(indicator).has(row)) continue;
      asked.set(indicator, (asked.get(indicator) ?? new Set()).add(row));
    }
    for (const [indicator, rows] of asked) {
      const each = [...rows];
      const known = found(indicator);
      for (const [i, one] of compute(indicator, each).entries()) known.set(must(each[i], 'row'), one);
    }
    return cells.map(({ indicator, row }) => must(found(indicator).get(row), 'figure'));
  };
}

function keptBy<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const value = kept.get(key) ?? make(key);
    kept.set(key, value);
    return value;
  };
}
