import type { CellValue } from './cell.js';
import { overLimit } from './limits.js';
import type { XmlReader } from './xml-reader.js';
import { decodeXstring } from './xml-text.js';

export type TextValue = Extract<CellValue, { kind: 'text' }>;

/** How a run is shown where that changes what its characters say. */
interface RunLook {
  raised: 'superscript' | 'subscript' | undefined;
  struck: boolean;
}

const PLAIN: RunLook = { raised: undefined, struck: false };

/**
 * The text of the string item at hand (`si` or `is`), to its end: plain or in runs (ECMA-376 Part 1, 18.4.8).
 * Phonetic runs (`rPh`) say how it is pronounced and are no part of it. A raised or lowered digit becomes the character that
 * looks so, since 1⁵ is not 15; what is struck out is told beside the text. More runs than a cell has characters are refused.
 */
export function readRichText(reader: XmlReader): TextValue {
  const { limits } = reader;
  const pieces: string[] = [];
  let struck = '';
  let length = 0;
  const take = (look: RunLook) => {
    const text = decodeXstring(reader.content());
    length += text.length;
    pieces.push(look.raised === undefined ? text : shifted(text, look.raised));
    if (look.struck) struck += text;
    reader.isText(length);
    if (pieces.length > limits['cell-text']) {
      reader.refuse(overLimit(limits, 'cell-text', pieces.length, reader.place));
    }
  };
  reader.forEachChild(() => {
    if (reader.isMain('t')) take(PLAIN);
    else if (reader.isMain('r')) readRun(reader, take);
  });
  const text = pieces.join('');
  return struck.trim() === '' ? { kind: 'text', text } : { kind: 'text', text, struck };
}

function readRun(reader: XmlReader, take: (look: RunLook) => void): void {
  const look = { ...PLAIN };
  reader.forEachChild(() => {
    if (reader.isMain('t')) take(look);
    else if (reader.isMain('rPr')) readLook(reader, look);
  });
}

/** ECMA-376 Part 1, 18.4.10 (strike), 18.4.14 (vertAlign); a property without a value is set. */
function readLook(reader: XmlReader, look: RunLook): void {
  reader.forEachChild(() => {
    const value = reader.attribute('val');
    if (reader.isMain('strike')) look.struck = value !== '0' && value !== 'false';
    else if (reader.isMain('vertAlign') && (value === 'superscript' || value === 'subscript')) {
      look.raised = value;
    }
  });
}

const FLAT = '0123456789+-−=()';
const shifts = { superscript: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾', subscript: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎' };

function shifted(text: string, to: keyof typeof shifts): string {
  return text.replace(/[0-9+\-−=()０-９＋－＝（）]/g, (sign) =>
    shifts[to].charAt(FLAT.indexOf(sign.normalize('NFKC'))),
  );
}
