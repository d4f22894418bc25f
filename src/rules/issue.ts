import type { z } from 'zod';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { locatedAt } from './tree.js';
import { type LocatedMap, placeOf } from './yaml/located.js';

/** What the schema found, as diagnostics at the places the rule file has for it. */
export function diagnosticsOf(issue: z.core.$ZodIssue, tree: LocatedMap): Diagnostic[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') {
    const known = wordsOf(issue.message);
    return issue.keys.map((key) =>
      diagnostic(
        'rules/unknown-key',
        { key, nearest: nearest(key, known), known },
        placeOf(tree, [...path, key], 'key'),
      ),
    );
  }
  const key = String(path.at(-1) ?? '');
  const found = locatedAt(tree, path);
  if (found === undefined) {
    const within = String(path.at(-2) ?? '');
    return [diagnostic('rules/missing-key', { key, within }, placeOf(tree, path.slice(0, -1), 'key'))];
  }
  const text = found.kind === 'scalar' ? found.source : found.kind;
  const known = issue.message.startsWith('choice:') ? wordsOf(issue.message) : [];
  const facts = { key, found: text, expected: issue.message, nearest: nearest(text, known) };
  return [diagnostic('rules/unexpected-value', facts, placeOf(tree, path))];
}

/** The words after `keys:` or `choice:`. */
function wordsOf(message: string): readonly string[] {
  return message.slice(message.indexOf(':') + 1).split('|');
}
