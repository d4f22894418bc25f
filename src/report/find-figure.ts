import type { Assessment } from '../assess/index.js';
import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { entityKey } from '../ingest/index.js';
import type { NodeId } from '../plan/node.js';
import type { OutlineItem } from '../plan/plan.js';

/** A figure that `explain` is asked for. */
export interface FoundFigure {
  readonly node: NodeId;
  readonly row: number;
}

/**
 * The figure an entity's name and a path stand for. A path is a node's id, or the name of a dimension or indicator
 * (its score), or of a column; left out, it is the composite score.
 */
export function findFigure(
  assessment: Assessment,
  entity: string,
  path: string | undefined,
): Diagnosed<FoundFigure> {
  const row = assessment.table.entities.findIndex(({ key }) => key === entityKey(entity));
  const node = path === undefined ? assessment.plan.outline.total : nodeNamed(assessment, path);
  const diagnostics = [
    ...(row < 0 ? [unknownEntity(assessment, entity)] : []),
    ...(node === undefined && path !== undefined ? [unknownFigure(assessment, path)] : []),
  ];
  return { value: row < 0 || node === undefined ? undefined : { node, row }, diagnostics };
}

function nodeNamed({ plan }: Assessment, path: string): NodeId | undefined {
  if (plan.byId.has(path)) return path;
  const item = allItems(plan.outline.framework).find(({ name }) => name.zh === path || name.en === path);
  if (item !== undefined) return item.score;
  const labelled = plan.nodes.filter(({ label }) => label.zh === path || label.en === path);
  // the last of several is the one the others lead to: the rounded total after the exact one
  return labelled.at(-1)?.id;
}

function allItems(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...allItems(item.children)]);
}

function unknownEntity({ table }: Assessment, entity: string) {
  const suggestion = nearest(
    entity,
    table.entities.map(({ name }) => name),
  );
  return diagnostic(
    'usage/unknown-entity',
    { entity, nearest: suggestion },
    { kind: 'option', option: 'ENTITY' },
  );
}

function unknownFigure({ plan }: Assessment, path: string) {
  const names = plan.nodes.flatMap(({ id, label }) => [id, label.zh]);
  return diagnostic(
    'usage/unknown-figure',
    { path, nearest: nearest(path, names) },
    { kind: 'option', option: 'PATH' },
  );
}
