import { displayText } from '../model/compact-text.js';

/** A space that parts two words in Latin letters or digits (High Tech); any other space in a label is only set for looks. */
const LOOSE_SPACE = /(?<![\p{Script=Latin}\d]) | (?![\p{Script=Latin}\d])/gu;

/**
 * The one form in which a label's value is kept and shown: NFKC, visible characters only, no space beside a Chinese
 * character: A类, Ａ类 and “A 类” are one group. Case and bracket forms stay as they are written.
 */
export function labelValue(text: string): string {
  return displayText(displayText(text).normalize('NFKC')).replace(LOOSE_SPACE, '');
}
