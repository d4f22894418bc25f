import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { cellAddress } from '../diagnostics/place-text.js';
import type { CellPlace } from '../model/place.js';

/** More findings of one code than this in one column or row of a sheet are shown as one. */
const RUN_LIMIT = 5;

/** Findings shown together: one, or many of one code in a column or row of a sheet. */
export interface Run {
  readonly first: Diagnostic;
  readonly members: readonly Diagnostic[];
  /** `D7:D31`, or undefined for a single finding. */
  readonly range: string | undefined;
}

/** Gathers findings of one code that fill a column, or else a row; the order of first findings is kept. */
export function inRuns(sorted: readonly Diagnostic[]): readonly Run[] {
  const down = runsBy(sorted, (place) => `column ${place.column}`);
  const left = sorted.filter((found) => !down.has(found));
  const across = runsBy(left, (place) => `row ${place.row}`);
  const shown = new Set<readonly Diagnostic[]>();
  return sorted.flatMap((found): readonly Run[] => {
    const members = down.get(found) ?? across.get(found);
    if (members === undefined) return [{ first: found, members: [found], range: undefined }];
    if (shown.has(members)) return [];
    shown.add(members);
    return [{ first: found, members, range: rangeOf(members) }];
  });
}

function runsBy(
  diagnostics: readonly Diagnostic[],
  lineOf: (place: CellPlace) => string,
): ReadonlyMap<Diagnostic, readonly Diagnostic[]> {
  const byKey = new Map<string, Diagnostic[]>();
  for (const found of diagnostics) {
    if (found.place.kind !== 'cell') continue;
    const key = JSON.stringify([found.code, found.place.file, found.place.sheet, lineOf(found.place)]);
    const members = byKey.get(key);
    if (members === undefined) byKey.set(key, [found]);
    else members.push(found);
  }
  const runs = [...byKey.values()].filter((members) => members.length > RUN_LIMIT);
  return new Map(runs.flatMap((members) => members.map((found) => [found, members] as const)));
}

function rangeOf(members: readonly Diagnostic[]): string {
  return [members[0], members.at(-1)]
    .map((found) => (found?.place.kind === 'cell' ? cellAddress(found.place.row, found.place.column) : ''))
    .join(':');
}
