import type { SalaryFloat, SalaryParameter, SalaryTemplate } from '../../methods/salary-float.js';
import { salaryFloats } from '../../methods/salary-floats/index.js';
import { must } from '../../model/must.js';
import type { Words } from '../../model/words.js';
import { decide } from '../../number/decimal.js';
import { PLAIN } from '../../number/unit-algebra.js';
import type { NodeId, OrderOp } from '../../plan/node.js';
import type { SalaryRefusal } from '../../plan/salary-outline.js';
import type { Path } from './compilation.js';
import { areGrades, type Standings } from './salary-grades.js';
import { addStep, addWritten, bindSalaryQuantity, bindStep, type SalaryScope } from './salary-nodes.js';
import { salaryWords } from './salary-words.js';

export interface RawCoefficient {
  readonly method: SalaryFloat;
  readonly raw: NodeId;
  readonly refusal: SalaryRefusal | undefined;
}

interface Inputs extends Standings {
  readonly score: NodeId;
  readonly base: NodeId | undefined;
}

interface Names {
  readonly [name: string]: NodeId | undefined;
}

const path: Path = ['salary', 'coefficient'];

/** Adds the raw coefficient that the model gives; undefined when something was reported. */
export function compileRaw(scope: SalaryScope, inputs: Inputs): RawCoefficient | undefined {
  const setting = scope.setting.coefficient;
  const method = must(
    salaryFloats.find((one): one is (typeof salaryFloats)[number] => one.method === setting.method),
    setting.method,
  );
  if ('table' in setting && !areGrades(scope, inputs, { of: setting.table, path: [...path, 'table'] }))
    return undefined;
  const template = method.template(setting, inputs.grades);
  if (template.own !== undefined) return ownRaw(scope, inputs, { method, template });
  const names: Names = { ...inputNames(scope, method, inputs), ...bindParameters(scope, inputs, template) };
  const asked = template.parameters.map(({ name }) => name);
  if (asked.some((name) => names[name] === undefined) || !areSound(scope, template, names)) return undefined;
  const text = withoutStanding(scope, method, template.formula);
  const raw = addStep(scope, {
    id: 'salary/raw',
    text: text.formula,
    names,
    label: rawLabel(method),
    path,
    unit: PLAIN,
  });
  const refusal = text.refused ? method.standing?.kind : undefined;
  return { method, raw, refusal: refusal && { node: raw, kind: refusal } };
}

function ownRaw(
  scope: SalaryScope,
  { score }: Inputs,
  { method, template }: { readonly method: SalaryFloat; readonly template: SalaryTemplate },
): RawCoefficient | undefined {
  const names = new Map([['score', score], ...scope.names]);
  const label = rawLabel(method);
  const written = { id: 'salary/raw', text: template.formula, unit: PLAIN, label, names };
  const raw = addWritten(scope, { ...written, path: [...path, ...(template.own ?? [])] });
  return raw === undefined ? undefined : { method, raw, refusal: undefined };
}

function rawLabel({ label: { zh, en } }: SalaryFloat): Words {
  const { raw } = salaryWords;
  return { zh: `${raw.zh}（${zh}）`, en: `${raw.en} (${en})` };
}

/** Those without a grade or a place have what the rules say, or nothing. */
function withoutStanding(scope: SalaryScope, { standing }: SalaryFloat, formula: string) {
  if (standing === undefined) return { formula, refused: false };
  const setting: { readonly [key: string]: unknown } = scope.setting.coefficient;
  const without = setting[standing.without];
  if (typeof without !== 'number') return { formula, refused: true };
  return { formula: `if(has(${standing.kind}), ${formula}, ${without})`, refused: false };
}

function inputNames(scope: SalaryScope, { standing }: SalaryFloat, inputs: Inputs): Names {
  const { score, base, grade } = inputs;
  if (standing?.kind !== 'rank') return { score, base, grade };
  const rank = rankOf(scope, inputs);
  const names = { place: rank };
  const count = bindStep(scope, {
    id: 'salary/count',
    text: 'cohort_count(place)',
    names,
    label: salaryWords.count,
    path,
  });
  return { score, base, rank, count };
}

/** The principal rank where it is given in the same groups by the same score, else one of its own. */
function rankOf({ compilation, setting, grouping }: SalaryScope, { rank, score }: Inputs): NodeId {
  const { op } = compilation.builder.node(rank);
  const principal = op as OrderOp; // as: a rank is an order
  const isTotal = setting.score === 'total' || setting.score === 'exact-total';
  if (isTotal && principal.within === grouping) return rank;
  return compilation.builder.add({
    id: 'salary/rank',
    on: { kind: 'row', table: compilation.builder.table },
    unit: PLAIN,
    type: { kind: 'number' },
    role: 'step',
    label: salaryWords.rank,
    origin: compilation.place(path),
    op: {
      kind: 'order',
      keys: [{ node: score, better: 'higher' }],
      within: grouping,
      ties: 'competition',
      over: principal.over,
    },
  });
}

function bindParameters(scope: SalaryScope, inputs: Inputs, { parameters }: SalaryTemplate): Names {
  const bound = parameters.map(
    (parameter) => [parameter.name, bindParameter(scope, inputs, parameter)] as const,
  );
  return Object.fromEntries(bound);
}

function bindParameter(scope: SalaryScope, inputs: Inputs, parameter: SalaryParameter): NodeId | undefined {
  const { name, label, value } = parameter;
  const unit = parameter.unit === 'score' ? scope.compilation.builder.node(inputs.score).unit : PLAIN;
  const id = `salary/raw/${name}`;
  if (value.kind === 'quantity') {
    const { quantity, bound } = value;
    return bindSalaryQuantity(scope, { id, quantity, unit, label, path: [...path, ...value.path], bound });
  }
  const { score, base } = inputs;
  if (base === undefined && /\bbase\b/u.test(value.formula)) {
    return scope.compilation.reportKey('rules/missing-key', { key: 'base', within: 'salary' }, ['salary']);
  }
  return bindStep(scope, {
    id,
    text: value.formula,
    names: { score, base },
    label,
    path: [...path, name],
    unit,
  });
}

/** What must rise rises, and a better standing never has the lower coefficient. */
function areSound(
  { compilation }: SalaryScope,
  { rising, rewarding, parameters }: SalaryTemplate,
  names: Names,
): boolean {
  const before = compilation.diagnostics.length;
  const numberOf = (name: string) => {
    const { op } = compilation.builder.node(must(names[name], name));
    return op.kind === 'given' && op.values.per === 'rule' ? op.values.value : undefined;
  };
  const placeOf = (name: string) => {
    const value = parameters.find((parameter) => parameter.name === name)?.value;
    return [...path, ...(value?.kind === 'quantity' ? value.path : [])];
  };
  for (const [list, isRising] of [
    [rising, true],
    [rewarding, false],
  ] as const) {
    list.slice(1).forEach((name, i) => {
      const [low, high] = [numberOf(list[i] ?? ''), numberOf(name)];
      if (low === undefined || high === undefined) return;
      const order = decide(high, low);
      if (isRising ? order > 0 : order >= 0) return;
      const [lower, higher] = [low.toString(), high.toString()];
      if (isRising) compilation.report('rules/wrong-order', { lower, higher }, placeOf(name));
      else compilation.report('rules/salary-against-score', { worse: lower, better: higher }, placeOf(name));
    });
  }
  return compilation.diagnostics.length === before;
}
