import ts from 'typescript';
import { must } from '../../src/model/must.js';
import { at, type Source, walk } from './project.js';

export interface FunctionMeasure {
  readonly place: string;
  readonly lines: number;
  readonly parameters: number;
}

/** Functions that have a name or a block of their own; a one-expression arrow handed to another function is part of it. */
export function functionsOf(source: Source): readonly FunctionMeasure[] {
  const found: FunctionMeasure[] = [];
  walk(source.tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    const named = !ts.isArrowFunction(node) || ts.isVariableDeclaration(node.parent);
    if (!named && !ts.isBlock(node.body as ts.Node)) return; // as: a body is a node in every function-like
    found.push({ place: at(source, node), lines: linesOf(source, node), parameters: node.parameters.length });
  });
  return found;
}

function linesOf({ tree }: Source, node: ts.Node): number {
  const line = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
  return line(node.getEnd()) - line(node.getStart()) + 1;
}

export function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** Lines that hold a comment, among those that hold anything. */
export function commentLines({ tree, text }: Source): { readonly comments: number; readonly filled: number } {
  const lines = new Set<number>();
  walk(tree, (node) => {
    const ranges = [
      ...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []),
    ];
    for (const range of ranges) {
      const first = tree.getLineAndCharacterOfPosition(range.pos).line;
      const last = tree.getLineAndCharacterOfPosition(range.end).line;
      for (let line = first; line <= last; line += 1) lines.add(line);
    }
  });
  return { comments: lines.size, filled: text.split('\n').filter((line) => line.trim() !== '').length };
}

/** The smallest member that at least `share` of the members do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return must(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)], 'a member');
}

/** median, p95 and max in one line. */
export function spread(values: readonly number[]): string {
  return `median ${quantile(values, 0.5)}, p95 ${quantile(values, 0.95)}, max ${quantile(values, 1)}`;
}
