/** What a rule file should have at a place, in words; keys are the expectations of the rule schemas. */
const expectations: Readonly<Record<string, string>> = {
  text: 'a text (put quotes round one that looks like a number: "1.10")',
  words: 'a text, or {zh: 中文, en: English}',
  number: 'a number such as 60',
  whole: 'a whole number from 0 to 12 (decimal places)',
  weight: 'a number not below 0, such as 30 (no percent sign, no quotes)',
  positive: 'a number above 0, such as 100',
  basic: 'points not below 0 and below 100, such as 60',
  quantity:
    'a quantity: 30, "30 万元/亩", {value: 30, source: document}, by period {2022: 30, 2025: 45}, by group {by-group: {规上: 30, 规下: 12}}, of a column {column: 税收目标}, or {formula: "a formula"}',
  post: 'a quantity, or cohort (the worst or best value of the group)',
  cap: 'a multiple of the weight (2, say), or none',
  floor: 'a multiple of the weight of at most 1, such as 0.4, or none',
  clip: '[lowest, highest] points such as [0, 100], or none',
  missing:
    'a policy: refuse, zero, redistribute, mean-of-peers or {penalty: 3}; or {policy: redistribute, within: total}; or one per reason',
  policy: 'refuse, zero, redistribute, mean-of-peers or {penalty: 3}',
  impute:
    'what is put in: group-mean, group-median, as-zero or {carry-forward: another column}; or one per reason such as {not-reported: group-median}',
  'impute-policy':
    'group-mean, group-median, as-zero, {carry-forward: another column}, {carry-forward: last-year} or {carry-forward: previous}',
  list: 'a list such as [a, b]',
  map: 'keys with values',
  truth: 'true or false',
  period: 'a period: 2022, 2022H1, 2022Q3, 2022-09 or 2022W36',
  names: 'a list of names such as [税收收入, 税收实际贡献]',
  degenerate: 'points from 0 to 100, or refuse',
  groups: 'a number for each group, such as {规上: 30, 规下: 12}; "/" where the group is not assessed',
  range: '[lower, upper] such as [0, 500]',
  mark: 'marks that do not read as numbers, such as "/" or "…"',
  entity: 'zone, enterprise, project, post, or {kind: zone, headers: [开发区]}',
  limit: 'points above 0, or none',
  bands: 'a list of 2 to 40 bands such as [{from: none, points: 60}, {from: 30, points: 80}]',
  'lowest-band': 'none (the lowest band has no start; those after it have theirs)',
  percentage: 'a positive number with its percent sign, such as 5%',
  bonus: 'none, or {relative-step: 5%, points: 10, form: whole-steps, cap: 20}',
  penalty: 'all (no points below the mark), or {relative-step: 5%, points: 10, form: whole-steps, cap: none}',
  divisors: '1 to 20 numbers above 0, such as [20, 40, 60]',
  aggregate: 'sum, arithmetic-mean, geometric-mean, harmonic-mean, or {method: power-mean, exponent: 2}',
  'adjustment-cap': 'none, points (5), a share of full marks (10%), or {share: 10%, of: basic-score}',
  'event-points': 'the points of each event (2), or stated (in the ledger)',
  exponent:
    'a number from -10 to 10 other than 0, 1 and -1, which are the geometric, arithmetic and harmonic means: name those',
  'share-of':
    'a number with a percent sign, such as 10%; {column: a column}; numbers by period or by group; or {formula: "…"}',
  progress: 'linear, months, none, or the share due by each period: {Q1: 20%, Q2: 45%, Q3: 70%, Q4: 100%}',
  trend: 'a whole number from 1 to 12 (periods)',
};

export function expectationText(expected: string): string {
  if (expected.startsWith('choice:'))
    return `one of ${expected.slice('choice:'.length).split('|').join(', ')}`;
  return expectations[expected] ?? 'something else';
}
