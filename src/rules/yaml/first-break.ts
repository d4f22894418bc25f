import type { Code } from '../../diagnostics/codes/index.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';

/** Mistakes after which the structure of the text is other than its author's: what follows from them is not theirs. */
const BREAKS: ReadonlySet<Code> = new Set<Code>([
  'rules/bad-indent',
  'rules/full-width',
  'rules/misplaced-item',
  'rules/missing-comma',
  'rules/no-colon',
  'rules/no-space-after-colon',
  'rules/odd-space',
  'rules/several-documents',
  'rules/tab-indent',
  'rules/text-after-quote',
  'rules/two-colons',
  'rules/unclosed-bracket',
  'rules/unclosed-quote',
  'rules/unexpected-bracket',
  'rules/yaml-syntax',
]);

/** The findings up to and with the first break, or undefined when the structure is whole. */
export function untilFirstBreak(found: readonly Diagnostic[]): readonly Diagnostic[] | undefined {
  const ordered = inTextOrder(found);
  const first = ordered.findIndex(({ code }) => BREAKS.has(code));
  return first === -1 ? undefined : ordered.slice(0, first + 1);
}

/** Sorted by place; of two at one place, the first found stays first. */
export function inTextOrder(found: readonly Diagnostic[]): Diagnostic[] {
  return found
    .map((diagnostic) => ({ diagnostic, at: lineAndColumn(diagnostic) }))
    .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
    .map(({ diagnostic }) => diagnostic);
}

function lineAndColumn({ place }: Diagnostic): { line: number; column: number } {
  return place.kind === 'text' ? place : { line: 0, column: 0 };
}
