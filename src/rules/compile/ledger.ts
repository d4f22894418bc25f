import {
  type AdjustmentSetting,
  adjustmentFormulas,
  adjustmentWords,
  type LedgerSetting,
} from '../../methods/adjustment.js';
import type { LabelSpec, TableSpec } from '../../model/table-spec.js';
import { Decimal } from '../../number/decimal.js';
import { PLAIN } from '../../number/unit-algebra.js';
import { nodeId } from '../../plan/builder.js';
import { addFormula } from '../../plan/formula-node.js';
import type { NodeId } from '../../plan/node.js';
import { ALL, LEDGER, type Ledger } from '../../plan/plan.js';
import type { Compilation, Path } from './compilation.js';
import { addGiven } from './givens.js';
import { partLabel } from './labels.js';
import { resolveAmount } from './quantities.js';

const onLedger = { kind: 'row', table: LEDGER } as const;

export function itemId(name: string): NodeId {
  return nodeId('adjust', 'items', name);
}

export function ledgerOf({ ledger }: AdjustmentSetting): Ledger | undefined {
  if (ledger === undefined) return undefined;
  const { item, evidence, waived, points } = ledger;
  return { table: LEDGER, item, evidence, waived, points };
}

/** What the ledger's sheet must hold; undefined where the rules have none. */
export function ledgerSpec(
  compilation: Compilation,
  entityHeaders: readonly string[],
): TableSpec | undefined {
  const ledger = compilation.setting.adjust?.ledger;
  if (ledger === undefined) return undefined;
  const path = ['adjust', 'ledger'];
  const remark = (key: 'item' | 'evidence' | 'waived', holds: LabelSpec['holds']): LabelSpec[] => {
    const name = ledger[key];
    return name === undefined ? [] : [{ name, aliases: [], holds, place: compilation.place([...path, key]) }];
  };
  const { points } = ledger;
  const measure = { aliases: [], unit: '分', atLeast: '0', above: undefined, accounting: false };
  return {
    table: LEDGER,
    rows: 'events',
    entityHeaders: ledger.entity ?? entityHeaders,
    measures:
      points === undefined
        ? []
        : [{ ...measure, name: points, place: compilation.place([...path, 'points']) }],
    labels: [...remark('item', 'group'), ...remark('evidence', 'remark'), ...remark('waived', 'remark')],
    missingMarks: new Map(Object.entries(compilation.setting['missing-marks'])),
  };
}

interface Events {
  /** Points of each event, on the ledger's rows. */
  readonly counted: NodeId;
  /** Their sum for each entity. */
  readonly sum: NodeId;
  readonly each: NodeId | undefined;
}

/** The steps from a ledger's events of one item to an entity's points. */
export function compileEvents(
  compilation: Compilation,
  setting: AdjustmentSetting,
  name: string,
): Events | undefined {
  const path = ['adjust', 'items', name, 'points'];
  const { ledger } = setting;
  if (ledger === undefined) {
    return compilation.reportKey('rules/missing-key', { key: 'ledger', within: 'adjust' }, ['adjust']);
  }
  const worth = compileWorth(compilation, setting, { name, ledger });
  if (worth === undefined) return undefined;
  const names = new Map([
    ['counts', addLabel(compilation, { id: `${itemId(name)}/counts`, label: ledger.item, is: name, path })],
    ...waivedNames(compilation, ledger),
    ...worth.names,
  ]);
  const outcome = addFormula(compilation.builder, {
    id: `${itemId(name)}/counted`,
    source: compilation.templateAt(path, adjustmentFormulas.event(worth.kind, ledger.waived !== undefined)),
    names,
    unit: compilation.points,
    grouping: ALL,
    role: 'step',
    type: { kind: 'number' },
    label: partLabel(name, adjustmentWords.counted),
    origin: compilation.place(path),
    table: LEDGER,
  });
  const counted = compilation.take(outcome);
  if (counted === undefined) return undefined;
  return { counted, sum: addSum(compilation, name, counted), each: worth.each };
}

interface Worth {
  readonly kind: Parameters<typeof adjustmentFormulas.event>[0];
  readonly names: ReadonlyMap<string, NodeId>;
  readonly each: NodeId | undefined;
}

/** What an event is worth: a number of the rules, or what the ledger states. */
function compileWorth(
  compilation: Compilation,
  setting: AdjustmentSetting,
  { name, ledger }: { readonly name: string; readonly ledger: LedgerSetting },
): Worth | undefined {
  const item = setting.items[name];
  const path = ['adjust', 'items', name];
  if (item?.points === undefined) return undefined;
  if (item.points !== 'stated') {
    const amount = resolveAmount(compilation, item.points, compilation.points, [...path, 'points']);
    if (amount === undefined) return undefined;
    if (!amount.value.greaterThan(0)) {
      const found = amount.value.toString();
      const facts = { key: 'points', found, expected: 'positive', nearest: undefined };
      return compilation.report('rules/unexpected-value', facts, [...path, 'points']);
    }
    const each = addPoints(compilation, {
      name,
      part: 'each',
      value: amount.value,
      path: [...path, 'points'],
    });
    return { kind: 'fixed', names: new Map([['each', each]]), each };
  }
  if (ledger.points === undefined) {
    return compilation.reportKey('rules/missing-key', { key: 'points', within: 'ledger' }, [
      'adjust',
      'ledger',
    ]);
  }
  const names = new Map([['points', statedNode(compilation, ledger.points)]]);
  const most = item['per-event'];
  if (most === undefined) return { kind: 'stated', names, each: undefined };
  const value = new Decimal(String(most));
  names.set(
    'per_event',
    addPoints(compilation, { name, part: 'perEvent', value, path: [...path, 'per-event'] }),
  );
  return { kind: 'stated-up-to', names, each: undefined };
}

function addPoints(
  compilation: Compilation,
  given: {
    readonly name: string;
    readonly part: 'each' | 'perEvent';
    readonly value: Decimal;
    readonly path: Path;
  },
): NodeId {
  const { name, part, value, path } = given;
  const id = `${itemId(name)}/${part === 'each' ? 'each' : 'per-event'}`;
  const label = partLabel(name, adjustmentWords[part]);
  return addGiven(compilation, { id, value, unit: compilation.points, label, path, source: '' });
}

function addLabel(
  compilation: Compilation,
  asked: {
    readonly id: NodeId;
    readonly label: string;
    readonly is: string | undefined;
    readonly path: Path;
  },
): NodeId {
  const { id, label, is, path } = asked;
  if (compilation.builder.has(id)) return id;
  const text = is === undefined ? label : `${label} = ${is}`;
  return compilation.builder.add({
    id,
    on: onLedger,
    unit: PLAIN,
    type: { kind: 'truth' },
    role: 'step',
    label: { zh: text, en: text },
    origin: compilation.place(path),
    op: { kind: 'input', table: LEDGER, label, is },
  });
}

function waivedNames(
  compilation: Compilation,
  { waived }: LedgerSetting,
): readonly (readonly [string, NodeId])[] {
  if (waived === undefined) return [];
  const path = ['adjust', 'ledger', 'waived'];
  return [['waived', addLabel(compilation, { id: `${LEDGER}/waived`, label: waived, is: undefined, path })]];
}

function statedNode(compilation: Compilation, measure: string): NodeId {
  const id = `${LEDGER}/points`;
  if (compilation.builder.has(id)) return id;
  return compilation.builder.add({
    id,
    on: onLedger,
    unit: compilation.points,
    type: { kind: 'number' },
    role: 'measure',
    label: { zh: measure, en: measure },
    origin: compilation.place(['adjust', 'ledger', 'points']),
    op: { kind: 'input', table: LEDGER, measure },
  });
}

function addSum(compilation: Compilation, name: string, of: NodeId): NodeId {
  return compilation.builder.add({
    id: `${itemId(name)}/events`,
    on: { kind: 'row', table: compilation.builder.table },
    unit: compilation.points,
    type: { kind: 'number' },
    role: 'step',
    label: partLabel(name, adjustmentWords.events),
    origin: compilation.place(['adjust', 'items', name]),
    op: {
      kind: 'roll-up',
      from: LEDGER,
      of,
      statistic: 'sum',
      most: undefined,
      over: undefined,
      empty: 'zero',
    },
  });
}
