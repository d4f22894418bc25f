import type { RulesArgs } from '../../codes/rules.js';
import type { MessagesOf } from '../message.js';
import { expectationText } from './expectations.js';

function meant(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `Did you mean “${nearest}”?`;
}

const unit = (text: string) => (text === '' ? 'a plain number' : text);

export const rulesMessages: MessagesOf<RulesArgs> = {
  'rules/unknown-key': ({ key, nearest, known }) => ({
    text: `“${key}” is not known here`,
    hint: meant(nearest, `Known here: ${known.join(', ')}`),
  }),
  'rules/missing-key': ({ key, within }) => ({
    text: within === '' ? `the rule file lacks “${key}”` : `“${within}” lacks “${key}”`,
    hint: `Add “${key}: …”; rules/README.md shows how`,
  }),
  'rules/unexpected-value': ({ key, found, expected, nearest }) => ({
    text: `“${key}” should be ${expectationText(expected)}; it is “${found}”`,
    hint: meant(nearest, 'Write it in the form above'),
  }),
  'rules/unknown-unit': ({ unit: text, nearest }) => ({
    text: `“${text}” is not a known unit of measure`,
    hint: meant(nearest, 'Use a common unit; declare what you count yourself in units: {counting: [name]}'),
  }),
  'rules/unknown-rate': ({ unit: text }) => ({
    text: `the rate of “${text}” does not hold`,
    hint: 'A rate says how much of another unit one known unit is, such as 美元: 6.8974元; once per unit, and not in a circle',
  }),
  'rules/quantity-unit': ({ quantity, unit: text, expected }) => ({
    text: `“${quantity}” is in ${unit(text)}; ${unit(expected)} is wanted here and the two do not convert`,
    hint: `Write it in ${unit(expected)}, or declare a rate under units: rates:`,
  }),
  'rules/not-positive': ({ key, value }) => ({
    text: `“${key}” is ${value}; it must be above 0`,
    hint: 'It is a denominator: zero or less gives no score. Check the base value or target in the document',
  }),
  'rules/wrong-order': ({ lower, higher }) => ({
    text: `${lower} should be below ${higher}`,
    hint: 'Check the order of the bounds; where less is better the worst value is above the best',
  }),
  'rules/reserved-name': ({ name }) => ({
    text: `“${name}” is a name this program keeps for itself`,
    hint: 'Choose another name; one that ends with @ and a period (税收@2021) means another period; all need not be written among groups: it always means every entity; ungraded means no grade',
  }),
  'rules/name-twice': ({ name }) => ({
    text: `“${name}” is a column and also an indicator with a formula of its own`,
    hint: 'A name in a formula can mean one thing: rename the indicator, or leave its formula out to take the column as it is',
  }),
  'rules/alias-twice': ({ alias, first, second }) => ({
    text: `the header “${alias}” belongs to both “${first}” and “${second}”`,
    hint: 'One header feeds one column or grouping: change the name, the aliases or the label in groups of one of them',
  }),
  'rules/unknown-name': ({ name, nearest, within }) => ({
    text: `“${within}” has no “${name}”`,
    hint: meant(nearest, `Declare it under “${within}” first`),
  }),
  'rules/circular-formula': ({ cycle }) => ({
    text: `these refer to each other in a circle: ${cycle.join(' → ')}`,
    hint: 'Rewrite one of the formulas, or one carry-forward, so that each comes from reported figures in the end',
  }),
  'rules/weights-sum': ({ dimension, group, expected, actual, difference }) => ({
    text: `weights ${group === '' ? '' : `of group “${group}” `}${dimension === '' ? '' : `under “${dimension}” `}add up to ${actual}, not ${expected}: ${difference} off`,
    hint: 'Check the weights against the document; write full-marks when the total is not 100',
  }),
  'rules/weights-zero': ({ dimension, group }) => ({
    text: `relative weights ${group === '' ? '' : `of group “${group}” `}${dimension === '' ? '' : `under “${dimension}” `}add up to 0, so the weight above them has nowhere to go`,
    hint: 'Give at least one of them a weight above 0; where a group is not assessed the weight above is 0 too',
  }),
  'rules/groups-needed': () => ({
    text: 'this is given by group, but the rules declare no groups',
    hint: 'Write groups: {type: 类型} (a column of the sheet), or one number',
  }),
  'rules/group-odd': ({ group, others, nearest }) => ({
    text: `“${group}” is named here, and ${others} other places of the same grouping do not name it`,
    hint: meant(
      nearest,
      'every place of a grouping names the same groups: delete it here, or write it everywhere',
    ),
  }),
  'rules/group-unnamed': ({ group }) => ({
    text: `group “${group}” is not named here`,
    hint: `Add ${group}: number; for a group in which it is not assessed a weight is 0 and any other number is "/"`,
  }),
  'rules/empty-dimension': ({ dimension }) => ({
    text: `“${dimension}” has no indicators`,
    hint: 'List indicators under of:, or delete the dimension',
  }),
  'rules/dimension-or-indicator': ({ name }) => ({
    text: `“${name}” must be either a dimension (with of) or an indicator (with score)`,
    hint: 'A dimension: {weight: 40, of: {…}}; an indicator: {weight: 25, score: {method: …}}',
  }),
  'rules/unknown-indicator': ({ name, nearest }) => ({
    text: `there is no indicator or column named “${name}”`,
    hint: meant(nearest, 'Declare it under indicators or columns first'),
  }),
  'rules/period-required': ({ key }) => ({
    text: `“${key}” depends on the period, but no period was asked for`,
    hint: 'Add --period 2022 (or 2022Q3) to the command, or period: 2022 to the rule file',
  }),
  'rules/not-a-period': ({ text }) => ({
    text: `“${text}” is not a period`,
    hint: 'Periods are written 2022, 2022H1, 2022Q3 or 2022-09',
  }),
  'rules/no-value-for-period': ({ key, period, given }) => ({
    text: `“${key}” has no value for ${period}, only for ${given.join(', ')}`,
    hint: 'Add it; or between: step for the value before, between: linear for a value in between',
  }),
  'rules/target-needed': ({ indicator }) => ({
    text: `“${indicator}” is scored against a target but has none`,
    hint: 'Write target: … with the indicator or within its score',
  }),
  'rules/inverse-needed': ({ indicator, forms }) => ({
    text: `less is better for “${indicator}”, so the rules must name the inverse form`,
    hint: `Write inverse: ${forms.join(' or ')} within score (they differ: follow the document)`,
  }),
  'rules/inverse-unwanted': ({ indicator }) => ({
    text: `more is better for “${indicator}”, so inverse has no place`,
    hint: 'If less is better, write direction: lower with the indicator; otherwise delete inverse',
  }),
  'rules/against-direction': ({ indicator, direction, key, value }) => ({
    text: `${indicator} is better the ${direction} it is; ${key}: ${value} rewards the opposite`,
    hint: `write another ${key}, or direction: ${direction === 'lower' ? 'higher' : 'lower'} in indicators`,
  }),
  'rules/redistribute-within': ({ indicator }) => ({
    text: `the weight of “${indicator}” is redistributed when missing, but not said to whom`,
    hint: 'Add within: dimension or within: total, as in {policy: redistribute, within: dimension} or {not-applicable: redistribute, within: dimension}',
  }),
  'rules/redistribute-mixed': ({ indicator }) => ({
    text: `the weight of “${indicator}” goes elsewhere than that of other indicators`,
    hint: 'One rule file has one answer: within: dimension everywhere, or within: total everywhere',
  }),
  'rules/redistribute-total': ({ dimension, aggregate }) => ({
    text: `weights redistributed over the total do not go with ${aggregate} ${dimension === '' ? 'for the total' : `in “${dimension}”`}`,
    hint: 'Use aggregate: sum, or within: dimension',
  }),
  'rules/policy-elsewhere': ({ policy, belongs, instead }) => ({
    text:
      belongs === 'score'
        ? `“${policy}” says what a missing value scores; it puts no value in`
        : `“${policy}” puts a value in; it does not say what a missing one scores`,
    hint: `Write missing: ${policy} ${
      belongs === 'score' ? "in the indicator's score" : 'in the column or the indicator'
    }${instead === undefined ? '' : `; what does the like here is ${instead}`}`,
  }),
  'rules/zero-out-of-bounds': ({ column, bound, value }) => ({
    text: `“${column}” says ${bound}: ${value}, which excludes zero, and takes what is missing as zero`,
    hint: 'Put something else in (group-median, say), or check the bound',
  }),
  'rules/penalty-under-mean': ({ indicator }) => ({
    text: `“${indicator}” loses points when it is missing, and no geometric, harmonic or power mean has a result of negative scores`,
    hint: 'Use aggregate: sum or arithmetic-mean, or another missing policy',
  }),
  'rules/lowest-grade': ({ grade, threshold }) => ({
    text: `the lowest grade “${grade}” starts at ${threshold}: below it there is no grade`,
    hint: 'Let the lowest grade start at 0, such as {A: 90, B: 75, C: 60, D: 0}',
  }),
  'rules/quota-shares': ({ shares, cumulative }) => ({
    text: `the shares come to ${shares.join(', ')}; they should rise to 100%`,
    hint: cumulative
      ? 'With cumulative: true write cumulative shares, such as {A: 20%, B: 60%, C: 95%, D: 100%}'
      : "With cumulative: false write each grade's own share, 100% in all, such as {A: 20%, B: 40%, C: 35%, D: 5%}",
  }),
  'rules/condition-expected': ({ formula }) => ({
    text: `“${formula}” is a number; a condition is wanted here`,
    hint: 'Write a comparison, such as 事故数 > 0起',
  }),
  'rules/exempt-form': () => ({
    text: 'Each exemption has exactly one of column, entity and when',
    hint: 'As in {column: 免评原因}, {entity: 某公司, reason: 公益性企业} or {when: 投产月数 < 24个月, reason: 投产不足两年}',
  }),
  'rules/exempt-beyond-columns': ({ name }) => ({
    text: `A condition of exemption reads reported columns only, not “${name}”`,
    hint: 'The exempt are taken out before anything is computed, when there is no indicator and no statistic of a group; write the condition over columns',
  }),
  'rules/downgrade-form': () => ({
    text: 'Each downgrade has exactly one of to (a grade) and by (so many grades)',
    hint: 'As in {when: 事故 > 0起, to: D, refill: false} or {when: 事故 > 0起, by: 1, refill: false}',
  }),
  'rules/downgrade-refill': ({ lowest }) => ({
    text: `Whose place goes to the next one has no place to come down from: only the lowest grade “${lowest}” or none can be meant`,
    hint: `Write to: ${lowest} or to: ungraded; or write refill: false, which leaves the place unfilled`,
  }),
  'rules/threshold-order': ({ before, after }) => ({
    text: `The grades “${before}” and “${after}” start at scores in the wrong order`,
    hint: 'Write the grades from the best to the lowest, or the other way round, with starts in the same order',
  }),
  'rules/equal-thresholds': ({ first, second }) => ({
    text: `“${first}” and “${second}” start at the same score`,
    hint: 'Give every grade a start of its own',
  }),
  'rules/reference-beyond-row': ({ name, reference }) => ({
    text: `“${name}” looks at peers or other rows; the reference “${reference}” is one row of a sheet and has none`,
    hint: 'inside of_reference write columns, indicators over columns alone, and row functions',
  }),
  'rules/reference-twice': ({ row, first, second }) => ({
    text: `the row “${row}” is claimed by the references “${first}” and “${second}”`,
    hint: 'a row belongs to one reference; delete it from the other',
  }),
  'rules/register-columns': () => ({
    text: 'a register needs one more column besides the name, to be told from other sheets',
    hint: 'for instance register: {name: 名称, code: 代码, former: 曾用名}; code, former, type, region and parent can be given',
  }),
  'rules/result-unit': ({ formula, declared, found }) => ({
    text: `“${formula}” comes out in ${unit(found)}; ${unit(declared)} is declared and the two do not convert`,
    hint: 'Check the formula and its unit: swapped numerator and denominator, or a part left out?',
  }),
};
