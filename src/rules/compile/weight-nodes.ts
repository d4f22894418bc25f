import { must } from '../../model/must.js';
import { PLAIN } from '../../number/unit-algebra.js';
import { nodeId } from '../../plan/builder.js';
import { addFormula } from '../../plan/formula-node.js';
import type { Axis, NodeId } from '../../plan/node.js';
import type { ItemSetting, WeightsSetting } from '../schema.js';
import type { Branch } from './aggregation.js';
import type { Compilation, Path } from './compilation.js';
import { addGiven } from './givens.js';
import { defaultGrouping } from './groups.js';
import { partLabel, partWords } from './labels.js';
import {
  hasIdleGroup,
  isByGroup,
  refuseWrongSums,
  refuseZeroSums,
  type Siblings,
  sharedOut,
  type WeightValues,
  weightValues,
} from './weights.js';

/** A weight as a node, and what it comes to. */
export interface Weight {
  readonly node: NodeId;
  readonly values: WeightValues;
}

/** The parts of the framework that share one weight. */
export interface Level {
  readonly of: Readonly<Record<string, ItemSetting>>;
  readonly path: Path;
  /** Names from the top down. */
  readonly names: readonly string[];
  readonly branch: Branch;
  /** The weight above. */
  readonly weight: Weight;
  readonly weights: WeightsSetting | undefined;
}

export const FULL_MARKS: NodeId = 'total/full-marks';

/** The weight of the whole. */
export function addFullMarks(compilation: Compilation): Weight {
  const values = weightValues(compilation.setting['full-marks']);
  const node = addGiven(compilation, {
    id: FULL_MARKS,
    value: values,
    unit: compilation.points,
    label: { zh: '满分', en: 'full marks' },
    path: ['full-marks'],
    source: '',
  });
  return { node, values };
}

/** The weight of every part of a level, by its name: as the rules write it, or its share of the weight above. */
export function addWeights(compilation: Compilation, level: Level): ReadonlyMap<string, Weight> {
  const { path, names, branch } = level;
  const parts = Object.entries(level.of).map(
    ([name, { weight }]): Part => ({
      name,
      id: `${nodeId('framework', ...names, name)}/weight`,
      path: [...path, name, 'weight'],
      values: weightValues(weight),
    }),
  );
  const own = new Map(parts.map(({ name, values }) => [name, values]));
  const siblings: Siblings = { path, names, own, above: level.weight.values };
  if (level.weights === 'relative') return addShares(compilation, level, { parts, siblings });
  refuseWrongSums(compilation, siblings, branch.aggregator.over === 'points');
  return new Map(parts.map((part) => [part.name, addAbsolute(compilation, part)]));
}

interface Part {
  readonly name: string;
  readonly id: NodeId;
  readonly path: Path;
  readonly values: WeightValues;
}

function addAbsolute(compilation: Compilation, { name, id, path, values }: Part): Weight {
  const label = partLabel(name, partWords.weight);
  const node = addGiven(compilation, {
    id,
    value: values,
    unit: compilation.points,
    label,
    path,
    source: '',
  });
  return { node, values };
}

interface Shares {
  readonly parts: readonly Part[];
  readonly siblings: Siblings;
}

/** 赋权: the weight above × own ÷ the sum of all, as steps that can be followed. */
function addShares(
  compilation: Compilation,
  level: Level,
  { parts, siblings }: Shares,
): ReadonlyMap<string, Weight> {
  refuseZeroSums(compilation, siblings);
  const relatives = parts.map(({ name, id, path, values }) => {
    const label = partLabel(name, partWords.relativeWeight);
    return addGiven(compilation, {
      id: `${id}/relative`,
      value: values,
      unit: PLAIN,
      label,
      path,
      source: '',
    });
  });
  const all = [...siblings.own.values()];
  const sum = addSum(compilation, level, { relatives, on: axisOf(compilation, all) });
  const share = 'above * own / sum';
  const text = hasIdleGroup(compilation, siblings) ? `if(above = 0, 0分, ${share})` : share;
  const on = axisOf(compilation, [...all, siblings.above]);
  const weights = parts.map((part, i) => {
    const own = must(relatives[i], 'relative weight');
    const names = new Map([
      ['above', level.weight.node],
      ['own', own],
      ['sum', sum],
    ]);
    const node = addShare(compilation, part, { text, names, on });
    return [part.name, { node, values: sharedOut(compilation, siblings, part.values) }] as const;
  });
  return new Map(weights);
}

function addShare(
  compilation: Compilation,
  { name, id, path }: Part,
  formula: { readonly text: string; readonly names: ReadonlyMap<string, NodeId>; readonly on: Axis },
): NodeId {
  const outcome = addFormula(compilation.builder, {
    id,
    source: compilation.templateAt(path, formula.text),
    names: formula.names,
    unit: compilation.points,
    grouping: defaultGrouping(compilation.setting),
    role: 'parameter',
    type: { kind: 'number' },
    label: partLabel(name, partWords.weight),
    origin: compilation.place(path),
    on: formula.on,
  });
  return must(compilation.take(outcome), id);
}

/** One sum for a level; a group where all are 0 has none, and nothing under it is assessed. */
function addSum(
  compilation: Compilation,
  { names, path }: Level,
  { relatives, on }: { readonly relatives: readonly NodeId[]; readonly on: Axis },
): NodeId {
  const name = names.at(-1);
  return compilation.builder.add({
    id: name === undefined ? 'total/relative-sum' : `${nodeId('framework', ...names)}/weight/relative-sum`,
    on,
    unit: PLAIN,
    type: { kind: 'number' },
    role: 'parameter',
    label: name === undefined ? partWords.relativeSum : partLabel(name, partWords.relativeSum),
    origin: compilation.keyPlace(path),
    op: {
      kind: 'fold',
      how: 'sum',
      exponent: 1,
      terms: relatives.map((node) => ({ node, weight: node, required: true, penalised: undefined })),
      absent: 'missing',
    },
  });
}

function axisOf(compilation: Compilation, weights: readonly WeightValues[]): Axis {
  return isByGroup(weights)
    ? { kind: 'group', grouping: defaultGrouping(compilation.setting) }
    : { kind: 'rule' };
}
