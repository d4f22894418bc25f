import type { TableSpec } from '../model/table-spec.js';
import type { Row } from '../workbook/cell.js';
import type { IngestContext } from './ingest-context.js';
import { isHeadWord } from './layout-words.js';

/** Longer texts head no column by which tables are found. */
const LONGEST = 40;
/** Texts that are remembered; a sheet repeats its words, but not the names of its entities. */
const REMEMBERED = 5000;
/** Figures of a csv are texts, no two alike: none heads a column, unless the rules have such a name. */
const FIGURE = /^[-+]?[\d,]*\.\d+%?$/u;

/** The words by which a row may be a header: those for entities, of any table, and those for measures. */
export class HeadWords {
  private readonly known = new Map<string, boolean>();

  private readonly figuresToo: boolean;

  constructor(private readonly contexts: readonly IngestContext[]) {
    this.figuresToo = contexts.some(({ spec }) => namesOf(spec).some((name) => FIGURE.test(name)));
  }

  in({ cells }: Row): boolean {
    return cells.some(({ value }) => value.kind === 'text' && this.isOne(value.text));
  }

  private isOne(text: string): boolean {
    if (text.length > LONGEST || (!this.figuresToo && FIGURE.test(text))) return false;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const is = this.contexts.some(({ index }) => isHeadWord(text.trim(), index));
    if (this.known.size < REMEMBERED) this.known.set(text, is);
    return is;
  }
}

function namesOf({ entityHeaders, measures, labels }: TableSpec): readonly string[] {
  return [...entityHeaders, ...[...measures, ...labels].flatMap(({ name, aliases }) => [name, ...aliases])];
}
