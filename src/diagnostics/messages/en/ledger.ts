import type { LedgerArgs } from '../../codes/ledger.js';
import type { MessagesOf } from '../message.js';

export const ledgerMessages: MessagesOf<LedgerArgs> = {
  'data/ledger-not-found': ({ table, headers }) => ({
    text: `no ${table === '' ? 'ledger of events' : `table of parts “${table}”`} was found: no sheet has the headers ${headers.map((header) => `“${header}”`).join(', ')}`,
    hint:
      table === ''
        ? 'hand in the ledger as well; where there was no event, one with nothing below its header'
        : `hand in a sheet of “${table}” as well, with nothing below its header where there is no row; if its headers differ, change entity and of of “${table}” under tables in the rules`,
  }),
  'data/event-of-unknown': ({ entity, nearest }) => ({
    text: `“${entity}” in the ledger is none of the entities assessed`,
    hint:
      nearest === undefined
        ? 'write the name as the other sheets do'
        : `did you mean “${nearest}”? names must be those of the other sheets`,
  }),
  'data/event-item-unknown': ({ item, nearest, known }) => ({
    text: item === '' ? 'a row of the ledger names no item' : `the rules have no item “${item}”`,
    hint:
      nearest === undefined
        ? `items of the rules: ${known.join(', ')}`
        : `did you mean “${nearest}”? items of the rules: ${known.join(', ')}`,
  }),
  'data/event-without-evidence': ({ entity, item, column }) => ({
    text: `“${item}” of “${entity}” has no evidence`,
    hint: `name the document, circular or certificate under “${column}”; without evidence no points are given or taken`,
  }),
  'data/event-without-points': ({ entity, item, column }) => ({
    text: `“${item}” of “${entity}” states no points, and the rules take the points from the ledger`,
    hint: `write the points under “${column}”`,
  }),
  'data/event-points-differ': ({ entity, item, stated, declared }) => ({
    text: `“${item}” of “${entity}” states ${stated} points; the rules say ${declared} for each event`,
    hint: 'make the ledger and the rules agree; one event a row',
  }),
  'data/event-of-exempt': ({ entity, item }) => ({
    text: `“${entity}” is exempt, so its “${item}” in the ledger does not count`,
    hint: 'nothing to do; if it should not be exempt, check exempt in the rules and the reason in the sheet',
  }),
  'data/event-twice': ({ entity, item }) => ({
    text: `“${item}” of “${entity}” stands twice in the ledger with the same evidence and counts twice`,
    hint: 'delete one if it was entered twice; two events have evidence of their own',
  }),
  'data/bonus-waived': ({ entity, item, column }) => ({
    text: `“${item}” of “${entity}” is a bonus, which cannot be waived`,
    hint: `empty the cell under “${column}”`,
  }),
};
