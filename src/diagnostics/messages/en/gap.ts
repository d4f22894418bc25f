import type { GapArgs } from '../../codes/gap.js';
import type { MessagesOf } from '../message.js';

const needs = {
  flow: 'only a target of kind flow has a time progress',
  reduction: 'only a reduction counts from a base',
  bound: 'both ends of a range belong to it',
  amount: 'a ratio grows by percentage points, not by per cent',
  months: 'weeks have no period that ends with the year before',
} as const;

const remedies = {
  flow: 'add kind: flow if it is counted up from January; otherwise take this line out',
  reduction: 'write reduction: 3% if that is the target; otherwise take this line out',
  bound: 'take comparator out, or write target where there is one bound only',
  amount: 'write the level that is wanted, such as target: "3.81%"',
  months: 'assess by months or quarters, or write the amount that is wanted: target: 120',
} as const;

export const gapMessages: MessagesOf<GapArgs> = {
  'rules/target-form': ({ name, given }) => ({
    text:
      given.length === 0
        ? `“${name}” has no target`
        : `“${name}” has ${given.join(' and ')}; one figure has one target`,
    hint: 'write one of them: target (a level), range, growth or reduction',
  }),
  'rules/target-twice': ({ name }) => ({
    text: `“${name}” has a target in indicators already`,
    hint: 'keep one of the two; to state comparator or kind, write only these here',
  }),
  'rules/target-unfit': ({ name, key, needs: reason }) => ({
    text: `“${name}” cannot have ${key}: ${needs[reason]}`,
    hint: remedies[reason],
  }),
  'rules/progress-without-period': ({ missing, given }) => ({
    text: `nothing says how much is due by ${missing.join(', ')}; given are ${given.join(', ')}, and every period of the year wants one`,
    hint: 'write Q1 to Q4 by quarters, M1 to M12 by months, H1 and H2 by halves',
  }),
  'rules/progress-falls': ({ key, share }) => ({
    text: `${share} due by ${key} makes no sense: shares add up from January, never fall, and are 100% at the end of the year`,
    hint: 'write cumulative shares, such as {Q1: 20%, Q2: 45%, Q3: 70%, Q4: 100%}',
  }),
};
