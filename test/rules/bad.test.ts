import { describe, expect, test } from 'vitest';
import { rulesSeverities } from '../../src/diagnostics/codes/rules.js';
import { describe as inWords } from '../../src/diagnostics/describe.js';
import { sortedByPlace } from '../../src/diagnostics/sort.js';
import { badFile, badFiles, expectations, found, readTexts } from './fixtures.js';

// Every file says in its first lines what it must raise, and nothing else: `# expect: code line:column`.
describe('one mistake a file', () => {
  test.each(badFiles())('%s', (name) => {
    const text = badFile(name);
    const { value, diagnostics } = readTexts({ [name]: text });
    expect(found(diagnostics)).toEqual(expectations(text));
    expect(diagnostics.every(({ place }) => place.kind === 'text' && place.file === name)).toBe(true);
    expect(value).toBeUndefined();
  });

  test('every code of the rules has a file', () => {
    const raised = badFiles().flatMap((name) =>
      expectations(badFile(name)).map((line) => line.split(' ')[0]),
    );
    expect(Object.keys(rulesSeverities).filter((code) => !raised.includes(code))).toEqual([]);
  });
});

describe('the fact that matters is in both languages', () => {
  test.each([
    ['unknown-key-at-top', 'period'],
    ['unknown-key-in-column', 'aliases'],
    ['unknown-key-in-missing', 'policy'],
    ['value-misspelt', 'value'],
    ['missing-key-in-round', 'total'],
    ['method-misspelt', 'ratio-to-base'],
    ['method-of-scoring-misspelt', 'ratio-to-base'],
    ['policy-misspelt', 'redistribute'],
    ['policy-of-reason-misspelt', 'zero'],
    ['reason-misspelt', 'not-reported'],
    ['entity-misspelt', 'zone'],
    ['between-misspelt', 'linear'],
    ['accounting-as-word', 'true'],
    ['unit-of-scored-column', '公里'],
    ['quantity-of-other-kind', '万元/亩'],
    ['result-of-other-kind', '亩/万元'],
    ['base-zero-in-period', '0'],
    ['clip-reversed', '100'],
    ['alias-of-two-columns', '税收收入'],
    ['group-called-all', 'all'],
    ['tie-break-unknown', '亩均税收'],
    ['rank-within-unknown', 'type'],
    ['formula-in-a-circle', '亩均税收 → 事故 → 亩均税收'],
    ['formula-misspelt-name', '工业用地'],
    ['formula-of-last-year', 'last_year'],
    // 60 + 39 = 99, 1 short of 100
    ['weights-99', '99'],
    // 3 × 33.33 = 99.99, 0.01 short
    ['weights-three-thirds', '0.01'],
    // 4 where the dimension weighs 40
    ['weights-nested', '36'],
    ['weights-of-1000', '1000'],
    ['period-absent', '2025'],
    ['inverse-needed-ratio', 'base-over-x'],
    ['inverse-needed-attainment', 'target-over-x'],
    ['redistribute-under-mean', 'arithmetic-mean'],
    ['policy-of-a-score-on-a-column', 'redistribute'],
    // what does the like where it stands
    ['policy-of-a-score-on-an-indicator', 'group-mean'],
    ['policy-of-a-value-in-a-score', 'mean-of-peers'],
    ['penalty-misspelt', 'penalty'],
    ['impute-misspelt', 'group-mean'],
    ['carry-forward-unknown-column', '上年税收'],
    ['carry-forward-unknown-indicator', '上年亩均'],
    ['carry-forward-of-other-kind', '亩'],
    ['carry-forward-in-a-circle', '税收收入 → 上年税收 → 税收收入'],
    ['zero-out-of-bounds', 'above: 0'],
    ['grade-above-zero', '60'],
    ['by-group-leaves-out-a-group', '规下'],
    ['by-group-names-more-than-the-weights', '小微'],
    ['by-group-within-all', '片区'],
    ['unknown-key-beside-by-group', 'within'],
    ['base-of-column-of-other-kind', '万元'],
    ['weights-relative-zero-in-a-group', '规下'],
    // 100 × 3 ÷ (3 + 1)
    ['weights-under-relative', '75'],
  ])('%s: %s', (name, fact) => {
    const { diagnostics } = readTexts({ 'rules.yaml': badFile(`${name}.yaml`) });
    for (const language of ['zh', 'en'] as const) {
      const [{ text, hint } = { text: '', hint: '' }] = diagnostics.map((one) => inWords(one, language));
      expect(text + hint).toContain(fact);
    }
  });

  test('every expectation of a schema has its words', () => {
    const all = badFiles().flatMap((name) => readTexts({ [name]: badFile(name) }).diagnostics);
    const wordless = all.filter((one) => /别的内容/.test(inWords(one, 'zh').text));
    expect(wordless.map(({ args }) => args)).toEqual([]);
  });
});

describe('all mistakes at once', () => {
  const elevenMistakes = `zone-score: 1
id: test/eleven
title: 试算
status: example
entity: zone
period: 2022年
columns:
  税收: {unit: 万圆整, aliases: [收入]}
  土地: {unit: 亩, aliases: [收入], at-least: 0万元}
  人数: {unit: 人}
indicators:
  甲: {formula: 人数 + 土地, unit: 人}
  乙: {formula: 丙, unit: 人}
  丙: {formula: 乙, unit: 人}
  丁: {formula: 人数 / 2, unit: 亩}
  戊: {formula: 税收 / 土地, unit: 万元/亩}
index:
  甲: {weight: 30, score: {method: ratio-to-base, base: 1, cap: 1}}
  人数: {weight: 30, score: {method: ratio-to-base, base: 0, cap: 1}}
  土地: {weight: 20, score: {method: attainment, cap: 1}}
  已: {weight: 19, score: {method: ratio-to-base, base: 1, cap: 1}}
  戊: {weight: 10, score: {method: ratio-to-base, base: 1, cap: 1}}
round: {total: 2}
`;

  const eleven = [
    'rules/not-a-period 6:9',
    'rules/unknown-unit 8:14',
    'rules/alias-twice 9:27',
    'rules/quantity-unit 9:42',
    // 甲: 人 + 亩
    'formula/unit-mismatch 12:21',
    'rules/circular-formula 13:16',
    'rules/result-unit 15:16',
    // 30 + 30 + 20 + 19 + 10 = 109
    'rules/weights-sum 17:1',
    'rules/not-positive 19:57',
    'rules/target-needed 20:27',
    'rules/unknown-indicator 21:3',
  ];

  test('eleven that the compiler finds, in the order of the file', () => {
    const { diagnostics } = readTexts({ 'rules.yaml': elevenMistakes });
    expect(found(sortedByPlace(diagnostics))).toEqual(eleven);
  });

  test('a column whose unit is not known is reported once, and no formula that names it', () => {
    const { diagnostics } = readTexts({ 'rules.yaml': elevenMistakes });
    expect(diagnostics.filter(({ code }) => code === 'formula/unknown-name')).toEqual([]);
  });

  test('what the schema finds comes together with what the compiler finds', () => {
    const text = elevenMistakes
      .replace('title: 试算', 'titel: 试算')
      .replace('cap: 1}}\nround', 'capp: 1}}\nround');
    expect(found(sortedByPlace(readTexts({ 'rules.yaml': text }).diagnostics))).toEqual([
      'rules/missing-key 1:1',
      'rules/unknown-key 3:1',
      ...eleven,
      'rules/missing-key 22:19',
      'rules/unknown-key 22:59',
    ]);
  });

  test('one wrong setting that every indicator takes over is one finding', () => {
    const text = badFile('method-of-scoring-misspelt.yaml').replace('    score: {missing: zero}\n', '');
    const { diagnostics } = readTexts({ 'rules.yaml': text });
    // one line less than in the file itself
    expect(found(diagnostics)).toEqual(['rules/unexpected-value 26:19']);
  });
});
