import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Language } from '../../model/words.js';

/** What a workbook says beside its document. */
export interface WorkbookView {
  readonly language: Language;
  /** Name and version of this program. */
  readonly program: string;
  /** Kept among the file's properties, by which it is known as a report of ours until another program saves it. */
  readonly mark: string;
  readonly findings: readonly Diagnostic[];
}
