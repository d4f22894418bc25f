import type { AssessArgs } from '../../codes/assess.js';
import type { MessagesOf } from '../message.js';
import { reasonWords } from './reasons.js';

export const assessMessages: MessagesOf<AssessArgs> = {
  'data/missing-refused': ({ entity, indicator, reason }) => ({
    text: `“${indicator}” of “${entity}” is missing (${reasonWords[reason]}) and no policy of the rules meets it`,
    hint: 'Report it; or give its score missing: zero, redistribute, mean-of-peers or {penalty: points} in the rule file',
  }),
  'data/zero-denominator': ({ entity, indicator }) => ({
    text: `“${indicator}” of “${entity}” has a zero denominator and no result`,
    hint: 'Check the denominator; if it really is zero, write missing: {zero-denominator: zero} (or another policy)',
  }),
  'data/degenerate-group': ({ entity, indicator }) => ({
    text: `worst and best of “${indicator}” are one value in the group, so “${entity}” has no score`,
    hint: 'Write degenerate: points (such as 100) for a group that is all alike or has one member',
  }),
  'data/scale-crossed': ({ entity, indicator, low, high }) => ({
    text: `the scale of “${indicator}” is the wrong way round for “${entity}”: its lower end is ${low}, its higher end ${high}`,
    hint: 'check worst and best (or the standards): where one is fixed and the other is the cohort’s, all values may lie beyond the fixed one; where less is better write direction: lower',
  }),
  'data/undefined-result': ({ entity, indicator }) => ({
    text: `“${indicator}” of “${entity}” cannot be computed (such as a logarithm or root of zero or less)`,
    hint: 'Check the figures; or write missing: {undefined: zero} (or another policy)',
  }),
  'data/no-peers': ({ entity, indicator }) => ({
    text: `“${indicator}” of “${entity}” is missing and the group has no score to average`,
    hint: 'Report it; or use missing: zero or redistribute in the rule file',
  }),
  'data/no-total': ({ entity, reason }) => ({
    text: `“${entity}” has no composite score (${reasonWords[reason]}) and is not ranked`,
    hint:
      reason === 'undefined'
        ? 'The score of a dimension cannot be computed (a geometric mean of a negative score, say): check the data, or put it together another way'
        : 'All indicators of a dimension are missing: report them, or use missing: {policy: redistribute, within: total}',
  }),
  'data/implausible': ({ entity, indicator, value, unit, low, high }) => ({
    text: `“${indicator}” of “${entity}” is ${value}${unit}, outside the plausible range ${low} to ${high}${unit}`,
    hint: 'Check the unit (万元 or 亿元, percent or fraction) and the figure; leave it if it is right',
  }),
  'data/last-rank': ({ entity, column, value, halves }) => ({
    text: `“${column}” of “${entity}” is ${value}, which is no rank: ranks count from 1 in whole places${halves ? ', or in halves where places are shared' : ''}`,
    hint: 'Enter the rank as it was published last time; leave it empty for who was not assessed then',
  }),
  'data/unknown-group': ({ entity, label, group, nearest, known }) => ({
    text: `“${label}” of “${entity}” is “${group}”, a group that the rules do not name`,
    hint: `${nearest === undefined ? '' : `Did you mean “${nearest}”? `}Groups of the rules: ${known.join(', ')}`,
  }),
  'data/group-missing': ({ entity, label }) => ({
    text: `“${entity}” has nothing under “${label}”, so its group is unknown`,
    hint: `Fill in the column “${label}”`,
  }),
  'data/entity-without-values': ({ entity }) => ({
    text: `“${entity}” has no data at all and still counts as an entity`,
    hint: 'fill in its data; if it is a caption or a remark, move it out of the table or begin it with 注:',
  }),
  'data/condition-missing': ({ entity, condition, reason }) => ({
    text: `Whether “${condition}” holds of “${entity}” cannot be told: a value is missing (${reasonWords[reason]})`,
    hint: 'Report it; or say in the condition what a missing one counts as, such as coalesce(事故, 0) > 0',
  }),
  'data/exempt-not-found': ({ entity, nearest }) => ({
    text: `“${entity}”, exempt by the rules, is in no sheet`,
    hint:
      nearest === undefined
        ? 'Check the name; if nothing was reported of it, leave it'
        : `Did you mean “${nearest}”?`,
  }),
  'data/all-exempt': ({ count }) => ({
    text: `All ${count} entities are exempt; there is nothing to assess`,
    hint: 'Check the conditions under exempt and the column of reasons',
  }),
};
