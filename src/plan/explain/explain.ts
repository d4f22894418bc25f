import type { NameExpr } from '../../formula/expr.js';
import { printFormula } from '../../formula/print.js';
import type { Table } from '../../model/dataset.js';
import { must } from '../../model/must.js';
import type { Words } from '../../model/words.js';
import { formatDecimal, fromDouble } from '../../number/decimal.js';
import { type Frame, groupsIn, positionIn, tableIn } from '../evaluate/frame.js';
import { type Evaluated, positionFor, type Value, valueFor } from '../evaluate/value.js';
import type { MeasureInput, Node, NodeId, NodeOf } from '../node.js';
import { readsOf } from '../reads.js';
import { collectDetail } from './collect-detail.js';
import type {
  Detail,
  Explanation,
  FoldDetail,
  InputDetail,
  LabelDetail,
  Operand,
  RowDetail,
  SettleDetail,
} from './explanation.js';
import { orderDetail } from './order-detail.js';
import { rollUpDetail } from './roll-up-detail.js';
import { solveDetail } from './solve-detail.js';

/** A figure of one entity and every figure it is made of, each once: the figure first, then what it reads, down to the cells. */
export function explain<Column>(of: Evaluated<Column>, id: NodeId, row: number): Explanation[] {
  const steps: Explanation[] = [];
  const seen = new Set<NodeId>();
  const visit = (next: NodeId): void => {
    if (seen.has(next)) return;
    seen.add(next);
    const node = must(of.plan.byId.get(next), next);
    steps.push(explainNode(of, node, row));
    // What a group's statistic is made of is every member's row: the figures of one row end at it.
    if (node.op.kind !== 'collect') readsFor(of, node, row).forEach(visit);
  };
  visit(id);
  return steps;
}

/** What the figure of this row is made of: of a missing policy only what it put in, if anything. */
function readsFor<Column>(of: Evaluated<Column>, node: Node, row: number): readonly NodeId[] {
  const { op } = node;
  // What a finer table's rows come to stands in the step itself.
  if (op.kind === 'roll-up') return [];
  if (op.kind !== 'settle') return readsOf(op);
  const { put } = settleDetail(of, { ...node, op }, row);
  return put === undefined ? [op.of] : [op.of, put.node];
}

/** One step alone. */
export function explainNode<Column>(of: Evaluated<Column>, node: Node, row: number): Explanation {
  const group = groupOf(of, node, row);
  return { node, group, value: valueFor(of, node.id, row), detail: detailOf(of, node, row) };
}

function groupOf<Column>(of: Evaluated<Column>, node: Node, row: number): string | undefined {
  if (node.on.kind !== 'group') return undefined;
  return groupsIn(of.evaluation.frame, node.on.grouping).names[positionFor(of, node.id, row)];
}

function detailOf<Column>(of: Evaluated<Column>, node: Node, row: number): Detail {
  const { op } = node;
  switch (op.kind) {
    case 'input':
      return 'label' in op
        ? labelDetail(of.evaluation.frame.table, op.label, row)
        : inputDetail(of.evaluation.frame, op, row);
    case 'given':
      return { kind: 'given', source: sourceFor({ ...node, op }, groupOf(of, node, row)) };
    case 'row':
      return rowDetail(of, { ...node, op }, row);
    case 'fold':
      return foldDetail(of, { ...node, op }, row);
    case 'collect':
      return collectDetail(of, { ...node, op }, row);
    case 'settle':
      return settleDetail(of, { ...node, op }, row);
    case 'order':
      return orderDetail(of, { ...node, op }, row);
    case 'roll-up':
      return rollUpDetail(of, { ...node, op }, row);
    case 'solve':
      return solveDetail(of, { ...node, op }, row);
  }
}

function sourceFor({ op }: NodeOf<'given'>, group = ''): string {
  const { values } = op;
  const own = values.per === 'group' ? values.sources?.get(group) : undefined;
  return own ?? op.source;
}

export function operandOf<Column>(of: Evaluated<Column>, id: NodeId, row: number): Operand {
  return { node: id, label: must(of.plan.byId.get(id), id).label, value: valueFor(of, id, row) };
}

function labelDetail(table: Table, label: string, row: number): LabelDetail {
  const column = table.labels.get(label);
  const corrected = column?.corrected?.get(row);
  return { kind: 'label', label, text: column?.values[row] ?? '', ...(corrected && { corrected }) };
}

/** A figure of one row stands where that row does, if any sheet has it. */
function inputDetail(frame: Frame, op: MeasureInput, position: number): InputDetail {
  const table = op.row === undefined ? frame.table : tableIn(frame, op.table);
  const column = must(table.measures.get(op.measure), op.measure);
  const row = op.row === undefined ? position : positionIn(table, op.row);
  if (row === undefined) {
    return {
      kind: 'input',
      place: undefined,
      header: '',
      text: '',
      unit: '',
      scale: { times: 1n, over: 1n },
    };
  }
  const source = column.sources[must(column.cells.source[row], 'source')];
  const cell = must(column.cells.row[row], 'row');
  const missing = column.reasons[row] !== 0;
  const number = formatDecimal(fromDouble(must(column.values[row], 'value')));
  const text = column.texts.get(row) ?? (missing ? '' : number);
  const at = must(column.cells.column[row], 'column');
  const { file = '', sheet = '', header = '', unit = '', scale = { times: 1n, over: 1n } } = source ?? {};
  const place = cell === 0 ? undefined : ({ kind: 'cell', file, sheet, row: cell, column: at } as const);
  const corrected = column.corrected?.get(row);
  return { kind: 'input', place, header, text, unit, scale, ...(corrected && { corrected }) };
}

function rowDetail<Column>(of: Evaluated<Column>, node: NodeOf<'row'>, row: number): RowDetail {
  const operands = readsOf(node.op).map((id) => operandOf(of, id, row));
  const labels = new Map(operands.map((operand) => [operand.node, operand.label]));
  const values = new Map(operands.map((operand) => [operand.node, operand.value]));
  const named = (language: keyof Words) => (name: NameExpr) =>
    withinOwner(must(labels.get(name.id), name.id)[language], node.label[language]);
  const numbered = (name: NameExpr) => plainText(must(values.get(name.id), name.id));
  return {
    kind: 'row',
    formula: {
      zh: printFormula(node.op.expr, named('zh')),
      en: printFormula(node.op.expr, named('en')),
    },
    numbers: printFormula(node.op.expr, numbered),
    operands,
  };
}

/** A part's name without the indicator's where the figure is a part of the same indicator: 权重, not 亩均税收·权重. */
function withinOwner(label: string, figure: string): string {
  const owner = ownerOf(figure);
  return owner !== '' && ownerOf(label) === owner ? label.slice(owner.length) : label;
}

function ownerOf(label: string): string {
  return /^.+(?:·|: )/u.exec(label)?.[0] ?? '';
}

/** Digits enough to follow a calculation by hand; the exact ones are in the JSON result. */
export const SHOWN_DIGITS = 12;

export function plainText(value: Value): string {
  switch (value.kind) {
    case 'number': {
      const shown = formatDecimal(value.value.toSignificantDigits(SHOWN_DIGITS));
      return shown.startsWith('-') ? `(${shown})` : shown;
    }
    case 'truth':
      return String(value.value);
    case 'label':
      return value.value;
    case 'missing':
      return '—';
  }
}

function foldDetail<Column>(of: Evaluated<Column>, node: NodeOf<'fold'>, row: number): FoldDetail {
  const terms = node.op.terms.map((term) => ({
    operand: operandOf(of, term.node, row),
    weight: valueFor(of, term.weight, row),
    isPenalty: isPenalty(of, term.penalised, row),
  }));
  return { kind: 'fold', how: howOf(node), terms, rescaled: rescaledIn(node, terms) };
}

function isPenalty<Column>(of: Evaluated<Column>, settled: NodeId | undefined, row: number): boolean {
  if (settled === undefined) return false;
  const { op } = must(of.plan.byId.get(settled), settled);
  const mark = of.evaluation.marks.get(settled)?.[row] ?? 0;
  return op.kind === 'settle' && op.cases[mark - 1]?.policy === 'penalty';
}

function howOf({ op }: NodeOf<'fold'>): string {
  return op.how === 'power-mean' ? `power-mean ${op.exponent}` : op.how;
}

function rescaledIn(node: NodeOf<'fold'>, terms: FoldDetail['terms']): FoldDetail['rescaled'] {
  if (node.op.absent !== 'rescale') return undefined;
  const sum = (taken: FoldDetail['terms']) =>
    taken.reduce(
      (total, { weight }) => (weight.kind === 'number' ? weight.value.plus(total) : total),
      fromDouble(0),
    );
  const full = sum(terms);
  const present = sum(terms.filter(({ operand }) => operand.value.kind !== 'missing'));
  return full.equals(present) ? undefined : { full: formatDecimal(full), present: formatDecimal(present) };
}

function settleDetail<Column>(of: Evaluated<Column>, node: NodeOf<'settle'>, row: number): SettleDetail {
  const mark = must(of.evaluation.marks.get(node.id)?.[row], `mark of ${node.id}`);
  const applied = mark === 0 ? undefined : node.op.cases[mark - 1];
  return {
    kind: 'settle',
    of: operandOf(of, node.op.of, row),
    policy: applied?.policy,
    put: applied?.to === undefined ? undefined : operandOf(of, applied.to, row),
  };
}
