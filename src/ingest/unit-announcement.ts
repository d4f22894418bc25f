import { foldBrackets } from '../model/compact-text.js';
import type { UnitSystem } from '../number/unit-system.js';
import { statedUnit } from './header-text.js';

/** What stands between the units of a list; the stroke belongs to units. */
const LIST_MARKS = /[、,;。\s]+/u;

const ANNOUNCER = '(?:计量|金额|货币)?单位';
const STRICT = new RegExp(`(?:^|[\\s(,;。、|])${ANNOUNCER}\\s*:\\s*(.+)$`, 'su');
const STRICT_CELL = new RegExp(`^\\s*\\(?${ANNOUNCER}\\s*:|[^\\S\\n]${ANNOUNCER}\\s*:`, 'u');
const LOOSE_CELL = new RegExp(`^\\s*\\(?${ANNOUNCER}\\s*(?:均?[为是])?\\s*(.+)$`, 'su');

/** After these 单位 is an office, whatever follows. */
const OFFICE = /(?:填报|填表|报送|申报|编制|制表|主管|责任|企业)$/u;

/**
 * The units a text announces: the list after “单位:”, be they known or not, and known units after “单位”, “单位为” or
 * before 为单位. Undefined when it announces none, as 填报单位:… does not.
 */
export function announcedUnits(text: string, units: UnitSystem): readonly string[] | undefined {
  if (!text.includes('单位')) return undefined;
  const folded = foldBrackets(text.normalize('NFKC'));
  const [, list] = STRICT.exec(folded) ?? [];
  const named = list === undefined ? [] : listed(list);
  if (named.length > 0) return named;
  const [first = '', ...others] = folded.split('单位');
  const loose = others.flatMap((after, at) =>
    unitsAfter(after, at === 0 ? first : (others[at - 1] ?? ''), units),
  );
  return nonEmpty([...loose, ...unitsBefore(first, units)]);
}

function unitsAfter(after: string, before: string, units: UnitSystem): readonly string[] {
  if (OFFICE.test(before.trimEnd())) return [];
  const items = listed(after.replace(/^\s*(?::|均?[为是])?\s*/u, ''));
  const end = items.findIndex((item) => !isUnit(item, units));
  return end < 0 ? items : items.slice(0, end);
}

/** 以亿元为单位 and 以亿元为计量单位. */
function unitsBefore(before: string, units: UnitSystem): readonly string[] {
  const [, text] = /以([^以]{1,32})为(?:计量|金额|货币)?$/u.exec(before.trimEnd()) ?? [];
  return text === undefined ? [] : listed(text).filter((item) => isUnit(item, units));
}

/** The units that a table's title holds in a bracket, 主要指标(亿元、亩)表, or that are all of a text. */
export function titleUnits(text: string, units: UnitSystem): readonly string[] | undefined {
  const folded = foldBrackets(text.normalize('NFKC')).trim();
  return nonEmpty([folded, ...bracketed(folded)].flatMap((part) => onlyUnits(part, units) ?? []));
}

/** The units in the brackets of a text, be they not all of it: a sheet may be called 人. */
export function bracketUnits(text: string, units: UnitSystem): readonly string[] | undefined {
  const folded = foldBrackets(text.normalize('NFKC')).trim();
  return nonEmpty(bracketed(folded).flatMap((part) => onlyUnits(part, units) ?? []));
}

/** The units of a text that consists of nothing else. */
export function onlyUnits(text: string, units: UnitSystem): readonly string[] | undefined {
  const items = listed(foldBrackets(text.normalize('NFKC')));
  return items.every((item) => isUnit(item, units)) ? nonEmpty(items) : undefined;
}

/** True for a cell that begins with an announcement; a last line “单位:亿元” is the unit of the header above it. */
export function isUnitCorner(text: string, units: UnitSystem): boolean {
  if (!text.includes('单位')) return false;
  const folded = foldBrackets(text.normalize('NFKC'));
  if (STRICT_CELL.test(folded)) return true;
  const [, rest] = LOOSE_CELL.exec(folded) ?? [];
  return rest !== undefined && onlyUnits(rest, units) !== undefined;
}

/** What the outermost brackets hold; brackets within, as in 万元/(人·年), belong to it. */
function bracketed(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(' && depth === 0) from = at + 1;
    if (text[at] === '(') depth += 1;
    if (text[at] !== ')' || depth === 0) continue;
    depth -= 1;
    if (depth === 0) found.push(text.slice(from, at));
  }
  return found;
}

/** Years and days: 年 月 日 is the date of a form, (月) a monthly table. */
const CALENDAR: readonly string[] = ['年^1', '日^1'];

/** 指数 and 无 are ways to write "no unit", and words like others where nothing says that they are one. */
function isUnit(text: string, units: UnitSystem): boolean {
  const unit = statedUnit(text, units);
  return unit !== undefined && unit.factors.length > 0 && !CALENDAR.includes(unit.dimension);
}

function listed(text: string): readonly string[] {
  return text
    .split(LIST_MARKS)
    .map(balanced)
    .filter((item) => item !== '');
}

/** Longer texts are no units. */
const LONGEST = 64;

/** “(单位:万元)” leaves a bracket that nothing opened. */
function balanced(item: string): string {
  if (item.length > LONGEST) return item;
  const surplus = item.split(')').length - item.split('(').length;
  return surplus > 0 && item.endsWith(')') ? balanced(item.slice(0, -1)) : item;
}

function nonEmpty(texts: readonly string[]): readonly string[] | undefined {
  return texts.length > 0 ? texts : undefined;
}
