import { describe } from '../diagnostics/describe.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { placeText } from '../diagnostics/place-text.js';
import { sortedByPlace } from '../diagnostics/sort.js';
import type { Place } from '../model/place.js';
import type { Language } from '../model/words.js';

/** A finding for a program: the facts as they are, and the words a person would be shown. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: string;
  readonly place: PlaceJson;
  readonly related: readonly PlaceJson[];
  readonly args: Diagnostic['args'];
  readonly text: string;
  readonly hint: string;
}

/** The place's own members and, as `text`, how a person is shown it. */
export type PlaceJson = Place & { readonly text: string };

/** By place; every finding by itself, none grouped or left out. */
export function diagnosticsJson(
  diagnostics: readonly Diagnostic[],
  language: Language,
): readonly DiagnosticJson[] {
  return sortedByPlace(diagnostics).map((found) => {
    const { code, severity, text, hint } = describe(found, language);
    return {
      code,
      severity,
      place: placeJson(found.place),
      related: found.related.map(placeJson),
      args: found.args,
      text,
      hint,
    };
  });
}

function placeJson(place: Place): PlaceJson {
  return { ...place, text: placeText(place) };
}
