import type { Language } from '../../model/words.js';
import { en } from './en.js';
import type { CliWords } from './words.js';
import { zh } from './zh.js';

export const cliWords: { readonly [L in Language]: CliWords } = { zh, en };
