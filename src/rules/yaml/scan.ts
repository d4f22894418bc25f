import { CST, Lexer, Parser } from 'yaml';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import { yamlLimits } from './limits.js';
import { excerpt, type SourceText } from './source-text.js';

/** A text cut into YAML's syntax tokens, with what the tokens alone give away. */
export interface Scan {
  /** undefined when a limit was passed or when what follows cannot be read at all. */
  readonly tokens: readonly CST.Token[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Quoted scalars, in order. */
  readonly quoted: readonly Stretch[];
}

/** Offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Lexeme extends Stretch {
  readonly type: CST.TokenType | 'plain';
  readonly source: string;
}

/**
 * Lexes and parses in one pass that stops at the first limit: the library's own limits come too late
 * (100,000 nested brackets cost it seconds), its lexer and parser alone are linear.
 */
export function scan(source: SourceText): Scan {
  const scanner = new Scanner(source);
  for (const written of new Lexer().lex(source.text)) if (!scanner.take(written)) break;
  return scanner.finish();
}

const BLANK: ReadonlySet<string> = new Set(['space', 'newline', 'comment', 'doc-mode', 'byte-order-mark']);
const FLOW_OPEN: ReadonlySet<string> = new Set(['flow-map-start', 'flow-seq-start']);
const QUOTED: ReadonlySet<string> = new Set(['single-quoted-scalar', 'double-quoted-scalar']);

class Scanner {
  readonly #source: SourceText;
  readonly #parser = new Parser();
  readonly #tokens: CST.Token[] = [];
  readonly #found: Diagnostic[] = [];
  readonly #quoted: Stretch[] = [];
  #offset = 0;
  #elements = 0;
  #scalarNext = false;
  #unreadable = false;
  #indent: Stretch | undefined = { start: 0, end: 0 };
  #last: Lexeme | undefined;

  constructor(source: SourceText) {
    this.#source = source;
  }

  /** False when there is nothing more to learn. */
  take(written: string): boolean {
    const lexeme = this.#lexeme(written);
    if (lexeme !== undefined) this.#watch(lexeme);
    let broken = false;
    for (const token of this.#parser.next(written)) {
      this.#tokens.push(token);
      // An error token is a mark that no rule of YAML expects: whatever follows only repeats it.
      broken ||= token.type === 'error';
    }
    this.#limit();
    return !this.#unreadable && !broken;
  }

  finish(): Scan {
    if (!this.#unreadable) this.#tokens.push(...this.#parser.end());
    return {
      tokens: this.#unreadable ? undefined : this.#tokens,
      diagnostics: this.#found,
      quoted: this.#quoted,
    };
  }

  /** The lexer's output, typed and placed; undefined for its marks that stand for no text. */
  #lexeme(written: string): Lexeme | undefined {
    if (written === CST.SCALAR) {
      this.#scalarNext = true;
      return undefined;
    }
    if (written === CST.DOCUMENT || written === CST.FLOW_END) return undefined;
    const type = this.#scalarNext ? 'plain' : (CST.tokenType(written) ?? 'plain');
    this.#scalarNext = false;
    const start = this.#offset;
    this.#offset += written.length;
    return { type, source: written, start, end: this.#offset };
  }

  #watch(lexeme: Lexeme): void {
    this.#watchIndent(lexeme);
    if (BLANK.has(lexeme.type)) return;
    this.#elements += 1;
    if (QUOTED.has(lexeme.type)) this.#quoted.push(lexeme);
    this.#watchMark(lexeme);
    this.#last = lexeme;
  }

  #watchMark(lexeme: Lexeme): void {
    const { type, source: text, start, end } = lexeme;
    const place = this.#source.place(start, end);
    if (type === 'anchor' || type === 'alias')
      this.#found.push(diagnostic('rules/anchor', { text: excerpt(text) }, place));
    if (type === 'tag') this.#found.push(diagnostic('rules/tag', { tag: excerpt(text) }, place));
    if (type === 'directive-line') this.#stop(directive(text, this.#source, lexeme));
    if (type === 'plain' && this.#last?.type !== 'block-scalar-header' && /^[@`%,]/.test(text)) {
      this.#found.push(reservedStart(text.charAt(0), this.#source, lexeme));
    }
    const nothingBefore = this.#last?.type === 'comma' || FLOW_OPEN.has(this.#last?.type ?? '');
    if (type === 'comma' && nothingBefore) {
      this.#stop(diagnostic('rules/surplus-comma', { text: this.#source.restOfLine(start) }, place));
    }
  }

  /** Keeps the white space at the start of a line until the line turns out to hold something. */
  #watchIndent({ type, source, start, end }: Lexeme): void {
    if (type === 'newline' || source.endsWith('\n')) {
      this.#indent = { start: end, end };
      return;
    }
    const { start: from } = this.#indent ?? { start };
    if (this.#indent === undefined) return;
    if (type === 'space') {
      this.#indent = { start: from, end };
      return;
    }
    this.#indent = undefined;
    if (type !== 'comment') this.#checkIndent(this.#source.text.slice(from, start), from);
  }

  #checkIndent(indent: string, from: number): void {
    const at = indent.indexOf('\t');
    if (at === -1) return;
    const tabs = /^\t+/.exec(indent.slice(at))?.[0].length ?? 1;
    const place = this.#source.place(from + at, from + at + tabs);
    this.#stop(diagnostic('rules/tab-indent', { tabs }, place));
  }

  #limit(): void {
    if (this.#unreadable) return;
    const { elements, depth, keysPerMap, complaints } = yamlLimits;
    const stack = this.#parser.stack;
    if (this.#elements > elements) this.#stop(this.#beyond('rules/too-many-elements', elements));
    else if (isDeeper(stack, depth)) this.#stop(this.#beyond('rules/too-deep', depth));
    else if (stack.some((token) => hasMoreKeys(token, keysPerMap))) {
      this.#stop(this.#beyond('rules/too-many-keys', keysPerMap));
    } else if (this.#found.length >= complaints) this.#unreadable = true;
  }

  #beyond(code: 'rules/too-many-elements' | 'rules/too-deep' | 'rules/too-many-keys', limit: number) {
    return diagnostic(code, { limit }, this.#source.place(this.#last?.start ?? 0, this.#last?.end ?? 0));
  }

  #stop(found: Diagnostic): void {
    this.#found.push(found);
    this.#unreadable = true;
  }
}

function directive(text: string, source: SourceText, stretch: Stretch): Diagnostic {
  if (!/^%(?:YAML|TAG)\b/.test(text)) return reservedStart('%', source, stretch);
  return diagnostic('rules/directive', { text: excerpt(text) }, source.place(stretch.start, stretch.end));
}

/** YAML keeps these characters for itself at the start of a plain scalar (YAML 1.2.2, §5.3). */
function reservedStart(character: string, source: SourceText, { start, end }: Stretch): Diagnostic {
  const text = source.restOfLine(start);
  return diagnostic('rules/reserved-start', { character, text }, source.place(start, end));
}

function isDeeper(stack: readonly CST.Token[], limit: number): boolean {
  return stack.length > limit && stack.filter(CST.isCollection).length > limit;
}

/** Counts entries that hold anything: the parser keeps an empty one for what may follow. */
function hasMoreKeys(token: CST.Token, limit: number): boolean {
  const isMap =
    token.type === 'block-map' || (token.type === 'flow-collection' && token.start.source === '{');
  if (!isMap || token.items.length <= limit) return false;
  return [...token.items].filter((item) => item.key !== undefined || item.sep !== undefined).length > limit;
}
