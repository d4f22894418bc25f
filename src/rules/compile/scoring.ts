import { missingPolicies, type PolicyName } from '../../methods/missing-policies.js';
import type { TemplateProblem } from '../../methods/normaliser.js';
import { normalisers } from '../../methods/normalisers/index.js';
import { must } from '../../model/must.js';
import { Decimal } from '../../number/decimal.js';
import { addFormula, bindFormula } from '../../plan/formula-node.js';
import type { NodeId, SettleCase } from '../../plan/node.js';
import type { Compilation, Path } from './compilation.js';
import { addGiven } from './givens.js';
import { partLabel, partWords } from './labels.js';
import { type PolicyCase, policyCases, scoreChoices } from './missing.js';
import { bindParameters } from './parameters.js';
import { reportedOnly } from './reported-only.js';
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
  const chosen = policyCases(scoreChoices(item.setting.missing));
  const cases = chosen.flatMap((one): SettleCase[] => {
    const { policy } = one.choice;
    if (policy === 'refuse') return [];
    return [{ reasons: one.reasons, policy, to: putIn(compilation, item, { ...one, of }) }];
  });
  return compilation.builder.add({
    id: `${item.id}/points`,
    on: { kind: 'row', table: compilation.builder.table },
    unit: compilation.points,
    type: { kind: 'number' },
    role: 'points',
    label: partLabel(item.name, partWords.points),
    origin: compilation.place([...item.path, 'score']),
    op: { kind: 'settle', of, cases, uncovered: 'refuse', assessed: item.weight },
  });
}

/** The node of what a policy puts in; undefined: nothing. */
function putIn(
  compilation: Compilation,
  item: ScoredItem,
  { choice, part, of }: PolicyCase<PolicyName> & { readonly of: NodeId },
): NodeId | undefined {
  const { formula, label } = must(
    missingPolicies.find(({ policy }) => policy === choice.policy),
    choice.policy,
  );
  if (formula === undefined) return undefined;
  const names = new Map([
    ['points', of],
    ['weight', item.weight],
  ]);
  const path = [...item.path, 'score', 'missing', ...choice.path];
  if (choice.policy === 'penalty')
    names.set('penalty', addPenalty(compilation, item, { choice, part, path }));
  const over =
    choice.policy === 'mean-of-peers'
      ? reportedOnly(compilation, { of, id: `${item.id}/points/made-of-reported`, name: item.name, path })
      : undefined;
  const request = requestFor(compilation, item, { part: `points/${part}`, formula, names, label });
  const outcome = bindFormula(compilation.builder, { ...request, unit: compilation.points, over });
  return must(compilation.take(outcome), `formula of ${choice.policy}`);
}

/** The points that the rules take off. */
function addPenalty(
  compilation: Compilation,
  item: ScoredItem,
  { choice, part, path }: Pick<PolicyCase<PolicyName>, 'choice' | 'part'> & { readonly path: Path },
): NodeId {
  return addGiven(compilation, {
    id: `${item.id}/missing-${part}`,
    value: new Decimal(choice.operand),
    unit: compilation.points,
    label: partLabel(item.name, partWords.penalty),
    path,
    source: '',
  });
}
