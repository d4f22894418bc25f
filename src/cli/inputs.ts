import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { attempt } from '../io/attempt.js';
import type { Disk } from '../io/disk.js';
import { type FolderFiles, folderFiles } from '../io/folder-files.js';
import { isOwnReport } from '../io/own-report.js';
import { sameFile } from '../io/paths.js';
import type { Settings } from './settings.js';

/** A file to be read: named itself, or found in a folder that was named. */
export interface InputFile {
  readonly file: string;
  readonly folder: string | undefined;
}

/** What the inputs of a command line come to. */
export interface InputFiles {
  readonly files: readonly InputFile[];
  readonly folders: readonly InputFolder[];
  readonly diagnostics: readonly Diagnostic[];
}

interface InputFolder {
  readonly folder: string;
  readonly others: readonly string[];
  /** Something stands against it already. */
  readonly isFaulty: boolean;
}

/** Files as they are named, and for a folder all that can be read in it. */
export function inputFiles(disk: Disk, settings: Settings): InputFiles {
  const files: InputFile[] = [];
  const folders: InputFolder[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const input of settings.inputs) {
    const facts = attempt(() => disk.stat(input));
    if (!facts.done || facts.value.kind !== 'folder') {
      files.push({ file: input, folder: undefined });
      continue;
    }
    const listed = folderFiles(disk, input);
    diagnostics.push(...listed.diagnostics);
    if (listed.value === undefined) continue;
    const isOurs = oursIn(disk, settings);
    const inputs = listed.value.inputs.filter((file) => !isOurs(file));
    const others = listed.value.others.filter((file) => !isOurs(file));
    files.push(...inputs.map((file) => ({ file, folder: input })));
    const isFaulty = listed.diagnostics.length > 0 || listed.value.otherSheets.length > 0;
    folders.push({ folder: input, others, isFaulty });
    diagnostics.push(...unreadFindings(input, listed.value));
  }
  return { files, folders, diagnostics };
}

/**
 * The rule file and the report that this run writes may lie among the inputs: they are none, and a second run says the same
 * as the first. An output that is no report of ours stays an input, which is never written over.
 */
function oursIn(disk: Disk, { rules, output }: Settings): (file: string) => boolean {
  return (file) => {
    if (sameFile(disk, file, rules)) return true;
    if (output === undefined || !sameFile(disk, file, output.file)) return false;
    const bytes = attempt(() => disk.read(file));
    return bytes.done && isOwnReport(bytes.value);
  };
}

/** What may hold somebody's figures and is not read: never passed over in silence. */
function unreadFindings(folder: string, { otherSheets, documents }: FolderFiles): readonly Diagnostic[] {
  const sheets = otherSheets.map((file) =>
    diagnostic('file/sheet-not-read', { file, folder }, { kind: 'file', file }),
  );
  if (documents.length === 0) return sheets;
  const facts = { folder, files: documents };
  return [...sheets, diagnostic('file/documents-not-read', facts, { kind: 'file', file: folder })];
}

/** What is said of folders once their files have been opened; `reports` are those of this program, which are no inputs. */
export function folderFindings(
  { files, folders }: InputFiles,
  reports: ReadonlySet<string>,
): readonly Diagnostic[] {
  return folders.flatMap(({ folder, others, isFaulty }) => {
    const place = { kind: 'file', file: folder } as const;
    const own = files.flatMap((input) => (input.folder === folder ? [input.file] : []));
    const skipped = [...others, ...own.filter((file) => reports.has(file))].sort();
    const isEmpty = own.every((file) => reports.has(file));
    return [
      ...(isEmpty && !isFaulty ? [diagnostic('file/folder-empty', { folder }, place)] : []),
      ...(skipped.length > 0
        ? [diagnostic('file/skipped-in-folder', { folder, files: skipped }, place)]
        : []),
    ];
  });
}

/** One file read twice would count twice. Two folders, one in the other, share all their files: that is said once. */
export function repeatedInputs(disk: Disk, files: readonly InputFile[]): readonly Diagnostic[] {
  const firsts = new Map<string, InputFile>();
  const found = files.flatMap((input): Diagnostic[] => {
    const facts = attempt(() => disk.stat(input.file));
    const identity = facts.done ? facts.value.identity : input.file;
    const first = firsts.get(identity);
    if (first === undefined) firsts.set(identity, input);
    return first === undefined ? [] : [repeated(first, input)];
  });
  return [...new Map(found.map((one) => [JSON.stringify([one.code, one.args]), one])).values()];
}

function repeated(first: InputFile, second: InputFile): Diagnostic {
  if (first.folder === second.folder) {
    const { file } = second;
    return diagnostic('usage/repeated-input', { file, first: first.file }, { kind: 'file', file });
  }
  const [inside, other] = first.folder === undefined ? [second, first] : [first, second];
  const { folder = inside.file } = inside;
  const input = other.folder ?? other.file;
  return diagnostic('usage/input-in-folder', { input, folder }, { kind: 'file', file: input });
}
