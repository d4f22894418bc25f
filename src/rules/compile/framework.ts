import { nearest } from '../../diagnostics/nearest.js';
import { must } from '../../model/must.js';
import type { Words } from '../../model/words.js';
import { nodeId } from '../../plan/builder.js';
import type { NodeId } from '../../plan/node.js';
import type { OutlineItem } from '../../plan/plan.js';
import type { ItemSetting } from '../schema.js';
import { type Branch, compileFold, refusePenalty } from './aggregation.js';
import type { Compilation, Path } from './compilation.js';
import { groupingNamed } from './groups.js';
import type { CompiledIndicators } from './indicators.js';
import { partLabel, partWords } from './labels.js';
import { compilePoints } from './scoring.js';
import { addFullMarks, addWeights, type Level, type Weight } from './weight-nodes.js';
import { compileWeighted } from './weighted.js';

/** A part of the framework being compiled: where it stands and what it is part of. */
interface Part {
  readonly name: string;
  readonly setting: ItemSetting;
  /** Keys in the rule file. */
  readonly path: Path;
  /** Names from the top down. */
  readonly names: readonly string[];
  /** True when the parent folds points rather than weighted scores. */
  readonly pointsWanted: boolean;
  readonly weight: Weight;
}

/** Compiles every part of the framework; parts with mistakes are reported and left out. */
export function compileFramework(
  compilation: Compilation,
  indicators: CompiledIndicators,
  root: Branch,
): readonly OutlineItem[] {
  return compileChildren(compilation, indicators, {
    of: compilation.setting.index,
    path: ['index'],
    names: [],
    branch: root,
    weight: addFullMarks(compilation),
    weights: compilation.setting.weights,
  });
}

function compileChildren(
  compilation: Compilation,
  indicators: CompiledIndicators,
  level: Level,
): OutlineItem[] {
  const { of, path, names, branch } = level;
  const weights = addWeights(compilation, level);
  return Object.entries(of).flatMap(([name, setting]) => {
    const part: Part = {
      name,
      setting,
      path: [...path, name],
      names: [...names, name],
      pointsWanted: branch.aggregator.over === 'points',
      weight: must(weights.get(name), name),
    };
    return compilePart(compilation, indicators, { part, branch }) ?? [];
  });
}

function compilePart(
  compilation: Compilation,
  indicators: CompiledIndicators,
  where: { readonly part: Part; readonly branch: Branch },
): OutlineItem | undefined {
  const { setting, path, name } = where.part;
  if ((setting.score === undefined) === (setting.of === undefined)) {
    return compilation.reportKey('rules/dimension-or-indicator', { name }, path);
  }
  refusePenalty(compilation, where.branch, where.part);
  return setting.of === undefined
    ? compileIndicatorPart(compilation, indicators, where.part)
    : compileDimension(compilation, indicators, where);
}

function partId(part: Part): NodeId {
  return nodeId('framework', ...part.names);
}

function labelOf(part: Part): Words {
  return { zh: part.name, en: part.name };
}

function compileIndicatorPart(
  compilation: Compilation,
  indicators: CompiledIndicators,
  part: Part,
): OutlineItem | undefined {
  const indicator = indicators.byName.get(part.name);
  if (indicator === undefined) {
    if (!isDeclared(compilation, part.name)) reportUnknown(compilation, part);
    return undefined;
  }
  const { name, path, setting } = part;
  if (setting.score === undefined) return undefined;
  if (setting.weights !== undefined) return reportWeights(compilation, part);
  const weight = part.weight.node;
  const id = partId(part);
  const grouping = groupingNamed(compilation, setting.score.within, [...path, 'score', 'within']);
  const item = { id, name, path, indicator, setting: setting.score, weight, grouping };
  const points = compilePoints(compilation, item);
  if (points === undefined) return undefined;
  const places = compilation.setting.round.score;
  const score = compileWeighted(compilation, {
    id,
    label: partLabel(part.name, partWords.score),
    path: part.path,
    points,
    weight,
    role: 'score',
    places,
  });
  const { value, direction } = indicator;
  return {
    kind: 'indicator',
    name: labelOf(part),
    path: part.names,
    weight,
    score,
    points,
    value,
    direction,
    settled: points,
    within: grouping,
    children: [],
  };
}

/** An indicator has no parts whose weights could be meant so or so. */
function reportWeights(compilation: Compilation, { path }: Part): undefined {
  const facts = { key: 'weights', nearest: undefined, known: ['weight', 'score'] };
  return compilation.reportKey('rules/unknown-key', facts, [...path, 'weights']);
}

function isDeclared(compilation: Compilation, name: string): boolean {
  return (
    Object.hasOwn(compilation.setting.indicators, name) || Object.hasOwn(compilation.setting.columns, name)
  );
}

function reportUnknown(compilation: Compilation, part: Part): void {
  const known = [...Object.keys(compilation.setting.indicators), ...Object.keys(compilation.setting.columns)];
  const facts = { name: part.name, nearest: nearest(part.name, known) };
  compilation.reportKey('rules/unknown-indicator', facts, part.path);
}

function compileDimension(
  compilation: Compilation,
  indicators: CompiledIndicators,
  where: { readonly part: Part; readonly branch: Branch },
): OutlineItem | undefined {
  const { part } = where;
  const of = part.setting.of ?? {};
  const path = [...part.path, 'of'];
  if (Object.keys(of).length === 0) {
    return compilation.reportKey('rules/empty-dimension', { dimension: part.name }, part.path);
  }
  const branch = where.branch.inside(part.setting.aggregate);
  const { weight } = part;
  const children = compileChildren(compilation, indicators, {
    of,
    path,
    names: part.names,
    branch,
    weight,
    weights: part.setting.weights,
  });
  if (children.length < Object.keys(of).length) return undefined;
  const fold = {
    id: partId(part),
    name: part.name,
    path: part.path,
    weight: weight.node,
    children,
    pointsWanted: part.pointsWanted,
  };
  const { score, points } = compileFold(compilation, branch, fold);
  return {
    kind: 'dimension',
    name: labelOf(part),
    path: part.names,
    weight: weight.node,
    score,
    points,
    value: undefined,
    direction: undefined,
    settled: undefined,
    children,
  };
}
