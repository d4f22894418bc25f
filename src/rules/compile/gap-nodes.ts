import type { Quantity } from '../../methods/quantity.js';
import { must } from '../../model/must.js';
import { lastOfYear } from '../../model/period.js';
import type { Words } from '../../model/words.js';
import type { Unit } from '../../number/unit.js';
import { conversion } from '../../number/unit-algebra.js';
import { nodeId } from '../../plan/builder.js';
import { addFormula, bindFormula } from '../../plan/formula-node.js';
import type { NodeId, NodeType } from '../../plan/node.js';
import { ALL } from '../../plan/plan.js';
import type { Compilation, Path } from './compilation.js';
import { addGiven } from './givens.js';
import { defaultGrouping } from './groups.js';
import { partLabel } from './labels.js';
import { resolveQuantityAsOf } from './quantities.js';
import { byGroup, nodeNamed } from './quantity-parameters.js';

/** What the steps from a figure to its gap are called. */
export const gapWords = {
  target: { zh: '目标', en: 'target' },
  lower: { zh: '目标下限', en: 'lower bound' },
  upper: { zh: '目标上限', en: 'upper bound' },
  rate: { zh: '目标增幅', en: 'target rate' },
  base: { zh: '基数', en: 'base' },
  gap: { zh: '差距', en: 'gap' },
  attainment: { zh: '完成率', en: 'attainment' },
  expected: { zh: '序时进度', en: 'time progress' },
  lead: { zh: '超序时', en: 'lead on time' },
  light: { zh: '亮灯', en: 'light' },
  needed: { zh: '后续各期均需', en: 'needed per remaining period' },
  'needed-growth': { zh: '后续需增长', en: 'growth the rest needs' },
  met: { zh: '达标', en: 'met' },
  'same-period': { zh: '上年同期', en: 'same period a year ago' },
  growth: { zh: '同比', en: 'on a year ago' },
  benchmark: { zh: '与标杆差距', en: 'gap to the benchmark' },
} as const;
type GapPart = keyof typeof gapWords;

/** What the steps of one target stand under. */
export interface GapOwner {
  readonly name: string;
  readonly id: NodeId;
  readonly path: Path;
}

export function gapOwner(name: string, path: Path): GapOwner {
  return { name, id: nodeId('gap', name), path };
}

export interface GapStep {
  readonly part: GapPart;
  readonly text: string;
  readonly names: Readonly<Record<string, NodeId>>;
  readonly unit: Unit | undefined;
  readonly type?: NodeType;
}

/** A step as a row node of its own; undefined when a name in it was refused. */
export function addStep(compilation: Compilation, owner: GapOwner, step: GapStep): NodeId | undefined {
  const { id, name, path } = owner;
  const request = {
    id: `${id}/${step.part}`,
    source: compilation.templateAt(path, step.text),
    names: new Map(Object.entries(step.names)),
    unit: step.unit,
    grouping: ALL,
    role: 'step',
    type: step.type ?? ({ kind: 'number' } as const),
    label: partLabel(name, gapWords[step.part]),
    origin: compilation.keyPlace(path),
  } as const;
  return compilation.take(addFormula(compilation.builder, request));
}

/** A quantity as a node under its owner: on the axis of what it differs by. What is wanted is wanted by the end of the year. */
export interface Level {
  readonly part: GapPart;
  readonly quantity: Quantity;
  readonly unit: Unit;
  /** What `x` is in a formula. */
  readonly subject: NodeId;
  readonly path: Path;
}

export function addLevel(compilation: Compilation, owner: GapOwner, level: Level): NodeId | undefined {
  const { quantity, unit, path, part, subject } = level;
  const asOf = compilation.period && lastOfYear(compilation.period);
  const resolved = resolveQuantityAsOf(compilation, quantity, unit, { path, asOf });
  const label: Words = partLabel(owner.name, gapWords[part]);
  const id = `${owner.id}/${part}`;
  switch (resolved?.kind) {
    case undefined:
      return undefined;
    case 'amount':
      return addGiven(compilation, { ...resolved, id, unit, label });
    case 'groups': {
      const grouping = resolved.within ?? defaultGrouping(compilation.setting);
      return addGiven(compilation, { ...resolved, value: byGroup(resolved), id, unit, label, grouping });
    }
    case 'formula':
    case 'column':
      return addComputed(compilation, { id, label, unit, subject }, resolved);
  }
}

interface Computed {
  readonly id: NodeId;
  readonly label: Words;
  readonly unit: Unit;
  readonly subject: NodeId;
}

function addComputed(
  compilation: Compilation,
  { id, label, unit, subject }: Computed,
  resolved:
    | { readonly kind: 'formula'; readonly text: string; readonly path: Path }
    | { readonly kind: 'column'; readonly name: string; readonly path: Path },
): NodeId | undefined {
  const { path } = resolved;
  const named = resolved.kind === 'column' ? nodeNamed(compilation, resolved.name, path) : subject;
  if (named === undefined) return undefined;
  const own = compilation.builder.node(named).unit;
  if (resolved.kind === 'column' && conversion(own, unit) === undefined) {
    const facts = { quantity: resolved.name, unit: own.text, expected: unit.text };
    return compilation.report('rules/quantity-unit', facts, path);
  }
  const source =
    resolved.kind === 'column'
      ? compilation.templateAt(path, 'x')
      : compilation.formulaAt(path, resolved.text);
  const request = {
    id,
    source,
    names: new Map([['x', named]]),
    unit,
    grouping: defaultGrouping(compilation.setting),
    role: 'parameter',
    type: { kind: 'number' },
    label,
    origin: compilation.place(path),
  } as const;
  return compilation.take(addFormula(compilation.builder, request));
}

/** The figure a formula over another one stands for, where it can be had at all; what stands against it is not told. */
export function figureIfAny(
  compilation: Compilation,
  owner: GapOwner,
  step: Pick<GapStep, 'text' | 'names'> & { readonly grouping?: string },
): NodeId | undefined {
  const outcome = bindFormula(compilation.builder, {
    id: owner.id,
    source: compilation.templateAt(owner.path, step.text),
    names: new Map(Object.entries(step.names)),
    unit: undefined,
    grouping: step.grouping ?? ALL,
    role: 'step',
    type: { kind: 'number' },
    label: { zh: owner.name, en: owner.name },
    origin: compilation.keyPlace(owner.path),
  });
  return outcome.value;
}

export function percent(compilation: Compilation): Unit {
  return must(compilation.units.parse('%'), 'the unit of shares');
}

/** 个百分点, of differences between shares. */
export function points(compilation: Compilation): Unit {
  return must(compilation.units.parse('个百分点'), 'the unit of differences between shares');
}
