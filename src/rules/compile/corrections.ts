import { CORRECTIONS, type LabelSpec, type TableSpec } from '../../model/table-spec.js';
import type { Compilation } from './compilation.js';

const keys = ['column', 'of', 'period', 'old', 'new', 'reason', 'document'] as const;

/** What the sheet of the correction ledger must hold; undefined where the rules have none. */
export function correctionsSpec(
  compilation: Compilation,
  entityHeaders: readonly string[],
): TableSpec | undefined {
  const { corrections } = compilation.setting;
  if (corrections === undefined) return undefined;
  if (corrections.period !== undefined && compilation.period === undefined) {
    return compilation.report('rules/period-required', { key: 'period' }, ['corrections', 'period']);
  }
  const labels = keys.flatMap((key): LabelSpec[] => {
    const name = corrections[key];
    const place = compilation.place(['corrections', key]);
    return name === undefined ? [] : [{ name, aliases: [], holds: 'remark', place }];
  });
  refuseTwice(compilation, labels);
  const { column, of, period, old, new: corrected, reason, document } = corrections;
  return {
    table: CORRECTIONS,
    rows: 'events',
    entityHeaders: corrections.entity ?? entityHeaders,
    measures: [],
    labels,
    missingMarks: new Map(Object.entries(compilation.setting['missing-marks'])),
    corrections: { column, of, period, old, new: corrected, reason, document },
  };
}

/** One header cannot stand for two things. */
function refuseTwice(compilation: Compilation, labels: readonly LabelSpec[]): void {
  const seen = new Set<string>();
  for (const { name, place } of labels) {
    if (seen.has(name)) compilation.reportAt('rules/name-twice', { name }, place);
    seen.add(name);
  }
}
