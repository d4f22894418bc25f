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
    'a quantity: 30, "30 万元/亩", {value: 30, source: document}, by period {2022: 30, 2025: 45}, or {formula: "a formula"}',
  post: 'a quantity, or cohort (the worst or best value of the group)',
  cap: 'a multiple of the weight (2, say), or none',
  clip: '[lowest, highest] points such as [0, 100], or none',
  missing:
    'a policy: refuse, zero, redistribute, mean-of-peers; or {policy: redistribute, within: total}; or one per reason',
  list: 'a list such as [a, b]',
  map: 'keys with values',
  truth: 'true or false',
  period: 'a period: 2022, 2022H1, 2022Q3 or 2022-09',
  names: 'a list of names such as [税收收入, 税收实际贡献]',
  degenerate: 'points from 0 to 100, or refuse',
  range: '[lower, upper] such as [0, 500]',
  entity: 'zone, enterprise, project, post, or {kind: zone, headers: [开发区]}',
};

export function expectationText(expected: string): string {
  if (expected.startsWith('choice:'))
    return `one of ${expected.slice('choice:'.length).split('|').join(', ')}`;
  return expectations[expected] ?? 'something else';
}
