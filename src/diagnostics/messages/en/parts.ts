import type { PartsArgs } from '../../codes/parts.js';
import type { MessagesOf } from '../message.js';

export const partsMessages: MessagesOf<PartsArgs> = {
  'data/part-of-unknown': ({ table, entity, nearest }) => ({
    text: `“${entity}” in the table “${table}” is none of the entities assessed`,
    hint:
      nearest === undefined
        ? 'write the owner’s name as the other sheets do, or delete the row of one that is not assessed'
        : `did you mean “${nearest}”? names must be those of the other sheets`,
  }),
  'data/part-unnamed': ({ table, column }) => ({
    text: `a row of the table “${table}” has nothing under “${column}”`,
    hint: `write a name under “${column}”`,
  }),
  'data/part-twice': ({ table, part, entity }) => ({
    text: `“${part}” of “${entity}” stands twice in the table “${table}” and would count twice`,
    hint: 'delete one of the rows; two parts need two names',
  }),
  'data/part-without-parent': ({ table, part, parents }) => ({
    text:
      parents === 0
        ? `neither the table "${table}" nor the register says whose "${part}" is`
        : `the table "${table}" does not say whose "${part}" is, and the register names ${parents}`,
    hint: 'name its one parent in the register; where it belongs to several, add the column of the owner to the sheet, with a row for each',
  }),
  'data/part-parent-differs': ({ table, part, owner, parent }) => ({
    text: `in the table "${table}" "${part}" belongs to "${owner}", in the register to "${parent}"`,
    hint: 'check which is right and make both the same; where it belongs to several, list them all in the register',
  }),
  'data/unknown-word': ({ table, label, text, nearest, known }) => ({
    text:
      text === ''
        ? `a row of the table “${table}” has nothing under “${label}”`
        : `“${text}” under “${label}” of the table “${table}” is no word that the rules list`,
    hint:
      nearest === undefined
        ? `known words: ${known.join(', ')}; list others under labels in the rule file`
        : `did you mean “${nearest}”? known words: ${known.join(', ')}`,
  }),
  'data/shares-sum': ({ table, part, sum, whole }) => ({
    text: `the shares in “${part}” of the table “${table}” add up to ${sum} instead of ${whole}`,
    hint: 'check them; a part that several own needs a row for each',
  }),
};
