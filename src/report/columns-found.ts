import { nearest } from '../diagnostics/nearest.js';
import { readHeaderText } from '../ingest/header-text.js';
import type { SheetReading, UnusedHeader } from '../ingest/sheet-reading.js';
import type { Place } from '../model/place.js';
import {
  CORRECTIONS,
  type LabelSpec,
  type MeasureSpec,
  REGISTER,
  type TableSpec,
} from '../model/table-spec.js';
import { LEDGER } from '../plan/plan.js';
import type { RuleBook } from '../rules/index.js';

/** What the sheets have of all that the rules want, what they lack, and what could be meant. */
export interface ColumnsFound {
  readonly sheets: readonly SheetReading[];
  readonly missing: readonly MissingColumn[];
  readonly proposals: readonly Proposal[];
}

export interface MissingColumn {
  readonly table: string;
  readonly name: string;
  readonly kind: 'measure' | 'label';
  /** In which the rules count it; of a label, none. */
  readonly unit: string | undefined;
  /** The unused header that is most like it. */
  readonly nearest: UnusedHeader | undefined;
}

/** What a person who knows both could write into the rule file; the program never does. */
export interface Proposal {
  readonly name: string;
  readonly place: Place;
  /** `aliases`, or the key whose text is the header. */
  readonly key: string;
  /** All aliases, with those that are there; or the one header. */
  readonly headers: readonly string[];
}

export function columnsFound(rules: RuleBook, sheets: readonly SheetReading[]): ColumnsFound {
  const missing = rules.tables.flatMap((spec) => missingIn(rules, spec, sheets));
  return { sheets, missing, proposals: missing.flatMap((column) => proposalFor(rules, column)) };
}

function missingIn(
  { units }: RuleBook,
  spec: TableSpec,
  sheets: readonly SheetReading[],
): readonly MissingColumn[] {
  const read = sheets.filter(({ table }) => table === spec.table);
  // nothing is corrected where there is no ledger of corrections
  if (read.length === 0 && spec.corrections !== undefined) return [];
  const found = new Set(read.flatMap(({ matches }) => matches.map(({ target }) => target)));
  const wanted = [
    ...spec.labels.map((label) => ({ kind: 'label' as const, spec: label, unit: undefined })),
    ...spec.measures
      .filter(({ optional }) => optional !== true)
      .map((measure) => ({ kind: 'measure' as const, spec: measure, unit: measure.unit })),
  ].filter((column) => !found.has(column.spec.name));
  const keyOf = (text: string) => readHeaderText(text, units).key;
  const unused = new Map(
    read.flatMap((sheet) => sheet.unused.map((one) => [leafOf(keyOf(one.header)), one])),
  );
  const alike = alikeHeaders(
    wanted.map((column) => [column.spec.name, writingsOf(column.spec).map(keyOf)] as const),
    [...unused.keys()],
  );
  return wanted.map(({ kind, unit, spec: { name } }) => {
    const likest = alike.get(name);
    return {
      table: spec.table,
      name,
      kind,
      unit,
      nearest: likest === undefined ? undefined : unused.get(likest),
    };
  });
}

function writingsOf({ name, aliases }: MeasureSpec | LabelSpec): readonly string[] {
  return [name, ...aliases];
}

/** Of 主要指标/税收 what stands directly over the figures. */
function leafOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/**
 * For each wanted name, given with all ways in which it may be written, the header that is most like it: first by edits, then
 * by one being part of the other. No header is named twice.
 */
export function alikeHeaders(
  wanted: readonly (readonly [name: string, writings: readonly string[]])[],
  headers: readonly string[],
): ReadonlyMap<string, string> {
  const free = new Set(headers);
  const found = new Map<string, string>();
  for (const likest of [byEdits, byParts]) {
    for (const [name, writings] of wanted) {
      const header = found.has(name) ? undefined : likest(writings, free);
      if (header === undefined) continue;
      found.set(name, header);
      free.delete(header);
    }
  }
  return found;
}

type Likest = (writings: readonly string[], headers: ReadonlySet<string>) => string | undefined;

const byEdits: Likest = (writings, headers) =>
  writings.map((writing) => nearest(writing, headers)).find((header) => header !== undefined);

/** A single character is part of too much. */
const SHORTEST_PART = 2;

const byParts: Likest = (writings, headers) => {
  const isLong = (text: string) => [...text].length >= SHORTEST_PART;
  const holds = (header: string) =>
    isLong(header) &&
    writings.some((writing) => isLong(writing) && (header.includes(writing) || writing.includes(header)));
  const [first, ...others] = [...headers].filter(holds);
  // of several none is the likest
  return others.length === 0 ? first : undefined;
};

/** Figures have aliases; texts, and the points of a ledger, have the one name that the rules give them. */
function proposalFor({ setting, tables }: RuleBook, missing: MissingColumn): readonly Proposal[] {
  const { table, name, nearest: near } = missing;
  const spec = tables.find((one) => one.table === table);
  const column = [...(spec?.measures ?? []), ...(spec?.labels ?? [])].find((one) => one.name === name);
  if (near === undefined || column === undefined || ('of' in column && column.of !== undefined)) return [];
  const own = ownKey(setting, table, name);
  if (own !== undefined) return [{ name, place: column.place, key: own, headers: [near.header] }];
  if (missing.kind === 'label') return [];
  return [{ name, place: column.place, key: 'aliases', headers: [...column.aliases, near.header] }];
}

function ownKey(setting: RuleBook['setting'], table: string, name: string): string | undefined {
  const own = new Map<string, object | undefined>([
    [LEDGER, setting.adjust?.ledger],
    [REGISTER, setting.register],
    [CORRECTIONS, setting.corrections],
  ]);
  const keys = own.has(table) ? own.get(table) : setting.groups;
  const key = Object.entries(keys ?? {}).find(([, header]) => header === name)?.[0];
  if (key !== undefined || own.has(table)) return key;
  return setting.exempt.some(({ column }) => column === name) ? 'column' : undefined;
}
