import type { Language } from '../../model/words.js';

/** What reports say of the ledger of corrections. */
export interface CorrectionWords {
  readonly section: string;
  readonly note: string;
  readonly columns: {
    readonly name: string;
    readonly column: string;
    readonly period: string;
    readonly old: string;
    readonly new: string;
    readonly reason: string;
    readonly document: string;
    readonly first: string;
    readonly place: string;
  };
  readonly blank: string;
  readonly none: string;
  /** One correction in a sentence, behind the figure it made. */
  readonly told: (old: string, first: string, reason: string, document: string) => string;
}

const zh: CorrectionWords = {
  section: '数据更正',
  note: '下列各数按更正台账计算，报送单位的原表没有改动。',
  columns: {
    name: '名称',
    column: '数据项',
    period: '报告期',
    old: '原值',
    new: '更正值',
    reason: '理由',
    document: '依据',
    first: '原单元格',
    place: '台账单元格',
  },
  blank: '（空）',
  none: '—',
  told: (old, first, reason, document) =>
    `；已更正：原值 ${old}（${first}），理由：${reason}，依据：${document}`,
};

const en: CorrectionWords = {
  section: 'Corrections',
  note: 'These figures count as the ledger of corrections has them; the sheets that were sent are unchanged.',
  columns: {
    name: 'Name',
    column: 'Column',
    period: 'Period',
    old: 'Old value',
    new: 'New value',
    reason: 'Reason',
    document: 'Document',
    first: 'Cell corrected',
    place: 'Cell of the ledger',
  },
  blank: '(blank)',
  none: '—',
  told: (old, first, reason, document) =>
    `; corrected: it was ${old} (${first}), reason: ${reason}, document: ${document}`,
};

export const correctionWords: { readonly [L in Language]: CorrectionWords } = { zh, en };
