import type { Language } from '../../model/words.js';
import { en } from './en.js';
import type { ReportWords } from './words.js';
import { zh } from './zh.js';

const languages: { readonly [L in Language]: ReportWords } = { zh, en };

/** The words of reports in a language. */
export function reportWords(language: Language): ReportWords {
  return languages[language];
}
