import { must } from '../../model/must.js';
import { addFormula } from '../../plan/formula-node.js';
import type { NodeId } from '../../plan/node.js';
import type { Disqualification } from '../../plan/plan.js';
import type { Compilation } from './compilation.js';
import { addCondition } from './conditions.js';
import { defaultGrouping } from './groups.js';
import { type CompiledIndicators, scopeNames } from './indicators.js';

/** Who keeps the score but has no rank and no grade. */
export interface Standing {
  readonly disqualify: readonly Disqualification[];
  /** True of those who are ranked and graded; undefined: everybody. */
  readonly eligible: NodeId | undefined;
}

/** Adds a truth per condition, and one that says of whom none of them holds; mistakes are reported and left out. */
export function compileDisqualify(compilation: Compilation, indicators: CompiledIndicators): Standing {
  const names = scopeNames(compilation, indicators.byName);
  const disqualify = compilation.setting.disqualify.flatMap(({ when, reason }, i): Disqualification[] => {
    const condition = addCondition(compilation, {
      id: `disqualify/${i + 1}`,
      formula: when,
      path: ['disqualify', i, 'when'],
      names,
      label: { zh: `取消资格：${when}`, en: `disqualified: ${when}` },
    });
    return condition === undefined ? [] : [{ condition, reason }];
  });
  return { disqualify, eligible: addEligible(compilation, disqualify) };
}

function addEligible(compilation: Compilation, disqualify: readonly Disqualification[]): NodeId | undefined {
  if (disqualify.length === 0) return undefined;
  const names = new Map(disqualify.map(({ condition }, i) => [`out${i}`, condition.node]));
  const outcome = addFormula(compilation.builder, {
    id: 'eligible',
    source: compilation.templateAt(['disqualify'], `not (${[...names.keys()].join(' or ')})`),
    names,
    unit: undefined,
    grouping: defaultGrouping(compilation.setting),
    role: 'step',
    type: { kind: 'truth' },
    label: { zh: '评价资格', en: 'eligible' },
    origin: compilation.place(['disqualify']),
  });
  return must(compilation.take(outcome), 'eligible');
}
