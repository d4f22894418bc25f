import {
  type AdjustmentCap,
  type AdjustmentSetting,
  adjustmentFormulas,
  adjustmentWords,
  type AdjustmentItem as ItemSetting,
} from '../../methods/adjustment.js';
import type { Words } from '../../model/words.js';
import { Decimal } from '../../number/decimal.js';
import { PLAIN } from '../../number/unit-algebra.js';
import { nodeId } from '../../plan/builder.js';
import { addFormula } from '../../plan/formula-node.js';
import type { NodeId } from '../../plan/node.js';
import type { Adjustment, AdjustmentItem, CappedPoints } from '../../plan/plan.js';
import type { Compilation, Path } from './compilation.js';
import { addGiven } from './givens.js';
import { defaultGrouping } from './groups.js';
import { type CompiledIndicators, scopeNames } from './indicators.js';
import { partLabel, totalLabel } from './labels.js';
import { compileEvents, itemId, ledgerOf } from './ledger.js';
import { resolveAmount } from './quantities.js';
import { addScore } from './weighted.js';

/** The total before adjusting, and what full marks are. */
interface Basis {
  readonly basic: NodeId;
  readonly fullMarks: NodeId;
}

interface Adjusted {
  readonly exactTotal: NodeId;
  readonly adjustment: Adjustment;
}

/** Adds bonus and penalties to the total: items within their caps, all of a kind within theirs, the total within its bounds. */
export function compileAdjustment(
  compilation: Compilation,
  indicators: CompiledIndicators,
  basis: Basis,
): Adjusted | undefined {
  const setting = compilation.setting.adjust;
  if (setting === undefined) return undefined;
  const names = Object.keys(setting.items);
  const items = names.flatMap((name) => compileItem(compilation, indicators, { name, setting, basis }) ?? []);
  const sides = {
    bonus: compileSide(compilation, setting, { kind: 'bonus', items, basis }),
    penalty: compileSide(compilation, setting, { kind: 'penalty', items, basis }),
  };
  const exactTotal = compileAdjusted(compilation, setting, { ...sides, basic: basis.basic });
  const ledger = ledgerOf(setting);
  return { exactTotal, adjustment: { basic: basis.basic, ...sides, items, ledger } };
}

interface Item {
  readonly name: string;
  readonly setting: AdjustmentSetting;
  readonly basis: Basis;
}

function compileItem(
  compilation: Compilation,
  indicators: CompiledIndicators,
  { name, setting, basis }: Item,
): AdjustmentItem | undefined {
  const path = ['adjust', 'items', name];
  const item = setting.items[name];
  if (item === undefined || !isOneForm(compilation, item, path)) return undefined;
  const id = itemId(name);
  const events = item.formula === undefined ? compileEvents(compilation, setting, name) : undefined;
  const uncapped =
    item.formula === undefined
      ? events?.sum
      : compileComputed(compilation, indicators, { name, text: item.formula });
  if (uncapped === undefined) return undefined;
  const cap = compileCap(compilation, item.cap, {
    id,
    label: nameLabel(name),
    path: [...path, 'cap'],
    basis,
  });
  const points = addCapped(compilation, { id, label: nameLabel(name), path, uncapped, cap });
  return { name, kind: item.kind, uncapped, points, counted: events?.counted, each: events?.each };
}

/** Points come from events or from a formula, and a limit for each event is only for points that are stated. */
function isOneForm(compilation: Compilation, item: ItemSetting, path: Path): boolean {
  const { points, formula } = item;
  if (points === undefined && formula === undefined) {
    compilation.reportKey('rules/missing-key', { key: 'points', within: String(path.at(-1)) }, path);
    return false;
  }
  const known = ['kind', formula === undefined ? 'points' : 'formula', 'cap', 'note'];
  const unwanted = [
    ...(formula !== undefined && points !== undefined ? ['points'] : []),
    ...(points !== 'stated' && item['per-event'] !== undefined ? ['per-event'] : []),
  ];
  for (const key of unwanted) {
    compilation.reportKey('rules/unknown-key', { key, nearest: undefined, known }, [...path, key]);
  }
  return unwanted.length === 0;
}

function nameLabel(name: string): Words {
  return { zh: name, en: name };
}

/** Points that a formula computes; a missing one is refused. */
function compileComputed(
  compilation: Compilation,
  indicators: CompiledIndicators,
  { name, text }: { readonly name: string; readonly text: string },
): NodeId | undefined {
  const path = ['adjust', 'items', name, 'formula'];
  const outcome = addFormula(compilation.builder, {
    id: `${itemId(name)}/computed`,
    source: compilation.formulaAt(path, text),
    names: scopeNames(compilation, indicators.byName),
    unit: compilation.points,
    grouping: defaultGrouping(compilation.setting),
    role: 'step',
    type: { kind: 'number' },
    label: nameLabel(name),
    origin: compilation.place(path),
  });
  const of = compilation.take(outcome);
  if (of === undefined) return undefined;
  return compilation.builder.add({
    ...compilation.builder.node(of),
    id: `${itemId(name)}/settled`,
    op: { kind: 'settle', of, cases: [], uncovered: 'refuse', assessed: undefined },
  });
}

interface Capped {
  readonly id: NodeId;
  readonly label: Words;
  readonly path: Path;
  readonly uncapped: NodeId;
  readonly cap: NodeId | undefined;
}

function addCapped(compilation: Compilation, { id, label, path, uncapped, cap }: Capped): NodeId {
  const names = new Map([['points', uncapped]]);
  if (cap !== undefined) names.set('cap', cap);
  const text = cap === undefined ? adjustmentFormulas.uncapped : adjustmentFormulas.capped;
  return addScore(compilation, { label, path, role: 'score' }, { id, text, names });
}

interface CapOf {
  readonly id: NodeId;
  readonly label: Words;
  readonly path: Path;
  readonly basis: Basis;
}

/** A cap in points; undefined for none. */
function compileCap(compilation: Compilation, cap: AdjustmentCap, of: CapOf): NodeId | undefined {
  if (cap === 'none') return undefined;
  const { id, path, basis } = of;
  const label = {
    zh: `${of.label.zh}·${adjustmentWords.cap.zh}`,
    en: `${of.label.en}: ${adjustmentWords.cap.en}`,
  };
  if (typeof cap === 'number') {
    const value = new Decimal(String(cap));
    return addGiven(compilation, {
      id: `${id}/cap`,
      value,
      unit: compilation.points,
      label,
      path,
      source: '',
    });
  }
  const ofBasic = typeof cap === 'object';
  const text = ofBasic ? cap.share : cap;
  const amount = resolveAmount(compilation, text, PLAIN, ofBasic ? [...path, 'share'] : path);
  if (amount === undefined) return undefined;
  const share = addGiven(compilation, {
    id: `${id}/cap/share`,
    value: amount.value,
    unit: PLAIN,
    label: {
      zh: `${of.label.zh}·${adjustmentWords.share.zh}`,
      en: `${of.label.en}: ${adjustmentWords.share.en}`,
    },
    path,
    source: '',
  });
  const formula = ofBasic ? adjustmentFormulas.shareOfBasic : adjustmentFormulas.shareOfFullMarks;
  const names = new Map([
    ['share', share],
    ...(ofBasic ? ([['basic', basis.basic]] as const) : ([['full_marks', basis.fullMarks]] as const)),
  ]);
  return addScore(compilation, { label, path, role: 'parameter' }, { id: `${id}/cap`, text: formula, names });
}

interface Side {
  readonly kind: 'bonus' | 'penalty';
  readonly items: readonly AdjustmentItem[];
  readonly basis: Basis;
}

/** All items of a kind together, within the cap for all. */
function compileSide(
  compilation: Compilation,
  setting: AdjustmentSetting,
  { kind, items, basis }: Side,
): CappedPoints | undefined {
  const own = Object.entries(setting.items).filter(([, item]) => item.kind === kind);
  if (own.length === 0) return undefined;
  const capped = setting[kind];
  if (capped === undefined) {
    return compilation.reportKey('rules/missing-key', { key: kind, within: 'adjust' }, ['adjust']);
  }
  const mine = items.filter((item) => item.kind === kind);
  if (mine.length < own.length) return undefined;
  const id = nodeId('adjust', kind);
  const path = ['adjust', kind];
  const label = adjustmentWords[kind];
  const names = new Map(mine.map(({ points }, i) => [`item${i + 1}`, points]));
  const text = [...names.keys()].join(' + ');
  const uncapped = addScore(compilation, { label, path, role: 'step' }, { id: `${id}/sum`, text, names });
  const cap = compileCap(compilation, capped.cap, { id, label, path: [...path, 'cap'], basis });
  return { uncapped, points: addCapped(compilation, { id, label, path, uncapped, cap }) };
}

/** basic + bonus − penalty, kept within the bounds of the total. */
function compileAdjusted(
  compilation: Compilation,
  setting: AdjustmentSetting,
  parts: Pick<Adjustment, 'basic' | 'bonus' | 'penalty'>,
): NodeId {
  const names = new Map([['basic', parts.basic]]);
  const sign = { bonus: '+', penalty: '-' } as const;
  let text = 'basic';
  for (const kind of ['bonus', 'penalty'] as const) {
    const side = parts[kind];
    if (side === undefined) continue;
    names.set(kind, side.points);
    text += ` ${sign[kind]} ${kind}`;
  }
  for (const [bound, keep] of [
    ['at-least', 'max'],
    ['at-most', 'min'],
  ] as const) {
    const limit = addBound(compilation, setting, bound);
    if (limit === undefined) continue;
    names.set(bound.replace('-', '_'), limit);
    text = `${keep}(${text}, ${bound.replace('-', '_')})`;
  }
  refuseBounds(compilation, setting);
  const about = { label: totalLabel, path: ['adjust'], role: 'total' } as const;
  return addScore(compilation, about, { id: 'total/exact', text, names });
}

function addBound(
  compilation: Compilation,
  setting: AdjustmentSetting,
  bound: 'at-least' | 'at-most',
): NodeId | undefined {
  const value = setting.total?.[bound];
  if (value === undefined) return undefined;
  const part = bound === 'at-least' ? { zh: '最低', en: 'at least' } : { zh: '最高', en: 'at most' };
  return addGiven(compilation, {
    id: `total/${bound}`,
    value: new Decimal(String(value)),
    unit: compilation.points,
    label: partLabel(totalLabel.zh, part),
    path: ['adjust', 'total', bound],
    source: '',
  });
}

function refuseBounds(compilation: Compilation, { total }: AdjustmentSetting): void {
  const [low, high] = [total?.['at-least'], total?.['at-most']];
  if (low === undefined || high === undefined || low <= high) return;
  compilation.report('rules/wrong-order', { lower: String(low), higher: String(high) }, ['adjust', 'total']);
}
