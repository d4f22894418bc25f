import { must } from '../../model/must.js';
import { PLAIN } from '../../number/unit-algebra.js';
import { addFormula } from '../../plan/formula-node.js';
import type { NodeId } from '../../plan/node.js';
import type { SalaryHeads } from '../../plan/salary-outline.js';
import { HEADS } from './salary-labels.js';
import type { SalaryScope } from './salary-nodes.js';
import { salaryWords } from './salary-words.js';

const path = ['salary', 'heads'];

/** Adds the mean of the printed coefficients of each head's units, rounded like them. */
export function compileHeads(scope: SalaryScope, coefficient: NodeId): SalaryHeads | undefined {
  const { compilation, setting } = scope;
  const { builder } = compilation;
  if (setting.heads === undefined) return undefined;
  const named = builder.add({
    id: 'salary/heads/named',
    on: { kind: 'row', table: builder.table },
    unit: PLAIN,
    type: { kind: 'truth' },
    role: 'step',
    label: { zh: setting.heads, en: setting.heads },
    origin: compilation.place(path),
    op: { kind: 'input', table: builder.table, label: setting.heads, is: undefined },
  });
  const outcome = addFormula(builder, {
    id: HEADS,
    source: compilation.templateAt(path, `round(cohort_mean(coefficient), ${setting.round.coefficient})`),
    names: new Map([['coefficient', coefficient]]),
    unit: PLAIN,
    grouping: HEADS,
    role: 'step',
    type: { kind: 'number' },
    label: salaryWords.heads,
    origin: compilation.place(path),
    on: { kind: 'group', grouping: HEADS },
    over: named,
  });
  return { label: setting.heads, grouping: HEADS, coefficient: must(compilation.take(outcome), HEADS) };
}
