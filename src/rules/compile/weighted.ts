import { must } from '../../model/must.js';
import type { Words } from '../../model/words.js';
import { addFormula } from '../../plan/formula-node.js';
import type { NodeId, Role } from '../../plan/node.js';
import { ALL } from '../../plan/plan.js';
import type { Compilation, Path } from './compilation.js';

/** Points on the 100 scale to become a weighted score. */
interface Weighted {
  readonly id: NodeId;
  readonly label: Words;
  readonly path: Path;
  readonly points: NodeId;
  readonly weight: NodeId;
  readonly role: Role;
  readonly places: number | undefined;
}

/** points × weight ÷ 100, and rounded where the rules say so. */
export function compileWeighted(compilation: Compilation, weighted: Weighted): NodeId {
  const { id, places } = weighted;
  const score = `${id}/score`;
  const names = new Map([
    ['points', weighted.points],
    ['weight', weighted.weight],
  ]);
  const exactId = places === undefined ? score : `${score}/exact`;
  const exact = addScore(compilation, weighted, { id: exactId, text: 'points * weight / 100分', names });
  if (places === undefined) return exact;
  return addScore(compilation, weighted, {
    id: score,
    text: `round(score, ${places})`,
    names: new Map([['score', exact]]),
  });
}

/** A formula of this program's own over scores. */
export function addScore(
  compilation: Compilation,
  about: { readonly label: Words; readonly path: Path; readonly role: Role },
  formula: { readonly id: NodeId; readonly text: string; readonly names: ReadonlyMap<string, NodeId> },
): NodeId {
  const outcome = addFormula(compilation.builder, {
    id: formula.id,
    source: compilation.templateAt(about.path, formula.text),
    names: formula.names,
    unit: compilation.points,
    grouping: ALL,
    role: about.role,
    type: { kind: 'number' },
    label: about.label,
    origin: compilation.place(about.path),
  });
  return must(compilation.take(outcome), formula.id);
}
