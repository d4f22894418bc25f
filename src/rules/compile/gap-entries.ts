import type { Quantity } from '../../methods/quantity.js';
import type { MeasureKind } from '../../model/table-spec.js';
import type { Unit } from '../../number/unit.js';
import { isPlain } from '../../number/unit-algebra.js';
import type { Comparator, TargetForm } from '../../plan/gap-outline.js';
import type { NodeId } from '../../plan/node.js';
import type { TargetSetting } from '../gap-schema.js';
import type { Compilation, Path } from './compilation.js';
import type { CompiledIndicators } from './indicators.js';
import { nodeNamed } from './quantity-parameters.js';

/** A target as the rule file has it, once it is sound. */
export interface TargetEntry {
  readonly name: string;
  readonly subject: NodeId;
  readonly unit: Unit;
  readonly form: TargetForm;
  readonly kind: MeasureKind | undefined;
  readonly comparator: Comparator;
  readonly setting: TargetSetting;
  /** What is to be reached, and where that stands: a level, a range, a growth or a reduction. */
  readonly level: { readonly quantities: readonly Quantity[]; readonly path: Path };
  readonly path: Path;
}

/** The targets of `gap`, and those that indicators have of their own. */
export function targetEntries(
  compilation: Compilation,
  indicators: CompiledIndicators,
): readonly TargetEntry[] {
  const { setting } = compilation;
  const written = setting.gap?.targets ?? {};
  const own = Object.entries(setting.indicators).flatMap(([name, { target }]) =>
    target === undefined || Object.hasOwn(written, name)
      ? []
      : [{ name, setting: {}, path: ['indicators', name] }],
  );
  const named = Object.entries(written).map(([name, target]) => ({
    name,
    setting: target,
    path: ['gap', 'targets', name],
  }));
  return [...named, ...own].flatMap((entry) => entryFor(compilation, indicators, entry) ?? []);
}

interface Written {
  readonly name: string;
  readonly setting: TargetSetting;
  readonly path: Path;
}

function entryFor(
  compilation: Compilation,
  indicators: CompiledIndicators,
  { name, setting, path }: Written,
): TargetEntry | undefined {
  const subject = nodeNamed(compilation, name, path, 'as-key');
  if (subject === undefined) return undefined;
  const level = levelOf(compilation, { name, setting, path });
  if (level === undefined) return undefined;
  const { columns, indicators: declared } = compilation.setting;
  const { unit } = compilation.builder.node(subject);
  const kind = setting.kind ?? columns[name]?.kind;
  // a column, and an indicator that is one, does not say which way is better
  const direction = Object.hasOwn(declared, name) ? indicators.byName.get(name)?.direction : undefined;
  const comparator = comparatorOf(compilation, { name, setting, path }, { form: level.form, direction });
  if (comparator === undefined) return undefined;
  const { form } = level;
  const entry = { name, subject, unit, form, kind, comparator, setting, level, path };
  return suits(compilation, entry) ? entry : undefined;
}

type Level = TargetEntry['level'] & { readonly form: TargetForm };

const forms = ['target', 'range', 'growth', 'reduction'] as const;

/** Exactly one thing is to be reached; an indicator's own target is reached where the entry names none. */
function levelOf(compilation: Compilation, { name, setting, path }: Written): Level | undefined {
  const own = compilation.setting.indicators[name]?.target;
  const given = forms.filter((form) => setting[form] !== undefined);
  const [form, second] = given;
  if (second !== undefined) {
    return compilation.reportKey('rules/target-form', { name, given: [...given] }, [...path, second]);
  }
  if (form === undefined) {
    const at = ['indicators', name, 'target'];
    if (own !== undefined) return { form: 'level', quantities: [own], path: at };
    return compilation.reportKey('rules/target-form', { name, given: [] }, path);
  }
  if (own !== undefined) {
    const related = [compilation.keyPlace(['indicators', name, 'target'])];
    return compilation.reportKey('rules/target-twice', { name }, [...path, form], related);
  }
  const written = setting[form];
  const quantities: readonly Quantity[] =
    form === 'range' ? (setting.range ?? []) : written === undefined ? [] : [written as Quantity]; // as: only a range is a pair
  const sort = form === 'growth' || form === 'reduction' ? form : 'level';
  return { form: sort, quantities, path: [...path, form] };
}

interface Meaning {
  readonly form: TargetForm;
  readonly direction: 'higher' | 'lower' | undefined;
}

const upward: readonly string[] = ['at-least', 'above'];

/** What is written, or what the direction says; one that calls the worse side the better one is refused. */
function comparatorOf(
  compilation: Compilation,
  { name, setting, path }: Written,
  { form, direction }: Meaning,
): Comparator | undefined {
  const { comparator } = setting;
  const at = [...path, 'comparator'];
  if (setting.range !== undefined) {
    if (comparator === undefined) return 'within';
    return compilation.reportKey('rules/target-unfit', { name, key: 'comparator', needs: 'bound' }, at);
  }
  const wanted = form === 'reduction' ? 'lower' : direction;
  if (form === 'reduction' && direction === 'higher') {
    const facts = { indicator: name, direction, key: 'reduction', value: '' };
    return compilation.reportKey('rules/against-direction', facts, [...path, 'reduction']);
  }
  if (comparator === undefined) return wanted === 'lower' ? 'at-most' : 'at-least';
  if (wanted === undefined || upward.includes(comparator) === (wanted === 'higher')) return comparator;
  const facts = { indicator: name, direction: wanted, key: 'comparator', value: comparator };
  return compilation.report('rules/against-direction', facts, at);
}

/** Keys that have no meaning for this kind of target are refused, and those that it cannot do without are asked for. */
function suits(compilation: Compilation, entry: TargetEntry): boolean {
  const { name, setting, form, path } = entry;
  const unfit = (key: 'progress' | 'from' | 'growth', needs: 'flow' | 'reduction' | 'amount'): false => {
    compilation.reportKey('rules/target-unfit', { name, key, needs }, [...path, key]);
    return false;
  };
  if (setting.progress !== undefined && setting.progress !== 'none' && !isPaced(entry))
    return unfit('progress', 'flow');
  if (setting.from !== undefined && form !== 'reduction') return unfit('from', 'reduction');
  if (form === 'growth' && isShare(entry)) return unfit('growth', 'amount');
  if (form !== 'reduction' || setting.from !== undefined) return true;
  compilation.reportKey('rules/missing-key', { key: 'from', within: name }, path);
  return false;
}

/**
 * Whether part of it is due before the year is over: of a flow, but not of a range, which is no amount to be brought in, and not
 * of a reduction of a ratio or on the same period a year ago, which is wanted in full at any time.
 */
export function isPaced(
  entry: Pick<TargetEntry, 'form' | 'kind' | 'unit' | 'comparator' | 'setting'>,
): boolean {
  if (entry.kind !== 'flow' || entry.comparator === 'within') return false;
  return entry.form !== 'reduction' || (entry.setting.from !== 'last-year' && !isShare(entry));
}

/** A ratio in %: what it grows by is a difference, in 个百分点. */
export function isShare({ unit, kind }: Pick<TargetEntry, 'unit' | 'kind'>): boolean {
  return unit.dimension === '' && (!isPlain(unit) || kind === 'ratio' || kind === 'growth');
}
