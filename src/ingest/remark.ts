import { compactText, displayText } from '../model/compact-text.js';
import { type MissingMarks, usualMeaning } from './missing-marks.js';

/** Free text as it is written, on one line; a mark that the rule file declares says nothing, like a blank cell. */
export function remarkText(written: string, marks: MissingMarks): string {
  return marks.reasonOf(written) === undefined ? displayText(written) : '';
}

const NO: readonly string[] = ['否', '不', '没有', '不是', '无需', '不需要', 'no', 'n', 'false', '0'];

/** Text that more likely says that there is nothing to say: taken for a remark it would mean the opposite. */
export function deniesItself(text: string): boolean {
  return text !== '' && (NO.includes(compactText(text)) || usualMeaning(text) !== undefined);
}
