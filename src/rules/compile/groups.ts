import { nearest } from '../../diagnostics/nearest.js';
import { isByGroup } from '../../methods/quantity.js';
import { ALL } from '../../plan/plan.js';
import type { ItemSetting, RulesSetting } from '../schema.js';
import type { Compilation, Path } from './compilation.js';

/** The first named grouping, or all entities as one group. */
export function defaultGrouping(setting: RulesSetting): string {
  return Object.keys(setting.groups ?? {})[0] ?? ALL;
}

/** The grouping that `within` names somewhere; left out, the default one. */
export function groupingNamed(compilation: Compilation, name: string | undefined, path: Path): string {
  if (name === undefined) return defaultGrouping(compilation.setting);
  const known = [ALL, ...Object.keys(compilation.setting.groups ?? {})];
  if (known.includes(name)) return name;
  compilation.report('rules/unknown-name', { name, nearest: nearest(name, known), within: 'groups' }, path);
  return ALL;
}

/** A map from groups to numbers, and where the rule file has it. */
interface ByGroup {
  /** The grouping it names; undefined: the default one. */
  readonly within: string | undefined;
  readonly groups: readonly string[];
  readonly path: Path;
}

/** Every group of a grouping that a weight or a quantity by group names: the groups the rules know. */
export function groupsNamed(setting: RulesSetting, grouping = defaultGrouping(setting)): readonly string[] {
  const maps = mapsByGroup(setting).filter((map) => groupingOf(setting, map) === grouping);
  return [...new Set(maps.flatMap(({ groups }) => groups))];
}

function groupingOf(setting: RulesSetting, map: ByGroup): string {
  return map.within ?? defaultGrouping(setting);
}

/** Numbers by group need a grouping that has groups, and must name every group that others over the same grouping name. */
export function refuseGroupGaps(compilation: Compilation): void {
  const { setting } = compilation;
  const maps = mapsByGroup(setting);
  for (const map of maps) refuseOtherGrouping(compilation, map);
  const ungrouped = maps.find((map) => map.within === undefined && groupingOf(setting, map) === ALL);
  if (ungrouped !== undefined) compilation.report('rules/groups-needed', {}, ungrouped.path);
  for (const grouping of Object.keys(setting.groups ?? {})) {
    refuseGapsIn(
      compilation,
      maps.filter((map) => groupingOf(setting, map) === grouping),
    );
  }
}

/** A group that fewer than half of the maps name is what is wrong with those; any other is missing where it is not named. */
function refuseGapsIn(compilation: Compilation, maps: readonly ByGroup[]): void {
  const known = [...new Set(maps.flatMap(({ groups }) => groups))];
  const naming = (group: string) => maps.filter(({ groups }) => groups.includes(group)).length;
  const odd = known.filter((group) => naming(group) * 2 < maps.length);
  for (const { groups, path } of maps) {
    const missing = known.filter((group) => !groups.includes(group) && !odd.includes(group));
    const meant = groups
      .filter((group) => odd.includes(group))
      .map((group) => ({ group, nearest: nearest(group, missing) }));
    for (const { group, nearest } of meant) {
      const others = maps.length - naming(group);
      compilation.reportKey('rules/group-odd', { group, others, nearest }, [...path, group]);
    }
    for (const group of missing.filter((name) => !meant.some(({ nearest }) => nearest === name))) {
      compilation.report('rules/group-unnamed', { group }, path);
    }
  }
}

/** All entities as one group have one number, which needs no map. */
function refuseOtherGrouping(compilation: Compilation, map: ByGroup): void {
  const known = Object.keys(compilation.setting.groups ?? {});
  if (map.within === undefined || known.includes(map.within)) return;
  const path = [...map.path.slice(0, -1), 'within'];
  if (known.length === 0) compilation.report('rules/groups-needed', {}, map.path);
  else if (map.within !== ALL) groupingNamed(compilation, map.within, path);
  else {
    const expected = `choice:${known.join('|')}`;
    const facts = { key: 'within', found: ALL, expected, nearest: undefined };
    compilation.report('rules/unexpected-value', facts, path);
  }
}

/** The weights by group, and the quantities by group of every target and every score. */
function mapsByGroup(setting: RulesSetting): ByGroup[] {
  const targets = Object.entries(setting.indicators).flatMap(([name, { target }]) =>
    quantitiesIn(target, ['indicators', name, 'target']),
  );
  const gaps = quantitiesIn(setting.gap?.targets, ['gap', 'targets']);
  const salary = quantitiesIn(setting.salary, ['salary']);
  return [...targets, ...gaps, ...salary, ...mapsInFramework(setting.index, ['index'])];
}

function mapsInFramework(items: Readonly<Record<string, ItemSetting>>, path: Path): ByGroup[] {
  return Object.entries(items).flatMap(([name, item]) => {
    const here = [...path, name];
    const groups = typeof item.weight === 'object' ? Object.keys(item.weight) : undefined;
    return [
      ...(groups === undefined ? [] : [{ within: undefined, groups, path: [...here, 'weight'] }]),
      ...quantitiesIn(item.score, [...here, 'score']),
      ...(item.of === undefined ? [] : mapsInFramework(item.of, [...here, 'of'])),
    ];
  });
}

/** Whatever the settings of a method are called and however they nest. */
function quantitiesIn(setting: unknown, path: Path): ByGroup[] {
  if (isByGroup(setting)) {
    const groups = Object.keys(setting['by-group']);
    return [{ within: setting.within, groups, path: [...path, 'by-group'] }];
  }
  if (Array.isArray(setting)) return setting.flatMap((member, i) => quantitiesIn(member, [...path, i]));
  if (typeof setting !== 'object' || setting === null) return [];
  return Object.entries(setting).flatMap(([key, value]) => quantitiesIn(value, [...path, key]));
}
