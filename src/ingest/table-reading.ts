import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { TableSpec } from '../model/table-spec.js';
import type { UnitSystem } from '../number/unit-system.js';
import { bindColumns } from './bind-columns.js';
import type { HeaderBlock } from './find-header.js';
import type { HeaderGrid } from './header-grid.js';
import type { IngestContext } from './ingest-context.js';
import { MissingMarks } from './missing-marks.js';
import { nameIndex } from './name-index.js';
import { missingColumns } from './not-found.js';
import type { TableOutcome } from './read-table.js';
import type { ReadRegister } from './register.js';
import { TableStore } from './table-store.js';

export function contextOf(spec: TableSpec, units: UnitSystem): IngestContext {
  return { spec, units, index: nameIndex(spec, units), marks: new MissingMarks(spec.missingMarks) };
}

/** One table of the rule file while workbooks are being read. */
export class TableReading {
  readonly context: IngestContext;
  readonly store: TableStore;
  readonly outcomes: TableOutcome[];

  /** `whole`: the table of which this is another way of reading. */
  constructor(
    spec: TableSpec,
    units: UnitSystem,
    readonly register: ReadRegister,
    whole?: TableReading,
  ) {
    this.context = contextOf(spec, units);
    this.store = whole?.store ?? new TableStore(spec, register.names);
    this.outcomes = whole?.outcomes ?? [];
  }

  /** Sheets of parts that do not say whose they are, where the register does. */
  byParent(): TableReading | undefined {
    const { spec, units } = this.context;
    const own = spec.labels.find(({ name }) => name === spec.own);
    if (own === undefined || !this.register.names.knowsParents) return undefined;
    const entityHeaders = [own.name, ...own.aliases];
    return new TableReading({ ...spec, entityHeaders, byParent: true }, units, this.register, this);
  }

  /** A table of events names the first text column of its spec. */
  claims(grid: HeaderGrid, block: HeaderBlock): boolean {
    const { byParent, measures, labels } = this.context.spec;
    const [first] = labels;
    if (!first) return false;
    const { named } = bindColumns(grid, block, { index: this.context.index });
    // below the parts' own names any column of theirs is enough
    return byParent
      ? [...measures, ...labels].some(({ name }) => named.includes(name))
      : named.includes(first.name);
  }

  columnsNotFound(): readonly Diagnostic[] {
    return missingColumns(this.outcomes, this.context, this.register.table?.labels);
  }
}
