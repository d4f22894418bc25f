import { compactText } from '../model/compact-text.js';
import type { TotalOf } from './furniture.js';

/** The rows of a sheet as totals see them: the entities in their order, where their groups change, where totals stand. */
export interface SheetOrder {
  /** Positions of the entities in the table. */
  readonly parts: readonly number[];
  /** A stretch of rows that say the same in every label column. */
  readonly runs: readonly LabelRun[];
  readonly totals: readonly TotalPosition[];
}

export interface LabelRun {
  /** Position among `parts`. */
  readonly start: number;
  readonly texts: readonly string[];
}

export interface TotalPosition {
  readonly of: TotalOf;
  /** How many of the parts stand above it. */
  readonly after: number;
  /** Of a total of parts, whose they are, where its row says so. */
  readonly owner?: string | undefined;
}

/**
 * The sets of rows that a total may be meant to add up, the likeliest first: 合计 everything, 小计 the rows since the last total
 * or change of group, or those that follow where totals stand above their parts, X小计 the rows of group X.
 */
export function partsOfTotal(total: TotalPosition, order: SheetOrder): readonly (readonly number[])[] {
  const { of } = total;
  const all = order.parts;
  const owned = total.owner === undefined ? [] : groupNamed(total.owner, order);
  if (owned.length > 0 && (of.kind === 'everything' || of.kind === 'part')) {
    const within = blocks(total, order).filter((block) => block.every((part) => owned.includes(part)));
    return filled([owned, ...within]);
  }
  switch (of.kind) {
    case 'area':
      return filled([all]);
    case 'everything':
      return filled([all, ...blocks(total, order, 'everything')]);
    case 'part':
      return filled(blocks(total, order));
    case 'within':
      return filled([groupNamed(of.name, order)]);
    case 'named': {
      const group = groupNamed(of.name, order);
      return group.length > 0 ? [group] : filled([...blocks(total, order), all]);
    }
  }
}

/** Rows next to a total: up to the next total of the kind, or up to a change of group. */
function blocks(
  total: TotalPosition,
  { parts, runs, totals }: SheetOrder,
  kind?: TotalOf['kind'],
): readonly (readonly number[])[] {
  const rivals = totals.filter(({ of }) => kind === undefined || of.kind === kind);
  if (kind !== undefined && rivals.length < 2) return [];
  const at = rivals.indexOf(total);
  const [before, next] = [rivals[at - 1]?.after ?? 0, rivals[at + 1]?.after ?? parts.length];
  const starts = kind === undefined && runs.length > 1 ? runs.map(({ start }) => start) : [];
  const runBefore = starts.findLast((start) => start < total.after);
  const runNext = starts.find((start) => start > total.after);
  const above = [
    parts.slice(before, total.after),
    runBefore === undefined ? [] : parts.slice(runBefore, total.after),
  ];
  const below = [
    parts.slice(total.after, next),
    runNext === undefined ? [] : parts.slice(total.after, runNext),
  ];
  const leads = rivals[0]?.after === 0;
  return leads ? [...below, ...above] : [...above, ...below];
}

function groupNamed(name: string, { parts, runs }: SheetOrder): readonly number[] {
  const wanted = compactText(name);
  return runs.flatMap(({ start, texts }, at) => {
    const isNamed = texts.some((text) => compactText(text) === wanted);
    return isNamed ? parts.slice(start, runs[at + 1]?.start) : [];
  });
}

function filled(candidates: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return candidates.filter(({ length }) => length > 0);
}
