import type { Aggregator } from '../../methods/aggregator.js';
import { aggregators } from '../../methods/aggregators/index.js';
import { sum } from '../../methods/aggregators/sum.js';
import { must } from '../../model/must.js';
import type { Words } from '../../model/words.js';
import type { FoldOp, FoldTerm, NodeId } from '../../plan/node.js';
import type { OutlineItem } from '../../plan/plan.js';
import type { AggregateSetting, ItemSetting } from '../schema.js';
import type { Compilation, Path } from './compilation.js';
import { partLabel, partWords } from './labels.js';
import { chooses, redistributes, withinOf } from './missing.js';
import { addScore, compileWeighted } from './weighted.js';

/** How the parts below one point of the framework are put together. */
export interface Branch {
  readonly aggregator: Pick<Aggregator, 'over'> & { readonly fold: Pick<FoldOp, 'how' | 'exponent'> };
  /** Where the weight of a missing indicator goes; undefined: no policy redistributes. */
  readonly redistributed: 'dimension' | 'total' | undefined;
  readonly inside: (aggregate: AggregateSetting | undefined) => Branch;
}

export function rootBranch(compilation: Compilation): Branch {
  const redistributed = redistribution(compilation);
  const branch = (aggregate: AggregateSetting): Branch => ({
    aggregator: aggregatorOf(aggregate),
    redistributed,
    inside: (inner = sum.method) => branch(inner),
  });
  return branch(compilation.setting.aggregate);
}

function methodOf(aggregate: AggregateSetting): string {
  return typeof aggregate === 'string' ? aggregate : aggregate.method;
}

function aggregatorOf(aggregate: AggregateSetting): Branch['aggregator'] {
  const method = methodOf(aggregate);
  const { over, fold } = must(
    aggregators.find((one) => one.method === method),
    method,
  );
  const given = typeof aggregate === 'string' ? undefined : aggregate.exponent;
  const exponent = fold.exponent === 'given' ? must(given, 'exponent') : fold.exponent;
  return { over, fold: { how: fold.how, exponent } };
}

interface Leaf {
  readonly name: string;
  readonly path: Path;
  readonly setting: NonNullable<ItemSetting['score']>;
}

/** One answer for the whole file: a weight that leaves its dimension for some indicators only has no clear meaning. */
function redistribution(compilation: Compilation): 'dimension' | 'total' | undefined {
  const { index } = compilation.setting;
  const nested = Object.values(index).some((item) => item.of !== undefined);
  const leaves = leavesOf(index, ['index']).filter((leaf) => redistributes(leaf.setting.missing));
  let answer: 'dimension' | 'total' | undefined;
  for (const leaf of leaves) {
    const within = withinOf(leaf.setting.missing) ?? (nested ? undefined : 'total');
    const path = [...leaf.path, 'score', 'missing'];
    if (within === undefined) compilation.report('rules/redistribute-within', { indicator: leaf.name }, path);
    else if (answer !== undefined && within !== answer) {
      compilation.report('rules/redistribute-mixed', { indicator: leaf.name }, path);
    } else answer = within;
  }
  if (answer === 'total' && nested) refuseMeans(compilation, index, ['index']);
  return answer;
}

/** A weight that moves across dimensions needs scores that add up. */
function refuseMeans(
  compilation: Compilation,
  items: Readonly<Record<string, ItemSetting>>,
  path: Path,
): void {
  const aggregate = methodOf(compilation.setting.aggregate);
  if (path.length === 1 && aggregate !== sum.method) {
    compilation.report('rules/redistribute-total', { dimension: '', aggregate }, ['aggregate']);
  }
  for (const [name, item] of Object.entries(items)) {
    if (item.of === undefined) continue;
    if (item.aggregate !== undefined && item.aggregate !== sum.method) {
      const facts = { dimension: name, aggregate: methodOf(item.aggregate) };
      compilation.report('rules/redistribute-total', facts, [...path, name, 'aggregate']);
    }
    refuseMeans(compilation, item.of, [...path, name, 'of']);
  }
}

/** A penalty makes the indicator's score negative: means but the arithmetic one have no result then. */
export function refusePenalty(
  compilation: Compilation,
  { aggregator }: Branch,
  item: { readonly name: string; readonly path: Path; readonly setting: ItemSetting },
): void {
  const { score } = item.setting;
  const { how, exponent } = aggregator.fold;
  if (score === undefined || how !== 'power-mean' || exponent === 1) return;
  if (!chooses(score.missing, 'penalty')) return;
  const path = [...item.path, 'score', 'missing'];
  compilation.report('rules/penalty-under-mean', { indicator: item.name }, path);
}

function leavesOf(items: Readonly<Record<string, ItemSetting>>, path: Path): Leaf[] {
  return Object.entries(items).flatMap(([name, item]) => {
    if (item.of !== undefined) return leavesOf(item.of, [...path, name, 'of']);
    return item.score === undefined ? [] : [{ name, path: [...path, name], setting: item.score }];
  });
}

interface Fold {
  readonly id: NodeId;
  readonly name: string;
  readonly path: Path;
  readonly weight: NodeId;
  readonly children: readonly OutlineItem[];
  readonly pointsWanted: boolean;
}

/** A dimension's score, and its points where the fold above reads them. */
export function compileFold(
  compilation: Compilation,
  branch: Branch,
  fold: Fold,
): { readonly score: NodeId; readonly points: NodeId | undefined } {
  const role = 'dimension';
  const label = partLabel(fold.name, partWords.score);
  const pointsLabel = partLabel(fold.name, partWords.points);
  if (branch.aggregator.over === 'points') {
    const op = foldOp(compilation, branch, fold.children);
    const points = addFold(compilation, { ...fold, id: `${fold.id}/points`, label: pointsLabel, op });
    return {
      points,
      score: compileWeighted(compilation, { ...fold, label, points, role, places: undefined }),
    };
  }
  const score = addFold(compilation, {
    ...fold,
    id: `${fold.id}/score`,
    label,
    op: foldOp(compilation, branch, fold.children),
  });
  if (!fold.pointsWanted) return { score, points: undefined };
  const names = new Map([
    ['score', score],
    ['weight', fold.weight],
  ]);
  const text = 'score / weight * 100分';
  return {
    score,
    points: addScore(
      compilation,
      { ...fold, role, label: pointsLabel },
      { id: `${fold.id}/points`, text, names },
    ),
  };
}

/** The total before rounding: over the top dimensions, or over all indicators when weights are redistributed across dimensions. */
export function compileTotal(
  compilation: Compilation,
  branch: Branch,
  fold: Omit<Fold, 'pointsWanted' | 'name'> & { readonly label: Words },
): NodeId {
  const { label } = fold;
  const across = branch.redistributed === 'total' && branch.aggregator.over === 'score';
  const children = across ? fold.children.flatMap(indicatorsOf) : fold.children;
  const op = foldOp(compilation, branch, children, across ? 'rescale' : undefined);
  if (branch.aggregator.over === 'score') return addFold(compilation, { ...fold, label, op });
  const points = addFold(compilation, { ...fold, id: 'total/points', label, op });
  const names = new Map([
    ['points', points],
    ['weight', fold.weight],
  ]);
  const text = 'points * weight / 100分';
  return addScore(compilation, { ...fold, label, role: 'total' }, { id: fold.id, text, names });
}

function indicatorsOf(item: OutlineItem): OutlineItem[] {
  return item.kind === 'indicator' ? [item] : item.children.flatMap(indicatorsOf);
}

/** The settle node of an indicator whose missing policy takes points off. */
function penaltyOf(compilation: Compilation, { settled }: OutlineItem): NodeId | undefined {
  const op = settled === undefined ? undefined : compilation.builder.node(settled).op;
  return op?.kind === 'settle' && op.cases.some(({ policy }) => policy === 'penalty') ? settled : undefined;
}

function foldOp(
  compilation: Compilation,
  branch: Branch,
  children: readonly OutlineItem[],
  absent = absentIn(branch, children),
): FoldOp {
  const { aggregator } = branch;
  const terms = children.map((child): FoldTerm => {
    const node =
      aggregator.over === 'points' ? must(child.points, `points of ${child.name.zh}`) : child.score;
    // a dimension of which nothing is there leaves its parent without a result; only indicators hand their weight on
    const required = child.kind === 'dimension' && absent !== 'skip';
    return { node, weight: child.weight, required, penalised: penaltyOf(compilation, child) };
  });
  return { kind: 'fold', ...aggregator.fold, terms, absent };
}

function absentIn(branch: Branch, children: readonly OutlineItem[]): FoldOp['absent'] {
  const hasIndicator = children.some((child) => child.kind === 'indicator');
  if (branch.redistributed === 'dimension') return hasIndicator ? 'rescale' : 'missing';
  return branch.redistributed === 'total' ? 'skip' : 'missing';
}

function addFold(
  compilation: Compilation,
  fold: Pick<Fold, 'id' | 'path'> & { readonly label: Words; readonly op: FoldOp },
): NodeId {
  return compilation.builder.add({
    id: fold.id,
    on: { kind: 'row', table: compilation.builder.table },
    unit: compilation.points,
    type: { kind: 'number' },
    role: 'dimension',
    label: fold.label,
    origin: compilation.place(fold.path),
    op: fold.op,
  });
}
