import type { Assessment } from '../assess/index.js';
import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { entityKey } from '../model/entity-key.js';
import type { Node, NodeId } from '../plan/node.js';
import type { OutlineItem } from '../plan/plan.js';

/** A figure that `explain` is asked for. */
export interface FoundFigure {
  readonly node: NodeId;
  readonly row: number;
}

/**
 * The figure an entity's name and a path stand for. A path is a node's id, or the name of a dimension or indicator
 * (its score), or of a column, or `salary` for the coefficient; left out, it is the composite score.
 */
export function findFigure(
  assessment: Assessment,
  entity: string,
  path: string | undefined,
): Diagnosed<FoundFigure> {
  const row = assessment.table.entities.findIndex(({ key }) => key === entityKey(entity));
  const node = path === undefined ? assessment.plan.outline.total : nodeNamed(assessment, path);
  const diagnostics = [
    ...(row < 0 ? [unscoredEntity(assessment, entity)] : []),
    ...(node === undefined && path !== undefined ? [unknownFigure(assessment, path)] : []),
  ];
  return { value: row < 0 || node === undefined ? undefined : { node, row }, diagnostics };
}

function nodeNamed(assessment: Assessment, path: string): NodeId | undefined {
  const { plan } = assessment;
  const nodes = nodesOfEntities(assessment);
  if (nodes.some(({ id }) => id === path)) return path;
  if (path === 'salary') return plan.outline.salary?.coefficient;
  const item = allItems(plan.outline.framework).find(({ name }) => name.zh === path || name.en === path);
  if (item !== undefined) return item.score;
  const labelled = nodes.filter(({ label }) => label.zh === path || label.en === path);
  // the last of several is the one the others lead to: the rounded total after the exact one
  return labelled.at(-1)?.id;
}

/** An entity has no figure on the rows of another table. */
function nodesOfEntities({ plan }: Assessment): readonly Node[] {
  return plan.nodes.filter(({ on }) => on.kind !== 'row' || on.table === plan.table);
}

function allItems(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...allItems(item.children)]);
}

function unscoredEntity({ table, exempt }: Assessment, entity: string) {
  const option = { kind: 'option', option: 'ENTITY' } as const;
  const found = exempt.find(({ key }) => key === entityKey(entity));
  if (found !== undefined) {
    return diagnostic('usage/exempt-entity', { entity: found.name, reason: found.reason }, option);
  }
  const names = [...table.entities, ...exempt].map(({ name }) => name);
  return diagnostic('usage/unknown-entity', { entity, nearest: nearest(entity, names) }, option);
}

function unknownFigure(assessment: Assessment, path: string) {
  const names = nodesOfEntities(assessment).flatMap(({ id, label }) => [id, label.zh]);
  return diagnostic(
    'usage/unknown-figure',
    { path, nearest: nearest(path, names) },
    { kind: 'option', option: 'PATH' },
  );
}
