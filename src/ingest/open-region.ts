import type { FoundTable, TableHeader } from './find-table.js';
import { DownRegion, type Region, type RegionSource, unreadRegion } from './region.js';
import { TurnedRegion } from './turned-region.js';

export function openRegion(
  source: Omit<RegionSource<TableHeader>, 'header'>,
  { header, others: [other] }: FoundTable,
): Region {
  if (other) return unreadRegion({ ...source, header }, other);
  return header.layout === 'down'
    ? new DownRegion({ ...source, header })
    : new TurnedRegion({ ...source, header });
}
