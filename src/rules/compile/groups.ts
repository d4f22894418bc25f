import { nearest } from '../../diagnostics/nearest.js';
import { ALL } from '../../plan/plan.js';
import type { ItemSetting, RulesSetting } from '../schema.js';
import type { Compilation, Path } from './compilation.js';

/** The first named grouping, or all entities as one group. */
export function defaultGrouping(setting: RulesSetting): string {
  return Object.keys(setting.groups ?? {})[0] ?? ALL;
}

/** The grouping a rank list or a quota names; left out, the default one. */
export function groupingNamed(compilation: Compilation, name: string | undefined, path: Path): string {
  if (name === undefined) return defaultGrouping(compilation.setting);
  const known = [ALL, ...Object.keys(compilation.setting.groups ?? {})];
  if (known.includes(name)) return name;
  compilation.report('rules/unknown-name', { name, nearest: nearest(name, known), within: 'groups' }, path);
  return ALL;
}

/** A map from groups to numbers, and where the rule file has it. */
interface ByGroup {
  readonly groups: readonly string[];
  readonly path: Path;
}

/** Every group that a weight or a quantity by group names: the groups the rules know. */
export function groupsNamed(setting: RulesSetting): readonly string[] {
  return [...new Set(mapsByGroup(setting.index, ['index']).flatMap(({ groups }) => groups))];
}

/** A weight by group needs a grouping, and must name every group that another one names. */
export function refuseGroupGaps(compilation: Compilation): void {
  const maps = mapsByGroup(compilation.setting.index, ['index']);
  const [first] = maps;
  if (first === undefined) return;
  if (defaultGrouping(compilation.setting) === ALL) {
    compilation.report('rules/groups-needed', {}, first.path);
    return;
  }
  const known = groupsNamed(compilation.setting);
  for (const { groups, path } of maps) {
    for (const group of known.filter((name) => !groups.includes(name))) {
      compilation.report('rules/group-unnamed', { group }, path);
    }
  }
}

function mapsByGroup(items: Readonly<Record<string, ItemSetting>>, path: Path): ByGroup[] {
  return Object.entries(items).flatMap(([name, item]) => {
    const here = [...path, name];
    const own =
      typeof item.weight === 'object'
        ? [{ groups: Object.keys(item.weight), path: [...here, 'weight'] }]
        : [];
    return [...own, ...(item.of === undefined ? [] : mapsByGroup(item.of, [...here, 'of']))];
  });
}
