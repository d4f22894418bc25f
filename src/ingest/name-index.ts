import type { LabelSpec, MeasureSpec, TableSpec } from '../model/table-spec.js';
import type { UnitSystem } from '../number/unit-system.js';
import { readHeaderText } from './header-text.js';
import { withoutNumbering } from './numbering.js';
import { isUnitCorner } from './unit-announcement.js';

/** What a column can be matched to. */
export type Target =
  | { readonly kind: 'measure'; readonly index: number; readonly spec: MeasureSpec }
  | { readonly kind: 'label'; readonly index: number; readonly spec: LabelSpec };

/** The way in which a header was matched. */
export type MatchedBy = 'name' | 'alias' | 'normalised';

/** Names of the rule file, looked up exactly, then by alias, then by normalised text: never by likeness. */
export interface NameIndex {
  /** Every target of the first of the three ways that finds any. */
  readonly find: (text: string) => readonly Target[];
  /** Whether headers may say of which period their figures are. */
  readonly dated: boolean;
  /** Which of the three ways that is. */
  readonly matchedBy: (text: string) => MatchedBy;
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
  const byName = groupBy([...targets, ...otherPeriods(spec)], ({ spec: { name } }) => [name]);
  const byAlias = groupBy(targets, ({ spec: { aliases } }) => aliases);
  const byKey = groupBy(targets, ({ spec: { name, aliases } }) => [name, ...aliases].map(keyOf));
  const entityRanks = new Map<string, number>();
  for (const [rank, header] of spec.entityHeaders.entries()) {
    const key = keyOf(header);
    if (!entityRanks.has(key)) entityRanks.set(key, rank);
  }
  const matchedBy = (text: string) =>
    byName.has(text) ? 'name' : byAlias.has(text) ? 'alias' : 'normalised';
  const byBareKey = (text: string) => {
    const bare = withoutNumbering(text);
    return bare === undefined ? undefined : byKey.get(keyOf(bare));
  };
  const find = (text: string) =>
    byName.get(text) ?? byAlias.get(text) ?? byKey.get(keyOf(text)) ?? byBareKey(text) ?? [];
  const entityRank = (text: string) => entityRanks.get(keyOf(text));
  const isCorner = (text: string) =>
    isUnitCorner(text, units) && find(text).length === 0 && entityRank(text) === undefined;
  const dated = spec.period !== undefined;
  return { find, dated, matchedBy, entityRank, keyOf, isCorner };
}

/** What headers name: a measure in another period goes by the names of the measure. */
export function targetsOf(spec: TableSpec): readonly Target[] {
  return [
    ...spec.measures.flatMap((measure, index): readonly Target[] =>
      measure.of === undefined ? [{ kind: 'measure', index, spec: measure }] : [],
    ),
    ...spec.labels.map((label, index): Target => ({ kind: 'label', index, spec: label })),
  ];
}

/** 税收@2021Q3: so the rules call a measure in another period, and so a form that asks for it may. */
function otherPeriods({ measures }: TableSpec): readonly Target[] {
  return measures.flatMap((measure, index): readonly Target[] =>
    measure.of === undefined ? [] : [{ kind: 'measure', index, spec: measure }],
  );
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
