import type { LabelSpec } from '../../model/table-spec.js';
import type { Grouping } from '../../plan/plan.js';
import type { RulesSetting } from '../schema.js';
import type { Compilation, Path } from './compilation.js';

/** The name of the grouping that puts together the units of one head. */
export const HEADS = 'salary/heads';

/** The grouping that puts together the units of one head. */
export function headGroupings({ salary }: RulesSetting): readonly Grouping[] {
  if (salary?.heads === undefined) return [];
  return [{ name: HEADS, label: salary.heads, known: undefined, ofHeads: true }];
}

/** Text columns that salary floats look at: heads, and the grades of earlier years. */
export function salaryLabels(compilation: Compilation): readonly LabelSpec[] {
  const { salary } = compilation.setting;
  const spec = (name: string, at: Path): LabelSpec => ({
    name,
    aliases: [],
    holds: 'group',
    place: compilation.place(at),
  });
  const heads = salary?.heads === undefined ? [] : [spec(salary.heads, ['salary', 'heads'])];
  const earlier = (salary?.bonus ?? []).flatMap(({ consecutive }, i) =>
    (consecutive?.columns ?? []).map((column, year) =>
      spec(column, ['salary', 'bonus', i, 'consecutive', 'columns', year]),
    ),
  );
  return [...heads, ...earlier];
}
