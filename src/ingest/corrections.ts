import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Correction, Dataset } from '../model/dataset.js';
import { must } from '../model/must.js';
import { formatPeriod, type Period, samePeriod } from '../model/period.js';
import type { CellPlace } from '../model/place.js';
import { correctLabel } from './corrected-label.js';
import { correctMeasure } from './corrected-measure.js';
import { type Correctable, type CorrectionTarget, findTarget, placeIn } from './correction-target.js';
import type { LedgerRow } from './corrections-ledger.js';
import { type Edit, withEdits } from './with-edits.js';

/** What the ledger made of a dataset. */
export interface Corrected {
  readonly dataset: Dataset;
  /** Without what was said of cells that no longer count. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * 更正台账: puts the new values in place of the old ones. Each row must say what the cell holds, why it is wrong, and by which
 * document; a cell is corrected once. `found` is what was found in reading the sheets.
 */
export function applyCorrections(
  data: Correctable,
  rows: readonly LedgerRow[],
  found: readonly Diagnostic[],
): Corrected {
  const accepted: Accepted[] = [];
  const findings: Diagnostic[] = [];
  const firsts = new Map<string, CellPlace>();
  const aside: LedgerRow[] = [];
  for (const written of rows) {
    const outcome = readRow(data, written);
    findings.push(...outcome.findings);
    if (outcome.kind === 'aside') aside.push(written);
    if (outcome.kind !== 'accepted') continue;
    const { correction, target } = outcome.accepted;
    const cell = [correction.table, target.table.name, target.target.spec.name, target.row].join('\n');
    const first = firsts.get(cell);
    if (first === undefined) {
      firsts.set(cell, correction.place);
      accepted.push(outcome.accepted);
    } else {
      const facts = { name: correction.name, column: correction.column };
      findings.push(diagnostic('data/corrected-twice', facts, correction.place, [first]));
    }
  }
  findings.push(...asideNotes(rows, aside, data.run));
  const undone = new Set(
    accepted.flatMap(({ correction: { first: cell } }) => (cell ? [cellKey(cell)] : [])),
  );
  const dataset = {
    tables: withEdits(
      data.tables,
      accepted.map(({ edit }) => edit),
    ),
    corrections: accepted.map(({ correction }) => correction),
  };
  return { dataset, diagnostics: [...found.filter((one) => !isUndone(one, undone)), ...findings] };
}

/** Of a ledger that says another period than the run's, all of whose rows are left aside, that is said; of other rows, how many. */
function asideNotes(
  rows: readonly LedgerRow[],
  aside: readonly LedgerRow[],
  run: Period | undefined,
): readonly Diagnostic[] {
  return sheetsOf(aside).map((own): Diagnostic => {
    const [first] = own;
    const { file, sheet: name } = first.name.place;
    const place = { kind: 'sheet', file, sheet: name } as const;
    const { sheet } = first;
    const isWhole = rows.filter((row) => isOn(row, first)).length === own.length;
    if (!run || !sheet?.said || samePeriod(sheet.period, run) || !isWhole) {
      return diagnostic('data/corrections-aside', { rows: own.length }, place);
    }
    const [period, asked] = [formatPeriod(sheet.period), formatPeriod(run)];
    const facts = { sheet: name, period, run: asked, rows: own.length };
    return diagnostic('data/ledger-of-other-period', facts, place, [sheet.said]);
  });
}

function isOn({ name: { place: a } }: LedgerRow, { name: { place: b } }: LedgerRow): boolean {
  return a.file === b.file && a.sheet === b.sheet;
}

function sheetsOf(rows: readonly LedgerRow[]): readonly (readonly [LedgerRow, ...LedgerRow[]])[] {
  return rows
    .filter((row, at) => rows.findIndex((other) => isOn(other, row)) === at)
    .map((first) => [first, ...rows.filter((row) => row !== first && isOn(row, first))]);
}

interface Accepted {
  readonly target: CorrectionTarget;
  readonly correction: Correction;
  readonly edit: Edit;
}

type Outcome = { readonly findings: readonly Diagnostic[] } & (
  | { readonly kind: 'accepted'; readonly accepted: Accepted }
  | { readonly kind: 'aside' | 'refused' }
);

function readRow(data: Correctable, written: LedgerRow): Outcome {
  const gaps = incomplete(written);
  const period = periodOf(data, written);
  if (gaps.length > 0 || period.finding) {
    return { kind: 'refused', findings: [...gaps, ...(period.finding ? [period.finding] : [])] };
  }
  const searched = findTarget(data, written, period.value);
  if (searched.kind === 'refused') return { kind: 'refused', findings: [searched.finding] };
  if (searched.kind === 'aside') return { kind: 'aside', findings: [] };
  const { target } = searched;
  const first = placeIn(target);
  const { target: of } = target;
  const put =
    of.kind === 'label' ? correctLabel(target, of, written) : correctMeasure(target, of, written, first);
  if (put.kind === 'refused') return { kind: 'refused', findings: [put.finding] };
  const correction = correctionOf(written, {
    target,
    first,
    unit: put.unit,
    period: of.kind === 'label' ? undefined : period.value,
  });
  const edit = {
    table: target.table.name,
    column: of.spec.name,
    row: target.row,
    put: put.value,
    correction,
  };
  return { kind: 'accepted', findings: put.findings, accepted: { target, correction, edit } };
}

function correctionOf(
  written: LedgerRow,
  {
    target: { table, row, context, target },
    ...facts
  }: Pick<Correction, 'first' | 'unit' | 'period'> & { readonly target: CorrectionTarget },
): Correction {
  const { own } = context.spec;
  const part = own === undefined ? undefined : table.labels.get(own)?.values[row];
  const { spec } = target;
  return {
    table: table.name,
    name: part ?? must(table.entities[row], 'row').name,
    column: 'of' in spec ? (spec.of ?? spec.name) : spec.name,
    ...facts,
    old: written.old.text,
    new: written.new.text,
    reason: written.reason.text,
    document: written.document.text,
    place: written.new.place,
  };
}

/** Who, what, why and by which document must be written; the old value may have been blank. */
function incomplete({ name, column, new: corrected, reason, document }: LedgerRow): readonly Diagnostic[] {
  return [name, column, corrected, reason, document]
    .filter(({ header, text }) => header !== '' && text === '')
    .map(({ header, place }) =>
      diagnostic('data/correction-incomplete', { name: name.text, column: column.text, header }, place),
    );
}

/** The period a row speaks of: that which it says, else that of its sheet, else that of the run. */
function periodOf(
  { run }: Correctable,
  { said, sheet, name: { place } }: LedgerRow,
): { readonly value: Period | undefined; readonly finding?: Diagnostic } {
  if (said.kind === 'period') return { value: said.period };
  if (said.kind === 'blank') return { value: sheet?.period ?? run };
  const { column, text } = said;
  const facts = { header: column.header, text };
  const finding = diagnostic('data/period-unreadable', facts, { ...place, column: column.column });
  return { value: undefined, finding };
}

/** What was wrong with a cell's value is settled by the value that takes its place. */
const aboutValues: ReadonlySet<string> = new Set([
  'data/not-a-number',
  'data/bracketed-number',
  'data/permille-in-cell',
  'data/marked-number',
  'data/approximate-number',
  'data/two-numbers',
  'data/raised-digits',
  'data/footnote-in-number',
  'data/unit-in-cell',
  'data/number-in-words',
  'data/space-in-number',
  'data/ambiguous-number',
  'data/too-many-digits',
  'data/number-out-of-range',
  'data/undeclared-mark',
  'data/error-cell',
  'data/struck-text',
  'data/unexpected-percent',
  'data/below-bound',
  'data/external-formula',
  'data/invisible-removed',
] satisfies Diagnostic['code'][]);

function isUndone({ code, place }: Diagnostic, undone: ReadonlySet<string>): boolean {
  return aboutValues.has(code) && place.kind === 'cell' && undone.has(cellKey(place));
}

function cellKey({ file, sheet, row, column }: CellPlace): string {
  return [file, sheet, row, column].join('\n');
}
