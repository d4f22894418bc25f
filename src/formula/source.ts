import type { Place } from '../model/place.js';
import type { Span } from './expr.js';

/** A formula as the rule file writes it; `place` says where in that file a stretch of it stands. */
export interface FormulaSource {
  readonly text: string;
  readonly place: (span: Span) => Place;
}
