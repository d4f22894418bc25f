import { visibleText } from '../model/compact-text.js';
import type { MissingReason } from '../model/missing.js';

/** The marks a rule file declares, looked up without regard to width and surrounding space. */
export class MissingMarks {
  private readonly reasons = new Map<string, MissingReason>();

  constructor(declared: ReadonlyMap<string, MissingReason>) {
    for (const [mark, reason] of declared) this.reasons.set(markKey(mark), reason);
  }

  reasonOf(text: string): MissingReason | undefined {
    return this.reasons.get(markKey(text));
  }

  /** A blank cell is a mark too, when a rule file says so; otherwise it was not reported. */
  readonly blank = (): MissingReason => this.reasons.get('') ?? 'not-reported';
}

function markKey(text: string): string {
  return visibleText(text.normalize('NFKC')).text;
}

/** Preface of the China Statistical Yearbook for `…`; the rest as local sheets use them. */
const usualMeanings: readonly (readonly [MissingReason, readonly string[]])[] = [
  ['not-applicable', ['/', '//', '不涉及', '不适用', '不考核', '不评价', 'x', '×']],
  ['below-unit', ['...', '......']],
  ['suppressed', ['*', '**', '***', '保密']],
  [
    'not-reported',
    [
      '无',
      '缺',
      '缺失',
      '空',
      '暂无',
      '暂缺',
      '未统计',
      '未报',
      '未报送',
      '无数据',
      'n/a',
      'na',
      'n.a.',
      'nil',
      'null',
      'none',
    ],
  ],
];

/**
 * What an undeclared text usually means when it stands for a missing value; undefined when it is no mark at all.
 * Text without a single letter or digit is a mark.
 */
export function usualMeaning(text: string): MissingReason | undefined {
  const key = markKey(text).toLowerCase();
  const known = usualMeanings.find(([, marks]) => marks.includes(key));
  if (known) return known[0];
  return /^[^\p{L}\p{N}]+$/u.test(key) ? 'not-reported' : undefined;
}
