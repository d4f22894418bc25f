import type { Diagnosed } from '../diagnostics/diagnosed.js';
import type { TimeFunction } from '../formula/expr.js';
import type { Place } from '../model/place.js';
import type { NodeId } from './node.js';

/** Knows which node is a figure of another period than the run's, adding it where it is not there yet. */
export interface OtherPeriods {
  /** The node that a time function over a node stands for; what is wrong with asking for it stands at the place. */
  nodeFor(time: { readonly function: TimeFunction; readonly of: NodeId }, place: Place): Diagnosed<NodeId>;
}
