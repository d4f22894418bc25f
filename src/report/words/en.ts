import { reasonWords } from '../../diagnostics/messages/en/reasons.js';
import type { ReportWords } from './words.js';

/** The means that have a name of their own, by exponent. */
const means: Readonly<Record<string, string>> = {
  '1': 'weighted mean',
  '0': 'weighted geometric mean',
  '-1': 'weighted harmonic mean',
};

export const en: ReportWords = {
  example: 'EXAMPLE: rules or data are examples, not an official result',
  facts: {
    document: 'Document',
    rules: 'Rules',
    period: 'Period',
    inputs: 'Data files',
    entities: (count, exempt) => (exempt === 0 ? `${count}` : `${count} (and ${exempt} exempt)`),
    count: 'Entities',
  },
  sections: {
    ranking: 'Ranking',
    scores: 'Indicator scores',
    values: 'Indicator values',
    weights: 'Weights',
    adjustment: 'Bonus and penalties',
    events: 'Ledger of events',
  },
  columns: {
    rank: 'Rank',
    entity: 'Name',
    item: 'Item',
    total: 'Composite score',
    basic: 'Basic score',
    bonus: 'Bonus',
    penalty: 'Penalty',
    counted: 'Points counted',
    grade: 'Grade',
    step: 'Step',
    arithmetic: 'Arithmetic',
    result: 'Result',
    origin: 'Where from',
  },
  ungraded: 'no grade',
  points: 'points',
  adjusted: { bonus: (item) => `+ ${item}`, penalty: (item) => `− ${item}` },
  weight: (weight) => `of ${weight}`,
  flags: {
    zero: 'z',
    'mean-of-peers': 'm',
    redistribute: 'r',
    penalty: 'p',
    'group-mean': 'mean',
    'group-median': 'median',
    'as-zero': 'nil',
    'carry-forward': 'carried',
    'last-year': 'last year',
    previous: 'period before',
  },
  policies: {
    zero: (cells) => `z: missing, scored zero by the rules (${cells})`,
    'mean-of-peers': (cells) => `m: missing, given the mean of the peers' scores by the rules (${cells})`,
    redistribute: (cells) => `r: missing, left out by the rules and its weight redistributed (${cells})`,
    penalty: (cells) => `p: missing, a fixed penalty by the rules (${cells})`,
    'group-mean': (cells) =>
      `mean: missing, the mean of what the group reported put in by the rules (${cells})`,
    'group-median': (cells) =>
      `median: missing, the median of what the group reported put in by the rules (${cells})`,
    'as-zero': (cells) => `nil: missing, taken as zero by the rules (${cells})`,
    'carry-forward': (cells) =>
      `carried: missing, carried forward from another column by the rules (${cells})`,
    'last-year': (cells) => `last year: missing, last year's figure carried forward by the rules (${cells})`,
    previous: (cells) =>
      `period before: missing, the figure of the period before carried forward by the rules (${cells})`,
  },
  reasons: reasonWords,
  notes: {
    rounding: (score, total) =>
      `Indicator scores ${score === undefined ? 'are not rounded' : `are rounded to ${score} decimals`}; the composite score is rounded to ${total} decimals; half away from zero. Unrounded figures are shortened for display only.`,
    ties: (keys) =>
      keys.length === 0
        ? 'Equal scores share a rank and the next ranks are passed over (1, 2, 2, 4).'
        : `Equal scores are told apart by ${keys.join(', then ')}; still equal ones share a rank and the next ranks are passed over.`,
    rankedBy: {
      total: 'Ranked by the rounded composite score. ',
      'exact-total': 'Ranked by the exact composite score. ',
    },
    within: (grouping) => `Ranked within each group of “${grouping}”.`,
    sums: (count, places, of) =>
      `For ${count} entities the scores as shown (${places} decimals) do not add up to the ${of.toLowerCase()} exactly; that is rounding.`,
    unranked: (names) => `Without a composite score and not ranked: ${names.join(', ')}.`,
    exempt: (count, byReason) => `Exempt from every calculation (${count}): ${byReason.join('; ')}.`,
    disqualified: (count, byReason) =>
      `Disqualified: scored, but neither ranked nor graded (${count}): ${byReason.join('; ')}.`,
    ungraded: (names) => `Ranked, but without a grade: ${names}.`,
    named: (names, count) =>
      names.length < count ? `${names.join(', ')} and others, ${count} in all` : names.join(', '),
    andMore: (text, count) => `${text} and others, ${count} in all`,
    capped: (changes) => `Points that a cap or a bound changed: ${changes}.`,
    graded: {
      thresholds: (starts) => `Grades by score, each from: ${starts}.`,
      quota: (shares, { cumulative, counts }) =>
        `Grades by quota${cumulative ? ' (cumulative)' : ''}: ${shares}; cumulative counts n × p by ${counts}.`,
      forced: (names, reason) => `Graded outright, outside the quota: ${names} (${reason}).`,
      downgraded: (names, reason) => `Taken down: ${names} (${reason}).`,
    },
    adjustment:
      'Composite score = basic score + bonus − penalty, each item within its cap; penalties are shown as magnitudes.',
    weights: 'Weight in each group; “/”: not assessed in it.',
    shown: (places) => `Figures are shown with ${places} decimals; the JSON result has all digits.`,
  },
  explain: {
    aside: (text, aside) => `${text} (${aside})`,
    title: (entity, figure) => `${entity} · ${figure}`,
    cell: (text, unit, header) => `“${header}” in the sheet: ${text}${unit === '' ? '' : ` ${unit}`}`,
    converted: (text, times, over) => `${text}; converted × ${times}${over === '1' ? '' : `/${over}`}`,
    noCell: 'no cell in the sheets',
    noRows: 'no row counts',
    given: 'given by the rules',
    sum: (terms) => terms,
    mean: (exponent, terms) => `${means[exponent] ?? `weighted power mean (${exponent})`} of ${terms}`,
    rescaled: (arithmetic, full, present) => `(${arithmetic}) × ${full} ÷ ${present} (weights redistributed)`,
    collect: (count, lowest, highest) => `${count} present; lowest ${lowest}; highest ${highest}`,
    without: (names) => `; without ${names}`,
    excluded: (names) => `; not counting ${names}`,
    taken: 'present, taken as it is',
    settled: (reason, policy) => `missing (${reason}): ${policy}`,
    policies: {
      zero: 'scored zero by the rules',
      'mean-of-peers': "given the mean of the peers' scores by the rules",
      redistribute: 'left out by the rules, its weight redistributed',
      penalty: 'a fixed penalty by the rules',
      'group-mean': 'the mean of what the group reported put in by the rules',
      'group-median': 'the median of what the group reported put in by the rules',
      'as-zero': 'taken as zero by the rules',
      'carry-forward': 'carried forward by the rules',
      'last-year': "last year's figure carried forward by the rules",
      previous: 'the figure of the period before carried forward by the rules',
    },
    order: (rank, count) => `rank ${rank} of ${count}`,
    above: (names) => `; above: ${names}`,
    tied: (names) => `; tied with ${names}`,
    none: 'not ranked',
    disqualified: (reason) => `disqualified (${reason}), not ranked`,
    group: (name) => ` (group ${name})`,
    listSeparator: ', ',
  },
};
