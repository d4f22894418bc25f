import type { Words } from '../model/words.js';
import type { Node, NodeId } from './node.js';

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
  /** Indicators that carry plausible bounds: checked, never changed. */
  readonly plausible: readonly PlausibleRange[];
}

export interface RankList {
  readonly name: string;
  readonly node: NodeId;
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
  /** The node that settles missing scores; undefined for a dimension. */
  readonly settled: NodeId | undefined;
  readonly children: readonly OutlineItem[];
}
