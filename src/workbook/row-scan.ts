import type { Misplacement } from '../diagnostics/codes/file.js';
import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { CellPlace, Place } from '../model/place.js';
import type { Cell, CellValue } from './cell.js';
import { addressText, parseAddress } from './cell-address.js';
import { type CellElement, type FormulaElement, readCellElement } from './cell-element.js';
import { cellValue, type ValueProblem } from './cell-value.js';
import { FormulaLinks, type NameSet } from './formula-links.js';
import { MAX_COLUMN, overLimit } from './limits.js';
import { type CellFormat, sectionFor } from './number-format.js';
import { PlainCell } from './plain-cell.js';
import { plainNumber } from './plain-number.js';
import { dateText } from './serial-date.js';
import type { StringTable } from './string-table.js';
import type { StyleFormats } from './styles.js';
import type { XmlReader } from './xml-reader.js';

/** A sheet's part, open, and what its cells refer to. */
export interface SheetSource {
  readonly file: string;
  readonly sheet: string;
  readonly reader: XmlReader;
  readonly formats: StyleFormats;
  readonly strings: () => Diagnosed<StringTable>;
  readonly isFrom1904: boolean;
  /** Defined names that lead to other workbooks. */
  readonly externalNames: NameSet;
}

/** After so many bad cells the rest of the sheet is not looked at. */
const MOST_FINDINGS = 100;

/** Texts in messages are cut to this length. */
const LONGEST_QUOTE = 40;

/** What Excel shows for a number that no date has. */
const NO_DATE: CellValue = { kind: 'error', code: '########' };

const LETTER_N = 110;

/** Reads the cells of one row after the other, and collects what is wrong with single cells. */
export class RowScan {
  readonly findings: Diagnostic[] = [];
  private readonly plain: PlainCell;
  private readonly links: FormulaLinks;
  private strings: StringTable | undefined;
  private row = 0;
  private column = 0;
  private cells: Cell[] = [];
  private count = 0;

  constructor(private readonly source: SheetSource) {
    this.plain = new PlainCell(source.reader.bytes);
    this.links = new FormulaLinks(source.externalNames);
  }

  /** Reads from the start of a `row` element to its end; cells without a value are left out. */
  read(row: number): readonly Cell[] {
    const { reader } = this.source;
    const { depth } = reader;
    this.row = row;
    this.column = 0;
    this.cells = [];
    const isPlain = !reader.isEmptyElement && reader.isPlainMain();
    while (reader.failure === undefined) {
      if (isPlain && this.takePlainCell()) continue;
      const token = reader.next();
      if (token === 'end') break;
      if (token === 'start' && reader.isMain('c')) this.takeElement(readCellElement(reader));
      else if (token === 'text' && reader.hasText()) reader.malformed('wrong-structure');
      reader.skipTo(depth);
    }
    return this.cells;
  }

  private takePlainCell(): boolean {
    const { plain } = this;
    const { reader } = this.source;
    const end = plain.match(reader.position);
    if (end < 0) return false;
    reader.position = end;
    if (plain.row !== this.row) this.misplaced(addressText(plain), 'other-row', plain.column);
    else if (this.moveTo(plain.column) && plain.valueTo > plain.valueFrom) {
      this.keep(this.plainValue(), plain.style, undefined);
    }
    return true;
  }

  private plainValue(): CellValue | undefined {
    const { type, valueFrom, valueTo } = this.plain;
    const { bytes } = this.source.reader;
    const value = type === LETTER_N ? plainNumber(bytes, valueFrom, valueTo) : undefined;
    if (value !== undefined) return { kind: 'number', value };
    return this.valueOf(String.fromCharCode(type), bytes.toString('utf8', valueFrom, valueTo));
  }

  private takeElement({ address, type, style, text, inline, formula }: CellElement): void {
    const { reader } = this.source;
    if (reader.failure !== undefined) return;
    if (address === undefined ? !this.moveTo(this.column + 1) : !this.moveToAddress(address)) return;
    const isText = type === 'str' || type === 'inlineStr';
    if (text !== undefined && (text !== '' || (isText && formula !== undefined))) {
      this.keep(inline ?? this.valueOf(type, text), style, formula);
    } else if (formula !== undefined) this.keep({ kind: 'no-result' }, style, formula);
  }

  private valueOf(type: string, text: string): CellValue | undefined {
    const value = type === 's' ? this.sharedString(text) : cellValue(type, text);
    if (value === undefined || 'kind' in value) return value;
    const unknown = 'unknownType' in value;
    if (unknown)
      this.find(diagnostic('file/unknown-cell-type', { type: quoted(value.unknownType) }, this.place()));
    else
      this.find(diagnostic('file/bad-cell-value', { type: value.wrong, text: quoted(text) }, this.place()));
    return undefined;
  }

  private sharedString(index: string): CellValue | ValueProblem | undefined {
    const { reader, strings } = this.source;
    if (this.strings === undefined) {
      const read = strings();
      for (const failure of read.diagnostics) reader.refuse(failure);
      if (read.value === undefined) return undefined;
      this.strings = read.value;
    }
    const value = /^\d{1,9}$/.test(index) ? this.strings.at(Number.parseInt(index, 10)) : undefined;
    return value ?? { wrong: 'string-index' };
  }

  private keep(
    stored: CellValue | undefined,
    style: number | string,
    formula: FormulaElement | undefined,
  ): void {
    const { formats, reader } = this.source;
    if (stored === undefined || (stored.kind === 'text' && stored.text === '' && formula === undefined))
      return;
    const look = formats(typeof style === 'number' ? style : styleNumber(style));
    if (look === undefined) {
      this.find(diagnostic('file/unknown-style', { style: quoted(`${style}`) }, this.place()));
      return;
    }
    this.count++;
    if (this.count > reader.limits.cells) {
      reader.refuse(overLimit(reader.limits, 'cells', this.count, this.place()));
    }
    if (stored.kind === 'text' && stored.text.length > reader.limits['cell-text']) {
      this.find(overLimit(reader.limits, 'cell-text', stored.text.length, this.place()));
    }
    const external = this.links.at(this.row, this.column, formula);
    const { value, format: shown } = this.shown(stored, look.format);
    const cell: Cell = { column: this.column, value, format: shown, formula: formula !== undefined };
    const linked = external === undefined ? cell : { ...cell, external };
    this.cells.push(look.struck ? { ...linked, struck: true } : linked);
  }

  private shown(stored: CellValue, format: CellFormat): Pick<Cell, 'value' | 'format'> {
    if (stored.kind !== 'number') return { value: stored, format: format[0].format };
    const section = sectionFor(format, stored.value);
    if (section.format.kind !== 'date') return { value: stored, format: section.format };
    const text = dateText(stored.value, section.clock, this.source.isFrom1904);
    return { value: text === undefined ? NO_DATE : { kind: 'date', text }, format: section.format };
  }

  private moveToAddress(address: string): boolean {
    const parsed = parseAddress(address);
    if (parsed?.row === this.row) return this.moveTo(parsed.column);
    return this.misplaced(address, parsed === undefined ? 'not-an-address' : 'other-row', parsed?.column);
  }

  private moveTo(column: number): boolean {
    if (column <= this.column || column > MAX_COLUMN) {
      const problem = column > MAX_COLUMN ? 'outside' : column < this.column ? 'order' : 'repeated';
      return this.misplaced(addressText({ row: this.row, column }), problem, column);
    }
    this.column = column;
    return true;
  }

  private misplaced(address: string, problem: Misplacement, column: number | undefined): false {
    const { file, sheet, reader } = this.source;
    const place: Place =
      column === undefined
        ? { kind: 'sheet', file, sheet }
        : { kind: 'cell', file, sheet, row: this.row, column };
    reader.refuse(diagnostic('file/misplaced-cell', { address: quoted(address), problem }, place));
    return false;
  }

  private find(finding: Diagnostic): void {
    this.findings.push(finding);
    if (this.findings.length >= MOST_FINDINGS) this.source.reader.refuse(finding);
  }

  private place(): CellPlace {
    const { file, sheet } = this.source;
    return { kind: 'cell', file, sheet, row: this.row, column: this.column };
  }
}

function quoted(text: string): string {
  return text.slice(0, LONGEST_QUOTE);
}

/** A number no style has, when the text is no number at all. */
function styleNumber(style: string): number {
  return /^\d{1,7}$/.test(style) ? Number.parseInt(style, 10) : -1;
}
