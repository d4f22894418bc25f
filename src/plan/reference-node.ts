import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Expr, NameExpr, ReferenceExpr } from '../formula/expr.js';
import { printFormula } from '../formula/print.js';
import { hoistReferences, mapParts } from '../formula/rewrite.js';
import type { FormulaSource } from '../formula/source.js';
import { entityKey } from '../model/entity-key.js';
import type { Place } from '../model/place.js';
import { REFERENCES } from '../model/table-spec.js';
import type { Words } from '../model/words.js';
import { nodeId, type PlanBuilder } from './builder.js';
import type { Node, NodeId } from './node.js';

/** Every `of_reference` replaced by the figure of the rule file that it stands for. */
export function placeReferences(builder: PlanBuilder, expr: Expr, source: FormulaSource): Diagnosed<Expr> {
  const diagnostics: Diagnostic[] = [];
  const value = hoistReferences(expr, (reference) => {
    const origin = source.place(reference.span);
    const copying: Copying = { builder, reference: reference.reference, origin, refused: new Set() };
    const id = figureOf(copying, reference);
    for (const name of copying.refused) {
      const facts = { name, reference: copying.reference };
      diagnostics.push(diagnostic('rules/reference-beyond-row', facts, source.place(reference.of.span)));
    }
    return id;
  });
  return { value: diagnostics.length > 0 ? undefined : value, diagnostics };
}

/** Steps of a row being written again for the one row of a reference. */
interface Copying {
  readonly builder: PlanBuilder;
  readonly reference: string;
  readonly origin: Place;
  /** Labels of steps that look beyond a row. */
  readonly refused: Set<string>;
}

/** One node per formula and reference, whoever asks. */
function figureOf(copying: Copying, { of, reference, unit }: ReferenceExpr): NodeId {
  const { builder, origin } = copying;
  if (of.kind === 'name') return copyOf(copying, of.id);
  const text = printFormula(of, (name) => name.text, 'implied');
  const id = nodeId(REFERENCES, reference, text);
  if (builder.has(id)) return id;
  const label = ofReference({ zh: text, en: text }, reference);
  const expr = renamed(copying, of);
  if (copying.refused.size > 0) return id;
  const type = { kind: 'number' } as const;
  return builder.add({ id, on: RULE, unit, type, role: 'step', label, origin, op: { kind: 'row', expr } });
}

const RULE = { kind: 'rule' } as const;

/**
 * The same step for the reference's row: a column read there, a formula over such steps; nothing is filled in for a reference.
 * A step over one that is refused is not added: nobody could compute it.
 */
function copyOf(copying: Copying, of: NodeId): NodeId {
  const { builder, reference } = copying;
  const node = builder.node(of);
  const { op } = node;
  if (node.on.kind === 'rule') return of;
  if (op.kind === 'settle') return copyOf(copying, op.of);
  const id = `${nodeId(REFERENCES, reference)}/${of}`;
  if (builder.has(id)) return id;
  if (node.on.kind === 'row' && op.kind === 'input' && 'measure' in op) {
    const input = {
      kind: 'input',
      table: REFERENCES,
      measure: op.measure,
      row: entityKey(reference),
    } as const;
    return builder.add(copied(node, copying, { id, op: input }));
  }
  if (node.on.kind === 'row' && op.kind === 'row') {
    const expr = renamed(copying, op.expr);
    return copying.refused.size > 0
      ? of
      : builder.add(copied(node, copying, { id, op: { kind: 'row', expr } }));
  }
  copying.refused.add(node.label.zh);
  return of;
}

function copied(node: Node, { reference, origin }: Copying, { id, op }: Pick<Node, 'id' | 'op'>): Node {
  const role = op.kind === 'input' ? 'measure' : 'step';
  return { ...node, id, on: RULE, role, label: ofReference(node.label, reference), origin, op };
}

function renamed(copying: Copying, expr: Expr): Expr {
  if (expr.kind !== 'name') return mapParts(expr, (part) => renamed(copying, part));
  const name: NameExpr = expr;
  return { ...name, id: copyOf(copying, name.id) };
}

function ofReference({ zh, en }: Words, reference: string): Words {
  return { zh: `${zh}（${reference}）`, en: `${en} (${reference})` };
}
