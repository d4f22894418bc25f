import { describe, expect, test } from 'vitest';
import { found, readTexts } from './fixtures.js';
import { bookOf, figures, scored } from './score-text.js';

const score = '{method: ratio-to-base, base: 10, cap: none}';
const head =
  'zone-score: 1\nid: test/hostile\ntitle: 试算\nstatus: example\nentity: zone\nround: {total: 2}\n';

/** Words that name something in the language this program is written in, in its formulas, or in its plans. */
const loaded = [
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'x',
  'points',
  'score',
  'weight',
  'exact',
  'total',
  'rank',
  'of',
  'true',
  'null',
  'a/b',
  '~1',
  'R&D经费',
  '甲"乙',
  "甲'乙",
  '$甲',
  '甲」乙',
  '「甲',
  '1',
];

describe('names', () => {
  test.each(loaded)('%s is a name like any other', (name) => {
    const key = `'${name.replaceAll("'", "''")}'`;
    const rules = `${head}groups: {${key}: ${key}组}
columns: {${key}: {unit: 万元}, 乙: {unit: 万元}}
indicators: {${key}: {unit: 元}, 倍: {formula: 乙 * 2, unit: 万元}}
index:
  ${key}: {weight: 40, of: {${key}: {weight: 40, score: ${score}}}}
  倍: {weight: 60, score: ${score}}
rank: {then: [${key}]}
grade: {thresholds: {${key}: 0, 高: 100}}
`.replace(`${key}组`, '类型');
    const header = `"${name.replaceAll('"', '""')}"`;
    const sheet = `开发区,类型,${header},乙\n甲区,一,0.001,5\n`;
    // 0.001 万元 is 10 元: 10 ÷ 10 × 40 = 40; 5 × 2 ÷ 10 × 60 = 60; both: 100, where the grade 高 starts
    const assessment = scored(bookOf(rules), sheet);
    expect(figures(assessment, 'total')).toEqual(['100']);
    expect(figures(assessment, 'grade')).toEqual(['高']);
  });

  test.each([
    ['a column', 'columns: {__proto__: {unit: 万元}, 甲: {unit: 万元}}', 7, 11],
    ['a column with a polluting value', 'columns: {__proto__: {polluted: 1}, 甲: {unit: 万元}}', 7, 11],
    ['a key of a column', 'columns: {甲: {unit: 万元, __proto__: {polluted: 1}}}', 7, 25],
    [
      'an indicator',
      'columns: {甲: {unit: 万元}}\nindicators: {__proto__: {formula: 甲, unit: 万元}}',
      8,
      14,
    ],
    ['a group', 'columns: {甲: {unit: 万元}}\ngroups: {__proto__: 类型}', 8, 10],
    ['a grade', 'columns: {甲: {unit: 万元}}\ngrade: {thresholds: {__proto__: 0}}', 8, 22],
    ['a mark', 'columns: {甲: {unit: 万元}}\nmissing-marks: {__proto__: suppressed}', 8, 17],
    ['a key at the top', 'columns: {甲: {unit: 万元}}\n"__proto__": {polluted: 1}', 8, 1],
  ])('__proto__ as %s is refused where it stands', (_, lines, line, column) => {
    const { value, diagnostics } = readTexts({
      'rules.yaml': `${head}${lines}\nindex: {甲: {weight: 100, score: ${score}}}\n`,
    });
    expect(value).toBeUndefined();
    expect(found(diagnostics)).toContain(`rules/reserved-name ${line}:${column}`);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined(); // as: asks for a key nobody may have planted
  });

  test('entities called so are ranked like others', () => {
    const names = ['__proto__', 'constructor', 'toString', '甲区'];
    const rules = `${head}columns: {甲: {unit: 万元}}\nindex:\n  甲: {weight: 100, score: ${score}}\n`;
    const rows = names.map((name, at) => `${name},${at + 1}\n`);
    const assessment = scored(bookOf(`${rules}rank: {ties: competition}\n`), `开发区,甲\n${rows.join('')}`);
    expect(assessment.table.entities.map(({ name }) => name)).toEqual(names);
    // 1, 2, 3 and 4 ÷ 10 × 100
    expect(figures(assessment, 'total')).toEqual(['10', '20', '30', '40']);
    expect(figures(assessment, 'rank')).toEqual(['4', '3', '2', '1']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('__proto__ in a base file is refused in that file', () => {
    const { diagnostics } = readTexts({
      'rules.yaml': 'extends: base.yaml\nindex: {}\n',
      'base.yaml': `${head}columns: {__proto__: {unit: 万元}}\n`,
    });
    const refused = diagnostics.filter(({ code }) => code === 'rules/reserved-name');
    expect(refused.map(({ place }) => place)).toMatchObject([{ file: 'base.yaml', line: 7, column: 11 }]);
  });
});

describe('size', () => {
  function wide(count: number): string {
    const names = Array.from({ length: count }, (_, i) => `列${i}`);
    return `${head}full-marks: ${count}
scoring: ${score}
columns:
${names.map((name) => `  ${name}: {unit: 万元}\n`).join('')}index:
${names.map((name) => `  ${name}: {weight: 1}\n`).join('')}`;
  }

  function chain(length: number): string {
    const links = Array.from({ length }, (_, i) => `  链${i}: {formula: 链${i + 1} + 甲, unit: 万元}\n`).join(
      '',
    );
    return `${head}columns: {甲: {unit: 万元}}
indicators:
${links}  链${length}: {formula: 甲, unit: 万元}
index: {链0: {weight: 100, score: ${score}}}
`;
  }

  function seconds(work: () => void): number {
    const start = performance.now();
    work();
    return performance.now() - start;
  }

  test('1,500 columns cost at most 20 times what 300 cost', () => {
    const texts = [wide(300), wide(1500)];
    bookOf(wide(100));
    const [small = 0, large = 0] = texts.map((text) => seconds(() => bookOf(text)));
    expect(large / small).toBeLessThan(20);
  });

  test('an indicator that reads a chain of 1,000 others, each before the one it reads', () => {
    const assessment = scored(bookOf(chain(1000)), '开发区,甲\n甲区,0.01\n');
    // 1,001 × 0.01 = 10.01; ÷ 10 × 100
    expect(figures(assessment, 'total')).toEqual(['100.1']);
  });

  function formula(parts: number, tail: string): string {
    return `${head}columns: {甲: {unit: 万元}}
indicators: {和: {formula: "${'甲 + '.repeat(parts)}${tail}", unit: 万元}}
index: {和: {weight: 100, score: ${score}}}
`;
  }

  test('a formula of 2,000 characters', () => {
    // 225 × 4 + 1,100 characters: 224 sums and a name in a bracket of spaces
    const text = formula(225, `${' '.repeat(1099)}甲`);
    // 226 × 0.5 = 113; ÷ 10 × 100
    expect(figures(scored(bookOf(text), '开发区,甲\n甲区,0.5\n'), 'total')).toEqual(['1130']);
  });

  test('one of 2,001 is refused', () => {
    const { diagnostics } = readTexts({ 'rules.yaml': formula(225, `${' '.repeat(1100)}甲`) });
    // line 8: `indicators: {和: {formula: "`
    expect(found(diagnostics)).toEqual(['formula/too-long 8:28']);
  });

  function deep(levels: number): string {
    const open = Array.from({ length: levels }, (_, i) => `{层${i}: {weight: 100, of: `).join('');
    const inner = `{甲: {weight: 100, score: ${score}}}`;
    return `${head}columns: {甲: {unit: 万元}}\nindex: ${open}${inner}${'}}'.repeat(levels)}\n`;
  }

  test('20 levels of dimensions', () => {
    expect(figures(scored(bookOf(deep(20)), '开发区,甲\n甲区,5\n'), 'total')).toEqual(['50']);
  });

  test('40 levels are refused, at a place', () => {
    const { diagnostics } = readTexts({ 'rules.yaml': deep(40) });
    expect(diagnostics).toMatchObject([{ code: 'rules/too-deep', place: { kind: 'text', line: 8 } }]);
  });
});
