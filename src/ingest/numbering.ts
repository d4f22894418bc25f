import { foldBrackets } from '../model/compact-text.js';
import { unmarked } from './of-which.js';

/** 一、 (一) 1. 1、 (1) before the name of an item; 1.5 is a number. */
const NUMBER =
  /^\s*(?:[一二三四五六七八九十]+\s*[、.]|\((?:[一二三四五六七八九十]+|\d+)\)、?|\d+\s*(?:、|\.(?!\d)))\s*(?=\S)/u;

/** Most texts begin with none of these. */
const NUMBERED = /^[\s\p{DI}]*[^\p{L}]|^[\s\p{DI}]*[一二三四五六七八九十其]/u;

/** An item of a list without its number and without 其中; undefined where it has neither. */
export function withoutNumbering(text: string): string | undefined {
  if (!NUMBERED.test(text)) return undefined;
  const folded = foldBrackets(text.normalize('NFKC'));
  const unnumbered = folded.replace(NUMBER, '');
  const bare = unmarked(unnumbered) ?? unnumbered;
  return bare === '' || bare === folded ? undefined : bare;
}
