import type { XmlReader } from './xml-reader.js';
import { decodeXstring } from './xml-text.js';

/**
 * The text of the string item at hand (`si` or `is`), to its end: plain or in runs (ECMA-376 Part 1, 18.4.8).
 * Phonetic runs (`rPh`) say how it is pronounced and are no part of it.
 */
export function readRichText(reader: XmlReader): string {
  let text = '';
  reader.forEachChild(() => {
    if (reader.isMain('t')) text += reader.content();
    else if (reader.isMain('r')) {
      reader.forEachChild(() => {
        if (reader.isMain('t')) text += reader.content();
      });
    }
  });
  return decodeXstring(text);
}
