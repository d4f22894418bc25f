import { compactText, foldBrackets } from '../model/compact-text.js';
import type { Unit } from '../number/unit.js';
import type { UnitSystem } from '../number/unit-system.js';

/** A header taken apart: what it names and the unit it ends with. */
export interface HeaderText {
  /** Normalised name without the unit: what names are compared by. */
  readonly key: string;
  readonly unit: Unit | undefined;
}

/**
 * 亩均税收(万元/亩), “税收,万元”, “税收 单位:万元” or a last line “万元” state a unit; a bracket that holds no unit
 * belongs to the name.
 */
export function readHeaderText(text: string, units: UnitSystem): HeaderText {
  const folded = foldBrackets(text.normalize('NFKC')).trim();
  for (const split of [splitBracket, splitComma, splitLine, splitAnnouncement]) {
    const parts = split(folded);
    const unit = parts && statedUnit(parts.unit, units);
    const key = parts && compactText(parts.name);
    if (unit && key) return { key, unit };
  }
  return { key: compactText(text), unit: undefined };
}

interface Split {
  readonly name: string;
  readonly unit: string;
}

/** The bracket group that ends the text; brackets within it, as in 万元/(人·年), belong to it. */
function splitBracket(text: string): Split | undefined {
  if (!text.endsWith(')')) return undefined;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    if (text[at] === '(') depth -= 1;
    if (depth === 0) return { name: text.slice(0, at), unit: text.slice(at + 1, -1) };
  }
  return undefined;
}

function splitComma(text: string): Split | undefined {
  return splitAt(text, Math.max(text.lastIndexOf(','), text.lastIndexOf('、')));
}

function splitLine(text: string): Split | undefined {
  return splitAt(text, text.lastIndexOf('\n'));
}

/** “税收 单位:亿元”. */
function splitAnnouncement(text: string): Split | undefined {
  return text.includes('单位') ? splitAt(text, text.search(/\s(?:计量|金额|货币)?单位/u)) : undefined;
}

function splitAt(text: string, at: number): Split | undefined {
  return at > 0 ? { name: text.slice(0, at), unit: text.slice(at + 1) } : undefined;
}

/** The unit a text states: `万元`, `(万元)`, `单位:万元`, `单位 万元`; ±% is how growth columns write %. */
export function statedUnit(text: string, units: UnitSystem): Unit | undefined {
  const bare = foldBrackets(text.normalize('NFKC'))
    .trim()
    .replace(/^\((.*)\)$/su, '$1')
    .replace(/^(?:计量|金额|货币)?单位\s*(?::|均?[为是])?\s*/u, '')
    .replace(/^±/u, '');
  return bare.trim() === '' ? undefined : units.parse(bare);
}

/** A cell that only announces units: 单位, 计量单位. */
export function isUnitWord(text: string): boolean {
  return ['单位', '计量单位', '(单位)', '(计量单位)'].includes(compactText(text));
}
