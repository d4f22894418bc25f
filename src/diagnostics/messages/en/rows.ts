import type { RowsArgs } from '../../codes/rows.js';
import type { MessagesOf } from '../message.js';

export const rowsMessages: MessagesOf<RowsArgs> = {
  'data/total-differs': ({ total, measure, unit, stated, sum, parts, absent }) => ({
    text: `“${measure}” in the row “${total}” is ${stated}${unit}, its ${parts} rows add up to ${sum}${unit}: more than rounding can explain${absent > 0 ? `; ${absent} more have no figure` : ''}`,
    hint: `check the rows and the total for rows left out, repeated or shifted; totals are not used. Where “${total}” is not the sum of these rows (such as that of the whole city), list it under references in the rules; where “${measure}” does not add up, give it kind: ratio or growth`,
  }),
  'data/ratio-summed': ({ total, measure, stated, sum, parts }) => ({
    text: `“${measure}” in the row “${total}” is ${stated}, the plain sum (${sum}) of the ratios of its ${parts} rows; ratios do not add up`,
    hint: `the ratio of the whole is the sum of numerators over the sum of denominators; the cell is not used, please correct the sheet. Where “${measure}” is an amount that adds up, give it kind: flow or stock`,
  }),
  'data/total-or-entity': ({ name, total }) => ({
    text: `this row is named “${name}”, but another cell of it says “${total}”: an entity or a total?`,
    hint: `for an entity, change the cell “${total}”; for a total, write “${total}” as the name`,
  }),
  'data/name-only-once': ({ entity, nearest }) => ({
    text: `“${entity}” stands on this sheet only, which lacks “${nearest}”: perhaps two writings of one name`,
    hint: 'write one name the same way everywhere, or each writing gets half of the figures; where names change, give a register in the rules',
  }),
  'data/name-only-here': ({ entity }) => ({
    text: `“${entity}” stands only on this sheet, which holds a reference; it counts as an entity that lacks all other figures`,
    hint: 'list it under references in the rules if it is only compared with; else report its other figures',
  }),
  'data/of-which': ({ text, name, next }) => ({
    text:
      next === ''
        ? `“${text}” was left out as a part of what stands above it, but another sheet has “${name}” as an entity`
        : `below “${text}” stands “${next}” without 其中 (of which): are they entities, or parts of the row above?`,
    hint:
      name === ''
        ? 'delete this row where entities follow; else write 其中: before the name in each row'
        : `write only “${name}” if it is assessed; else write 其中: before each of the names below that are not`,
  }),
  'data/of-which-read': ({ text, name }) => ({
    text: `“${text}” stands right below a total or a reference and rows without 其中 follow: “${name}” is read as an entity`,
    hint: `write only “${name}” if it is assessed; else delete the row`,
  }),
  'data/reference-not-found': ({ reference, rows }) => ({
    text: `formulas use the reference “${reference}”, but no sheet has a row ${rows.map((row) => `“${row}”`).join(' or ')}`,
    hint: 'add the row to a sheet; if it bears another name, add that under references in the rules',
  }),
  'data/reference-missing': ({ reference, measure }) => ({
    text: `formulas use “${measure}” of the reference “${reference}”, which has no figure here`,
    hint: 'fill in the figure; without it no indicator that uses it can be computed',
  }),
  'data/register-not-found': ({ headers }) => ({
    text: `no register was found: no sheet has the headers ${headers.map((header) => `“${header}”`).join(', ')} without any reported column`,
    hint: 'give the register too, as a sheet or a file of its own; if its headers differ, change register in the rules',
  }),
  'data/register-ambiguous': ({ text, first, second }) => ({
    text: `“${text}” in the register means both “${first}” and “${second}”`,
    hint: 'names, former names and codes must differ throughout the register; change or delete one',
  }),
  'data/not-registered': ({ entity, nearest }) => ({
    text: `“${entity}” is not in the register`,
    hint:
      nearest === undefined
        ? 'check the name; an entity that takes part has to be in the register, a former name in the column for it'
        : `is it “${nearest}”? Then use that name, or enter this one as a former name in the register`,
  }),
  'data/registered-not-reported': ({ entity }) => ({
    text: `“${entity}” is in the register, but on no sheet`,
    hint: 'ask for its report, or take it out of the register if it no longer takes part',
  }),
  'data/renamed': ({ entity, current }) => ({
    text: `“${entity}” is a former name, read as “${current}” by the register`,
    hint: 'nothing to do; the current name in the sheet makes this note go away',
  }),
};
