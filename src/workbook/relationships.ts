import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { overLimit } from './limits.js';
import { refused } from './outcome.js';
import { finished, openXml } from './package.js';
import { PACKAGE_RELATIONS, RELATIONS } from './xml-names.js';
import { partKey, type ZipArchive } from './zip-directory.js';

/** What one part of a package says about another. */
export interface Relationship {
  readonly id: string;
  /** `worksheet`, `styles` …, or '' when the type is not of the office document namespace. */
  readonly type: string;
  /** The name of the part it leads to. */
  readonly part: string;
}

/** The relationships of a part, or of the package itself when `source` is ''. Links to the outside are left out. */
export function readRelationships(archive: ZipArchive, source: string): Diagnosed<readonly Relationship[]> {
  const slash = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, slash);
  const opened = openXml(
    archive,
    `${folder}_rels/${source.slice(slash)}.rels`,
    source === '' ? archive.file : source,
  );
  const reader = opened.value;
  if (reader === undefined) return refused(...opened.diagnostics);
  const relationships = new Map<string, Relationship>();
  if (reader.enterRoot('Relationships', PACKAGE_RELATIONS)) {
    reader.forEachChild(() => {
      if (!reader.isNamed('Relationship', PACKAGE_RELATIONS)) return;
      const id = reader.attribute('Id');
      const target = reader.attribute('Target');
      if (id === undefined || target === undefined) reader.malformed('wrong-structure');
      else if (relationships.has(id)) reader.malformed('repeated-id');
      else if (reader.attribute('TargetMode') !== 'External') {
        const type = shortType(reader.attribute('Type') ?? '');
        relationships.set(id, { id, type, part: resolve(archive, folder, target) });
      }
      // Each of them leads to an entry of the package.
      if (relationships.size > archive.limits.entries) {
        reader.refuse(overLimit(archive.limits, 'entries', relationships.size, reader.place));
      }
    });
  }
  return finished(reader, [...relationships.values()]);
}

function shortType(type: string): string {
  const slash = type.lastIndexOf('/');
  return RELATIONS.includes(type.slice(0, slash)) ? type.slice(slash + 1) : '';
}

/** Targets are relative to the source's folder unless they begin with a slash (ECMA-376 Part 2, 6.5.3). */
function resolve(archive: ZipArchive, folder: string, target: string): string {
  const plain = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (plain.startsWith('/') ? plain : folder + plain).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const part = steps.join('/');
  return archive.entries.has(partKey(part)) ? part : unescaped(part);
}

/** A target may be percent-encoded where the name in the archive is not. */
function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
