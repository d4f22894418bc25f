import type { z } from 'zod';
import { nearest } from '../diagnostics/nearest.js';
import { wordsOf } from './issue.js';

/**
 * A rule file with schema mistakes, made whole enough for its formulas, weights and names to be looked at as well,
 * so that all mistakes come at once. Undefined when a mistake leaves doubt what the rest means. Nothing is ever
 * computed from a repaired file.
 */
export function repaired(setting: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy = structuredClone(setting);
  const mended = issues.every((issue) => mend(copy, issue));
  return mended ? copy : undefined;
}

/** Keys that say what a file is, on which no other part depends. */
const descriptive: Readonly<Record<string, unknown>> = {
  id: 'id',
  title: 'title',
  status: 'example',
  document: undefined,
};

/** A score that is in order whatever the indicator. */
const neutralScore = {
  method: 'min-max',
  worst: 'cohort',
  best: 'cohort',
  clip: 'none',
  degenerate: 'refuse',
};

function mend(root: unknown, issue: z.core.$ZodIssue): boolean {
  const path = issue.path.map(String);
  const score = path.lastIndexOf('score');
  if (path[0] === 'index' && score > 0) return put(root, path.slice(0, score + 1), neutralScore);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.every((key) => rename(root, [...path, key], nearest(key, wordsOf(issue.message))));
  const [top = '', , key] = path;
  if ((top === 'columns' || top === 'indicators') && key === 'missing') {
    return put(root, path.slice(0, 3), undefined);
  }
  return Object.hasOwn(descriptive, top) && put(root, [top], descriptive[top]);
}

/** What a misspelt key says holds for the key it means, unless that stands there too; any other key goes. */
function rename(root: unknown, path: readonly string[], meant: string | undefined): boolean {
  const within = path.slice(0, -1);
  const parent = valueAt(root, within);
  const value = valueAt(root, path);
  const isNew = meant !== undefined && isMap(parent) && parent[meant] === undefined;
  if (isNew) put(root, [...within, meant], value);
  return put(root, path, undefined);
}

/** Sets or, with undefined, deletes what stands at a path of maps. */
function put(root: unknown, path: readonly string[], value: unknown): boolean {
  const key = path.at(-1);
  const parent = valueAt(root, path.slice(0, -1));
  if (!isMap(parent) || key === undefined) return false;
  if (value === undefined) delete parent[key];
  else parent[key] = value;
  return true;
}

function valueAt(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, step) => (isMap(at) ? at[step] : undefined), root);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
