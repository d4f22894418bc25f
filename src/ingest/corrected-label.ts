import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { compactText } from '../model/compact-text.js';
import { must } from '../model/must.js';
import { type CorrectionTarget, placeIn } from './correction-target.js';
import type { LedgerRow } from './corrections-ledger.js';
import { labelValue } from './label-value.js';
import { MissingMarks } from './missing-marks.js';
import type { Target } from './name-index.js';
import { remarkText } from './remark.js';
import type { Put } from './with-edits.js';

/** What a row of the ledger comes to. */
export type Judged =
  | { readonly kind: 'refused'; readonly finding: Diagnostic }
  | {
      readonly kind: 'put';
      readonly value: Put;
      readonly unit: string;
      readonly findings: readonly Diagnostic[];
    };

/** A text that takes the place of another one; a declared mark clears it. */
export function correctLabel(
  target: CorrectionTarget,
  { spec }: Extract<Target, { kind: 'label' }>,
  written: LedgerRow,
): Judged {
  const { table, row, context } = target;
  const marks = new MissingMarks(context.spec.missingMarks);
  const formOf = (text: string) => (spec.holds === 'group' ? labelValue(text) : remarkText(text, marks));
  const found = must(table.labels.get(spec.name)?.values[row], spec.name);
  if (compactText(formOf(written.old.text)) !== compactText(found)) {
    return { kind: 'refused', finding: oldDiffers(target, written, found) };
  }
  const isMark = marks.reasonOf(written.new.text) !== undefined;
  const text = isMark ? '' : formOf(written.new.text);
  return {
    kind: 'put',
    value: { kind: 'label', text },
    unit: '',
    findings: text === found ? [changesNothing(written)] : [],
  };
}

/** The sheet has another value than the ledger says: one of the two is not the file that was checked. */
export function oldDiffers(target: CorrectionTarget, written: LedgerRow, found: string): Diagnostic {
  const facts = { name: written.name.text, column: written.column.text, stated: written.old.text, found };
  const first = placeIn(target);
  return diagnostic(
    'data/correction-old-differs',
    facts,
    written.old.place,
    first === undefined ? [] : [first],
  );
}

export function changesNothing({ name, column, new: { place } }: LedgerRow): Diagnostic {
  return diagnostic('data/correction-changes-nothing', { name: name.text, column: column.text }, place);
}
