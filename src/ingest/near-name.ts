import { nearest } from '../diagnostics/nearest.js';
import { compactText } from '../model/compact-text.js';

/**
 * The name that another one is most likely a writing of: misspelt, or short for it as 无锡高新区 is for 无锡国家高新技术产业开发区, where
 * only one of the names can be meant. For a person to judge; nothing is read by it.
 */
export function nearName(name: string, names: readonly string[]): string | undefined {
  const bracketed = names.find((known) => isOneWithBracket(name, known));
  if (bracketed !== undefined) return bracketed;
  const close = nearest(name, names);
  if (close !== undefined) return close;
  const [only, other] = names.filter((known) => isShortFor(name, known) || isShortFor(known, name));
  return other === undefined ? only : undefined;
}

/** 乙区(国家级) and 乙区; of two that both bear a bracket the brackets tell them apart. */
export function isOneWithBracket(a: string, b: string): boolean {
  const [left, right] = [compactText(a), compactText(b)];
  return left !== right && (withoutBracket(left) === right || left === withoutBracket(right));
}

function withoutBracket(text: string): string {
  return text.replace(/(?<=.)\([^()]*\)$/u, '');
}

/** Its characters stand in the longer name in the same order, the first at its beginning and the last at its end. */
function isShortFor(short: string, long: string): boolean {
  const [left, right] = [[...compactText(short)], [...compactText(long)]];
  if (left.length < SHORTEST || left.length >= right.length) return false;
  if (left[0] !== right[0] || left.at(-1) !== right.at(-1)) return false;
  let found = 0;
  for (const character of right) if (character === left[found]) found += 1;
  return found === left.length;
}

/** Of shorter names chance makes too much. */
const SHORTEST = 3;
