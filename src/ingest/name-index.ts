import type { LabelSpec, MeasureSpec, TableSpec } from '../model/table-spec.js';
import type { UnitSystem } from '../number/unit-system.js';
import { readHeaderText } from './header-text.js';
import { isUnitCorner } from './unit-announcement.js';

/** What a column can be matched to. */
export type Target =
  | { readonly kind: 'measure'; readonly index: number; readonly spec: MeasureSpec }
  | { readonly kind: 'label'; readonly index: number; readonly spec: LabelSpec };

/** Names of the rule file, looked up exactly, then by alias, then by normalised text: never by likeness. */
export interface NameIndex {
  /** Every target of the first of the three ways that finds any. */
  readonly find: (text: string) => readonly Target[];
  /** Position among the declared entity headers; undefined when the text is none of them. */
  readonly entityRank: (text: string) => number | undefined;
  /** The text as it is compared: normalised, without its unit. */
  readonly keyOf: (text: string) => string;
  /** True for a cell among headers that only announces units; “税收 单位:亿元” is the header of 税收. */
  readonly isCorner: (text: string) => boolean;
}

export function nameIndex(spec: TableSpec, units: UnitSystem): NameIndex {
  const keyOf = (text: string) => readHeaderText(text, units).key;
  const targets = targetsOf(spec);
  const byName = groupBy(targets, ({ spec: { name } }) => [name]);
  const byAlias = groupBy(targets, ({ spec: { aliases } }) => aliases);
  const byKey = groupBy(targets, ({ spec: { name, aliases } }) => [name, ...aliases].map(keyOf));
  const entityRanks = new Map<string, number>();
  for (const [rank, header] of spec.entityHeaders.entries()) {
    const key = keyOf(header);
    if (!entityRanks.has(key)) entityRanks.set(key, rank);
  }
  const find = (text: string) => byName.get(text) ?? byAlias.get(text) ?? byKey.get(keyOf(text)) ?? [];
  const entityRank = (text: string) => entityRanks.get(keyOf(text));
  const isCorner = (text: string) =>
    isUnitCorner(text, units) && find(text).length === 0 && entityRank(text) === undefined;
  return { find, entityRank, keyOf, isCorner };
}

export function targetsOf(spec: TableSpec): readonly Target[] {
  return [
    ...spec.measures.map((measure, index): Target => ({ kind: 'measure', index, spec: measure })),
    ...spec.labels.map((label, index): Target => ({ kind: 'label', index, spec: label })),
  ];
}

function groupBy(
  targets: readonly Target[],
  textsOf: (target: Target) => readonly string[],
): Map<string, Target[]> {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    for (const text of new Set(textsOf(target))) groups.set(text, [...(groups.get(text) ?? []), target]);
  }
  return groups;
}
