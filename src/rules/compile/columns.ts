import { nearest } from '../../diagnostics/nearest.js';
import { wholeOf } from '../../model/period.js';
import type { LabelSpec, MeasureSpec, TableSpec } from '../../model/table-spec.js';
import type { Words } from '../../model/words.js';
import { parseDecimal, ZERO } from '../../number/decimal.js';
import type { Unit } from '../../number/unit.js';
import { nodeId } from '../../plan/builder.js';
import type { NodeId } from '../../plan/node.js';
import type { ColumnSetting } from '../schema.js';
import type { Compilation, Path } from './compilation.js';
import { partLabel, partWords } from './labels.js';
import { resolveAmount } from './quantities.js';
import { compileReferences } from './references.js';
import { salaryLabels } from './salary-labels.js';

/** Adds an input node per column and says what the sheets must hold. */
export function compileColumns(compilation: Compilation): TableSpec {
  const { setting } = compilation;
  const measures = Object.entries(setting.columns).flatMap(
    ([name, column]) => compileColumn(compilation, name, column) ?? [],
  );
  refuseSharedNames(compilation);
  refuseNumericMarks(compilation);
  return {
    table: compilation.builder.table,
    period: compilation.period,
    rows: 'entities',
    entityHeaders: entityHeaders(compilation),
    measures,
    labels: labelSpecs(compilation),
    missingMarks: new Map(Object.entries(setting['missing-marks'])),
    references: compileReferences(compilation),
  };
}

/** A mark that reads as a number would be missing in one cell and a figure in the next. */
function refuseNumericMarks(compilation: Compilation): void {
  for (const mark of Object.keys(compilation.setting['missing-marks'])) {
    if (parseDecimal(mark.normalize('NFKC').trim()) === undefined) continue;
    const facts = { key: 'missing-marks', found: mark, expected: 'mark', nearest: undefined };
    compilation.reportKey('rules/unexpected-value', facts, ['missing-marks', mark]);
  }
}

/** Headers an office commonly writes above the names; a rule file that lists its own replaces them. */
const commonHeaders = {
  zone: ['开发区', '开发区名称', '园区', '园区名称', '地区', '单位', '单位名称', '名称'],
  enterprise: ['企业名称', '企业', '单位名称', '单位', '名称'],
  project: ['项目名称', '项目', '名称'],
  post: ['岗位名称', '岗位', '部门', '名称'],
} as const;

function entityHeaders(compilation: Compilation): readonly string[] {
  const { entity } = compilation.setting;
  if (typeof entity === 'string') return commonHeaders[entity];
  return entity.headers ?? commonHeaders[entity.kind];
}

function labelSpecs(compilation: Compilation): LabelSpec[] {
  const { groups, exempt } = compilation.setting;
  const sorting = Object.entries(groups ?? {}).map(
    ([name, label]): LabelSpec => ({
      name: label,
      aliases: [],
      holds: 'group',
      place: compilation.place(['groups', name]),
    }),
  );
  const reasons = exempt.flatMap(({ column }, i): LabelSpec[] => {
    if (column === undefined) return [];
    return [
      { name: column, aliases: [], holds: 'remark', place: compilation.place(['exempt', i, 'column']) },
    ];
  });
  const all = [...sorting, ...reasons, ...salaryLabels(compilation)];
  return [...new Map(all.map((spec) => [spec.name, spec])).values()];
}

function compileColumn(
  compilation: Compilation,
  name: string,
  column: ColumnSetting,
): MeasureSpec | undefined {
  const imputed = column.missing !== undefined;
  const spec = addColumn(compilation, column, {
    name,
    path: ['columns', name],
    table: compilation.builder.table,
    id: imputed ? reportedId(name) : measureId(name),
    label: imputed ? partLabel(name, partWords.asReported) : { zh: name, en: name },
  });
  if (compilation.period?.part === 'week' && column.every !== undefined && column.every !== 'year') {
    compilation.report('rules/every-of-weeks', { every: column.every }, ['columns', name, 'every']);
  }
  return spec && { ...spec, ...periodOf(compilation, column) };
}

/** The period a column's figures are of: of a yearly or quarterly one the whole year or quarter, in a run by shorter periods. */
function periodOf({ period }: Compilation, { every }: ColumnSetting): Pick<MeasureSpec, 'period' | 'every'> {
  return { period: period && every ? wholeOf(period, every) : period, every };
}

/** A column of a table and the node it becomes. */
interface ColumnNode {
  readonly name: string;
  readonly path: Path;
  readonly table: string;
  readonly id: NodeId;
  readonly label: Words;
}

/** Adds a column's input and says what the sheets must hold for it. */
export function addColumn(
  compilation: Compilation,
  column: ColumnSetting,
  { name, path, table, id, label }: ColumnNode,
): MeasureSpec | undefined {
  const unit = unitAt(compilation, column.unit, [...path, 'unit']);
  if (unit === undefined) return undefined;
  compilation.builder.add({
    id,
    on: { kind: 'row', table },
    unit,
    type: { kind: 'number' },
    role: 'measure',
    label,
    origin: compilation.keyPlace(path),
    op: { kind: 'input', table, measure: name },
  });
  return {
    name,
    aliases: column.aliases ?? [],
    unit: column.unit,
    atLeast: boundOf(compilation, column['at-least'], unit, [...path, 'at-least']),
    above: boundOf(compilation, column.above, unit, [...path, 'above']),
    accounting: column.accounting ?? false,
    kind: column.kind,
    place: compilation.keyPlace(path),
  };
}

export function measureId(name: string): string {
  return nodeId('measures', name);
}

/** What the sheets have, where a missing policy puts values in under the column's own id. */
export function reportedId(name: string): string {
  return `${measureId(name)}/reported`;
}

function boundOf(
  compilation: Compilation,
  quantity: ColumnSetting['at-least'],
  unit: Unit,
  path: Path,
): string | undefined {
  if (quantity === undefined) return undefined;
  return (resolveAmount(compilation, quantity, unit, path)?.value ?? ZERO).toString();
}

/** The unit a text names; reported with the nearest known one when it names none. */
export function unitAt(compilation: Compilation, text: string, path: Path): Unit | undefined {
  const unit = compilation.units.parse(text);
  if (unit !== undefined) return unit;
  return compilation.report(
    'rules/unknown-unit',
    { unit: text, nearest: nearest(text, compilation.units.names) },
    path,
  );
}

/** A header that a column, a grouping or the reasons of exemption claim, and where. */
interface Claim {
  readonly header: string;
  readonly by: string;
  readonly from: 'columns' | 'groups' | 'exempt';
  readonly path: Path;
}

/** One header can feed one column, grouping or exemption only: a name, alias or label that two claim is refused. */
function refuseSharedNames(compilation: Compilation): void {
  const claimed = new Map<string, Claim>();
  for (const claim of claims(compilation)) {
    const first = claimed.get(claim.header);
    if (first === undefined) claimed.set(claim.header, claim);
    else if (first.by !== claim.by || first.from !== claim.from) {
      const facts = { alias: claim.header, first: first.by, second: claim.by };
      compilation.report('rules/alias-twice', facts, claim.path, [compilation.place(first.path)]);
    }
  }
}

function claims({ setting }: Compilation): Claim[] {
  const columns = Object.entries(setting.columns).flatMap(([by, column]) => {
    const path = ['columns', by];
    const aliases = (column.aliases ?? []).map(
      (header, i): Claim => ({ header, by, from: 'columns', path: [...path, 'aliases', i] }),
    );
    return [{ header: by, by, from: 'columns', path } satisfies Claim, ...aliases];
  });
  const groups = Object.entries(setting.groups ?? {}).map(
    ([by, header]): Claim => ({ header, by, from: 'groups', path: ['groups', by] }),
  );
  const reasons = setting.exempt.flatMap(({ column }, i): Claim[] =>
    column === undefined
      ? []
      : [{ header: column, by: 'exempt', from: 'exempt', path: ['exempt', i, 'column'] }],
  );
  return [...columns, ...groups, ...reasons];
}
