import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { displayText } from '../model/compact-text.js';
import type { Correction, Dataset } from '../model/dataset.js';
import { must } from '../model/must.js';
import type { Period } from '../model/period.js';
import { dayMention } from '../model/period-day.js';
import { mentionIn, periodApart } from '../model/period-text.js';
import type { CellPlace } from '../model/place.js';
import { correctLabel } from './corrected-label.js';
import { correctMeasure } from './corrected-measure.js';
import { type Correctable, type CorrectionTarget, findTarget, placeIn } from './correction-target.js';
import type { LedgerRow, WrittenCell } from './corrections-ledger.js';
import { meantBy } from './period-path.js';
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
  let aside = 0;
  for (const written of rows) {
    const outcome = readRow(data, written);
    findings.push(...outcome.findings);
    if (outcome.kind === 'aside') aside += 1;
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
  const [first] = rows;
  if (aside > 0 && first) {
    findings.push(
      diagnostic('data/corrections-aside', { rows: aside }, { ...sheetOf(first), kind: 'sheet' }),
    );
  }
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

function sheetOf({ name: { place } }: LedgerRow): { readonly file: string; readonly sheet: string } {
  return { file: place.file, sheet: place.sheet };
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
  const period = periodOf(data, written.period);
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

/** The period a row speaks of: that of the run, unless it says another. */
function periodOf(
  { run }: Correctable,
  { header, text, place }: WrittenCell,
): { readonly value: Period | undefined; readonly finding?: Diagnostic } {
  if (run === undefined || text === '') return { value: run };
  const apart = periodApart(text);
  const mention = dayMention(text) ?? mentionIn(text) ?? (apart?.rest === '' ? apart.mention : undefined);
  const value = mention && meantBy([mention], run);
  if (value) return { value };
  return {
    value: undefined,
    finding: diagnostic('data/period-unreadable', { header, text: displayText(text) }, place),
  };
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
