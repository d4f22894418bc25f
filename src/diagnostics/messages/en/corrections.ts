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
  'data/correction-units-differ': ({ column, side, units }) => ({
    text: `the ${side} value of "${column}" is stated in different units: ${units.join(', ')}`,
    hint: 'what stands behind the number, in the header, in a column of units, behind the item and above the table must be one unit',
  }),
  'data/correction-mixed-units': ({ column, without, value, unit }) => ({
    text: `the ${without === 'old' ? 'new' : 'old'} value of "${column}" has a unit (${unit}) and the ${without} one, "${value}", has none: in which it is cannot be told`,
    hint: `write both in the same manner: put the unit behind "${value}" too, or behind neither`,
  }),
  'data/correction-jump': ({ name, column, old, value, times }) => ({
    text: `"${column}" of "${name}" is corrected from "${old}" to "${value}", about ${times} times apart: perhaps a unit or a decimal point is wrong`,
    hint: 'check unit and decimal point of the new value; nothing needs doing where it is so',
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
  'data/ledger-period-unused': ({ header }) => ({
    text: `the correction ledger has a column "${header}" and the rules have no period: whether its rows are of the one assessed cannot be told`,
    hint: `write period in the rules (period: 2022Q3), or keep the rows of this period only and remove the column "${header}"`,
  }),
  'data/ledger-of-other-period': ({ sheet, period, run, rows }) => ({
    text: `the correction ledger "${sheet}" says that it is of ${period}, and ${run} is asked for: none of its ${rows} rows corrects anything`,
    hint: `nothing to do if it is the ledger of ${period}; where the name of the sheet or file or the title is wrong, correct it, or add a column with the period of each row`,
  }),
};

function quoted(text: string): string {
  return text === '' ? 'blank' : `"${text}"`;
}
