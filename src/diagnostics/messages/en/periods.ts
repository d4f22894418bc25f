import type { PeriodArgs } from '../../codes/periods.js';
import type { MessagesOf } from '../message.js';

export const periodMessages: MessagesOf<PeriodArgs> = {
  'rules/no-such-period': ({ function: name, period }) => ({
    text: `${name} of ${period} is no period: the year before has no 53rd week`,
    hint: 'Report the figure of a year ago as a column of its own for this week',
  }),
  'rules/time-of-group': ({ indicator, function: name }) => ({
    text: `the formula of “${indicator}” uses ${name}, so its value in another period cannot be had: the whole group's data of that period is not in the sheets`,
    hint: 'Time functions take a column, or an indicator made of columns of the same entity alone',
  }),
  'rules/not-cumulative': ({ name, kind }) => ({
    text: `“${name}” is a ${kind}, which is not counted up over a year: there is no single period's figure in it`,
    hint: 'Write its name alone; where it is a cumulative figure, make its kind flow or net',
  }),
  'rules/every-of-weeks': ({ every }) => ({
    text: `the run is by weeks, which make up no ${every}: which ${every} a week's figure is of cannot be told`,
    hint: 'Assess by months, write every: year, or leave every out',
  }),
  'data/period-unreadable': ({ header, text }) => ({
    text:
      text === ''
        ? `nothing stands under “${header}”, so nobody knows of which period this row is`
        : `a period is expected under “${header}”, and “${text}” was read`,
    hint: 'Write 2022年, 2022年三季度, 2022年1—9月, 2022年9月 or 2022Q3',
  }),
  'data/period-unclear': ({ text }) => ({
    text: `“${text}” holds a year with months or quarters, from which no period can be told; it was passed over`,
    hint: 'Write 2022年三季度, 2022年1—9月, 2022年上半年, 2022年9月 or 2022Q3',
  }),
  'data/single-figure': ({ measure, header }) => ({
    text: `“${measure}” is a flow, counted from January, and “${header}” is the figure of the single quarter or month`,
    hint: `Report the cumulative figure (header 累计 or 1—9月); where this column is meant, add “${header}” to the aliases of “${measure}”`,
  }),
  'data/period-conflict': ({ first, second }) => ({
    text: `this says ${second}, another place says ${first}; figures are of one period`,
    hint: 'Make the periods in the name of the sheet, its title and its headers agree',
  }),
  'data/other-period': ({ sheet, period, columns, rows }) => ({
    text: `${columns > 0 ? `${columns} columns` : `${rows} rows`} of sheet “${sheet}” are of ${period}, which no rule asks for, and were not read`,
    hint: 'To compare with that period, use last_year or previous in a formula, or compare-with in the rules',
  }),
  'data/no-sheet-of-period': ({ period, found }) => ({
    text: `the period asked for is ${period}, and the sheets are of ${found.join(', ')} only`,
    hint: `Hand in the sheets of ${period}; for another period use --period ${found[0] ?? ''}; where a sheet's name or title is wrong, correct it`,
  }),
  'data/period-not-found': ({ measure, period }) => ({
    text: `a formula needs “${measure}” of ${period}, which no sheet has: it is missing`,
    hint: `Hand in the sheets of ${period} as well (their name or title says the period), or add a group 上年同期 or 上期 to this period's`,
  }),
  'data/entities-of-other-period': ({ names, period }) => ({
    text: `${names.length} names stand in sheets of other periods only and are not assessed for ${period}: ${names.join(', ')}`,
    hint: 'Where a name was changed, use one name in all periods; otherwise nothing needs doing',
  }),
  'data/cumulative-falls': ({ entity, measure, unit, period, value, before, earlier }) => ({
    text: `“${measure}” of “${entity}” counts up over the year, and is ${value}${unit} in ${period}, less than ${earlier}${unit} in ${before}`,
    hint: 'Check both figures; nothing needs doing where something was reversed; where the single period was reported, report the cumulative figure',
  }),
  'data/period-jump': ({ entity, measure, unit, period, value, before, earlier, times }) => ({
    text: `“${measure}” of “${entity}” is ${value}${unit} in ${period} and ${earlier}${unit} in ${before}, about ${times} times apart: perhaps a unit is wrong`,
    hint: 'Check units and decimal points of both; nothing needs doing where it is so',
  }),
  'data/growth-differs': ({ entity, indicator, supplied, computed, unit, tolerance }) => ({
    text: `“${indicator}” of “${entity}” is supplied as ${supplied}${unit} and comes to ${computed}${unit} from both periods, more than ${tolerance}${unit} apart`,
    hint: 'The supplied figure counts (a comparable base may differ from what was published a year ago); check the base and the growth',
  }),
};
