import { DoubledRegion } from './doubled-region.js';
import type { DownHeader, FoundTable, TableHeader } from './find-table.js';
import { halvesOf, isAlike } from './halves.js';
import { DownRegion, type Region, type RegionSource, unreadRegion } from './region.js';
import type { RegionStart } from './region-start.js';
import { SideRegions } from './side-regions.js';
import { type Side, type Stretch, sidesOf } from './sides.js';
import type { TableReading } from './table-reading.js';
import { TurnedRegion } from './turned-region.js';

type Source = Omit<RegionSource<TableHeader>, 'header' | 'table'>;

/** The region that a header begins: of one table, of one that goes on at its own side, or of several side by side. */
export function openRegions(source: Source, start: RegionStart, tables: readonly TableReading[]): Region {
  const { grid, layout, elsewhere } = source;
  const sides = sidesOf({ grid, start }, tables, layout.merges);
  const [first] = sides;
  if (first && continues(source, sides)) return doubled(source, first.start, sides);
  if (first) {
    return new SideRegions(
      sides.map((side) => {
        const own = { ...source, grid: side.grid, elsewhere: [...elsewhere, ...side.elsewhere] };
        return { stretch: side, region: openRegion({ ...own, table: side.start.table }, side.start) };
      }),
    );
  }
  const halves =
    start.header.layout === 'down' && start.others.length === 0 ? halvesOf(grid, start.header) : [];
  if (halves.length > 1) return doubled(source, start, halves);
  return openRegion({ ...source, table: start.table }, start);
}

function openRegion(
  source: Omit<RegionSource<TableHeader>, 'header'>,
  { header, others: [other] }: FoundTable,
): Region {
  if (other) return unreadRegion({ ...source, header }, other);
  return header.layout === 'down'
    ? new DownRegion({ ...source, header })
    : new TurnedRegion({ ...source, header });
}

/** Every side has the header of the first one, cell by cell, and none a title of its own. */
function continues({ grid }: Source, sides: readonly Side[]): boolean {
  const [first, second] = sides;
  if (!first || !second || first.titled) return false;
  const width = second.left - first.left;
  return sides.every(
    ({ left, start }) =>
      start.table === first.start.table &&
      isAloneDown(start) &&
      start.header.top === first.start.header.top &&
      isAlike(grid, first.start.header, [first.left, left, width]),
  );
}

function isAloneDown({ header, others }: RegionStart): boolean {
  return header.layout === 'down' && others.length === 0;
}

function doubled(source: Source, { header, table }: RegionStart, halves: readonly Stretch[]): Region {
  const down: DownHeader | undefined = header.layout === 'down' ? header : undefined;
  return down
    ? new DoubledRegion({ ...source, header: down, table }, halves)
    : openRegion({ ...source, table }, { header, others: [] });
}
