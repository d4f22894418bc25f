import type { MeasureSpec } from '../../model/table-spec.js';
import { Decimal } from '../../number/decimal.js';
import type { NodeId } from '../../plan/node.js';
import { measureId, reportedId } from './columns.js';
import type { Compilation } from './compilation.js';
import { inDependencyOrder } from './dependency-order.js';
import { defaultGrouping } from './groups.js';
import { addImputed, carriedNames } from './impute.js';
import { valueChoices } from './missing.js';

/** Puts in the missing values of the columns that have a policy for them, each after the column it carries forward. */
export function imputeColumns(compilation: Compilation, measures: readonly MeasureSpec[]): void {
  const { columns } = compilation.setting;
  for (const measure of measures) refuseZero(compilation, measure);
  const reads = Object.entries(columns).map(([name, { missing }]) => {
    const carried = carriedNames(missing).filter((read) => Object.hasOwn(columns, read));
    return [name, carried] as const;
  });
  const order = inDependencyOrder(new Map(reads), (cycle) => {
    compilation.report('rules/circular-formula', { cycle }, ['columns', cycle[0], 'missing']);
  });
  for (const name of order) imputeColumn(compilation, name);
}

/** Nothing is put in that the column's own bounds would refuse in a cell. */
function refuseZero(compilation: Compilation, { name, atLeast, above }: MeasureSpec): void {
  const setting = compilation.setting.columns[name]?.missing;
  const zeros = setting === undefined ? [] : [...valueChoices(setting).values()];
  const zero = zeros.find(({ policy }) => policy === 'as-zero');
  if (zero === undefined) return;
  const path = ['columns', name, 'missing', ...zero.path];
  if (above !== undefined && !new Decimal(above).lessThan(0)) {
    compilation.report('rules/zero-out-of-bounds', { column: name, bound: 'above', value: above }, path);
  } else if (atLeast !== undefined && new Decimal(atLeast).greaterThan(0)) {
    compilation.report('rules/zero-out-of-bounds', { column: name, bound: 'at-least', value: atLeast }, path);
  }
}

function imputeColumn(compilation: Compilation, name: string): void {
  const setting = compilation.setting.columns[name]?.missing;
  const of = reportedId(name);
  // a column without a policy is its input; one whose input is not there was refused
  if (setting === undefined || !compilation.builder.has(of)) return;
  addImputed(compilation, {
    kind: 'column',
    owner: measureId(name),
    id: measureId(name),
    of,
    name,
    setting,
    path: ['columns', name, 'missing'],
    role: 'measure',
    grouping: defaultGrouping(compilation.setting),
    names: columnsSoFar(compilation),
  });
}

function columnsSoFar({ setting, builder }: Compilation): ReadonlyMap<string, NodeId> {
  const names = Object.keys(setting.columns).filter((name) => builder.has(measureId(name)));
  return new Map(names.map((name) => [name, measureId(name)]));
}
