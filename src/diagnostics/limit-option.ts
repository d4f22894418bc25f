import type { LimitName } from './codes/file.js';

const MIB = 1_048_576;

/** How `--limit NAME=N` calls each limit. */
export const limitOptionNames: { readonly [L in LimitName]: string } = {
  'file-bytes': 'file-mb',
  entries: 'entries',
  'part-bytes': 'part-mb',
  'total-bytes': 'total-mb',
  ratio: 'ratio',
  cells: 'cells',
  merges: 'merges',
  styles: 'styles',
  nodes: 'nodes',
  depth: 'depth',
  attributes: 'attributes',
  'cell-text': 'cell-text',
  figures: 'figures',
};

/** What one of the N of `--limit NAME=N` stands for: sizes are given in MB. */
export function limitOptionUnit(limit: LimitName): number {
  return limit.endsWith('-bytes') ? MIB : 1;
}

/** The largest N. A file or a part is one piece of memory, which has an end of its own. */
export function limitOptionMost(limit: LimitName): number {
  return limit === 'file-bytes' || limit === 'part-bytes' ? 2000 : 999_999_999;
}

/** What to type so that more is accepted: twice as much, or what was found if that is more. */
export function limitOption(limit: LimitName, allowed: number, found: number): string {
  const enough = Math.ceil(Math.max(allowed * 2, found) / limitOptionUnit(limit));
  return `--limit ${limitOptionNames[limit]}=${Math.min(enough, limitOptionMost(limit))}`;
}
