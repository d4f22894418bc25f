import type { Place } from '../model/place.js';
import type { Code, DiagnosticArgs } from './codes/index.js';

/** One thing that was found: a code, its facts and its place. The words are made when it is shown. */
export interface DiagnosticOf<C extends Code> {
  readonly code: C;
  readonly args: DiagnosticArgs[C];
  readonly place: Place;
  /** Other places that belong to it, such as the first of two duplicates. */
  readonly related: readonly Place[];
}

/** Any diagnostic; its `code` decides the shape of its `args`. */
export type Diagnostic = { [C in Code]: DiagnosticOf<C> }[Code];

export function diagnostic<C extends Code>(
  code: C,
  args: DiagnosticArgs[C],
  place: Place,
  related: readonly Place[] = [],
): DiagnosticOf<C> {
  return { code, args, place, related };
}
