import { nearest } from '../../diagnostics/nearest.js';
import type { Unit } from '../../number/unit.js';
import { isPlain, PLAIN } from '../../number/unit-algebra.js';
import { bindFormula } from '../../plan/formula-node.js';
import type { GapOutline } from '../../plan/gap-outline.js';
import type { NodeId } from '../../plan/node.js';
import { ALL, type Outline } from '../../plan/plan.js';
import type { GapSetting } from '../gap-schema.js';
import { measureId } from './columns.js';
import type { Compilation, Path } from './compilation.js';

type Ranks = Pick<GapOutline, 'lastRank' | 'presentRank' | 'rankChange' | 'meanRankChange'>;
export const noRanks: Ranks = {
  lastRank: undefined,
  presentRank: undefined,
  rankChange: undefined,
  meanRankChange: undefined,
};

const PATH: Path = ['gap', 'last-rank'];

/** 进位: the rank of last time less the present one of the same list; the mean is over those who have both. */
export function compileRankChange(
  compilation: Compilation,
  setting: Exclude<GapSetting['last-rank'], undefined>,
  outline: Pick<Outline, 'rank' | 'ranks'>,
): Ranks {
  const { column, of } = typeof setting === 'string' ? { column: setting, of: undefined } : setting;
  const path = typeof setting === 'string' ? PATH : [...PATH, 'column'];
  const last = lastRankIn(compilation, column, path);
  const rank = rankNamed(compilation, of, outline);
  if (last === undefined || rank === undefined) return noRanks;
  const add = rankStep(compilation, rank);
  const places = isPlain(last.unit) ? 'last' : `last / 1[${last.unit.text}]`;
  const rankChange = add('rank-change', `${places} - rank`, { last: last.node, rank });
  const meanRankChange = rankChange && add('rank-change/mean', 'cohort_mean(change)', { change: rankChange });
  return { lastRank: last.node, presentRank: rank, rankChange, meanRankChange };
}

function lastRankIn(
  compilation: Compilation,
  column: string,
  path: Path,
): { readonly node: NodeId; readonly unit: Unit } | undefined {
  const { builder, setting } = compilation;
  const known = Object.keys(setting.columns);
  if (!known.includes(column)) {
    const facts = { name: column, nearest: nearest(column, known), within: 'columns' };
    return compilation.report('rules/unknown-name', facts, path);
  }
  const node = measureId(column);
  if (!builder.has(node)) return undefined;
  const { unit } = builder.node(node);
  if (isPlain(unit) || unit.text === '位' || unit.text === '名') return { node, unit };
  return compilation.report(
    'rules/quantity-unit',
    { quantity: column, unit: unit.text, expected: '位' },
    path,
  );
}

/** One of the further lists, or the principal one. */
function rankNamed(
  compilation: Compilation,
  of: string | undefined,
  { rank, ranks }: Pick<Outline, 'rank' | 'ranks'>,
): NodeId | undefined {
  if (of === undefined) return rank;
  const found = ranks.find(({ name }) => name === of);
  if (found !== undefined) return found.node;
  const known = ranks.map(({ name }) => name);
  const facts = { name: of, nearest: nearest(of, known), within: 'ranks' };
  return compilation.report('rules/unknown-name', facts, [...PATH, 'of']);
}

/** Adds a step beside a rank, on the groups in which that is given. */
function rankStep(compilation: Compilation, rank: NodeId) {
  const { builder } = compilation;
  const { op } = builder.node(rank);
  const grouping = op.kind === 'order' ? op.within : ALL;
  return (id: NodeId, text: string, names: Readonly<Record<string, NodeId>>): NodeId | undefined =>
    compilation.take(
      bindFormula(builder, {
        id,
        source: compilation.templateAt(PATH, text),
        names: new Map(Object.entries(names)),
        unit: PLAIN,
        grouping,
        role: 'step',
        type: { kind: 'number' },
        label: { zh: '进位', en: 'places up' },
        origin: compilation.place(PATH),
      }),
    );
}
