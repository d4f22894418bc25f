import type { Assessment } from '../assess/index.js';
import type { MissingReason } from '../model/missing.js';
import { must } from '../model/must.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { NodeId, SettlePolicy } from '../plan/node.js';
import { readsOf } from '../plan/reads.js';
import type { ReportCell } from './document.js';
import type { ReportWords } from './words/words.js';

/** What a table shows for a missing value. */
const marks: { readonly [R in MissingReason]: string } = {
  'error-cell': '#',
  suppressed: '*',
  'not-reported': '—',
  'below-unit': '…',
  'not-applicable': '/',
  'zero-denominator': '—',
  undefined: '—',
  'no-peers': '—',
};

/** One figure as a table cell, shown with so many decimals. */
export function figureCell(
  assessment: Assessment,
  figure: { readonly node: NodeId; readonly row: number; readonly places: number },
  words: ReportWords,
): ReportCell {
  const value = valueFor(assessment, figure.node, figure.row);
  switch (value.kind) {
    case 'number':
      return { kind: 'number', value: value.value.toString(), places: figure.places };
    case 'label':
      return { kind: 'text', text: value.value };
    case 'truth':
      return { kind: 'text', text: value.value ? '√' : '×' };
    case 'missing':
      return { kind: 'missing', mark: marks[value.reason], reason: words.reasons[value.reason] };
  }
}

/** The policy a settled cell was filled in by, if it was. */
export function policyAt(assessment: Assessment, settled: NodeId, row: number): SettlePolicy | undefined {
  const node = must(assessment.plan.byId.get(settled), settled);
  const mark = assessment.evaluation.marks.get(settled)?.[row] ?? 0;
  if (mark === 0 || node.op.kind !== 'settle') return undefined;
  return node.op.cases[mark - 1]?.policy;
}

/**
 * The policies by which something that a value of this row is made of was put in: each settle node on the way down, whose own
 * making ends where something was put in for it.
 */
export function policiesUnder(assessment: Assessment, value: NodeId, row: number): readonly SettlePolicy[] {
  const seen = new Set<NodeId>();
  const found = new Set<SettlePolicy>();
  const visit = (next: NodeId): void => {
    const { on, op } = must(assessment.plan.byId.get(next), next);
    if (on.kind !== 'row' || seen.has(next)) return;
    seen.add(next);
    const mark = assessment.evaluation.marks.get(next)?.[row] ?? 0;
    const applied = op.kind === 'settle' ? op.cases[mark - 1] : undefined;
    if (applied !== undefined) found.add(applied.policy);
    if (op.kind === 'settle') visit(applied?.to ?? op.of);
    else readsOf(op).forEach(visit);
  };
  visit(value);
  return [...found];
}
