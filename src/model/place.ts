/** Where a fact stands: what a message points at and what provenance cites. Rows, columns and lines count from 1. */
export type Place = FilePlace | PartPlace | SheetPlace | CellPlace | TextPlace | OptionPlace;

/** A whole file, by the path as the user typed it. */
export interface FilePlace {
  readonly kind: 'file';
  readonly file: string;
}

/** A part inside a workbook's zip container, such as `xl/worksheets/sheet1.xml`. */
export interface PartPlace {
  readonly kind: 'part';
  readonly file: string;
  readonly part: string;
}

/** A sheet of a workbook; a csv file is a workbook with one sheet whose name is ''. */
export interface SheetPlace {
  readonly kind: 'sheet';
  readonly file: string;
  readonly sheet: string;
}

/** A cell of a sheet; `column` 3 is column C. */
export interface CellPlace {
  readonly kind: 'cell';
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A stretch of a text file (a rule file): `length` UTF-16 units from line:column, within the line. */
export interface TextPlace {
  readonly kind: 'text';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** An option or argument of the command line. */
export interface OptionPlace {
  readonly kind: 'option';
  readonly option: string;
}
