import { nearest } from '../../diagnostics/nearest.js';
import {
  type ImputeName,
  type ImputePolicy,
  type ImputeSetting,
  imputePolicies,
  PREVIOUS,
} from '../../methods/impute-policies.js';
import { must } from '../../model/must.js';
import { wholeOf } from '../../model/period.js';
import { conversion } from '../../number/unit-algebra.js';
import { bindFormula } from '../../plan/formula-node.js';
import type { NodeId, Role, SettleCase } from '../../plan/node.js';
import type { Compilation, Path } from './compilation.js';
import { partLabel } from './labels.js';
import { type Choice, type PolicyCase, policyCases, valueChoices } from './missing.js';
import { reportedOnly } from './reported-only.js';

/** A column's or an indicator's value that has a missing policy of its own. */
export interface Imputed {
  readonly kind: 'column' | 'indicator';
  /** Of the column or indicator; what is put in has ids below it. */
  readonly owner: NodeId;
  /** Of the value with what was put in. */
  readonly id: NodeId;
  /** The value as it was reported or computed. */
  readonly of: NodeId;
  readonly name: string;
  readonly setting: ImputeSetting;
  /** Of `missing` in the rule file. */
  readonly path: Path;
  readonly role: Role;
  /** The grouping whose groups a mean or a median is of. */
  readonly grouping: string;
  /** What a carried-forward name may mean. */
  readonly names: ReadonlyMap<string, NodeId>;
}

/** Adds the value with its missing ones put in; what no policy covers stays missing. Undefined when a policy was refused. */
export function addImputed(compilation: Compilation, imputed: Imputed): NodeId | undefined {
  const { id, of, owner, name, setting, path, role } = imputed;
  const chosen = policyCases(valueChoices(setting)).filter(
    ({ choice }) => choice.policy !== PREVIOUS || carriesPrevious(compilation, imputed),
  );
  const looksAtGroup = chosen.some(({ choice }) => definitionOf(choice.policy).formula.startsWith('cohort_'));
  const over = looksAtGroup
    ? reportedOnly(compilation, { of, id: `${owner}/made-of-reported`, name, path })
    : undefined;
  const cases = chosen.flatMap((one): SettleCase[] => {
    const to = putIn(compilation, { ...imputed, over }, one);
    return to === undefined ? [] : [{ reasons: one.reasons, policy: one.choice.policy, to }];
  });
  if (cases.length < chosen.length) return undefined;
  return compilation.builder.add({
    id,
    on: { kind: 'row', table: compilation.builder.table },
    unit: compilation.builder.node(of).unit,
    type: { kind: 'number' },
    role,
    label: { zh: name, en: name },
    origin: compilation.keyPlace(path),
    op: { kind: 'settle', of, cases, uncovered: 'keep', assessed: undefined },
  });
}

/** What was counted up to the end of a year is not carried into the next: a level is, and the figure of a whole year. */
export function carriesPrevious(
  { setting, period }: Compilation,
  { kind, name }: Pick<Imputed, 'kind' | 'name'>,
): boolean {
  const column = kind === 'column' ? setting.columns[name] : undefined;
  const of = period && column?.every ? wholeOf(period, column.every) : period;
  if (of === undefined || of.part === 'year' || of.index > 1) return true;
  return column?.kind === 'stock' || column?.kind === 'ratio' || column?.kind === 'growth';
}

/** What a setting carries forward, by name. */
export function carriedNames(setting: ImputeSetting | undefined): readonly string[] {
  const chosen = setting === undefined ? [] : policyCases(valueChoices(setting));
  return chosen.flatMap(({ choice }) => (choice.policy === 'carry-forward' ? [choice.operand] : []));
}

function definitionOf(policy: ImputeName): ImputePolicy {
  return must(
    imputePolicies.find((one) => one.policy === policy),
    policy,
  );
}

/** The node of what a policy puts in. */
function putIn(
  compilation: Compilation,
  imputed: Imputed & { readonly over: NodeId | undefined },
  { choice, part }: PolicyCase<ImputeName>,
): NodeId | undefined {
  const { of, owner, name, path, role, grouping, over } = imputed;
  const { formula, label } = definitionOf(choice.policy);
  const names = new Map([['value', of]]);
  if (choice.policy === 'carry-forward' || choice.policy === 'last-year' || choice.policy === 'previous') {
    const carried =
      choice.policy === 'carry-forward'
        ? carriedNode(compilation, imputed, choice)
        : ownBefore(compilation, imputed, choice);
    if (carried === undefined) return undefined;
    names.set('carried', carried);
  }
  const carried = names.get('carried');
  const outcome = bindFormula(compilation.builder, {
    id: `${owner}/${part}`,
    source: compilation.templateAt(path, formula),
    names,
    unit: compilation.builder.node(of).unit,
    grouping,
    role,
    type: { kind: 'number' },
    label: carried === undefined ? partLabel(name, label) : compilation.builder.node(carried).label,
    origin: compilation.place([...path, ...choice.path]),
    over,
  });
  return must(compilation.take(outcome), `${owner}/${part}`);
}

/** The value's own of a year ago, or of the period before, as it was reported. */
function ownBefore(compilation: Compilation, imputed: Imputed, choice: Choice): NodeId | undefined {
  const called = choice.policy === PREVIOUS ? 'previous' : 'last_year';
  const asked = { function: called, of: imputed.of } as const;
  const place = compilation.place([...imputed.path, ...choice.path]);
  const outcome = compilation.builder.otherPeriods?.nodeFor(asked, place);
  return outcome && compilation.take(outcome);
}

/** What the name carried forward stands for, when it counts in units that convert. */
function carriedNode(compilation: Compilation, imputed: Imputed, choice: Choice): NodeId | undefined {
  const name = choice.operand;
  const path = [...imputed.path, ...choice.path];
  const node = imputed.names.get(name);
  if (node === undefined) return reportUnknown(compilation, imputed.kind, { name, path });
  const [from, to] = [node, imputed.of].map((id) => compilation.builder.node(id).unit);
  if (from === undefined || to === undefined || conversion(from, to) !== undefined) return node;
  const facts = { quantity: name, unit: from.text, expected: to.text };
  return compilation.report('rules/quantity-unit', facts, path);
}

/** A name that is declared but not there was refused where it stands. */
function reportUnknown(
  compilation: Compilation,
  kind: Imputed['kind'],
  { name, path }: { readonly name: string; readonly path: Path },
): undefined {
  const { columns, indicators } = compilation.setting;
  const known = [...Object.keys(columns), ...(kind === 'indicator' ? Object.keys(indicators) : [])];
  if (known.includes(name)) return undefined;
  const facts = { name, nearest: nearest(name, known) };
  return kind === 'indicator'
    ? compilation.report('rules/unknown-indicator', facts, path)
    : compilation.report('rules/unknown-name', { ...facts, within: 'columns' }, path);
}
