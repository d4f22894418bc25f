import type { Assessment } from '../assess/index.js';
import { type Gaps, gapsOf } from '../assess/what-if/index.js';

/** Beside scores only what pays most is pursued; a report on gaps pursues everything; who wants scores alone, nothing. */
export type Extent = 'none' | 'shortlist' | 'full';

/** So many indicators of each entity are listed as those that pay most. */
export const LISTED = 3;

/** Beside the scores of more entities than this nobody reads who could gain what. */
const MOST_ENTITIES = 200;

export function isListed({ table }: Assessment, extent: Extent): boolean {
  return extent === 'full' || (extent === 'shortlist' && table.entities.length <= MOST_ENTITIES);
}

/** Rows that may be computed again and again for trials: within seconds, and within a minute. */
const MOST: { readonly [E in Extent]: number } = { none: 0, shortlist: 1200, full: 30_000 };
/** A value alone costs what two of many together do. */
const ALONE = 2;
/** Finding the smallest change takes some fifteen trials, meeting a target one. */
const TRIALS = 15;

/** What there is to gain, where what it costs to find out is in proportion; where it is not, nothing is tried. */
export function gapsWithin(assessment: Assessment, extent: Extent): Gaps {
  const rows = assessment.table.entities.length;
  const { indicators } = gapsOf(assessment);
  const pursued = rows * (extent === 'full' ? indicators.length : Math.min(LISTED, indicators.length));
  const pursuing = gapsOf(assessment, { mostRows: share(MOST[extent], pursued) });
  const closing = gapsOf(assessment, { mostRows: share(MOST[extent] * TRIALS, rows * indicators.length) });
  return { ...closing, overtakesOf: pursuing.overtakesOf };
}

function share(most: number, cells: number): number {
  return cells * ALONE > most ? 0 : Math.floor(most / Math.max(1, cells));
}
