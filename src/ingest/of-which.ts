import { displayText } from '../model/compact-text.js';

/**
 * 其中:甲区, and the marks of statistical tables for it: #甲区 (NBS: “#”表示其中的主要项), — 甲区. #3 is a number of something.
 * The name behind the mark, '' where there is none.
 */
export function unmarked(text: string): string | undefined {
  const [, behind] = MARKED.exec(displayText(text)) ?? [];
  return behind;
}

const MARKED =
  /^(?:其\s?中\s?\d*\s?[:：.．、]\s?|其\s?中(?:\s|$)|[#＃]+\s?(?![#＃\s\d])(?=.)|[—–―]+\s?(?=[^\s—–―-])|-+\s(?=\S))(.*)$/u;
