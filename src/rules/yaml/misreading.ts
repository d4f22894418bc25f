import type { CST } from 'yaml';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import { bracketPair } from './full-width.js';
import { misreadScalar, type ScalarContext } from './misread-scalar.js';
import type { Stretch } from './scan.js';
import type { SourceText } from './source-text.js';

/** Text that YAML reads otherwise than its author meant, often without a complaint; the stretch is what it explains. */
export interface Misreading extends Stretch {
  readonly diagnostic: Diagnostic;
}

interface Walk {
  readonly source: SourceText;
  readonly found: Misreading[];
}

/** Looks at every unquoted scalar in its context, and at every bracket; in the order of the text. */
export function misreadings(source: SourceText, tokens: readonly CST.Token[]): Misreading[] {
  const walk: Walk = { source, found: [] };
  for (const token of tokens) if (token.type === 'document') visit(walk, token.value, 'root');
  return walk.found;
}

function visit(walk: Walk, token: CST.Token | null | undefined, context: ScalarContext): void {
  if (token?.type === 'scalar') judge(walk, token, context);
  else if (token?.type === 'block-map') visitMap(walk, token, context);
  else if (token?.type === 'block-seq') for (const item of token.items) visit(walk, item.value, 'item');
  else if (token?.type === 'flow-collection') visitFlow(walk, token);
}

function judge(walk: Walk, token: CST.FlowScalar, context: ScalarContext): boolean {
  const found = misreadScalar(walk.source, token, context);
  if (found === undefined) return false;
  walk.found.push({ diagnostic: found, start: token.offset, end: token.offset + token.source.length });
  return true;
}

/** `context` tells what the map is the value of: after `key: ` on one line it cannot be a map. */
function visitMap(walk: Walk, map: CST.BlockMap, context: ScalarContext): void {
  for (const [position, item] of map.items.entries()) {
    const compact = context === 'value' && position === 0;
    const judged = item.key?.type === 'scalar' && judge(walk, item.key, blockKey(item, context, compact));
    if (compact && !judged) walk.found.push(secondColon(walk.source, map));
    const newline = item.sep?.some((mark) => mark.type === 'newline') === true;
    visit(walk, item.value, context.startsWith('flow') ? 'flow-value' : newline ? 'own-line' : 'value');
  }
}

function blockKey(
  item: CST.BlockMap['items'][number],
  context: ScalarContext,
  compact: boolean,
): ScalarContext {
  if (context.startsWith('flow')) return 'flow-key';
  if (!hasColon(item)) return 'bare-key';
  return compact ? 'compact-key' : 'key';
}

function secondColon(source: SourceText, map: CST.BlockMap): Misreading {
  const text = source.restOfLine(map.offset);
  const end = map.offset + text.length;
  return {
    diagnostic: diagnostic('rules/two-colons', { text }, source.place(map.offset, end)),
    start: map.offset,
    end,
  };
}

function visitFlow(walk: Walk, flow: CST.FlowCollection): void {
  const before = walk.found.length;
  const isMap = flow.start.source === '{';
  for (const item of flow.items) {
    const bare = isMap ? 'flow-bare' : 'flow-item';
    visit(walk, item.key, hasColon(item) ? 'flow-key' : bare);
    visit(walk, item.value, hasColon(item) ? 'flow-value' : bare);
  }
  if (walk.found.length === before) checkClosed(walk, flow);
}

function checkClosed({ source, found }: Walk, flow: CST.FlowCollection): void {
  const open = flow.start.source;
  const close = bracketPair(open);
  if (flow.end[0]?.source === close) return;
  const start = flow.start.offset;
  const place = source.place(start, start + 1);
  const last = flow.end.at(-1) ?? flow.start;
  found.push({
    diagnostic: diagnostic('rules/unclosed-bracket', { open, close }, place),
    start,
    end: last.offset + 1,
  });
}

function hasColon(item: { readonly sep?: readonly CST.SourceToken[] }): boolean {
  return item.sep?.some((mark) => mark.type === 'map-value-ind') === true;
}
