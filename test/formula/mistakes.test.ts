import { describe, expect, test } from 'vitest';
import { mistakes, read } from './formulas.js';

describe('how it is written: code @ the text it points at', () => {
  test.each([
    ['', ['formula/empty @ ']],
    [' \n ', ['formula/empty @  \n ']],
    ['税收 +', ['formula/missing-operand @ +']],
    ['税收 + * 2', ['formula/missing-operand @ *']],
    ['()', ['formula/missing-operand @ )']],
    ['+税收', ['formula/missing-operand @ +']],
    ['min(税收,)', ['formula/missing-operand @ )']],
    ['min(税收,,1)', ['formula/missing-operand @ ,']],
    ['税收 土地', ['formula/missing-operator @ 土地']],
    ['5 家', ['formula/missing-operator @ 家']],
    ['(x)(y)', ['formula/missing-operator @ (']],
    ['「R&D经费」(x)', ['formula/missing-operator @ (']],
    ['2(x)', ['formula/missing-operator @ (']],
    ['(税收 + 1万元', ['formula/unclosed @ (']],
    ['min(x, y', ['formula/unclosed @ (']],
    ['「R&D经费 + 1', ['formula/unclosed @ 「']],
    ['10[万元/亩', ['formula/unclosed @ [']],
    ['x)', ['formula/unopened @ )']],
    ['x, y', ['formula/stray-comma @ ,']],
    ['(x, y)', ['formula/stray-comma @ ,']],
    ['0 < x < 1', ['formula/chained-comparison @ 0 < x < 1']],
    ['x = y = z', ['formula/chained-comparison @ x = y = z']],
    ['-2^2', ['formula/ambiguous-power @ -2^2']],
    ['x - -y^2', ['formula/ambiguous-power @ -y^2']],
    ['2^-x^2', ['formula/ambiguous-power @ -x^2']],
    ['1e3', ['formula/number @ 1e3']],
    ['2.5E-3', ['formula/number @ 2.5E-3']],
    ['0x1F', ['formula/number @ 0x1F']],
    ['1.', ['formula/number @ 1.']],
    ['007', ['formula/number @ 007']],
    ['1.2.3', ['formula/number @ 1.2.3']],
    ['1_000', ['formula/number @ 1_000']],
    ['0.1234567890123456', ['formula/number @ 0.1234567890123456']],
    ['1,234', ['formula/number @ 1,234']],
    ['min(1,234, x)', ['formula/number @ 1,234']],
    ['"税收"', ['formula/text @ "税收"']],
    ['“税收” + 1', ['formula/text @ “税收”']],
    ["x + 'y' + `z`", ["formula/text @ 'y'", 'formula/text @ `z`']],
    ['x.y', ['formula/unexpected-character @ .']],
    ['{x}', ['formula/unexpected-character @ {', 'formula/unexpected-character @ }']],
    ['x; y', ['formula/unexpected-character @ ;']],
    ['_x', ['formula/unexpected-character @ _']],
    ['x %', ['formula/unexpected-character @ %']],
    ['x [万元]', ['formula/unexpected-character @ [', 'formula/unexpected-character @ ]']],
    ['x\u200b + y', ['formula/unexpected-character @ \u200b']],
    ['x \u202e+ y', ['formula/unexpected-character @ \u202e']],
    ['x\u0000', ['formula/unexpected-character @ \u0000']],
  ])('%j', (text, expected) => {
    expect(mistakes(text)).toEqual(expected);
  });
});

describe('look-alikes name the form to type', () => {
  test.each([
    ['税收 × 2', '×', '*'],
    ['税收 ÷ 土地', '÷', '/'],
    ['税收／土地', '／', '/'],
    ['x ≥ 1', '≥', '>='],
    ['x ≤ 1', '≤', '<='],
    ['x ≠ 1', '≠', '<>'],
    ['x − 1', '−', '-'],
    ['x — 1', '—', '-'],
    ['x²', '²', '^2'],
    ['（x + 1）', '（', '('],
    ['min(x，y)', '，', ','],
    ['min(x、y)', '、', ','],
    ['x ＞ １２', '＞', '>'],
    ['x + １２.５', '１２', '12'],
    ['１２０％', '１２０％', '120%'],
    ['x ＞＝ y', '＞＝', '>='],
    ['x == y', '==', '='],
    ['x => y', '=>', '>='],
    ['x =< y', '=<', '<='],
    ['x ** 2', '**', '^'],
    ['x > 0 && y > 0', '&&', 'and'],
    ['x > 0 || y > 0', '||', 'or'],
    ['!停产', '!', 'not'],
    ['x > 0 AND y > 0', 'AND', 'and'],
    ['x > 0 ∧ y > 0', '∧', 'and'],
    ['x > 0 且 y > 0', '且', 'and'],
    ['x > 0 或者 y > 0', '或者', 'or'],
  ])('%s', (text, found, use) => {
    expect(read(text).found[0]).toMatchObject({ code: 'formula/look-alike', args: { found, use } });
  });

  test('reading goes on behind them, so that all are found at once', () => {
    expect(mistakes('税收 × 土地 ＋ 万户（x）')).toEqual([
      'formula/look-alike @ ×',
      'formula/look-alike @ ＋',
      'formula/look-alike @ （',
      'formula/look-alike @ ）',
      'formula/unknown-function @ 万户',
    ]);
  });

  test('inside 「names」 and [units] they are what they are', () => {
    expect(mistakes('「R&D经费」 > 5［万元］')).toEqual([
      'formula/look-alike @ ［',
      'formula/look-alike @ ］',
    ]);
    expect(mistakes('亩均 > 5[万元／亩]')).toEqual([]);
    expect(mistakes('「a＋b」')).toEqual(['formula/unknown-name @ 「a＋b」']);
  });
});

describe('what it names and what functions take: code @ the text it points at', () => {
  test.each([
    ['税 收 / 土地', ['formula/missing-operator @ 收']],
    ['税受 / 土地', ['formula/unknown-name @ 税受']],
    ['甲乙丙 / 丁戊己', ['formula/unknown-name @ 甲乙丙', 'formula/unknown-name @ 丁戊己']],
    ['mn(x, y)', ['formula/unknown-function @ mn']],
    ['mn(甲乙, y)', ['formula/unknown-function @ mn', 'formula/unknown-name @ 甲乙']],
    ['税收(x)', ['formula/name-as-function @ 税收']],
    ['min + 1', ['formula/function-as-name @ min']],
    ['税收 > 10万圆', ['formula/unknown-unit @ 10万圆']],
    ['2x', ['formula/unknown-unit @ 2x']],
    ['min(x)', ['formula/argument-count @ min(x)']],
    ['round(x)', ['formula/argument-count @ round(x)']],
    ['clamp(x, 1)', ['formula/argument-count @ clamp(x, 1)']],
    ['if(停产, x)', ['formula/argument-count @ if(停产, x)']],
    ['band(x, 1, 2)', ['formula/argument-count @ band(x, 1, 2)']],
    ['band(x, 1, 2, 3, 4)', ['formula/argument-count @ band(x, 1, 2, 3, 4)']],
    ['has()', ['formula/argument-count @ has()']],
    ['cohort_max(x, y)', ['formula/argument-count @ cohort_max(x, y)']],
    ['cohort_percentile(x)', ['formula/argument-count @ cohort_percentile(x)']],
    ['停产 + 1', ['formula/type-mismatch @ 停产']],
    ['-停产', ['formula/type-mismatch @ 停产']],
    ['x and 停产', ['formula/type-mismatch @ x']],
    ['not x', ['formula/type-mismatch @ x']],
    ['if(x, 1, 2)', ['formula/type-mismatch @ x']],
    ['if(停产, 停产, 2)', ['formula/type-mismatch @ 2']],
    ['if(停产, 2, 停产)', ['formula/type-mismatch @ 停产']],
    ['max(x, y > 1)', ['formula/type-mismatch @ y > 1']],
    ['(x > 1) = (y > 1)', ['formula/type-mismatch @ (x > 1)', 'formula/type-mismatch @ (y > 1)']],
    ['has(停产)', ['formula/type-mismatch @ 停产']],
    ['previous(停产)', ['formula/type-mismatch @ 停产']],
    ['previous(税收 + 1万元)', ['formula/needs-name @ 税收 + 1万元']],
    ['single(previous(税收))', ['formula/needs-name @ previous(税收)']],
    ['last_year(3)', ['formula/needs-name @ 3']],
    ['round(x, y)', ['formula/places @ y']],
    ['round(x, 1.5)', ['formula/places @ 1.5']],
    ['round(x, 2%)', ['formula/places @ 2%']],
    ['floor(x, 16)', ['formula/places @ 16']],
    ['cohort_percentile(x, 0)', ['formula/share @ 0']],
    ['cohort_percentile(x, 100%)', ['formula/share @ 100%']],
    ['cohort_percentile(x, 90)', ['formula/share @ 90']],
    ['cohort_percentile(x, y)', ['formula/share @ y']],
    ['cohort_percentile(x, 1万元)', ['formula/share @ 1万元']],
    ['band(x, 0, y, 1)', ['formula/band-threshold @ y']],
    ['band(x, 0, 5, 1, 5, 2)', ['formula/band-order @ 5']],
    ['band(x, 0, 5, 1, -6, 2)', ['formula/band-order @ -6']],
    ['band(税收, 0, 1亿元, 1, 9999万元, 2)', ['formula/band-order @ 9999万元']],
    ['cohort_max(x - cohort_mean(x))', ['formula/nested-cohort @ cohort_mean(x)']],
    ['cohort_sum(min(1, cohort_rank(x)))', ['formula/nested-cohort @ cohort_rank(x)']],
    ['x / 0', ['formula/division-by-zero @ 0']],
    ['税收 / 0万元', ['formula/division-by-zero @ 0万元']],
    ['x ^ y', ['formula/exponent @ y']],
    ['x ^ 2%', ['formula/exponent @ 2%']],
    ['x ^ 101', ['formula/exponent @ 101']],
    ['税收 ^ 0.5', ['formula/exponent @ 0.5']],
    ['税收 ^ 13', ['formula/exponent @ 13']],
    ['((税收 ^ 9) ^ 9) ^ 9', ['formula/exponent @ 9']],
  ])('%s', (text, expected) => {
    expect(mistakes(text)).toEqual(expected);
  });

  test.each([
    ['税受', 'formula/unknown-name', '税收'],
    ['「R＆D经费」', 'formula/unknown-name', 'R&D经费'],
    ['cohort_maen(x)', 'formula/unknown-function', 'cohort_mean'],
    ['MIN(x, y)', 'formula/unknown-function', 'min'],
    ['10万圆', 'formula/unknown-unit', '万元'],
    ['完全不同的名称', 'formula/unknown-name', ''],
    ['w', 'formula/unknown-name', ''],
  ])('%s: %s suggests %j', (text, code, suggestion) => {
    expect(read(text).found).toMatchObject([{ code, args: { suggestion } }]);
  });

  test('every misspelt name of a formula has its suggestion', () => {
    expect(read('税受 / 土池').found).toMatchObject([
      { args: { suggestion: '税收' } },
      { args: { suggestion: '土地' } },
    ]);
  });

  test('the chained comparison is handed back as two', () => {
    expect(read('0 < x + 1 <= 1').found).toMatchObject([{ args: { write: '0 < x + 1 and x + 1 <= 1' } }]);
  });
});

describe('a mistake never brings down the reader: whatever it reads, it answers', () => {
  // 23 and more ways in which a rule file might try to get out of the language
  test.each([
    'constructor',
    '__proto__',
    'constructor.constructor("return process")()',
    'x.constructor',
    'x["constructor"]',
    'toString()',
    'hasOwnProperty(x)',
    '「__proto__」',
    '「constructor」(x)',
    'this',
    'globalThis.process.exit(1)',
    'process.env',
    'require("fs")',
    'import("fs")',
    'eval("1")',
    'Function("return 1")()',
    '`$' + '{process}`',
    '() => 1',
    'x = 1; y = 2',
    'while(1){}',
    'new Date()',
    '=cmd|"/c calc"!A1',
    '@SUM(1+1)',
    '{{7*7}}',
    '<script>alert(1)</script>',
    'x /* */ y',
    'x // y',
    '# x',
    '\\u0061',
    '\u0000\u0001\u0002',
    '\ud800',
    '🎉 + 👍🏽',
    '9'.repeat(1_999),
    'a'.repeat(3_000),
    '-'.repeat(1_999),
    '1^'.repeat(900),
    '「'.repeat(1_000),
    '['.repeat(1_000),
    'f('.repeat(900),
    'not '.repeat(400),
    '9^99^99^99',
  ])('%s', (text) => {
    const { value, found } = read(text);
    expect(found.length).toBeGreaterThan(0);
    expect(value === undefined || found.length > 0).toBe(true);
  });
});
