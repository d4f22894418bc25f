import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { refused, usable } from '../workbook/outcome.js';
import { openXml } from '../workbook/package.js';
import { MAIN, RELATIONS } from '../workbook/xml-names.js';
import type { ZipArchive } from '../workbook/zip-directory.js';
import { type ElementSpan, spanOf } from './element-span.js';
import type { Dialect } from './package-edit.js';
import { escaped, XmlEdits } from './xml-edits.js';

/** The workbook part, to which a sheet is added. */
export interface WorkbookEdit {
  readonly dialect: Dialect;
  /** Names of all sheets, charts and macro sheets among them. */
  readonly names: readonly string[];
  /** Whether the workbook says how it is viewed, as the view of a sheet needs. */
  readonly hasViews: boolean;
  /** The part with one more sheet at the end. */
  readonly withSheet: (name: string, relation: string) => Buffer;
}

/** The largest number a sheet may have, by ECMA-376 Part 1, 18.2.19 as Excel keeps it. */
const MOST_ID = 65_534;

export function readWorkbookEdit(archive: ZipArchive, part: string): Diagnosed<WorkbookEdit> {
  const opened = openXml(archive, part, archive.file);
  const reader = opened.value;
  if (reader === undefined) return refused(...opened.diagnostics);
  const names: string[] = [];
  const ids = new Set<string>();
  let sheets: ElementSpan | undefined;
  let hasViews = false;
  reader.enterRoot('workbook');
  const isStrict = reader.isNamed('workbook', MAIN.slice(1));
  const root = spanOf(reader, () => {
    if (reader.isMain('bookViews')) hasViews = !reader.isEmptyElement;
    if (!reader.isMain('sheets')) return;
    sheets = spanOf(reader, () => {
      names.push(reader.attribute('name') ?? '');
      ids.add(reader.attribute('sheetId') ?? '');
    });
  });
  const within = sheets;
  if (within === undefined) reader.malformed('wrong-structure');
  if (reader.failure !== undefined || within === undefined) return refused(...failures(reader.failure));
  const dialect = dialectOf(isStrict);
  const withSheet = (name: string, relation: string) => {
    const edits = new XmlEdits(reader.bytes);
    const id = freeId(ids);
    const attributes = `name="${escaped(name)}" sheetId="${id}" xmlns:r="${dialect.relations}" r:id="${relation}"`;
    edits.append(within, `<${edits.prefixAt(root.from)}sheet ${attributes}/>`);
    return edits.result();
  };
  return usable({ dialect, names, hasViews, withSheet });
}

function dialectOf(isStrict: boolean): Dialect {
  const at = isStrict ? 1 : 0;
  return { main: MAIN[at] ?? '', relations: RELATIONS[at] ?? '', isStrict };
}

/** One more than the largest, as a spreadsheet program would number it. */
function freeId(ids: ReadonlySet<string>): number {
  const largest = [...ids].reduce(
    (most, id) => (/^\d{1,5}$/.test(id) ? Math.max(most, Number.parseInt(id, 10)) : most),
    0,
  );
  let id = largest < MOST_ID ? largest + 1 : 1;
  while (ids.has(`${id}`)) id++;
  return id;
}

function failures<T>(failure: T | undefined): readonly T[] {
  return failure === undefined ? [] : [failure];
}
