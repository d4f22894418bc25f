import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { formatPeriod, type Period, samePeriod } from '../model/period.js';
import type { Place } from '../model/place.js';
import type { TableSpec } from '../model/table-spec.js';
import type { DatedColumn, MatchedColumns, SheetName } from './bind-columns.js';
import type { PeriodScope } from './period-path.js';
import { periodConflict, type SheetPeriod, sheetPeriod } from './sheet-period.js';
import type { TableView } from './table-view.js';

/** Of which periods the figures of one table are. */
export interface TablePeriods {
  /** True when figures of the period asked for are among them, or when the table is of no period. */
  readonly assessed: boolean;
  /** False when nothing asks for any of them: then its rows are not read. */
  readonly wanted: boolean;
  /** Of its figures, whether or not anything asks for them. */
  readonly found: readonly Period[];
  /** Where the sheet says of which period it is. */
  readonly said: Place | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface Source {
  readonly at: SheetName;
  readonly view: TableView;
  /** What a column says of the rows. */
  readonly period?: Period | undefined;
}

/** The periods of a table with the sheet's; undefined in a run of no period, and for a table of events. */
export function periodScope(
  source: Source,
  spec: TableSpec,
): (PeriodScope & { sheet: SheetPeriod }) | undefined {
  const { period: run } = spec;
  if (run === undefined) return undefined;
  const sheet = sheetPeriod(source.at, source.view, run);
  return { spec, run, at: source.period ?? sheet.period, sheet };
}

export function tablePeriods(
  { dated, columns }: MatchedColumns,
  { at: { sheet: name, file }, period: ofRows }: Source,
  scope: (PeriodScope & { sheet: SheetPeriod }) | undefined,
): TablePeriods {
  if (scope === undefined) {
    return { assessed: true, wanted: true, found: [], said: undefined, diagnostics: [] };
  }
  const { run, at, sheet } = scope;
  const found = dated.length > 0 ? dated.map(({ period }) => period) : [at];
  const wanted = dated.filter((column) => column.wanted);
  const aside = dated.filter((column) => !column.wanted);
  const place = { kind: 'sheet', file, sheet: name } as const;
  const notes = ofRows === undefined ? asideNotes(aside, name, place) : [];
  return {
    assessed: found.some((period) => samePeriod(period, run)),
    wanted: wanted.length > 0 || columns.length > 0 || (dated.length === 0 && samePeriod(at, run)),
    found,
    said: sheet.said,
    diagnostics: [
      ...(ofRows === undefined ? [...sheet.diagnostics, ...against(sheet, dated)] : []),
      ...notes,
    ],
  };
}

/** A sheet's period that none of its columns is of, though all of them name one. Figures of whole years or quarters stand on any sheet. */
function against({ period, said }: SheetPeriod, columns: readonly DatedColumn[]): Diagnostic[] {
  const dated = columns.filter(({ ofWholes }) => !ofWholes);
  const [first] = dated;
  const isOther = dated.every((column) => column.own && !samePeriod(column.period, period));
  return first && said && isOther ? [periodConflict({ period, place: said }, first)] : [];
}

function asideNotes(aside: readonly DatedColumn[], sheet: string, place: Place): Diagnostic[] {
  const counts = new Map<string, number>();
  for (const { period } of aside) {
    const text = formatPeriod(period);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([period, columns]) =>
    diagnostic('data/other-period', { sheet, period, columns, rows: 0 }, place),
  );
}
