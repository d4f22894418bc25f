import type { DataArgs } from '../../codes/data.js';
import type { MessagesOf } from '../message.js';

type Refused = { readonly measure: string; readonly text: string; readonly readings: readonly string[] };

export const dataMessages: MessagesOf<DataArgs> = {
  'data/sheet-hidden': ({ sheet }) => ({
    text: `sheet “${sheet}” is hidden and was not read`,
    hint: 'unhide it if it holds data that counts',
  }),
  'data/sheet-without-header': ({ sheet, entityHeaders }) => ({
    text: `no table header was recognised in sheet “${sheet}”, so it was not read; a header has a column ${quoted(entityHeaders, ' or ')} and at least one measure or label`,
    hint: 'if it holds data that counts, rename its headers, or add them to headers or aliases in the rule file',
  }),
  'data/header-not-found': ({ entityHeaders, seen }) => ({
    text: `no table header in the first 50 rows: expected a column ${quoted(entityHeaders, ' or ')} and at least one measure or label${seen.length > 0 ? `; the row most like a header reads: ${seen.join(', ')}` : ''}`,
    hint: 'rename the headers as in the rule file, or add those of the sheet to entity: headers and to aliases',
  }),
  'data/second-table': ({ header }) => ({
    text: `a second table with the header “${header}” on the same sheet; a sheet may hold one table`,
    hint: 'move the second table to a sheet of its own; delete a header that is only repeated for printing',
  }),
  'data/duplicate-column': ({ name, header }) => ({
    text: `two columns match “${name}”, this one by its header “${header}”; there must be one`,
    hint: `delete or rename one of them; under a two-level header name the whole path, as in aliases: [group/${name}]`,
  }),
  'data/ambiguous-column': ({ header, names }) => ({
    text: `the header “${header}” matches ${quoted(names, ' and ')} of the rule file; a column can be only one of them`,
    hint: 'remove the shared alias from the rule file, or rename the header',
  }),
  'data/column-not-found': ({ name, aliases, nearest }) => ({
    text: `no column for “${name}”${aliases.length > 0 ? ` (nor for its aliases ${quoted(aliases, ', ')})` : ''}`,
    hint:
      nearest === ''
        ? 'add the column, or add its header to the aliases in the rule file'
        : `is the header “${nearest}” meant? Then add aliases: [${nearest}] to the rule file, or rename the header`,
  }),
  'data/column-unused': ({ header }) => ({
    text: `the column “${header}” is not used by the rule file and was not read`,
    hint: 'to read it, declare it under columns or add it as an alias',
  }),
  'data/hidden-column': ({ name, header }) => ({
    text: `“${name}” was read from the hidden column “${header}”`,
    hint: 'unhide the column if its data counts, delete it if not',
  }),
  'data/sheet-without-rows': ({ sheet }) => ({
    text: `sheet “${sheet}” has a header with no entity below it`,
    hint: 'fill in the data, or delete the empty sheet',
  }),
  'data/overlapping-merges': ({ first, second }) => ({
    text: `the merged cells ${second} and ${first} overlap, so it is unclear whose value stands there; the sheet was not read`,
    hint: 'open the file in Excel or WPS, unmerge both and save it again',
  }),
  'data/no-entities': ({ entityHeaders }) => ({
    text: `no entity was found: nothing is named below the header ${quoted(entityHeaders, ' or ')}`,
    hint: 'write one entity a row below the header',
  }),
  'data/unit-mismatch': ({ measure, stated, declared }) => ({
    text: `“${measure}” is declared in ${unitName(declared)} but the sheet states ${unitName(stated)}, and these do not convert`,
    hint: 'check the unit in the header, or the unit in the rule file; exchange and energy rates must be declared there',
  }),
  'data/ambiguous-unit': ({ measure, stated, declared }) => ({
    text: `the unit of “${measure}” is unclear: the sheet states ${stated.map(unitName).join(' and ')}, each of which converts to ${unitName(declared)}`,
    hint: 'state one unit in the header of the column, as in 税收(万元)',
  }),
  'data/unknown-unit': ({ text }) => ({
    text: `above the table stands “单位: ${text}”, which is no known unit; columns that state none are read in the unit of the rule file`,
    hint: 'write the unit in its usual notation (万元, 亩); the name of the reporting office is written after 填报单位:',
  }),
  'data/unit-elsewhere': ({ measures, stated, read }) => ({
    text: `${quoted(measures, ', ')} was read in ${read.map(unitName).join(' and ')}, but this cell below the header states the unit ${unitName(stated)}; only a unit in or above the header counts`,
    hint: `if the unit is ${unitName(stated)}, move the statement above the table or into the headers; if not, delete it`,
  }),
  'data/unit-converted': ({ measure, from, to, times, over }) => ({
    text: `“${measure}” was converted from ${unitName(from)} to ${unitName(to)}: ${factorText(times, over)}`,
    hint: 'nothing to do, unless the unit in the header is wrong',
  }),
  'data/unexpected-percent': ({ measure, unit }) => ({
    text: `“${measure}” is counted in ${unitName(unit)}, but this cell is a percentage`,
    hint: `enter the value in ${unitName(unit)} under a plain number format, or correct the unit in the header or rule file`,
  }),
  'data/mixed-percent': ({ measure }) => ({
    text: `some cells of “${measure}” are percentages and some plain numbers: they may differ by a factor of 100`,
    hint: 'make the whole column percentages (3.02%), or plain numbers with the unit in the header',
  }),
  'data/scaled-format': ({ measure, stored, format }) => ({
    text: `this cell of “${measure}” shows another number than it stores: ${stored} is stored, the format “${format}” changes its size, its sign or its unit`,
    hint: 'use a plain number format and enter the value in the unit of the header',
  }),
  'data/not-a-number': ({ measure, kind, text }) => ({
    text: `“${measure}” must be a number; found ${{ text: '', truth: 'the truth value ', date: 'the date ' }[kind]}“${text}”`,
    hint:
      kind === 'date'
        ? 'set the cell format to Number and enter the value again'
        : 'leave only the number; for a missing value use a mark declared under missing-marks, or leave the cell blank',
  }),
  'data/ambiguous-number': (args) => ({
    text: `“${args.measure}” must be a number; “${args.text}” is ambiguous${maybe(args)}`,
    hint: 'write a point before decimals and commas only between groups of three digits, or no commas',
  }),
  'data/approximate-number': (args) => ({
    text: `“${args.measure}” must be an exact number; “${args.text}” is approximate or a bound`,
    hint: 'enter the exact value; where there is none yet, use a mark declared under missing-marks',
  }),
  'data/footnote-in-number': (args) => ({
    text: `“${args.measure}” must be a number; “${args.text}” carries a footnote mark`,
    hint: `leave only the number${orReading(args)} and put the remark elsewhere`,
  }),
  'data/raised-digits': ({ measure, text }) => ({
    text: `“${measure}” must be a number; in “${text}” digits stand raised or lowered: a footnote or a power`,
    hint: 'delete a footnote mark and put the remark elsewhere; write out what a power amounts to',
  }),
  'data/struck-text': ({ column, text, struck }) => ({
    text: `in “${text}” of “${column}” the characters “${struck}” are struck out, and nothing says whether they count`,
    hint: 'delete what no longer holds, or take the line off what does',
  }),
  'data/unit-in-cell': (args) => ({
    text: `“${args.measure}” must be a number; “${args.text}” carries a unit or other text`,
    hint: `enter the figure in the unit of the column, ${unitName(args.unit)}, without any text; units belong in the header`,
  }),
  'data/number-in-words': ({ measure, text }) => ({
    text: `“${measure}” must be a number; “${text}” is written in Chinese numerals`,
    hint: 'use digits; if 一 stands for a dash, use a mark declared under missing-marks',
  }),
  'data/marked-number': (args) => ({
    text: `“${args.measure}” must be a number; the sign of “${args.text}” is unclear${maybe(args)}`,
    hint: 'put a minus sign before a negative number and nothing before a positive one',
  }),
  'data/bracketed-number': (args) => ({
    text: `“${args.measure}” must be a number; the sign of “${args.text}” is unclear${maybe(args)}`,
    hint: 'put a minus sign before a negative number; for accounting notation add accounting: true to the column in the rule file',
  }),
  'data/permille-in-cell': (args) => ({
    text: `“${args.measure}” must be a number; “${args.text}” carries a per-mille sign`,
    hint: `leave only the number${orReading(args)} and state ‰ in the header`,
  }),
  'data/two-numbers': ({ measure, text }) => ({
    text: `a cell of “${measure}” must hold one number; “${text}” looks like a fraction, a ratio, a range or a date`,
    hint: 'enter the one resulting value',
  }),
  'data/space-in-number': (args) => ({
    text: `“${args.measure}” must be a number; “${args.text}” has a space inside${maybe(args)}`,
    hint: 'remove the space',
  }),
  'data/too-many-digits': (args) => ({
    text: `“${args.text}” for “${args.measure}” has more than 15 significant digits, more than a spreadsheet keeps`,
    hint: `enter it with 15 significant digits${orReading(args)}; a code or an identity number does not belong here`,
  }),
  'data/number-out-of-range': ({ measure, text }) => ({
    text: `“${text}” for “${measure}” is too large or too small to be a usable number`,
    hint: 'check the value',
  }),
  'data/undeclared-mark': ({ measure, mark, reason }) => ({
    text: `“${measure}” must be a number; found “${mark}”, a mark whose meaning the rule file does not declare`,
    hint: `add "${mark}": ${reason} under missing-marks (choose the reason that is meant), or enter a number`,
  }),
  'data/error-cell': ({ column, error }) => ({
    text: `this cell of “${column}” is the error ${error}`,
    hint: 'correct the formula and save again; for a missing value use a declared mark or leave the cell blank',
  }),
  'data/no-result': ({ column }) => ({
    text: `this cell of “${column}” is a formula whose result the file does not hold`,
    hint: 'open the file in Excel or WPS, save it once, and run again',
  }),
  'data/external-formula': ({ column, formula }) => ({
    text: `the formula ${formula} in this cell of “${column}” reads another workbook; the file holds only what that one said when the link was last updated`,
    hint: 'open both workbooks in Excel or WPS, update the links, check and save; or copy the cell and paste it as a value',
  }),
  'data/merged-value': ({ measure }) => ({
    text: `this cell of “${measure}” is merged with others, so whose value it holds is unclear`,
    hint: 'unmerge the cells and fill in each of them',
  }),
  'data/invisible-removed': ({ measure, text, characters }) => ({
    text: `“${measure}” was read as “${text}” after removing the invisible ${characters.join(', ')}`,
    hint: 'nothing to do; typing the number again removes this note',
  }),
  'data/below-bound': ({ measure, value, unit, limit }) => ({
    text: `“${measure}” must be ${limit}; found ${value} ${unit}`.trimEnd(),
    hint: 'check the value and its unit; if it is right, change at-least or above in the rule file',
  }),
  'data/entity-missing': ({ header }) => ({
    text: `this row holds data but nothing under “${header}”: whose data is it?`,
    hint: 'enter the name; a total or a remark says so (合计, 注:); unmerge names that are merged over rows',
  }),
  'data/not-a-name': ({ column, text }) => ({
    text: `“${column}” must be a name; found the truth value “${text}”`,
    hint: 'enter a text',
  }),
  'data/rows-left-out': ({ sheet, rows }) => ({
    text: `${rows.length} row(s) of sheet “${sheet}” are no entities and were not read: ${rowTexts(rows)}`,
    hint: 'nothing to do, unless one of them is an entity: then use its full name',
  }),
  'data/hidden-rows': ({ sheet, rows }) => ({
    text: `${rows.length} row(s) of sheet “${sheet}” are hidden or filtered out and were read all the same: ${firstFew(rows)}`,
    hint: 'unhide them if they take part, delete them if not',
  }),
  'data/duplicate-entity': ({ entity, first, measures }) => ({
    text: `“${entity}” reports ${quoted(measures, ', ')} twice${entity === first ? '' : ` (elsewhere written “${first}”)`}`,
    hint: 'keep one of them; two different entities need different names',
  }),
  'data/entity-collision': ({ entity, first }) => ({
    text: `“${entity}” and “${first}” look different but are one name once they are normalised`,
    hint: 'write one entity in one way, and give different entities names that stay apart',
  }),
  'data/label-conflict': ({ entity, label, first, second }) => ({
    text: `“${label}” of “${entity}” is “${first}” in one place and “${second}” in another`,
    hint: 'make them agree, or keep one of them',
  }),
  'data/label-spelling': ({ label, first, second }) => ({
    text: `in “${label}”, “${second}” differs from “${first}” only in case, spaces or brackets and would make a group of its own`,
    hint: 'write one group in one way; give different groups names that can be told apart',
  }),
  'data/remark-denies': ({ label, text }) => ({
    text: `“${label}” reads “${text}”, which seems to say there is none; any text in this column counts as some`,
    hint: `Leave the cell blank, or declare "${text}": not-applicable among missing-marks; if there is some, say what`,
  }),
};

function quoted(names: readonly string[], between: string): string {
  return names.map((name) => `“${name}”`).join(between);
}

function unitName(unit: string): string {
  return unit === '' ? 'a plain number' : unit;
}

function factorText(times: string, over: string): string {
  if (over === '1') return `times ${times}`;
  return times === '1' ? `divided by ${over}` : `times ${times}, divided by ${over}`;
}

function maybe({ readings }: Refused): string {
  return readings.length === 0 ? '' : `; it may mean ${readings.join(' or ')}`;
}

function orReading({ readings }: Refused): string {
  return readings.length === 0 ? '' : ` (such as ${readings.join(' or ')})`;
}

const SHOWN = 5;
/** Rows that are left out are told one by one: an entity may be among them. */
const LISTED = 50;

function rowTexts(rows: readonly { readonly row: number; readonly text: string }[]): string {
  const shown = rows.slice(0, LISTED).map(({ row, text }) => `row ${row} “${shortened(text)}”`);
  return shown.join(', ') + (rows.length > LISTED ? ' …' : '');
}

function firstFew(rows: readonly number[]): string {
  return `${rows.length === 1 ? 'row' : 'rows'} ${rows.slice(0, SHOWN).join(', ')}${rows.length > SHOWN ? ' …' : ''}`;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 32 ? `${characters.slice(0, 32).join('')}…` : text;
}
