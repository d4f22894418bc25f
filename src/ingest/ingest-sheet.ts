import type { HeaderBlock } from './find-header.js';
import type { IngestContext } from './ingest-context.js';
import type { OpenedSheet } from './open-sheet.js';
import { type TableOutcome, TableRead } from './read-table.js';
import type { TableStore } from './table-store.js';

/** Reads a sheet that is one table which lies down. */
export function ingestSheet(
  { sheet, grid, layout, block }: OpenedSheet & { readonly block: HeaderBlock },
  context: IngestContext,
  store: TableStore,
): TableOutcome {
  const merges = layout.merges.filter(({ top }) => top > block.bottom);
  const read = new TableRead(
    {
      at: { file: sheet.file, sheet: sheet.name },
      view: { layout: 'down', grid, block, merges },
      hiddenColumns: layout.hiddenColumns,
      header: {
        headerRows: { first: block.top, last: block.bottom },
        entityColumn: block.entityColumn,
      },
      elsewhere: [],
    },
    context,
    store,
  );
  const { diagnostics } = sheet.read(read.visit);
  return read.finish(diagnostics);
}
