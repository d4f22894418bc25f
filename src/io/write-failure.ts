import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { folderOf } from './paths.js';

/** What was being done when the disk refused. */
export type WriteStep = 'inspect' | 'create' | 'write' | 'sync' | 'replace' | 'sync-folder';

export interface WriteRefusal {
  readonly file: string;
  readonly bytes: number;
  readonly step: WriteStep;
  /** The operating system's code. */
  readonly reason: string;
}

/** The finding for a write that failed: what stands in the way, not which call met it. */
export function writeFailure({ file, bytes, step, reason }: WriteRefusal): Diagnostic {
  const place = { kind: 'file', file } as const;
  const folder = folderOf(file);
  switch (reason) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diagnostic('output/disk-full', { file, bytes }, place);
    case 'EROFS':
      return diagnostic('output/read-only', { folder }, place);
    case 'ENAMETOOLONG':
      return diagnostic('output/name-too-long', { file }, place);
    case 'EBUSY':
    case 'ETXTBSY':
      return diagnostic('output/busy', { file }, place);
    case 'EACCES':
    case 'EPERM':
      // a rename that is not permitted where creating was: on Windows the target is open in another program
      return step === 'replace'
        ? diagnostic('output/busy', { file }, place)
        : diagnostic('output/not-permitted', { folder }, place);
    case 'ENOENT':
    case 'ENOTDIR':
      return diagnostic('output/folder-missing', { folder }, place);
    default:
      return diagnostic('output/failed', { file, step, reason }, place);
  }
}
