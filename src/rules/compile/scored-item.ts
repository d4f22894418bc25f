import type { Words } from '../../model/words.js';
import type { FormulaRequest } from '../../plan/formula-node.js';
import type { NodeId } from '../../plan/node.js';
import type { ScoreSetting } from '../schema.js';
import type { Compilation, Path } from './compilation.js';
import type { CompiledIndicator } from './indicators.js';
import { partLabel } from './labels.js';

/** An indicator of the framework about to be scored. */
export interface ScoredItem {
  readonly id: NodeId;
  readonly name: string;
  readonly path: Path;
  readonly indicator: CompiledIndicator;
  readonly setting: ScoreSetting;
  readonly weight: NodeId;
  /** The grouping whose groups its steps look at. */
  readonly grouping: string;
}

/** A step of its score that a formula computes. */
export interface Part {
  readonly part: string;
  readonly formula: string;
  readonly names: ReadonlyMap<string, NodeId>;
  readonly label: Words;
}

export function requestFor(compilation: Compilation, item: ScoredItem, part: Part): FormulaRequest {
  const path = [...item.path, 'score'];
  return {
    id: `${item.id}/${part.part}`,
    source: compilation.templateAt(path, part.formula),
    names: part.names,
    unit: undefined,
    grouping: item.grouping,
    role: 'points',
    type: { kind: 'number' },
    label: partLabel(item.name, part.label),
    origin: compilation.place(path),
  };
}
