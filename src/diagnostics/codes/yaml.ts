import type { Severity } from './severity.js';

/** How a rule file is written down, before what it says: encoding, YAML, inheritance (`rules/…`, exit code 2). */
export interface YamlArgs {
  'rules/file-too-large': { readonly bytes: number; readonly limit: number };
  'rules/too-many-lines': { readonly lines: number; readonly limit: number };
  'rules/too-many-elements': { readonly limit: number };
  'rules/too-many-keys': { readonly limit: number };
  'rules/too-deep': { readonly limit: number };
  'rules/utf-16': { readonly encoding: 'UTF-16LE' | 'UTF-16BE' };
  'rules/not-utf8': { readonly looksLike: 'GBK' | 'unknown' };
  /** Text that an earlier conversion destroyed: U+FFFD. */
  'rules/damaged-text': { readonly count: number };
  'rules/hidden-character': { readonly codePoint: string; readonly count: number };
  'rules/empty-file': { readonly file: string };
  'rules/not-a-map': { readonly found: 'list' | 'scalar' };
  'rules/several-documents': { readonly documents: number };

  'rules/directive': { readonly text: string };
  'rules/anchor': { readonly text: string };
  'rules/merge-key': { readonly text: string };
  'rules/tag': { readonly tag: string };

  'rules/tab-indent': { readonly tabs: number };
  'rules/odd-space': { readonly codePoint: string };
  'rules/full-width': { readonly found: string; readonly expected: string };
  'rules/no-space-after-colon': { readonly text: string };
  'rules/no-colon': { readonly text: string };
  'rules/two-colons': { readonly text: string };
  'rules/bad-indent': { readonly text: string };
  'rules/misplaced-item': { readonly text: string };
  'rules/unclosed-quote': { readonly quote: string };
  'rules/text-after-quote': { readonly text: string };
  'rules/unclosed-bracket': { readonly open: string; readonly close: string };
  'rules/unexpected-bracket': { readonly bracket: string };
  'rules/missing-comma': { readonly text: string };
  'rules/surplus-comma': { readonly text: string };
  'rules/reserved-start': { readonly character: string; readonly text: string };
  'rules/bad-escape': { readonly written: string };
  /** What no other code explains; `problem` is the YAML library's own name for it. */
  'rules/yaml-syntax': { readonly problem: string; readonly text: string };

  'rules/key-not-text': { readonly text: string };
  'rules/duplicate-key': { readonly key: string };
  /** `key` is '' for an item of a list. */
  'rules/empty-value': { readonly key: string };
  'rules/number-notation': { readonly text: string; readonly notation: NumberNotation };
  'rules/number-digits': { readonly text: string; readonly limit: number };
  'rules/formula-needs-quotes': { readonly text: string };

  'rules/extends-path': { readonly path: string; readonly problem: ExtendsProblem };
  /** `reasons` are the codes with which the file was refused. */
  'rules/extends-missing': { readonly path: string; readonly reasons: readonly string[] };
  'rules/extends-cycle': { readonly chain: readonly string[] };
  'rules/extends-too-deep': { readonly limit: number };
}

/** Notations in which YAML would read a number other than the one a reader sees, or none at all. */
export type NumberNotation =
  | 'hexadecimal'
  | 'octal'
  | 'exponent'
  | 'underscore'
  | 'thousands'
  | 'leading-zero'
  | 'infinite'
  | 'not-a-number'
  | 'full-width';

export type ExtendsProblem = 'not-text' | 'empty' | 'absolute' | 'url' | 'backslash';

export const yamlSeverities: { readonly [C in keyof YamlArgs]: Severity } = {
  'rules/file-too-large': 'error',
  'rules/too-many-lines': 'error',
  'rules/too-many-elements': 'error',
  'rules/too-many-keys': 'error',
  'rules/too-deep': 'error',
  'rules/utf-16': 'error',
  'rules/not-utf8': 'error',
  'rules/damaged-text': 'error',
  'rules/hidden-character': 'error',
  'rules/empty-file': 'error',
  'rules/not-a-map': 'error',
  'rules/several-documents': 'error',
  'rules/directive': 'error',
  'rules/anchor': 'error',
  'rules/merge-key': 'error',
  'rules/tag': 'error',
  'rules/tab-indent': 'error',
  'rules/odd-space': 'error',
  'rules/full-width': 'error',
  'rules/no-space-after-colon': 'error',
  'rules/no-colon': 'error',
  'rules/two-colons': 'error',
  'rules/bad-indent': 'error',
  'rules/misplaced-item': 'error',
  'rules/unclosed-quote': 'error',
  'rules/text-after-quote': 'error',
  'rules/unclosed-bracket': 'error',
  'rules/unexpected-bracket': 'error',
  'rules/missing-comma': 'error',
  'rules/surplus-comma': 'error',
  'rules/reserved-start': 'error',
  'rules/bad-escape': 'error',
  'rules/yaml-syntax': 'error',
  'rules/key-not-text': 'error',
  'rules/duplicate-key': 'error',
  'rules/empty-value': 'error',
  'rules/number-notation': 'error',
  'rules/number-digits': 'error',
  'rules/formula-needs-quotes': 'error',
  'rules/extends-path': 'error',
  'rules/extends-missing': 'error',
  'rules/extends-cycle': 'error',
  'rules/extends-too-deep': 'error',
};
