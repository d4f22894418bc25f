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
    entities: (count) => `${count}`,
    count: 'Entities',
  },
  sections: { ranking: 'Ranking', scores: 'Indicator scores', values: 'Indicator values' },
  columns: {
    rank: 'Rank',
    entity: 'Name',
    total: 'Composite score',
    grade: 'Grade',
    step: 'Step',
    arithmetic: 'Arithmetic',
    result: 'Result',
    origin: 'Where from',
  },
  points: 'points',
  weight: (weight) => `of ${weight}`,
  flags: { zero: 'z', 'mean-of-peers': 'm', redistribute: 'r' },
  policies: {
    zero: (cells) => `z: missing, scored zero by the rules (${cells})`,
    'mean-of-peers': (cells) => `m: missing, given the mean of the peers' scores by the rules (${cells})`,
    redistribute: (cells) => `r: missing, left out by the rules and its weight redistributed (${cells})`,
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
    sums: (count, places) =>
      `For ${count} entities the scores as shown (${places} decimals) do not add up to the composite score exactly; that is rounding.`,
    unranked: (names) => `Without a composite score and not ranked: ${names.join(', ')}.`,
    andMore: (text, count) => `${text} and others, ${count} in all`,
    shown: (places) => `Figures are shown with ${places} decimals; the JSON result has all digits.`,
  },
  explain: {
    aside: (text, aside) => `${text} (${aside})`,
    title: (entity, figure) => `${entity} · ${figure}`,
    cell: (text, unit, header) => `“${header}” in the sheet: ${text}${unit === '' ? '' : ` ${unit}`}`,
    converted: (text, times, over) => `${text}; converted × ${times}${over === '1' ? '' : `/${over}`}`,
    noCell: 'no cell in the sheets',
    given: 'given by the rules',
    sum: (terms) => terms,
    mean: (exponent, terms) => `${means[exponent] ?? `weighted power mean (${exponent})`} of ${terms}`,
    rescaled: (arithmetic, full, present) => `(${arithmetic}) × ${full} ÷ ${present} (weights redistributed)`,
    collect: (count, lowest, highest) => `${count} present; lowest ${lowest}; highest ${highest}`,
    without: (names) => `; without ${names}`,
    taken: 'present, taken as it is',
    settled: (reason, policy) => `missing (${reason}): ${policy}`,
    policies: {
      zero: 'scored zero by the rules',
      'mean-of-peers': "given the mean of the peers' scores by the rules",
      redistribute: 'left out by the rules, its weight redistributed',
    },
    order: (rank, count) => `rank ${rank} of ${count}`,
    above: (names) => `; above: ${names}`,
    tied: (names) => `; tied with ${names}`,
    none: 'not ranked',
    group: (name) => ` (group ${name})`,
    listSeparator: ', ',
  },
};
