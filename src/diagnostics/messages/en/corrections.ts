import type { CorrectionArgs } from '../../codes/corrections.js';
import type { MessagesOf } from '../message.js';

export const correctionMessages: MessagesOf<CorrectionArgs> = {
  'data/correction-incomplete': ({ name, column, header }) => ({
    text: `the correction of "${column}" of "${name}" has nothing under "${header}"`,
    hint: 'every correction names whom and what it corrects, the new value, the reason and the document; remove the row if it is none any more',
  }),
  'data/correction-of-unknown': ({ name, nearest }) => ({
    text: `"${name}" in the correction ledger is in none of the sheets`,
    hint:
      nearest === undefined
        ? 'write the name as the sheets have it'
        : `did you mean "${nearest}"? Write the name as the sheets have it`,
  }),
  'data/correction-column-unknown': ({ column, nearest }) => ({
    text: `"${column}" in the correction ledger is no column that the rules read`,
    hint:
      nearest === undefined
        ? 'write the name or an alias of a column; what a formula computes is corrected by correcting what it reads'
        : `did you mean "${nearest}"? Write the name or an alias of a column`,
  }),
  'data/correction-ambiguous': ({ name, column }) => ({
    text: `"${name}" has several rows, and "${column}" of any of them may be meant`,
    hint: 'declare of under corrections in the rules, and say in that column of the ledger which entity the part belongs to',
  }),
  'data/correction-old-differs': ({ name, column, stated, found }) => ({
    text: `the correction ledger says that "${column}" of "${name}" was ${quoted(stated)}; the sheet has ${quoted(found)}`,
    hint: 'check it: the sender may have sent another file, or the name, the period or the unit is not right; the old value must be what the sheet has, in its unit or that of the rules',
  }),
  'data/correction-not-a-number': ({ column, text }) => ({
    text: `the new value "${text}" of "${column}" is no number`,
    hint: 'write a number, or a number and its unit (1300万元, 3.2%); for a missing value write a mark of missing-marks',
  }),
  'data/correction-unit-open': ({ column, value, unit }) => ({
    text: `the unit of the new value "${value}" of "${column}" cannot be told: the old value is zero or missing, and the sheet counts otherwise than the rules (${unit})`,
    hint: 'write the unit behind the number: 1300万元',
  }),
  'data/corrected-twice': ({ name, column }) => ({
    text: `"${column}" of "${name}" is corrected twice`,
    hint: 'a figure is corrected once: keep the row that holds, with what the sheet has as its old value',
  }),
  'data/correction-changes-nothing': ({ name, column }) => ({
    text: `the new value of "${column}" of "${name}" is the old one`,
    hint: 'nothing to do, unless the new value is a slip',
  }),
  'data/corrections-aside': ({ rows }) => ({
    text: `${rows} rows of the correction ledger are of periods that this run does not read`,
    hint: 'nothing to do',
  }),
};

function quoted(text: string): string {
  return text === '' ? 'blank' : `"${text}"`;
}
