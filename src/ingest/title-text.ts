import { compactText } from '../model/compact-text.js';
import type { UnitSystem } from '../number/unit-system.js';
import { isFurniture, isSentence } from './furniture.js';
import { announcedUnits } from './unit-announcement.js';

/** 表2, 续表, 附表一, 二、土地利用, (三)用地, …情况表: so no entity is called. */
const TITLE =
  /^(?:续表|[附续]?表[\d一二三四五六七八九十(:-])|^(?:第?[一二三四五六七八九十]+[、.)章节]|\([一二三四五六七八九十\d]+\)|\d+[、.])|(?:表|情况|一览|指标|数据)(?:\([^()]*\))?$/u;

export function isTitleText(text: string, units: UnitSystem): boolean {
  return TITLE.test(compactText(text)) || isSentence(text) || announcedUnits(text, units) !== undefined;
}

/** A line that ends a table: a total, a remark, a signature. 填报单位 and 单位 stand above tables as well and end none. */
export function isClosing(text: string): boolean {
  return isFurniture(text) && !/^[^:：]{0,4}单位/u.test(compactText(text));
}
