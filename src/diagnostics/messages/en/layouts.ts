import type { LayoutArgs } from '../../codes/layouts.js';
import type { MessagesOf } from '../message.js';

export const layoutMessages: MessagesOf<LayoutArgs> = {
  'data/ambiguous-layout': ({ first, second }) => ({
    text: `this table can be read in two ways, with ${layouts[first]} or with ${layouts[second]}; it was not read`,
    hint: `change its header so that one way is left: ${layoutHeads[first]}, or ${layoutHeads[second]}`,
  }),
  'data/form-entity': ({ names }) => ({
    text:
      names.length === 0
        ? 'this is a form of one entity, but nothing above its header says of which'
        : `this is a form of one entity, but above its header stand ${quoted(names, ' and ')}: whose data is it?`,
    hint: 'write 填报单位: and one name in a cell above the header',
  }),
  'data/title-or-entity': ({ text }) => ({
    text: `“${text}” has no figures and stands above the header of another table: it may be the title of that one or an entity of the table above`,
    hint: 'merge a title over the whole table, or begin it with 表2; give an entity its figures, or a mark declared under missing-marks',
  }),
  'data/merged-entity': ({ name }) => ({
    text: `the name “${name}” is merged over this row, which holds figures too; an entity has one row`,
    hint: 'unmerge the name and write the name of each row; put the figures of one entity in one row',
  }),
  'data/unit-not-known': ({ measure, text }) => ({
    text: `the unit of “${measure}” reads “${text}”, which is no known unit`,
    hint: 'write the unit in its usual notation (万元, 亩, %), or leave it blank for the unit of the rule file',
  }),
  'data/columns-left-out': ({ sheet, columns }) => ({
    text: `${columns.length} column(s) of sheet “${sheet}” are no entities and were not read: ${columnTexts(columns)}`,
    hint: 'nothing to do, unless one of them is an entity: then use its full name',
  }),
};

function quoted(names: readonly string[], between: string): string {
  return names.map((name) => `“${name}”`).join(between);
}

const layouts = {
  down: 'one entity a row',
  across: 'one entity a column',
  long: 'one figure a row',
  form: 'one entity on a form of its own',
};

const layoutHeads = {
  down: 'names of measures over the columns for one entity a row',
  across: '指标 over the first column for one entity a column',
  long: '指标 and 数值 and no column of a measure for one figure a row',
  form: '指标 and 数值 for a form',
};

const SHOWN = 5;

function columnTexts(columns: readonly { readonly column: string; readonly text: string }[]): string {
  const shown = columns.slice(0, SHOWN).map(({ column, text }) => `column ${column} “${shortened(text)}”`);
  return shown.join(', ') + (columns.length > SHOWN ? ' …' : '');
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 32 ? `${characters.slice(0, 32).join('')}…` : text;
}
