import type { SalaryArgs } from '../../codes/salary.js';
import type { MessagesOf } from '../message.js';
import { reasonWords } from './reasons.js';

export const salaryMessages: MessagesOf<SalaryArgs> = {
  'rules/salary-modifier-form': () => ({
    text: 'a modifier of the coefficient needs one cause and one bound',
    hint: 'the cause is one of when, grade and change-from; the bound one of at-most, at-least and exactly, and with change-from always at-most: {when: 较大事故 > 0, at-most: 1, reason: 一票否决}',
  }),
  'rules/salary-bonus-form': () => ({
    text: 'a one-off bonus needs one condition and one worth',
    hint: 'the condition is when or consecutive; the worth is share (of the pay base) or amount: {consecutive: {grade: 优秀, columns: [前年等次, 上年等次]}, share: 10%, reason: 连续三年优秀}',
  }),
  'rules/salary-against-score': ({ worse, better }) => ({
    text: `the better step has the lower coefficient: ${worse} for the worse one, ${better} for the better`,
    hint: 'check the coefficients; towards the better end they stay or rise',
  }),
  'rules/salary-pool-per-group': ({ within }) => ({
    text: `each group of “${within}” has a pool of its own, and this amount is not given for them`,
    hint: 'write {amount: {by-group: {甲组: 5000万元, 乙组: 3000万元}, within: …}}, or `within: all` for one pool of all',
  }),
  'data/salary-missing': ({ entity, figure, reason }) => ({
    text: `“${entity}” lacks “${figure}” (${reasonWords[reason]}): neither a coefficient nor money can be told`,
    hint: 'report the figure, or list the entity under `exempt`; where there is no last year write a mark that missing-marks declares as not-applicable, such as /',
  }),
  'data/salary-negative': ({ entity, figure, value }) => ({
    text: `“${figure}” of “${entity}” is ${value}; it cannot be below 0`,
    hint: 'check the figure',
  }),
  'data/salary-ungraded': ({ entity, lacks }) => ({
    text: `“${entity}” has no ${lacks === 'grade' ? 'grade' : 'rank'}, and the rules give no coefficient for that`,
    hint:
      lacks === 'grade'
        ? 'write `ungraded: 0` (or another coefficient) in `coefficient` or `ceiling-by-grade`'
        : 'write `unranked: 0` (or another coefficient) in `coefficient`',
  }),
  'data/pool-infeasible': ({ group, pool, least, most, unit }) => ({
    text: `the pool${group === 'all' ? '' : ` of “${group}”`} of ${pool}${unit} cannot be met: floors alone take ${least}${unit}, and ceilings ${most === undefined ? 'have no end' : `allow no more than ${most}${unit}`}`,
    hint: 'check the pool and the pay bases (are they in one unit?), or widen the band, the ceilings by grade or the modifiers',
  }),
  'usage/no-salary': ({ rules }) => ({
    text: `the rules “${rules}” give no salary floats`,
    hint: 'write `salary` in the rule file; scores and ranks alone come from zone-score score',
  }),
};
