import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { refused, usable } from '../workbook/outcome.js';
import { spanOf } from './element-span.js';
import type { PackageEdit } from './package-edit.js';
import { escaped, XmlEdits } from './xml-edits.js';

const PART = '[Content_Types].xml';
const NAMESPACE = ['http://schemas.openxmlformats.org/package/2006/content-types'];

/** New parts that are told by their extension. */
const DEFAULTS = [['vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing']] as const;

/** Says what kind of content the new parts of a package hold (ECMA-376 Part 2, 7.2.3). */
export function writeContentTypes(pack: PackageEdit): Diagnosed<true> {
  const opened = pack.open(PART, pack.archive.file);
  const reader = opened.value;
  if (reader === undefined) return refused(...opened.diagnostics);
  const known = new Set<string>();
  reader.enterRoot('Types', NAMESPACE);
  const root = spanOf(reader, () => {
    if (reader.isNamed('Default', NAMESPACE)) known.add((reader.attribute('Extension') ?? '').toLowerCase());
  });
  if (reader.failure !== undefined) return refused(reader.failure);
  const edits = new XmlEdits(reader.bytes);
  const prefix = edits.prefixAt(root.from);
  const added = DEFAULTS.filter(
    ([extension]) => !known.has(extension) && pack.changed(`.${extension}`).length > 0,
  ).map(([extension, type]) => `<${prefix}Default Extension="${extension}" ContentType="${type}"/>`);
  for (const [part, type] of pack.types) {
    added.push(`<${prefix}Override PartName="${escaped(`/${part}`)}" ContentType="${type}"/>`);
  }
  edits.append(root, added.join(''));
  pack.write(PART, edits.result());
  return usable(true);
}
