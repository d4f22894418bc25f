import type { YAMLError } from 'yaml';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import type { Scan, Stretch } from './scan.js';
import type { SourceText } from './source-text.js';

interface Problem {
  readonly source: SourceText;
  readonly scan: Scan;
  readonly code: YAMLError['code'];
  /** The library's English sentence: two of its codes cover several mistakes that only this tells apart. */
  readonly sentence: string;
  readonly at: number;
}

const LONGEST_INDENT = 200;

/** A complaint of the YAML library in our codes, at the place where the author should look: behind any indentation. */
export function syntaxError(source: SourceText, scan: Scan, error: YAMLError): Diagnostic {
  const [from] = error.pos;
  const at = from + (/^ */.exec(source.text.slice(from, from + LONGEST_INDENT))?.[0].length ?? 0);
  const problem = { source, scan, code: error.code, sentence: error.message, at };
  return (
    scalarProblem(problem) ??
    layoutProblem(problem) ??
    flowProblem(problem) ??
    afterEndProblem(problem) ??
    diagnostic('rules/yaml-syntax', { problem: error.code, text: here(problem) }, place(problem))
  );
}

function scalarProblem(problem: Problem): Diagnostic | undefined {
  const { source, scan, code, sentence, at } = problem;
  if (code === 'BAD_DQ_ESCAPE') {
    return diagnostic('rules/bad-escape', { written: source.text.slice(at, at + 2) }, place(problem, 2));
  }
  if (!sentence.startsWith('Missing closing')) return undefined;
  return unclosedQuote(
    source,
    scan.quoted.find(({ end }) => end === at),
  );
}

function layoutProblem(problem: Problem): Diagnostic | undefined {
  const { source, code, sentence, at } = problem;
  if (code === 'TAB_AS_INDENT' || (code === 'BAD_INDENT' && source.text.charAt(at) === '\t')) {
    return diagnostic('rules/tab-indent', { tabs: 1 }, place(problem));
  }
  const isItem = code === 'MULTILINE_IMPLICIT_KEY' && source.text.charAt(at) === '-';
  if (isItem || sentence.startsWith('Unexpected block-seq-ind') || code === 'BLOCK_AS_IMPLICIT_KEY') {
    return diagnostic('rules/misplaced-item', { text: here(problem) }, restOfLine(problem));
  }
  if (code === 'BAD_INDENT' || sentence.startsWith('Sequence item without')) {
    return diagnostic('rules/bad-indent', { text: here(problem) }, restOfLine(problem));
  }
  return undefined;
}

function flowProblem(problem: Problem): Diagnostic | undefined {
  const { source, code, sentence, at } = problem;
  const bracket = source.text.charAt(at);
  if (code === 'UNEXPECTED_TOKEN' && (bracket === '}' || bracket === ']')) {
    return diagnostic('rules/unexpected-bracket', { bracket }, place(problem));
  }
  if (code === 'BLOCK_IN_FLOW' || /^Missing (?:, or :|,|space after :)/.test(sentence)) {
    return diagnostic('rules/missing-comma', { text: here(problem) }, restOfLine(problem));
  }
  return undefined;
}

/** Text behind a closing quote; where that quote is on a later line, the one that opened is what went unclosed. */
function afterEndProblem(problem: Problem): Diagnostic | undefined {
  const { source, scan, sentence, at } = problem;
  const isAfterEnd = /at node end|^Comments must be separated|^Unexpected scalar token/.test(sentence);
  if (!isAfterEnd) return undefined;
  const quoted = scan.quoted.findLast(({ end }) => end <= at);
  if (quoted !== undefined && source.text.slice(quoted.start, quoted.end).includes('\n')) {
    return unclosedQuote(source, quoted);
  }
  return diagnostic('rules/text-after-quote', { text: here(problem) }, restOfLine(problem));
}

function unclosedQuote(source: SourceText, quoted: Stretch | undefined): Diagnostic | undefined {
  if (quoted === undefined) return undefined;
  const quote = source.text.charAt(quoted.start);
  return diagnostic('rules/unclosed-quote', { quote }, source.place(quoted.start, quoted.start + 1));
}

/** From the place of the problem to the end of the line. */
function here({ source, at }: Problem): string {
  return source.restOfLine(at);
}

function place({ source, at }: Problem, length = 1) {
  return source.place(at, at + length);
}

function restOfLine(problem: Problem) {
  return place(problem, Math.max(1, problem.source.restOfLine(problem.at).length));
}
