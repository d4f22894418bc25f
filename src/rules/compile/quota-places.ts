import { must } from '../../model/must.js';
import { PLAIN } from '../../number/unit-algebra.js';
import { addFormula } from '../../plan/formula-node.js';
import type { NodeId } from '../../plan/node.js';
import type { QuotaSetting } from '../schema.js';
import type { Compilation } from './compilation.js';
import { defaultGrouping, groupingNamed } from './groups.js';

/** Among whom the places of a quota are given. */
export interface QuotaRequest {
  readonly quota: QuotaSetting;
  readonly total: NodeId;
  /** Truths of whom the quota is not for: their grade is forced, or they have none and leave their place. */
  readonly outside: readonly NodeId[];
  /** Truths of who takes no place of it, so that the next one does: downgraded ones. They are counted all the same. */
  readonly passed: readonly NodeId[];
  /** True of who may be graded at all; undefined: everybody. */
  readonly eligible: NodeId | undefined;
}

/** Adds each one's place and the number of those who share the quota out. */
export function addPlaces(
  compilation: Compilation,
  request: QuotaRequest,
): { readonly place: NodeId; readonly count: NodeId } {
  const { quota, total, outside, passed } = request;
  const within = groupingNamed(compilation, quota.within, ['grade', 'quota', 'within']);
  const counted = takingPart(compilation, request, { id: 'grade/in-quota', out: outside });
  const placed =
    passed.length === 0
      ? counted
      : takingPart(compilation, request, { id: 'grade/taking-a-place', out: [...outside, ...passed] });
  const common = {
    unit: PLAIN,
    type: { kind: 'number' },
    origin: compilation.place(['grade', 'quota']),
  } as const;
  const place = compilation.builder.add({
    ...common,
    id: 'grade/place',
    on: { kind: 'row', table: compilation.builder.table },
    role: 'step',
    label: { zh: '名额内位次', en: 'place for the quota' },
    op: {
      kind: 'order',
      keys: [{ node: total, better: 'higher' }],
      within,
      ties: quota.ties === 'higher' ? 'competition' : 'last',
      over: placed,
    },
  });
  const count = compilation.builder.add({
    ...common,
    id: 'grade/count',
    on: { kind: 'group', grouping: within },
    role: 'statistic',
    label: { zh: '参加定等的个数', en: 'entities graded' },
    op: {
      kind: 'collect',
      statistic: 'count',
      of: total,
      with: undefined,
      parameter: undefined,
      over: counted,
    },
  });
  return { place, count };
}

function takingPart(
  compilation: Compilation,
  { eligible }: QuotaRequest,
  { id, out }: { readonly id: NodeId; readonly out: readonly NodeId[] },
): NodeId | undefined {
  if (out.length === 0) return eligible;
  const names = new Map(out.map((node, i) => [`out${i}`, node]));
  const outside = `not (${[...names.keys()].join(' or ')})`;
  if (eligible !== undefined) names.set('eligible', eligible);
  const outcome = addFormula(compilation.builder, {
    id,
    source: compilation.templateAt(['grade'], eligible === undefined ? outside : `eligible and ${outside}`),
    names,
    unit: undefined,
    grouping: defaultGrouping(compilation.setting),
    role: 'step',
    type: { kind: 'truth' },
    label: { zh: '参加名额', en: 'takes part in the quota' },
    origin: compilation.place(['grade']),
  });
  return must(compilation.take(outcome), 'in-quota');
}
