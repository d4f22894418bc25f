import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { CellPlace } from '../model/place.js';
import type { PathMatch } from './header-path.js';
import { statedUnit } from './header-text.js';
import type { IngestContext } from './ingest-context.js';

/** Nothing, or what stands for nothing. */
const NO_UNIT = /^(?:[-—–/]*|无)$/u;

export function isNoUnit(text: string): boolean {
  return NO_UNIT.test(text);
}

/** A text in the column of units beside a measure must be a unit: what it means otherwise, nobody can tell. */
export function unknownUnit(
  text: string,
  match: PathMatch | undefined,
  { units, place }: Pick<IngestContext, 'units'> & { readonly place: CellPlace },
): readonly Diagnostic[] {
  const [target] = match?.targets ?? [];
  if (target?.kind !== 'measure' || isNoUnit(text) || statedUnit(text, units)) return [];
  return [diagnostic('data/unit-not-known', { measure: target.spec.name, text }, place)];
}
