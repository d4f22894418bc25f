import type { XmlReader } from '../workbook/xml-reader.js';

/** Where an element stands in its part, in bytes: its tag, what is inside, its end tag. */
export interface ElementSpan {
  readonly from: number;
  /** Behind the start tag. */
  readonly inner: number;
  /** Before the end tag; where `inner` is, when the element is `<element/>`. */
  readonly innerTo: number;
  readonly to: number;
  readonly isEmpty: boolean;
}

/** Reads from the start of the element at hand to its end, and visits its children on the way. */
export function spanOf(reader: XmlReader, visit: () => void = () => {}): ElementSpan {
  const { depth, tagFrom: from, position: inner, isEmptyElement: isEmpty } = reader;
  for (;;) {
    const token = reader.next();
    if (token === 'start') {
      visit();
      reader.skipTo(depth);
    } else if (token !== 'text') break;
  }
  return { from, inner, innerTo: isEmpty ? inner : reader.tagFrom, to: reader.position, isEmpty };
}
