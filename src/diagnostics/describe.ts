import type { Language } from '../model/words.js';
import { type Code, type DiagnosticArgs, type Severity, severityOf } from './codes/index.js';
import type { Diagnostic } from './diagnostic.js';
import { en } from './messages/en/index.js';
import type { Message, MessagesOf } from './messages/message.js';
import { zh } from './messages/zh/index.js';
import { placeText } from './place-text.js';

/** A finding in words. */
export interface Described extends Message {
  readonly severity: Severity;
  /** 错误, 警告 or 提醒. */
  readonly severityWord: string;
  readonly code: Code;
  /** Where it was found, by the grammar of `placeText`. */
  readonly place: string;
  /** Where else to look, such as the first of two duplicates. */
  readonly related: readonly string[];
}

const catalogues: { readonly [L in Language]: MessagesOf<DiagnosticArgs> } = { zh, en };

export const severityWords: { readonly [L in Language]: { readonly [S in Severity]: string } } = {
  zh: { error: '错误', warning: '警告', note: '提醒' },
  en: { error: 'error', warning: 'warning', note: 'note' },
};

/** The words for a finding; the finding itself stays data. */
export function describe(found: Diagnostic, language: Language): Described {
  const severity = severityOf(found.code);
  // as: a diagnostic's args have the shape its code declares, which the compiler cannot follow through a lookup by code
  const say = catalogues[language][found.code] as (args: Diagnostic['args']) => Message;
  const { text, hint } = say(found.args);
  return {
    text: readable(text),
    hint: readable(hint),
    severity,
    severityWord: severityWords[language][severity],
    code: found.code,
    place: placeText(found.place),
    related: found.related.map(placeText),
  };
}

/** Nobody reads on for longer, and a cell may hold sixteen times as much. */
const LONGEST_SENTENCE = 2000;

function readable(sentence: string): string {
  if (sentence.length <= LONGEST_SENTENCE) return sentence;
  return `${sentence.slice(0, LONGEST_SENTENCE).replace(/[\ud800-\udbff]$/, '')}…`;
}
