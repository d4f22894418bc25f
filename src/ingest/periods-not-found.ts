import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { formatPeriod } from '../model/period.js';
import type { TableReading } from './table-reading.js';

/** A table none of whose sheets is of the period asked for holds nothing: nothing is not what it says. */
export function noSheetOfPeriod(table: TableReading): readonly Diagnostic[] {
  const { outcomes, context } = table;
  const { period: run } = context.spec;
  const [first] = outcomes;
  if (run === undefined || first === undefined || !isOfOtherPeriod(table)) return [];
  const found = [...new Set(outcomes.flatMap(({ periods }) => periods.map(formatPeriod)))];
  return [diagnostic('data/no-sheet-of-period', { period: formatPeriod(run), found }, first.place)];
}

/** True when every sheet is of another period than the one asked for. */
export function isOfOtherPeriod({ outcomes }: TableReading): boolean {
  return outcomes.length > 0 && !outcomes.some(({ assessed }) => assessed);
}

/** What the sheets lack of the period asked for and of those before it, and who stands in the latter only. */
export function periodsNotFound(table: TableReading): readonly Diagnostic[] {
  const { outcomes, context, store } = table;
  const { period: run, measures } = context.spec;
  const [first] = outcomes;
  if (run === undefined || first === undefined) return [];
  const period = formatPeriod(run);
  if (isOfOtherPeriod(table)) return noSheetOfPeriod(table);
  const columns = new Set(outcomes.flatMap(({ found }) => found));
  const absent = measures.filter(
    ({ name, of, optional }) => of !== undefined && !optional && !columns.has(name),
  );
  const names = store.ofOtherPeriods.map(({ name }) => name);
  const place = store.ofOtherPeriods[0]?.place ?? first.place;
  return [
    ...absent.map((spec) => {
      const facts = { measure: spec.of ?? spec.name, period: formatPeriod(spec.period ?? run) };
      return diagnostic('data/period-not-found', facts, first.place, [spec.place]);
    }),
    ...(names.length > 0 ? [diagnostic('data/entities-of-other-period', { names, period }, place)] : []),
  ];
}
