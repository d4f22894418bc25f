import { join } from 'node:path';
import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { attempt } from './attempt.js';
import type { Disk } from './disk.js';
import { readFailure } from './read-bytes.js';

/** What a folder of returned sheets holds, by what is to become of it. Paths begin with the folder's, in an order that is the same on every disk. */
export interface FolderFiles {
  /** Workbooks and csv files. */
  readonly inputs: readonly string[];
  /** Spreadsheets that this program does not read: most likely somebody's figures. */
  readonly otherSheets: readonly string[];
  /** Documents, pictures, archives and links, in which figures may have been sent. */
  readonly documents: readonly string[];
  /** Lock files of open documents, names that begin with a point, and whatever cannot hold figures. */
  readonly others: readonly string[];
}

const INPUT = /\.(?:xls[xm]|xlt[xm]|csv|tsv)$/iu;
const OTHER_SHEET = /\.(?:xls|xlt|xlsb|et|ett|ods|ots|fods|numbers|dbf)$/iu;
const DOCUMENT =
  /\.(?:docx?|wps|wpt|rtf|txt|odt|pptx?|pdf|ofd|html?|mht|xml|jpe?g|png|gif|bmp|tiff?|heic|webp|zip|rar|7z|gz|tar|eml|msg)$/iu;
/** `~$` begins the lock file of a document that is open in Excel or WPS, `.~` in LibreOffice. */
const SET_ASIDE = /^(?:~\$|\.)/u;

/** Whoever names the root of a disk did not mean it. */
export const MOST_ENTRIES = 10_000;

/** All files of a folder and of the folders in it; links are not followed. */
export function folderFiles(disk: Disk, folder: string): Diagnosed<FolderFiles> {
  const found = new Found();
  const diagnostics = listInto(found, disk, folder);
  if (found.entries > MOST_ENTRIES) {
    const facts = { folder, limit: MOST_ENTRIES };
    const place = { kind: 'file', file: folder } as const;
    return { value: undefined, diagnostics: [diagnostic('file/folder-too-large', facts, place)] };
  }
  return { value: found, diagnostics };
}

class Found implements FolderFiles {
  readonly inputs: string[] = [];
  readonly otherSheets: string[] = [];
  readonly documents: string[] = [];
  readonly others: string[] = [];
  entries = 0;

  put(path: string, name: string): void {
    if (SET_ASIDE.test(name)) this.others.push(path);
    else if (INPUT.test(name)) this.inputs.push(path);
    else if (OTHER_SHEET.test(name)) this.otherSheets.push(path);
    else if (DOCUMENT.test(name)) this.documents.push(path);
    else this.others.push(path);
  }
}

/** A folder that cannot be read may hold figures: it is an error, and the others are read all the same. */
function listInto(found: Found, disk: Disk, folder: string): readonly Diagnostic[] {
  const names = attempt(() => disk.list(folder));
  if (!names.done) return [readFailure(folder, names.reason)];
  found.entries += names.value.length;
  if (found.entries > MOST_ENTRIES) return [];
  // by UTF-16 units, whatever the order of the disk and the locale
  return [...names.value].sort().flatMap((name) => {
    const path = join(folder, name);
    const facts = attempt(() => disk.lstat(path));
    if (!facts.done) return [readFailure(path, facts.reason)];
    const { kind } = facts.value;
    if (kind === 'folder' && !SET_ASIDE.test(name)) return listInto(found, disk, path);
    if (kind === 'link' && !SET_ASIDE.test(name)) found.documents.push(path);
    else if (kind === 'file') found.put(path, name);
    else found.others.push(path);
    return [];
  });
}
