import { type LabelSpec, REGISTER, type TableSpec } from '../../model/table-spec.js';
import type { RulesSetting } from '../schema.js';
import type { Compilation } from './compilation.js';

type RegisterSetting = NonNullable<RulesSetting['register']>;

/** Words that sort entities into groups, and texts of their own. */
const holds: { readonly [K in keyof Omit<Required<RegisterSetting>, 'name'>]: LabelSpec['holds'] } = {
  code: 'remark',
  former: 'remark',
  type: 'group',
  region: 'group',
  parent: 'remark',
};
// as: the keys of a record are those of its type
const keys = Object.keys(holds) as readonly (keyof typeof holds)[];

/** What the register's sheet must hold; undefined where the rules have none. */
export function registerSpec(compilation: Compilation): TableSpec | undefined {
  const { register } = compilation.setting;
  if (register === undefined) return undefined;
  const labels = keys.flatMap((key): LabelSpec[] => {
    const name = register[key];
    const place = compilation.place(['register', key]);
    return name === undefined ? [] : [{ name, aliases: [], holds: holds[key], place }];
  });
  if (labels.length === 0) return compilation.reportKey('rules/register-columns', {}, ['register']);
  return {
    table: REGISTER,
    rows: 'entities',
    entityHeaders: [register.name],
    measures: [],
    labels,
    missingMarks: new Map(Object.entries(compilation.setting['missing-marks'])),
    register: { code: register.code, former: register.former, parent: register.parent },
  };
}
