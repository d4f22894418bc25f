import { buildZip } from './build-zip.js';

export { buildZip } from './build-zip.js';

export type CellResult = string | number | boolean | null | { readonly error: string };

/** null is an empty cell; a formula whose result is null has no cached value. */
export type CellSpec =
  | string
  | number
  | boolean
  | null
  | { readonly formula: string; readonly result: CellResult; readonly format?: string }
  | { readonly error: string }
  | { readonly value: string | number | boolean; readonly format: string };

export interface SheetSpec {
  readonly name: string;
  /** Row 1 first; an empty list is a row without cells. */
  readonly rows: readonly (readonly CellSpec[])[];
  /** Such as `A1:C1`. */
  readonly merges?: readonly string[];
  /** Row numbers, from 1. */
  readonly hiddenRows?: readonly number[];
  /** Column numbers, from 1. */
  readonly hiddenColumns?: readonly number[];
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly date1904?: boolean;
}

/** A small, plain, valid .xlsx, the same bytes for the same spec. */
export function buildXlsx(spec: WorkbookSpec): Uint8Array {
  return packXlsx(xlsxParts(spec));
}

/** The parts by name, to be changed by a test before they are packed. */
export function packXlsx(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  return buildZip([...parts].map(([name, data]) => ({ name, data })));
}

export function xlsxParts(spec: WorkbookSpec): Map<string, string | Uint8Array> {
  const tables = new Tables();
  const sheets = spec.sheets.map((sheet) => sheetXml(sheet, tables));
  return new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', rels([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(spec)],
    ['xl/_rels/workbook.xml.rels', workbookRels(sheets.length)],
    ...sheets.map((xml, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, xml]),
    ['xl/sharedStrings.xml', tables.sharedStringsXml()],
    ['xl/styles.xml', tables.stylesXml()],
  ]);
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Shared strings and number formats, numbered as the sheets use them. */
class Tables {
  private readonly strings = new Map<string, number>();
  private readonly formats = new Map<string, number>([['General', 0]]);

  string(text: string): number {
    return numberIn(this.strings, text);
  }

  format(code: string): number {
    return numberIn(this.formats, code);
  }

  sharedStringsXml(): string {
    const items = [...this.strings.keys()].map((text) => `<si>${textXml(text)}</si>`).join('');
    return `${HEAD}<sst xmlns="${MAIN}">${items}</sst>`;
  }

  stylesXml(): string {
    const codes = [...this.formats.keys()];
    const formats = codes.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`);
    const xfs = codes.map((_, at) => `<xf numFmtId="${at === 0 ? 0 : 164 + at}" applyNumberFormat="1"/>`);
    const first = `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`;
    const base = '<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>';
    return `${HEAD}<styleSheet xmlns="${MAIN}">${first}${base}<cellXfs>${xfs.join('')}</cellXfs></styleSheet>`;
  }
}

function numberIn(table: Map<string, number>, key: string): number {
  const known = table.get(key);
  if (known !== undefined) return known;
  table.set(key, table.size);
  return table.size - 1;
}

function sheetXml(sheet: SheetSpec, tables: Tables): string {
  const rows = sheet.rows.map((cells, at) => rowXml(sheet, at + 1, cells, tables)).join('');
  const cols = (sheet.hiddenColumns ?? []).map((n) => `<col min="${n}" max="${n}" width="9" hidden="1"/>`);
  const merges = (sheet.merges ?? []).map((range) => `<mergeCell ref="${range}"/>`);
  return [
    `${HEAD}<worksheet xmlns="${MAIN}">`,
    cols.length > 0 ? `<cols>${cols.join('')}</cols>` : '',
    `<sheetData>${rows}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    '</worksheet>',
  ].join('');
}

function rowXml(sheet: SheetSpec, number: number, cells: readonly CellSpec[], tables: Tables): string {
  const hidden = sheet.hiddenRows?.includes(number) === true ? ' hidden="1"' : '';
  const xml = cells.map((cell, at) =>
    cell === null ? '' : cellXml(`${letters(at + 1)}${number}`, cell, tables),
  );
  return `<row r="${number}"${hidden}>${xml.join('')}</row>`;
}

function cellXml(ref: string, cell: Exclude<CellSpec, null>, tables: Tables): string {
  if (typeof cell !== 'object') return valueXml(ref, cell, '', tables);
  if ('error' in cell) return `<c r="${ref}" t="e"><v>${escaped(cell.error)}</v></c>`;
  const style = cell.format === undefined ? '' : ` s="${tables.format(cell.format)}"`;
  if ('value' in cell) return valueXml(ref, cell.value, style, tables);
  return `<c r="${ref}"${style}${resultXml(cell.formula, cell.result)}</c>`;
}

function valueXml(ref: string, value: string | number | boolean, style: string, tables: Tables): string {
  if (typeof value === 'string') return `<c r="${ref}"${style} t="s"><v>${tables.string(value)}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${ref}"${style} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${ref}"${style}><v>${value}</v></c>`;
}

function resultXml(formula: string, result: CellResult): string {
  const f = `<f>${escaped(formula)}</f>`;
  if (result === null) return `>${f}`;
  if (typeof result === 'object') return ` t="e">${f}<v>${escaped(result.error)}</v>`;
  if (typeof result === 'string') return ` t="str">${f}<v>${escaped(result)}</v>`;
  if (typeof result === 'boolean') return ` t="b">${f}<v>${result ? 1 : 0}</v>`;
  return `>${f}<v>${result}</v>`;
}

function workbookXml(spec: WorkbookSpec): string {
  const sheets = spec.sheets.map((sheet, at) => {
    const state = sheet.state === undefined ? '' : ` state="${sheet.state}"`;
    return `<sheet name="${escaped(sheet.name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const dates = spec.date1904 === true ? '<workbookPr date1904="1"/>' : '';
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${dates}<sheets>${sheets.join('')}</sheets></workbook>`;
}

function workbookRels(sheets: number): string {
  const worksheets = Array.from({ length: sheets }, (_, at): [string, string] => [
    'worksheet',
    `worksheets/sheet${at + 1}.xml`,
  ]);
  return rels([...worksheets, ['sharedStrings', 'sharedStrings.xml'], ['styles', 'styles.xml']]);
}

function rels(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const prefix = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${prefix}.${type}+xml"/>`;
  const sheetTypes = Array.from({ length: sheets }, (_, at) =>
    part(`worksheets/sheet${at + 1}`, 'worksheet'),
  );
  const others = [
    part('workbook', 'sheet.main'),
    part('sharedStrings', 'sharedStrings'),
    part('styles', 'styles'),
  ];
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>';
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults}${[...others, ...sheetTypes].join('')}</Types>`;
}

function textXml(text: string): string {
  return `<t${text.trim() === text ? '' : ' xml:space="preserve"'}>${escaped(text)}</t>`;
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
