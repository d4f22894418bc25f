import type { Period } from '../model/period.js';
import type { Place } from '../model/place.js';
import type { MeasureKind, ReferenceSpec } from '../model/table-spec.js';
import type { Words } from '../model/words.js';
import type { Decimal } from '../number/decimal.js';
import type { GapOutline } from './gap-outline.js';
import type { Node, NodeId } from './node.js';
import type { SalaryOutline } from './salary-outline.js';

/** What a rule file compiles to. It is data: evaluate, explain and every other reader read the same plan. */
export interface Plan {
  /** In an order in which every node reads only nodes before it. */
  readonly nodes: readonly Node[];
  readonly byId: ReadonlyMap<NodeId, Node>;
  /** `all` is first and always there. */
  readonly groupings: readonly Grouping[];
  /** The table whose rows are assessed. */
  readonly table: string;
  readonly outline: Outline;
}

/** A named way of putting entities into groups: by the text in a label column, or all in one. */
export interface Grouping {
  readonly name: string;
  readonly label: string | undefined;
  /** The groups the rules know; undefined when they name none and take what the sheets say. */
  readonly known: readonly string[] | undefined;
  /** 主要负责人: puts together units of one head; entities need none, and no report lists them by it. */
  readonly ofHeads?: boolean;
}

/** The grouping that puts every entity into one group. */
export const ALL = 'all';

/** The parts a report is made of, by name. */
export interface Outline {
  readonly framework: readonly OutlineItem[];
  /** The total before and after its rounding. */
  readonly exactTotal: NodeId;
  readonly total: NodeId;
  /** The principal rank, by which reports are sorted. */
  readonly rank: NodeId;
  /** Further rank lists of the same run. */
  readonly ranks: readonly RankList[];
  readonly grade: NodeId | undefined;
  readonly grading: Grading | undefined;
  readonly adjustment: Adjustment | undefined;
  readonly parts: readonly PartsOutline[];
  /** Indicators that carry plausible bounds: checked, never changed. */
  readonly plausible: readonly PlausibleRange[];
  readonly scales: readonly Scale[];
  /** What figures of earlier periods are held against; left out: nothing. */
  readonly periodChecks?: PeriodChecks;
  /** The rows that figures are compared with; left out: none. */
  readonly references?: readonly ReferenceSpec[] | undefined;
  /** What figures are held against besides their scores; left out: nothing but one another. */
  readonly gap?: GapOutline | undefined;
  /** Who is taken out before anything else is computed; the first that holds gives the reason. */
  readonly exempt: readonly Exemption[];
  /** Who is scored, but has no rank and no grade; the first that holds gives the reason. */
  readonly disqualify: readonly Disqualification[];
  /** Conditions about ranks and grades: one that cannot be told of an entity is refused, for it is neither met nor not met. */
  readonly conditions: readonly Condition[];
  /** Left out: the rules give no salary floats. */
  readonly salary?: SalaryOutline | undefined;
}

/** 免评: by a text column that gives the reason, by the entity's name, or by a condition over columns. */
export type Exemption = { readonly place: Place } & (
  | { readonly kind: 'column'; readonly label: string }
  | { readonly kind: 'entity'; readonly name: string; readonly reason: string }
  | { readonly kind: 'when'; readonly condition: Condition; readonly reason: string }
);

/** 取消资格. */
export interface Disqualification {
  readonly condition: Condition;
  readonly reason: string;
}

/** A truth per row, and the formula as the rule file has it. */
export interface Condition {
  readonly node: NodeId;
  readonly formula: string;
}

/** 定等: by what grades are given, and who is moved whatever the score. */
export interface Grading {
  /** Of a quota, best grade first, as the rules share them out: cumulative or each its own. */
  readonly shares: readonly { readonly grade: string; readonly share: Decimal }[];
  /** In the order of the rule file. */
  readonly forced: readonly GradeMove[];
  readonly downgraded: readonly GradeMove[];
}

export interface GradeMove {
  readonly condition: NodeId;
  readonly reason: string;
}

export interface RankList {
  readonly name: string;
  readonly node: NodeId;
}

/** 加减分: from the basic score to the exact total. */
export interface Adjustment {
  /** The total before adjusting. */
  readonly basic: NodeId;
  /** All bonus together, and all penalties, within their caps; undefined where the rules have no item of the kind. */
  readonly bonus: CappedPoints | undefined;
  readonly penalty: CappedPoints | undefined;
  readonly items: readonly AdjustmentItem[];
  readonly ledger: Ledger | undefined;
}

/** Points before and within their cap, a magnitude. */
export interface CappedPoints {
  readonly uncapped: NodeId;
  readonly points: NodeId;
}

export interface AdjustmentItem extends CappedPoints {
  readonly name: string;
  readonly kind: 'bonus' | 'penalty';
  /** Points of each event, on the rows of the ledger; undefined for an item that a formula computes. */
  readonly counted: NodeId | undefined;
  /** What the rules say each event is worth; undefined where the ledger states it. */
  readonly each: NodeId | undefined;
}

/** A table of parts, with what must hold of its rows. */
export interface PartsOutline {
  readonly table: string;
  /** The column with the parts' own names. */
  readonly own: string;
  /** Text columns and every word that may stand in them. */
  readonly labels: readonly { readonly label: string; readonly words: readonly string[] }[];
  /** The column with shares, and what they add up to for every part: 1, or 100 in %. */
  readonly share: { readonly measure: string; readonly whole: Decimal } | undefined;
}

/** The table of bonus and penalty events. */
export const LEDGER = 'ledger';

/** A table of events and the columns that tell what an event is. */
export interface Ledger {
  readonly table: string;
  /** Text columns. */
  readonly item: string;
  readonly evidence: string;
  readonly waived: string | undefined;
  /** The column with points stated. */
  readonly points: string | undefined;
}

/** The two ends of what an indicator's value is measured against: the low one must be below the high one. */
export interface Scale {
  readonly name: string;
  readonly low: NodeId;
  readonly high: NodeId;
  /** The rules say what becomes of the two being one. */
  readonly mayMeet: boolean;
  /** The indicator's value, its settled points and its weight. */
  readonly value: NodeId;
  readonly settled: NodeId;
  readonly weight: NodeId;
}

/** Checks that show and never change a figure. */
export interface PeriodChecks {
  readonly comparisons: readonly PeriodComparison[];
  readonly growths: readonly GrowthCheck[];
}

/** A column and the same column in the period before, or of the year before. */
export interface PeriodComparison {
  readonly node: NodeId;
  readonly earlier: NodeId;
  readonly measure: string;
  readonly kind: MeasureKind | undefined;
  readonly period: Period;
  readonly before: Period;
  readonly relation: 'previous' | 'last-year';
}

/** Growth as it was supplied and as it comes from both periods, in one unit. */
export interface GrowthCheck {
  readonly indicator: string;
  readonly supplied: NodeId;
  readonly computed: NodeId;
  readonly tolerance: NodeId;
}

export interface PlausibleRange {
  readonly value: NodeId;
  readonly low: NodeId;
  readonly high: NodeId;
}

/** A dimension or an indicator of the framework, as the rule file nests them. */
export interface OutlineItem {
  readonly kind: 'dimension' | 'indicator';
  readonly name: Words;
  readonly path: readonly string[];
  readonly weight: NodeId;
  /** Weighted, as it enters the sum above it. */
  readonly score: NodeId;
  /** On the scale where 100 is full marks; undefined where nothing reads it. */
  readonly points: NodeId | undefined;
  /** The indicator's value; undefined for a dimension. */
  readonly value: NodeId | undefined;
  /** Whether more or less of the value is better; undefined for a dimension. */
  readonly direction: 'higher' | 'lower' | undefined;
  /** The node that settles missing scores; undefined for a dimension. */
  readonly settled: NodeId | undefined;
  /** The grouping whose groups it is scored in; left out: it is a dimension. */
  readonly within?: string;
  readonly children: readonly OutlineItem[];
}
