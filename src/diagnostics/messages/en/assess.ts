import type { AssessArgs } from '../../codes/assess.js';
import type { MessagesOf } from '../message.js';
import { reasonWords } from './reasons.js';

export const assessMessages: MessagesOf<AssessArgs> = {
  'data/missing-refused': ({ entity, indicator, reason }) => ({
    text: `“${indicator}” of “${entity}” is missing (${reasonWords[reason]}) and the rules do not say what to do`,
    hint: 'Report it; or give the indicator missing: zero, redistribute or mean-of-peers in the rule file',
  }),
  'data/zero-denominator': ({ entity, indicator }) => ({
    text: `“${indicator}” of “${entity}” has a zero denominator and no result`,
    hint: 'Check the denominator; if it really is zero, write missing: {zero-denominator: zero} (or another policy)',
  }),
  'data/degenerate-group': ({ entity, indicator }) => ({
    text: `worst and best of “${indicator}” are one value in the group, so “${entity}” has no score`,
    hint: 'Write degenerate: points (such as 100) for a group that is all alike or has one member',
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
  'data/unknown-group': ({ entity, label, group, nearest, known }) => ({
    text: `“${label}” of “${entity}” is “${group}”, a group for which the rules give no weights`,
    hint: `${nearest === undefined ? '' : `Did you mean “${nearest}”? `}Groups of the rules: ${known.join(', ')}`,
  }),
  'data/group-missing': ({ entity, label }) => ({
    text: `“${entity}” has nothing under “${label}”, so its group is unknown`,
    hint: `Fill in the column “${label}”`,
  }),
};
