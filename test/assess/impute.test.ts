import { describe, expect, test } from 'vitest';
import { figuresOf, findings, type Scored, scoreText, totals } from './score-text.js';

const marks = 'missing-marks: {"/": not-applicable, "…": below-unit, "**": suppressed}';

/** One column scored as it is; 100 points at 100 个, and a missing score is refused. */
const ofColumn = (missing: string) => `
columns: {x: {unit: 个, missing: ${missing}}, 上年: {unit: 个}, 齐: {unit: 个}}
index: {x: {weight: 60}, 齐: {weight: 40}}
scoring: {method: attainment, target: 100, cap: none}
${marks}`;

const sheet = (...rows: readonly string[]) => ['开发区,x,上年,齐', ...rows].join('\n');

/** What was put in, row by row: 1 + the position of the case; 0 where nothing was. */
function marksOf({ assessment }: Scored, node: string): number[] {
  return [...(assessment?.evaluation.marks.get(node) ?? [])];
}

describe('a column’s missing values', () => {
  test.each<readonly [string, string, readonly string[], readonly string[]]>([
    // (10 + 40) / 2
    ['group-mean', 'group-mean', ['甲,10,,1', '乙,,,1', '丙,40,,1'], ['10', '25', '40']],
    // 10, 20, 60: the middle one
    [
      'group-median',
      'group-median',
      ['甲,10,,1', '乙,,,1', '丙,60,,1', '丁,20,,1'],
      ['10', '20', '60', '20'],
    ],
    // 10 and 40: half way
    ['group-median of two', 'group-median', ['甲,10,,1', '乙,,,1', '丙,40,,1'], ['10', '25', '40']],
    ['as-zero', 'as-zero', ['甲,10,,1', '乙,,,1'], ['10', '0']],
    ['carry-forward', '{carry-forward: 上年}', ['甲,10,7,1', '乙,,8,1'], ['10', '8']],
    // two are missing, and each has the mean of the two that were reported, (10 + 40) / 2
    [
      'what was put in is no peer',
      'group-mean',
      ['甲,10,,1', '乙,,,1', '丙,40,,1', '丁,,,1'],
      ['10', '25', '40', '25'],
    ],
    ['a suppressed value too', 'as-zero', ['甲,**,,1'], ['0']],
  ])('%s', (_, missing, rows, expected) => {
    const scored = scoreText(ofColumn(missing), sheet(...rows));
    expect(findings(scored)).toEqual([]);
    expect(figuresOf(scored, 'measures/x')).toEqual(expected);
  });

  test('the sheet’s own values stay under an id of their own, and a mark says what was put in', () => {
    const scored = scoreText(ofColumn('{carry-forward: 上年}'), sheet('甲,10,7,1', '乙,,8,1'));
    expect(figuresOf(scored, 'measures/x/reported')).toEqual(['10', 'not-reported']);
    expect(marksOf(scored, 'measures/x')).toEqual([0, 1]);
    // 60 × 10/100 + 40 × 1/100; 60 × 8/100 + 0.4
    expect(totals(scored)).toEqual(['6.4', '5.2']);
  });

  test.each<readonly [string, string, readonly string[]]>([
    // C2: not assessed; C3: below the unit. Neither is what one word covers
    ['one word covers what was not reported, nothing else', 'as-zero', ['甲,/,1,1', '乙,…,1,1']],
    ['a reason that is not named', '{suppressed: as-zero}', ['甲,/,1,1', '乙,,1,1']],
    ['a value to carry forward that is missing too', '{carry-forward: 上年}', ['甲,,/,1', '乙,,…,1']],
    ['a group in which nobody reported', 'group-mean', ['甲,,1,1', '乙,,1,1']],
  ])('%s is left to the score’s policy, and refused at its cell', (_, missing, rows) => {
    const scored = scoreText(ofColumn(missing), sheet(...rows));
    expect(findings(scored)).toEqual(['data/missing-refused !B2', 'data/missing-refused !B3']);
  });

  test('carried forward from a column that is blank for the same reason: both cells are named', () => {
    const scored = scoreText(ofColumn('{carry-forward: 上年}'), sheet('甲,,,1'));
    expect(findings(scored)).toEqual(['data/missing-refused !B2 < !C2']);
  });

  test('what stays missing keeps its reason, by which the score’s policy is chosen, and has no mark', () => {
    const yaml = ofColumn('{carry-forward: 上年}').replace(
      'cap: none',
      'cap: none, missing: {not-reported: {penalty: 2}, not-applicable: zero}',
    );
    const scored = scoreText(yaml, sheet('甲,,/,0', '乙,/,5,0'));
    expect(figuresOf(scored, 'measures/x')).toEqual(['not-reported', 'not-applicable']);
    expect(marksOf(scored, 'measures/x')).toEqual([0, 0]);
    // 甲: not reported, and nothing to carry: the penalty of 2; 乙: not assessed, so nothing was put in: zero
    expect(totals(scored)).toEqual(['-2', '0']);
  });

  test('any reason may be named, each with its own policy', () => {
    const missing =
      '{not-reported: group-median, below-unit: as-zero, not-applicable: {carry-forward: 上年}}';
    const scored = scoreText(
      ofColumn(missing),
      sheet('甲,10,1,1', '乙,,1,1', '丙,…,1,1', '丁,/,7,1', '戊,30,1,1'),
    );
    expect(findings(scored)).toEqual([]);
    // 乙: the median of 10 and 30
    expect(figuresOf(scored, 'measures/x')).toEqual(['10', '20', '0', '7', '30']);
  });

  test('groups have their own means', () => {
    const yaml = `${ofColumn('group-mean')}\ngroups: {类型: 类型}`;
    const csv = '开发区,类型,x,上年,齐\n甲,国,10,,1\n乙,国,,,1\n丙,省,50,,1\n丁,省,,,1\n戊,省,70,,1';
    // 国: 10; 省: (50 + 70) / 2
    expect(figuresOf(scoreText(yaml, csv), 'measures/x')).toEqual(['10', '10', '50', '60', '70']);
  });
});

describe('carried forward', () => {
  const chain = (x: string, y: string, z = '{unit: 亿元}') => `
columns: {x: ${x}, y: ${y}, z: ${z}}
index: {x: {weight: 100, score: {method: attainment, target: 100, cap: none}}}`;

  test.each<readonly [string, string, string, string]>([
    // 0.02 亿元 = 200 万元
    ['in another unit', chain('{unit: 万元, missing: {carry-forward: z}}', '{unit: 万元}'), ',1,0.02', '200'],
    // y is below x in the file and is filled from z itself: 0.03 亿元 = 300 万元
    [
      'from a column that was itself carried forward',
      chain('{unit: 万元, missing: {carry-forward: y}}', '{unit: 万元, missing: {carry-forward: z}}'),
      ',,0.03',
      '300',
    ],
  ])('%s', (_, yaml, row, expected) => {
    const scored = scoreText(yaml, `开发区,x,y,z\n甲,${row}`);
    expect(findings(scored)).toEqual([]);
    expect(figuresOf(scored, 'measures/x')).toEqual([expected]);
  });

  test('a value that is wrong is wrong at the cell it was carried forward from', () => {
    const yaml = `
columns: {x: {unit: 个, missing: {carry-forward: y}}, y: {unit: 个}}
indicators: {x: {unit: 个, plausible: [0, 100]}}
index: {x: {weight: 100, score: {method: attainment, target: 100, cap: none}}}`;
    expect(findings(scoreText(yaml, '开发区,x,y\n甲,,900'))).toEqual(['data/implausible !C2']);
  });

  test('a zero that was put in and is divided by is told at the cell left blank', () => {
    const yaml = `
columns: {a: {unit: 个}, b: {unit: 个, missing: as-zero}}
indicators: {y: {formula: a / b, unit: ""}}
index: {y: {weight: 100, score: {method: attainment, target: 1, cap: none}}}`;
    expect(findings(scoreText(yaml, '开发区,a,b\n甲,1,'))).toEqual(['data/zero-denominator !C2']);
  });
});

describe('an indicator’s missing values', () => {
  const ratio = (missing: string, more = '') => `
columns: {a: {unit: 个}, b: {unit: 个}, 上年: {unit: "%"}}
indicators:
  y: {formula: a / b, unit: "%", missing: ${missing}}
  z: {formula: y * 2, unit: "%"}
index: {y: {weight: 50}, z: {weight: 50}}
scoring: {method: attainment, target: 100, cap: none}
${marks}
${more}`;
  const rows = '开发区,a,b,上年\n甲,1,3,10\n乙,,3,20\n丙,2,3,30\n丁,1,0,40';

  test('are met after the formula; what is computed of the indicator sees what was put in', () => {
    const scored = scoreText(
      ratio('{not-reported: group-mean, zero-denominator: {carry-forward: 上年}}'),
      rows,
    );
    expect(findings(scored)).toEqual([]);
    // 1/3 and 2/3 were reported: their mean is 50%; 丁 divides by zero and takes last year’s 40%
    expect(figuresOf(scored, 'indicators/y', 4)).toEqual(['33.3333', '50.0000', '66.6667', '40.0000']);
    expect(figuresOf(scored, 'indicators/y/computed', 4)).toEqual([
      '33.3333',
      'not-reported',
      '66.6667',
      'zero-denominator',
    ]);
    expect(figuresOf(scored, 'indicators/z', 4)).toEqual(['66.6667', '100.0000', '133.3333', '80.0000']);
  });

  test('a zero denominator is nothing that one word covers', () => {
    expect(findings(scoreText(ratio('group-mean'), rows))).toEqual([
      'data/zero-denominator !C5',
      'data/zero-denominator !C5',
    ]);
  });

  test('the group is the indicator’s own', () => {
    const yaml = ratio('group-mean, within: 片区', 'groups: {类型: 类型, 片区: 片区}');
    const csv =
      '开发区,类型,片区,a,b,上年\n甲,国,东,1,10,1\n乙,国,西,3,10,1\n丙,国,东,,10,1\n丁,省,东,2,10,1';
    // 东: (10% + 20%) / 2; the mean of 国 would be 20%
    expect(figuresOf(scoreText(yaml, csv), 'indicators/y')).toEqual(['10', '30', '15', '20']);
  });

  test('rounding comes after', () => {
    const missing = '{not-reported: group-mean, zero-denominator: as-zero}';
    // the mean of 10.4 and 10.4 is 10.4, and z 20.8; of a mean rounded first, 10, it would be 20
    const csv = '开发区,a,b,上年\n甲,104,1000,1\n乙,,3,1\n丙,104,1000,1';
    const scored = scoreText(ratio(missing, 'round: {value: 0, total: 2}'), csv);
    expect(figuresOf(scored, 'indicators/y')).toEqual(['10', '10', '10']);
    expect(figuresOf(scored, 'indicators/z')).toEqual(['21', '21', '21']);
  });
});

describe('statistics that are put in rest on what was reported alone', () => {
  const yaml = (score: string) => `
columns: {a: {unit: 个, missing: as-zero}, b: {unit: 个}}
indicators: {y: {formula: a + b, unit: 个, missing: group-mean}}
index: {y: {weight: 100, score: ${score}}}
${marks}`;
  // a of 丙 is put in, so that its y = 0 + 40 is an estimate; b of 乙 is missing
  const csv = '开发区,a,b\n甲,10,10\n乙,5,\n丙,,40\n丁,10,30';
  const score = '{method: attainment, target: 100, cap: none}';

  test('a value made of one that was put in is no peer', () => {
    // (20 + 40) / 2 of 甲 and 丁; with 丙 it would be 33.33…
    expect(figuresOf(scoreText(yaml(score), csv), 'indicators/y')).toEqual(['20', '30', '40', '40']);
  });

  test('nor are its points where a score is the mean of the peers', () => {
    const peers = yaml(score.replace('}', ', missing: mean-of-peers}')).replace(', missing: group-mean', '');
    // points of 甲 and 丁 are 20 and 40, of 丙 40
    expect(figuresOf(scoreText(peers, csv), 'framework/y/points')).toEqual(['20', '30', '40', '40']);
  });

  test('however many values there are below', () => {
    const names = Array.from({ length: 45 }, (_, i) => `k${i}`);
    const many = `
columns: {${names.map((name) => `${name}: {unit: 个, missing: as-zero}`).join(', ')}, b: {unit: 个}}
indicators: {y: {formula: ${names.join(' + ')} + b, unit: 个, missing: group-mean}}
index: {y: {weight: 100, score: ${score}}}`;
    const line = (name: string, last: string, b: string) =>
      [name, ...names.map((_, i) => (i === 44 ? last : '1')), b].join(',');
    const lines = [
      ['开发区', ...names, 'b'].join(','),
      line('甲', '1', '5'),
      line('乙', '', '500'),
      line('丙', '1', ''),
    ];
    // 甲 45 + 5; 乙 44 + 0 + 500, an estimate; 丙 has the mean of 甲 alone
    expect(figuresOf(scoreText(many, lines.join('\n')), 'indicators/y')).toEqual(['50', '544', '50']);
  });
});

describe('refused', () => {
  const file = (columns: string, indicators = '{}') => `
columns: ${columns}
indicators: ${indicators}
index: {x: {weight: 100, score: {method: attainment, target: 1, cap: none}}}`;

  test.each<readonly [string, string, readonly string[]]>([
    [
      'a circle of two columns',
      file('{x: {unit: 个, missing: {carry-forward: y}}, y: {unit: 个, missing: {carry-forward: x}}}'),
      ['rules/circular-formula rules 1'],
    ],
    [
      'a formula that reads what carries it forward',
      file(
        '{a: {unit: 个}}',
        '{x: {formula: y * 2, unit: 个}, y: {formula: a, unit: 个, missing: {carry-forward: x}}}',
      ),
      ['rules/circular-formula rules 2'],
    ],
    [
      'an indicator that is its own column',
      file('{x: {unit: 个}}', '{x: {unit: 个, missing: {carry-forward: x}}}'),
      ['rules/circular-formula rules 2'],
    ],
    [
      'an indicator that a column cannot know yet',
      file('{x: {unit: 个, missing: {carry-forward: y}}}', '{y: {formula: x, unit: 个}}'),
      ['rules/unknown-name rules 1'],
    ],
    [
      'what is reported elsewhere is not reported again',
      file('{x: {unit: 个, missing: {carry-forward: y}}, y: {unit: 斗斛}}'),
      ['rules/unknown-unit rules 1'],
    ],
  ])('%s', (_, yaml, expected) => {
    expect(findings(scoreText(yaml, '开发区,x\n甲,1'))).toEqual(expected);
  });
});
