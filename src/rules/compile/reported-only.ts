import { must } from '../../model/must.js';
import { addFormula } from '../../plan/formula-node.js';
import type { NodeId } from '../../plan/node.js';
import { ALL } from '../../plan/plan.js';
import { readsOf } from '../../plan/reads.js';
import type { Compilation, Path } from './compilation.js';
import { partLabel, partWords } from './labels.js';

/** A value whose group's statistic is to be put in for others. */
interface Asked {
  readonly of: NodeId;
  /** Of the condition. */
  readonly id: NodeId;
  readonly name: string;
  readonly path: Path;
}

/**
 * A condition: nothing the value is made of was put in by a missing policy. What is put in for others is taken of such
 * values only, or one estimate would rest on another. Undefined where nothing below the value can have been put in.
 */
export function reportedOnly(compilation: Compilation, asked: Asked): NodeId | undefined {
  const before = beforeImputing(compilation, asked.of);
  let all: NodeId | undefined;
  for (let start = 0; start < before.length; start += MOST_NAMES) {
    const isLast = start + MOST_NAMES >= before.length;
    const id = isLast ? asked.id : `${asked.id}/${start / MOST_NAMES + 1}`;
    all = allPresent(
      compilation,
      { ...asked, id },
      { so: all, nodes: before.slice(start, start + MOST_NAMES) },
    );
  }
  return all;
}

/** Names that one formula takes with ease: formulas have limits. */
const MOST_NAMES = 20;

/** Under a value, each value as it was before a missing policy, down to the columns. */
function beforeImputing({ builder }: Compilation, id: NodeId): NodeId[] {
  const seen = new Set<NodeId>();
  const found: NodeId[] = [];
  const visit = (next: NodeId): void => {
    const { on, op } = builder.node(next);
    if (on.kind !== 'row' || seen.has(next)) return;
    seen.add(next);
    if (op.kind === 'settle') found.push(op.of);
    (op.kind === 'settle' ? [op.of] : readsOf(op)).forEach(visit);
  };
  visit(id);
  return found;
}

function allPresent(
  compilation: Compilation,
  { id, name, path }: Asked,
  among: { readonly so: NodeId | undefined; readonly nodes: readonly NodeId[] },
): NodeId {
  const values = among.nodes.map((node, i) => [`value${i + 1}`, node] as const);
  const parts = [...(among.so === undefined ? [] : ['so']), ...values.map(([value]) => `has(${value})`)];
  const outcome = addFormula(compilation.builder, {
    id,
    source: compilation.templateAt(path, parts.join(' and ')),
    names: new Map([...values, ...(among.so === undefined ? [] : [['so', among.so] as const])]),
    unit: undefined,
    grouping: ALL,
    role: 'step',
    type: { kind: 'truth' },
    label: partLabel(name, partWords.reported),
    origin: compilation.place(path),
  });
  return must(compilation.take(outcome), id);
}
