import type { Code, DiagnosticArgs } from '../diagnostics/codes/index.js';
import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { type Diagnostic, type DiagnosticOf, diagnostic } from '../diagnostics/diagnostic.js';
import type { Span, Syntax } from './expr.js';
import { MAX_DEPTH, MAX_PARTS, MAX_TEXT } from './limits.js';
import { infixOf, isComparison, NEGATE_POWER, NOT_POWER } from './precedence.js';
import type { Token } from './scanner.js';
import type { FormulaSource } from './source.js';
import { tokenize } from './tokens.js';

/**
 * The structure of a formula. Comparisons do not chain, −2^2 must be bracketed (mathematics says −4, Excel says 4),
 * everything else binds as in mathematics. The first fault of structure ends the reading; faults of single words
 * are all reported. A value may come along with errors: then it serves to find more of them and nothing else.
 */
export function parseFormula(source: FormulaSource): Diagnosed<Syntax> {
  const whole = { start: 0, end: source.text.length };
  if (source.text.length > MAX_TEXT) {
    const facts = { length: source.text.length, limit: MAX_TEXT };
    return { value: undefined, diagnostics: [diagnostic('formula/too-long', facts, source.place(whole))] };
  }
  if (source.text.trim() === '') {
    return { value: undefined, diagnostics: [diagnostic('formula/empty', {}, source.place(whole))] };
  }
  const { value: tokens, diagnostics } = tokenize(source);
  if (tokens === undefined) return { value: undefined, diagnostics };
  const parser: Parser = { source, tokens, at: 0, parts: 0, bracketed: new Set(), found: [...diagnostics] };
  const syntax = parseWhole(parser);
  const value = parser.found.length === diagnostics.length ? syntax : undefined;
  return { value, diagnostics: parser.found };
}

interface Parser {
  readonly source: FormulaSource;
  readonly tokens: readonly Token[];
  at: number;
  /** Nodes made so far. */
  parts: number;
  readonly bracketed: Set<Syntax>;
  readonly found: Diagnostic[];
}

function parseWhole(parser: Parser): Syntax | undefined {
  const syntax = parseFrom(parser, 0, 0);
  if (syntax === undefined || here(parser).kind === 'end') return syntax;
  if (isSign(parser, ')')) return fail(parser, 'formula/unopened', { close: ')' }, here(parser).span);
  return failBetween(parser);
}

/** Everything from here on that binds at least as tightly as `power`; `depth` counts the nesting around it. */
function parseFrom(parser: Parser, power: number, depth: number): Syntax | undefined {
  if (depth > MAX_DEPTH) return fail(parser, 'formula/too-deep', { limit: MAX_DEPTH }, here(parser).span);
  let left = parseOperand(parser, depth);
  while (left !== undefined) {
    const infix = infixOf(signHere(parser));
    if (infix === undefined || infix.power < power) return left;
    parser.at++;
    const right = parseFrom(parser, infix.right, depth + (infix.operator === '^' ? 1 : 0));
    if (right === undefined) return undefined;
    const span = { start: left.span.start, end: right.span.end };
    const joined = made(parser, { kind: 'binary', operator: infix.operator, left, right, span });
    if (isComparison(infix.operator)) reportChain(parser, joined);
    left = joined;
  }
  return undefined;
}

function parseOperand(parser: Parser, depth: number): Syntax | undefined {
  const token = here(parser);
  parser.at++;
  switch (token.kind) {
    case 'number':
      return made(parser, token);
    case 'name':
      return !token.quoted && isSign(parser, '(')
        ? parseCall(parser, token.name, token.span, depth)
        : made(parser, { kind: 'name', name: token.name, span: token.span });
    case 'end':
      return fail(parser, 'formula/missing-operand', { found: '' }, beforeEnd(parser));
    case 'sign':
      return parseAfterSign(parser, token.sign, token.span, depth);
  }
}

function parseAfterSign(parser: Parser, sign: string, span: Span, depth: number): Syntax | undefined {
  if (sign === '(') return parseBracketed(parser, span, depth);
  if (sign !== '-' && sign !== 'not') {
    return fail(parser, 'formula/missing-operand', { found: sign }, span);
  }
  const of = parseFrom(parser, sign === '-' ? NEGATE_POWER : NOT_POWER, depth + 1);
  if (of === undefined) return undefined;
  if (sign === '-') reportSignedPower(parser, of, span);
  const kind = sign === '-' ? 'negate' : 'not';
  return made(parser, { kind, of, span: { start: span.start, end: of.span.end } });
}

function parseBracketed(parser: Parser, open: Span, depth: number): Syntax | undefined {
  const inner = parseFrom(parser, 0, depth + 1);
  if (inner === undefined) return undefined;
  if (!isSign(parser, ')')) return failInside(parser, open);
  const bracketed = { ...inner, span: { start: open.start, end: here(parser).span.end } };
  parser.at++;
  parser.bracketed.add(bracketed);
  return bracketed;
}

function parseCall(parser: Parser, name: string, nameSpan: Span, depth: number): Syntax | undefined {
  const open = here(parser).span;
  parser.at++;
  const found: Syntax[] = [];
  while (found.length > 0 || !isSign(parser, ')')) {
    const argument = parseFrom(parser, 0, depth + 1);
    if (argument === undefined) return undefined;
    found.push(argument);
    if (isSign(parser, ')')) break;
    if (!isSign(parser, ',')) return failInside(parser, open);
    parser.at++;
  }
  const span = { start: nameSpan.start, end: here(parser).span.end };
  parser.at++;
  return made(parser, { kind: 'call', function: name, arguments: found, nameSpan, span });
}

function made(parser: Parser, syntax: Syntax): Syntax | undefined {
  parser.parts++;
  if (parser.parts <= MAX_PARTS) return syntax;
  return fail(parser, 'formula/too-many-parts', { limit: MAX_PARTS }, syntax.span);
}

function reportChain(parser: Parser, syntax: Syntax | undefined): void {
  if (syntax?.kind !== 'binary' || syntax.left.kind !== 'binary') return;
  const { left } = syntax;
  if (!isComparison(left.operator) || parser.bracketed.has(left)) return;
  const middle = textAt(parser, left.right.span);
  const last = textAt(parser, { start: left.right.span.end, end: syntax.span.end });
  const write = `${textAt(parser, left.span)} and ${middle}${last}`;
  fail(parser, 'formula/chained-comparison', { write }, syntax.span);
}

/** −2^2: mathematics takes the power first, Excel the sign. */
function reportSignedPower(parser: Parser, of: Syntax, sign: Span): void {
  if (of.kind !== 'binary' || of.operator !== '^' || parser.bracketed.has(of)) return;
  const facts = { base: textAt(parser, of.left.span), exponent: textAt(parser, of.right.span) };
  fail(parser, 'formula/ambiguous-power', facts, { start: sign.start, end: of.span.end });
}

function failInside(parser: Parser, open: Span): undefined {
  if (here(parser).kind === 'end') return fail(parser, 'formula/unclosed', { open: '(', close: ')' }, open);
  return failBetween(parser);
}

/** Words that people write for the operators, where an operator should stand. */
const spokenOperators: ReadonlyMap<string, string> = new Map([
  ['且', 'and'],
  ['并且', 'and'],
  ['和', 'and'],
  ['或', 'or'],
  ['或者', 'or'],
  ['乘', '*'],
  ['乘以', '*'],
  ['除以', '/'],
  ['加', '+'],
  ['减', '-'],
  ['x', '*'],
]);

/** Two values stand side by side, or a comma stands where no arguments are listed. */
function failBetween(parser: Parser): undefined {
  const token = here(parser);
  if (isSign(parser, ',')) return fail(parser, 'formula/stray-comma', {}, token.span);
  const use = token.kind === 'name' && !token.quoted ? spokenOperators.get(token.name) : undefined;
  const found = textAt(parser, token.span);
  if (use !== undefined) return fail(parser, 'formula/look-alike', { found, use }, token.span);
  const last = parser.tokens[parser.at - 1];
  const before = last === undefined ? '' : textAt(parser, last.span);
  return fail(parser, 'formula/missing-operator', { before, after: found }, token.span);
}

function fail<C extends Code>(parser: Parser, code: C, args: DiagnosticArgs[C], span: Span): undefined {
  // as: a diagnostic of one code is a member of the union of all
  parser.found.push(diagnostic(code, args, parser.source.place(span)) as DiagnosticOf<C> & Diagnostic);
  return undefined;
}

function here(parser: Parser): Token {
  return parser.tokens[parser.at] ?? { kind: 'end', span: beforeEnd(parser) };
}

function signHere(parser: Parser): string | undefined {
  const token = here(parser);
  return token.kind === 'sign' ? token.sign : undefined;
}

function isSign(parser: Parser, sign: string): boolean {
  return signHere(parser) === sign;
}

/** The last character, so that "something is missing at the end" points at something. */
function beforeEnd(parser: Parser): Span {
  const end = parser.source.text.trimEnd().length;
  return { start: Math.max(0, end - 1), end };
}

function textAt(parser: Parser, span: Span): string {
  return parser.source.text.slice(span.start, span.end);
}
