import type { missingPolicies } from '../../methods/missing-policies.js';
import type { TemplateProblem } from '../../methods/normaliser.js';
import { normalisers } from '../../methods/normalisers/index.js';
import { must } from '../../model/must.js';
import { addFormula, bindFormula } from '../../plan/formula-node.js';
import type { NodeId } from '../../plan/node.js';
import type { Compilation } from './compilation.js';
import { partLabel, partWords } from './labels.js';
import { settleCases } from './missing.js';
import { bindParameters } from './parameters.js';
import { type Part, requestFor, type ScoredItem } from './scored-item.js';

/** Adds the steps from an indicator's value to its settled points, 100 being full marks; undefined when something was reported. */
export function compilePoints(compilation: Compilation, item: ScoredItem): NodeId | undefined {
  const method = must(
    normalisers.find((one) => one.method === item.setting.method),
    item.setting.method,
  );
  const template = method.template(item.setting, item.indicator.direction);
  if (template.kind !== 'template') return reportProblem(compilation, item, template);
  const names = bindParameters(compilation, item, template);
  if (names === undefined) return undefined;
  const raw = addTemplate(compilation, item, {
    part: 'points/raw',
    formula: template.formula,
    names,
    label: method.label,
  });
  if (raw === undefined || template.limited === undefined) return raw && settlePoints(compilation, item, raw);
  const limited = addTemplate(compilation, item, {
    part: 'points/limited',
    formula: template.limited,
    names: new Map([...names, ['points', raw]]),
    label: partWords.limited,
  });
  return limited && settlePoints(compilation, item, limited);
}

/** Settings that do not fit together, or not the indicator's direction. */
function reportProblem(compilation: Compilation, item: ScoredItem, problem: TemplateProblem): undefined {
  const indicator = item.name;
  const path = [...item.path, 'score'];
  switch (problem.kind) {
    case 'inverse-needed':
      return compilation.report('rules/inverse-needed', { indicator, forms: problem.forms }, path);
    case 'inverse-unwanted':
      return compilation.report('rules/inverse-unwanted', { indicator }, [...path, 'inverse']);
    case 'key-needed':
      return compilation.reportKey('rules/missing-key', { key: problem.key, within: 'score' }, path);
    case 'key-unwanted': {
      const { key, known } = problem;
      return compilation.reportKey('rules/unknown-key', { key, nearest: undefined, known }, [...path, key]);
    }
    case 'against-direction': {
      const { key, value } = problem;
      const { direction } = item.indicator;
      return compilation.report('rules/against-direction', { indicator, direction, key, value }, [
        ...path,
        key,
      ]);
    }
  }
}

function addTemplate(compilation: Compilation, item: ScoredItem, part: Part): NodeId | undefined {
  const request = requestFor(compilation, item, part);
  return compilation.take(addFormula(compilation.builder, { ...request, unit: compilation.points }));
}

/** The points with every missing one met by the indicator's policy. */
function settlePoints(compilation: Compilation, item: ScoredItem, of: NodeId): NodeId {
  const fill = (policy: (typeof missingPolicies)[number]): NodeId | undefined => {
    if (policy.formula === undefined) return undefined;
    const part = {
      part: `points/${policy.policy}`,
      formula: policy.formula,
      names: new Map([['points', of]]),
      label: policy.label,
    };
    const request = { ...requestFor(compilation, item, part), unit: compilation.points };
    return must(compilation.take(bindFormula(compilation.builder, request)), `formula of ${policy.policy}`);
  };
  return compilation.builder.add({
    id: `${item.id}/points`,
    on: { kind: 'row', table: compilation.builder.table },
    unit: compilation.points,
    type: { kind: 'number' },
    role: 'points',
    label: partLabel(item.name, partWords.points),
    origin: compilation.place([...item.path, 'score']),
    op: { kind: 'settle', of, cases: settleCases(item.setting.missing, fill), assessed: item.weight },
  });
}
