import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { displayText } from '../model/compact-text.js';
import type { AcrossHeader } from './find-across.js';
import { isFurniture } from './furniture.js';
import type { Line } from './line-kind.js';
import type { TurnedSource } from './turned-table.js';
import { unknownUnit } from './unit-of-line.js';

/** What is wrong with the rows of measures of a table whose entities stand side by side, and what of it is hidden. */
export function acrossFindings(
  lines: readonly Line[],
  header: AcrossHeader,
  source: TurnedSource,
): readonly Diagnostic[] {
  return [
    ...lines.flatMap((line) => lineFindings(line, header, source)),
    ...hiddenFindings(lines, header, source),
  ];
}

function lineFindings(
  { row, path, match }: Line,
  header: AcrossHeader,
  { grid, context }: TurnedSource,
): readonly Diagnostic[] {
  const leaf = header.measureColumns.at(-1) ?? 1;
  if (path.length === 0) {
    const figure = row.cells.find(({ column }) => header.names.includes(column))?.column ?? leaf;
    const facts = { header: grid.textAt(header.bottom, leaf) };
    const place = grid.placeAt(row.number, leaf);
    return [diagnostic('data/entity-missing', facts, place, [grid.placeAt(row.number, figure)])];
  }
  if (header.unitColumn === undefined) return [];
  const place = grid.placeAt(row.number, header.unitColumn);
  return unknownUnit(grid.textAt(row.number, header.unitColumn), match, { units: context.units, place });
}

/** Hidden columns are entities, hidden rows measures. */
function hiddenFindings(
  lines: readonly Line[],
  header: AcrossHeader,
  { grid, layout, at }: TurnedSource,
): readonly Diagnostic[] {
  const hidden = new Set(layout.hiddenColumns);
  const columns = header.names
    .filter((column) => hidden.has(column))
    .map((column) => ({ text: nameOver(grid.textAt(header.bottom, column), column, header), column }))
    .filter(({ text }) => text !== '' && !isFurniture(text))
    .map(({ text, column }) =>
      diagnostic('data/hidden-column', { name: text, header: text }, grid.placeAt(header.bottom, column)),
    );
  const rows = lines.filter(({ row, match }) => row.hidden && match).map(({ row }) => row.number);
  if (rows.length === 0) return columns;
  return [...columns, diagnostic('data/hidden-rows', { sheet: at.sheet, rows }, { kind: 'sheet', ...at })];
}

/** Of an entity with several columns the name stands over 本期 and 上年同期. */
function nameOver(text: string, column: number, { entities }: AcrossHeader): string {
  const entity = entities?.find(({ figures }) => figures.some((figure) => figure.column === column));
  return displayText(entity?.name ?? text);
}
