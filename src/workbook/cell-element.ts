import { readRichText, type TextValue } from './rich-text.js';
import type { XmlReader } from './xml-reader.js';

/** A `c` element (ECMA-376 Part 1, 18.3.1.4) as it stands. */
export interface CellElement {
  readonly address: string | undefined;
  readonly type: string;
  readonly style: string;
  /** Undefined when no element holds a value. */
  readonly text: string | undefined;
  /** The whole of an inline string, whose characters are `text`. */
  readonly inline: TextValue | undefined;
  readonly formula: FormulaElement | undefined;
}

/** An `f` element (18.3.1.40); '' stands for what it lacks. */
export interface FormulaElement {
  readonly text: string;
  readonly type: string;
  /** By which cells share it. */
  readonly index: string;
  /** Of an array formula, the cells it fills. */
  readonly range: string;
}

/** Reads from the start of a `c` element to its end. */
export function readCellElement(reader: XmlReader): CellElement {
  const address = reader.attribute('r');
  const type = reader.attribute('t') ?? 'n';
  const style = reader.attribute('s') ?? '0';
  return { address, type, style, ...readContent(reader, type) };
}

function readContent(reader: XmlReader, type: string): Pick<CellElement, 'text' | 'inline' | 'formula'> {
  const { depth } = reader;
  const holder = type === 'inlineStr' ? 'is' : 'v';
  let text: string | undefined;
  let inline: TextValue | undefined;
  let formula: FormulaElement | undefined;
  for (;;) {
    const token = reader.next();
    if (token === 'text' && reader.hasText()) reader.malformed('wrong-structure');
    if (token !== 'start' && token !== 'text') return { text, inline, formula };
    if (token === 'text') continue;
    if (reader.isMain(holder)) {
      if (text !== undefined) reader.malformed('wrong-structure');
      inline = holder === 'is' ? readRichText(reader) : undefined;
      text = inline?.text ?? reader.content();
    } else if (reader.isMain('f')) formula = readFormula(reader);
    else if (reader.isMain('v') || reader.isMain('is')) reader.malformed('wrong-structure');
    reader.skipTo(depth);
  }
}

function readFormula(reader: XmlReader): FormulaElement {
  const type = reader.attribute('t') ?? '';
  const index = reader.attribute('si') ?? '';
  const range = reader.attribute('ref') ?? '';
  return { text: reader.content(), type, index, range };
}
