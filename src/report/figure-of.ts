import type { Value } from '../plan/evaluate/value.js';
import type { Figure } from './figure-schema.js';

/** A figure as programs read it: exact decimal text, a truth, a label, or why there is none. */
export function figureOf(value: Value): Figure {
  switch (value.kind) {
    case 'number':
      return value.value.toString();
    case 'truth':
      return value.value;
    case 'label':
      return value.value;
    case 'missing':
      return { missing: value.reason };
  }
}
