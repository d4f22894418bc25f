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
  readonly outcomes: TableOutcome[] = [];

  constructor(
    spec: TableSpec,
    units: UnitSystem,
    readonly register: ReadRegister,
  ) {
    this.context = contextOf(spec, units);
    this.store = new TableStore(spec, register.names);
  }

  /** A table of events names the first text column of its spec. */
  claims(grid: HeaderGrid, block: HeaderBlock): boolean {
    const [first] = this.context.spec.labels;
    if (!first) return false;
    return bindColumns(grid, block, { index: this.context.index }).named.includes(first.name);
  }

  columnsNotFound(): readonly Diagnostic[] {
    return missingColumns(this.outcomes, this.context, this.register.table?.labels);
  }
}
