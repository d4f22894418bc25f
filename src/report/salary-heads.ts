import { must } from '../model/must.js';
import type { Language } from '../model/words.js';
import { groupsIn } from '../plan/evaluate/frame.js';
import { valueAt } from '../plan/evaluate/value.js';
import type { SalaryOutline } from '../plan/salary-outline.js';
import { figureCell } from './cells.js';
import type { ReportCell, Section } from './document.js';
import { SHOWN_PLACES } from './figures.js';
import type { Subject } from './subject.js';
import { reportWords } from './words/index.js';
import { salaryWordsIn } from './words/salary.js';

/** One who heads units, by name in code-point order. */
export interface Head {
  readonly name: string;
  readonly units: readonly number[];
  /** Exact decimal text. */
  readonly coefficient: string;
}

export function headsOf({ assessment }: Subject, { heads }: SalaryOutline): readonly Head[] {
  if (heads === undefined) return [];
  const { names, members } = groupsIn(assessment.evaluation.frame, heads.grouping);
  return names.flatMap((name, position) => {
    const value = valueAt(assessment, heads.coefficient, position);
    if (value.kind !== 'number') return [];
    return [{ name, units: must(members[position], name), coefficient: value.value.toString() }];
  });
}

/** Each head with the units and the mean of their coefficients; nothing where the rules name no heads. */
export function headsSection(subject: Subject, salary: SalaryOutline, language: Language): Section[] {
  const { heads } = salary;
  if (heads === undefined) return [];
  const words = salaryWordsIn(language);
  const { assessment, rules } = subject;
  const places = rules.setting.salary?.round.coefficient ?? SHOWN_PLACES;
  const { listSeparator, aside } = reportWords(language).explain;
  const unit = (row: number) => {
    const cell = figureCell(assessment, { node: salary.coefficient, row, places }, reportWords(language));
    const { name } = must(assessment.table.entities[row], 'entity');
    return cell.kind === 'number' ? aside(name, cell.value) : name;
  };
  const rows = headsOf(subject, salary).map(({ name, units, coefficient }): ReportCell[] => [
    { kind: 'text', text: name },
    { kind: 'text', text: units.map(unit).join(listSeparator) },
    { kind: 'number', value: coefficient, places },
  ]);
  const columns = [
    { title: heads.label, align: 'left' },
    { title: words.columns.units, align: 'left' },
    { title: words.columns.coefficient, align: 'right' },
  ] as const;
  const notes = [words.notes.heads(heads.label)];
  return [{ id: 'salary-heads', title: words.headsTitle, table: { columns, rows }, notes }];
}
