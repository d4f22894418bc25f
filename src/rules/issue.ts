import type { z } from 'zod';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { type MisplacedPolicy, misplacedPolicy } from '../methods/misplaced-policy.js';
import { locatedAt } from './tree.js';
import { type LocatedMap, placeOf } from './yaml/located.js';

/** What the schema found, as diagnostics at the places the rule file has for it. */
export function diagnosticsOf(issue: z.core.$ZodIssue, tree: LocatedMap): Diagnostic[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') {
    const known = wordsOf(issue.message);
    return issue.keys.map((key) => {
      const place = placeOf(tree, [...path, key], 'key');
      const misplaced = misplacedAt(path, key, known);
      if (misplaced !== undefined) return diagnostic('rules/policy-elsewhere', misplaced, place);
      return diagnostic('rules/unknown-key', { key, nearest: nearest(key, known), known }, place);
    });
  }
  const key = withinText(path);
  const found = locatedAt(tree, path);
  const closest = issue.code === 'invalid_union' && found?.kind === 'map' ? closestForm(issue.errors) : [];
  if (closest.length > 0) {
    return closest.flatMap((inner) =>
      diagnosticsOf({ ...inner, path: [...issue.path, ...inner.path] }, tree),
    );
  }
  if (found === undefined) {
    const within = withinText(path.slice(0, -1));
    return [diagnostic('rules/missing-key', { key, within }, placeOf(tree, path.slice(0, -1), 'key'))];
  }
  const text = found.kind === 'scalar' ? found.source : collections[found.kind];
  const known = choicesOf(issue);
  const misplaced = misplacedAt(path, text, known);
  if (misplaced !== undefined) return [diagnostic('rules/policy-elsewhere', misplaced, placeOf(tree, path))];
  const facts = { key, found: text, expected: issue.message, nearest: nearest(text, known) };
  return [diagnostic('rules/unexpected-value', facts, placeOf(tree, path))];
}

/** A missing policy of scores beside a value, or the other way round. */
function misplacedAt(
  path: readonly (string | number)[],
  word: string,
  known: readonly string[],
): MisplacedPolicy | undefined {
  return path.slice(-2).includes('missing') ? misplacedPolicy(word, known) : undefined;
}

/** The key at the end of a path; a member of a list by its position too: bands 3. */
function withinText(path: readonly (string | number)[]): string {
  const last = path.at(-1) ?? '';
  return typeof last === 'number' ? `${path.at(-2) ?? ''} ${last + 1}` : last;
}

/** The words one of which was expected, in any of several forms. */
function choicesOf(issue: z.core.$ZodIssue): readonly string[] {
  const forms = issue.code === 'invalid_union' ? issue.errors.flat() : [];
  const messages = [issue, ...forms].filter(
    ({ path, message }, i) => (i === 0 || path.length === 0) && message.startsWith('choice:'),
  );
  return messages.flatMap(({ message }) => wordsOf(message));
}

const collections = { map: '{…}', list: '[…]' } as const;

/** Of the forms a map could have, what is wrong with the one it comes closest to: wrong values count less than wrong keys. */
function closestForm(forms: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const cost = (issues: readonly z.core.$ZodIssue[]) =>
    issues.reduce((sum, { path }) => sum + (path.length === 0 ? 10 : 1), 0);
  const maps = forms.filter((issues) => !issues.some(isOfOtherKind));
  return [...maps].sort((a, b) => cost(a) - cost(b))[0] ?? [];
}

/** The form is a text, a number or a word, not a map. */
function isOfOtherKind({ code, path }: z.core.$ZodIssue): boolean {
  return path.length === 0 && code !== 'unrecognized_keys';
}

/** The words after `keys:` or `choice:`. */
export function wordsOf(message: string): readonly string[] {
  return message.slice(message.indexOf(':') + 1).split('|');
}
