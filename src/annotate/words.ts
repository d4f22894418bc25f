import type { Language } from '../model/words.js';

/** What an annotated workbook says of its own. */
export interface AnnotationWords {
  /** How to read the list. */
  readonly guide: string;
  readonly counts: (errors: number, warnings: number, notes: number) => string;
  /** Begins what a comment says. */
  readonly finding: (severity: string, text: string) => string;
  readonly remedy: (hint: string) => string;
  /** Begins the comment on a cell that a finding elsewhere points at. */
  readonly seeAlso: (place: string) => string;
  readonly remark: string;
  /** The cell could not be coloured, or only that. */
  readonly onlyListed: string;
  readonly onlyColoured: string;
}

const zh: AnnotationWords = {
  guide:
    '点“位置”可跳到所在单元格：红色是错误，黄色是警告，批注里写着问题和改法。请在原表中改好后重新报送，这一份只供对照。',
  counts: (errors, warnings, notes) => `共 ${errors} 处错误，${warnings} 处警告，${notes} 处提醒。`,
  finding: (severity, text) => `【${severity}】${text}`,
  remedy: (hint) => `处理：${hint}`,
  seeAlso: (place) => `（问题在 ${place}）`,
  remark: '备注',
  onlyListed: '只列在此处，没有在表中标出：所在工作表不合格式，或问题过多',
  onlyColoured: '单元格已标颜色；所在工作表加不进批注，问题只写在此处',
};

const en: AnnotationWords = {
  guide:
    'A place leads to its cell: red is an error, amber a warning; the comment there says what is wrong and what to do. Correct the original workbook; this copy is for reference.',
  counts: (errors, warnings, notes) => `Errors: ${errors}; warnings: ${warnings}; notes: ${notes}.`,
  finding: (severity, text) => `[${severity}] ${text}`,
  remedy: (hint) => `What to do: ${hint}`,
  seeAlso: (place) => `(found at ${place})`,
  remark: 'Remark',
  onlyListed:
    'listed here only, and not marked: the sheet is not well formed, or there are too many findings',
  onlyColoured: 'the cell is coloured; its sheet takes no comment, so that the finding is told here only',
};

export const annotationWords: { readonly [L in Language]: AnnotationWords } = { zh, en };
