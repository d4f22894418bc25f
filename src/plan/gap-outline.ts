import type { Period } from '../model/period.js';
import type { MeasureKind } from '../model/table-spec.js';
import type { NodeId } from './node.js';

/** 差距: what figures are held against besides their scores. All of it is nodes on the rows, which change no score. */
export interface GapOutline {
  readonly targets: readonly TargetOutline[];
  readonly lights: Lights | undefined;
  /** A named row to compare with (对标), by the node of what is compared. */
  readonly benchmark: BenchmarkOutline | undefined;
  /** The published rank of last time; lower is better. */
  readonly lastRank: NodeId | undefined;
  /** The present rank in the list that the one of last time was of. */
  readonly presentRank: NodeId | undefined;
  /** How many places up an entity went since last time, less than 0 for down. */
  readonly rankChange: NodeId | undefined;
  /** Its mean over the entities of a group that have both ranks. */
  readonly meanRankChange: NodeId | undefined;
  /** Earlier periods, the newest first. */
  readonly trend: readonly TrendOutline[];
}

/** 以上、不低于 at-least, 突破 above, 不高于 at-most, 低于 below; within: between two bounds, both included. */
export type Comparator = 'at-least' | 'above' | 'at-most' | 'below' | 'within';

/** What sort of target: a level; a growth on the whole of last year; a reduction of a base. */
export type TargetForm = 'level' | 'growth' | 'reduction';

/** A target and what comes of it; what has no meaning for the kind is undefined. */
export interface TargetOutline {
  readonly name: string;
  /** The figure that is to meet it. */
  readonly subject: NodeId;
  readonly form: TargetForm;
  readonly kind: MeasureKind | undefined;
  readonly comparator: Comparator;
  /** The level to reach, in the subject's unit; of a range the lower bound. */
  readonly target: NodeId;
  readonly upper: NodeId | undefined;
  /** What the target counts from: the whole of last year, or what is to be reduced. */
  readonly base: NodeId | undefined;
  /** How far it is, in the subject's unit; 0 or less: there. */
  readonly gap: NodeId;
  /** 完成率: actual ÷ target (a reduction: of the reduction wanted), a share. */
  readonly attainment: NodeId | undefined;
  /** 序时进度: what share of the year's target was due by the end of the period. */
  readonly expected: NodeId | undefined;
  /** 完成率 − 序时进度. */
  readonly lead: NodeId | undefined;
  /** 绿, 黄, 红 by the lead. */
  readonly light: NodeId | undefined;
  /** What each of the periods that remain of the year must bring. */
  readonly needed: NodeId | undefined;
  /** Growth that the rest of the year needs on the same part of last year. */
  readonly neededGrowth: NodeId | undefined;
  readonly met: NodeId;
  /** The same period a year ago, and the growth on it: a share, or a difference where the figure is itself a ratio. */
  readonly samePeriod: NodeId | undefined;
  readonly growth: NodeId | undefined;
}

/** The labels of a light. */
export const lightLabels = ['绿', '黄', '红'] as const;

/** The leads from which a target is green and yellow. */
export interface Lights {
  readonly green: NodeId;
  readonly yellow: NodeId;
}

export interface BenchmarkOutline {
  readonly reference: string;
  /** By the node of an indicator's value: the same of the benchmark. */
  readonly values: ReadonlyMap<NodeId, NodeId>;
  /** And how far the entity's own is from it; 0 or less: there. */
  readonly distances: ReadonlyMap<NodeId, NodeId>;
}

export interface TrendOutline {
  readonly period: Period;
  /** By the node of an indicator's value: the same in that period. */
  readonly values: ReadonlyMap<NodeId, NodeId>;
}
