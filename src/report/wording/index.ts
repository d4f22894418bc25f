import type { Language } from '../../model/words.js';
import { en } from './en.js';
import type { WordingWords } from './words.js';
import { zh } from './zh.js';

const languages: { readonly [L in Language]: WordingWords } = { zh, en };

/** The words that figures are told in. */
export function wordingWords(language: Language): WordingWords {
  return languages[language];
}
