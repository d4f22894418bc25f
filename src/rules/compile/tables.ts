import { must } from '../../model/must.js';
import {
  CORRECTIONS,
  type LabelSpec,
  type MeasureSpec,
  REFERENCES,
  REGISTER,
  type TableSpec,
} from '../../model/table-spec.js';
import { ONE } from '../../number/decimal.js';
import { applyRatio, conversion, PLAIN } from '../../number/unit-algebra.js';
import { nodeId } from '../../plan/builder.js';
import type { NodeId } from '../../plan/node.js';
import { LEDGER, type PartsOutline } from '../../plan/plan.js';
import type { TableSetting } from '../schema.js';
import { addColumn } from './columns.js';
import type { Compilation, Path } from './compilation.js';

interface CompiledTables {
  readonly specs: readonly TableSpec[];
  readonly outline: readonly PartsOutline[];
}

/** Tables that every rule file may have under these names. */
const reserved: ReadonlySet<string> = new Set([LEDGER, REFERENCES, REGISTER, CORRECTIONS]);

/** Adds the inputs of every table of parts and makes it known to formulas. */
export function compileTables(compilation: Compilation, entityHeaders: readonly string[]): CompiledTables {
  const compiled = Object.entries(compilation.setting.tables).flatMap(([name, setting]) => {
    const path = ['tables', name];
    if (!reserved.has(name) && name !== compilation.builder.table) {
      return [compileTable(compilation, { name, setting, path }, entityHeaders)];
    }
    compilation.reportKey('rules/reserved-name', { name }, path);
    return [];
  });
  return { specs: compiled.map(({ spec }) => spec), outline: compiled.map(({ outline }) => outline) };
}

interface Table {
  readonly name: string;
  readonly setting: TableSetting;
  readonly path: Path;
}

function compileTable(
  compilation: Compilation,
  table: Table,
  entityHeaders: readonly string[],
): { readonly spec: TableSpec; readonly outline: PartsOutline } {
  const { name, setting, path } = table;
  const [own = ''] = setting.entity;
  const measures = Object.entries(setting.columns).flatMap(([column, its]): MeasureSpec[] => {
    const at = {
      name: column,
      path: [...path, 'columns', column],
      table: name,
      id: nodeId('tables', name, column),
    };
    const spec = addColumn(compilation, its, { ...at, label: { zh: column, en: column } });
    return spec === undefined ? [] : [spec];
  });
  const names = new Map(measures.map((measure) => [measure.name, nodeId('tables', name, measure.name)]));
  for (const [word, id] of addConditions(compilation, table, names)) names.set(word, id);
  const share = shareOf(compilation, table, names);
  compilation.builder.tables.set(name, { name, names, share, empty: setting['without-rows'] });
  const spec: TableSpec = {
    table: name,
    period: compilation.period,
    rows: 'events',
    entityHeaders: setting.of ?? entityHeaders,
    measures,
    labels: labelSpecs(compilation, table),
    own,
    missingMarks: new Map(Object.entries(compilation.setting['missing-marks'])),
  };
  const labels = Object.entries(setting.labels).map(([label, words]) => ({ label, words }));
  return { spec, outline: { table: name, own, labels, share: wholeOf(compilation, share, setting.share) } };
}

/** The column of the parts' own names, which may be one of the text columns: an industry of a zone. Then the text columns. */
function labelSpecs(compilation: Compilation, { setting, path }: Table): readonly LabelSpec[] {
  const [own = '', ...aliases] = setting.entity;
  const ownNames: LabelSpec = {
    name: own,
    aliases,
    holds: own in setting.labels ? 'group' : 'remark',
    place: compilation.place([...path, 'entity']),
  };
  const others = Object.keys(setting.labels).filter((label) => label !== own);
  return [
    ownNames,
    ...others.map(
      (label): LabelSpec => ({
        name: label,
        aliases: [],
        holds: 'group',
        place: compilation.keyPlace([...path, 'labels', label]),
      }),
    ),
  ];
}

/** A condition for each word of each text column; a name cannot stand for two things. */
function addConditions(
  compilation: Compilation,
  { name, setting, path }: Table,
  taken: ReadonlyMap<string, NodeId>,
): ReadonlyMap<string, NodeId> {
  const added = new Map<string, NodeId>();
  for (const [label, words] of Object.entries(setting.labels)) {
    words.forEach((word, i) => {
      const at = [...path, 'labels', label, i];
      if (taken.has(word) || added.has(word)) {
        compilation.report('rules/name-twice', { name: word }, at);
        return;
      }
      const id = compilation.builder.add({
        id: nodeId('tables', name, word),
        on: { kind: 'row', table: name },
        unit: PLAIN,
        type: { kind: 'truth' },
        role: 'step',
        label: { zh: word, en: word },
        origin: compilation.place(at),
        op: { kind: 'input', table: name, label, is: word },
      });
      added.set(word, id);
    });
  }
  return added;
}

/** What the shares of a part add up to, in the unit of their column. */
function wholeOf(
  compilation: Compilation,
  share: NodeId | undefined,
  measure: string | undefined,
): PartsOutline['share'] {
  if (share === undefined || measure === undefined) return undefined;
  const ratio = must(conversion(PLAIN, compilation.builder.node(share).unit), 'share');
  return { measure, whole: applyRatio(ONE, ratio) };
}

/** A plain number, so that the shares of a part can add up to 1. */
function shareOf(
  compilation: Compilation,
  { setting, path }: Table,
  names: ReadonlyMap<string, NodeId>,
): NodeId | undefined {
  const { share } = setting;
  if (share === undefined) return undefined;
  const node = names.get(share);
  if (node === undefined) {
    const facts = { name: share, nearest: undefined, within: 'columns' };
    return compilation.report('rules/unknown-name', facts, [...path, 'share']);
  }
  const { unit } = compilation.builder.node(node);
  if (unit.dimension === PLAIN.dimension) return node;
  const facts = { quantity: share, unit: unit.text, expected: '%' };
  return compilation.report('rules/quantity-unit', facts, [...path, 'share']);
}
