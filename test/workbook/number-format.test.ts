import { describe, expect, test } from 'vitest';
import { builtinFormat } from '../../src/workbook/builtin-formats.js';
import { parseNumberFormat, sectionFor } from '../../src/workbook/number-format.js';

describe('what a format code makes of a number (shown values as Excel shows them)', () => {
  test.each([
    ['General', 'general', 0],
    ['G/通用格式', 'general', 0],
    ['[DBNum1][$-804]General', 'general', 0],
    ['General"元"', 'general', 0],
    ['', 'general', 0],
    ['0', 'number', 0],
    ['0.00', 'number', 0],
    ['#,##0.00', 'number', 0],
    ['# ?/?', 'number', 0],
    ['0.00E+00', 'number', 0],
    ['##0.0E-0', 'number', 0],
    ['"¥"#,##0.00', 'number', 0],
    ['[$¥-804]#,##0.00', 'number', 0],
    ['[红色]0.00', 'number', 0],
    ['[Red][<0]0.00', 'number', 0],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ', 'number', 0],
    ['"达标"', 'number', 0],
    ['@', 'text', 0],
    ['0%', 'percent', 0],
    ['0.00%', 'percent', 0],
    ['0.00％', 'percent', 0],
    ['[红色]0.0%', 'percent', 0],
    // Quoted or escaped, the sign is only painted: 3.02 shows as 3.02%.
    ['0.00"%"', 'number', 0],
    ['0.00\\%', 'number', 0],
    ['0.00‰', 'permille', 0],
    ['0.00"‰"', 'permille', 0],
    // 12345 shows as 12.35, as 0.01 and as 12.
    ['0.00,', 'number', 3],
    ['0.00,,', 'number', 6],
    ['#,##0,"千"', 'number', 3],
    // 12345 shows as 1.2 (万), 1.2345 (万), 1.23 and 0.12.
    ['0!.0,', 'number', 4],
    ['0\\.0,', 'number', 4],
    ['0"."0,', 'number', 4],
    ['0!.0000', 'number', 4],
    ['#!.0000"万"', 'number', 4],
    ['0\\.00,', 'number', 5],
    // A comma before the decimal point scales too, one between digits only groups.
    ['0,.00', 'number', 3],
    ['#,###', 'number', 0],
  ])('%s is %s, scaled by 10^%i', (code, kind, scaledBy) => {
    expect(sectionFor(parseNumberFormat(code), 1).format).toMatchObject({ code, kind, scaledBy });
  });
});

describe('text that a format shows though nobody stored it', () => {
  const nothing = { words: [], minus: false, digits: false };
  test.each([
    // 5 shows as 5.00亿元, 5万, 5%, ¥5元, 5亿元 and 5kWh.
    ['0.00"亿元"', { ...nothing, words: ['亿元'] }],
    ['0.00亿元', { ...nothing, words: ['亿元'] }],
    ['0!万', { ...nothing, words: ['万'] }],
    ['0\\%', { ...nothing, words: ['%'] }],
    ['"¥"0"元"_ ', { ...nothing, words: ['元'] }],
    ['[$亿元-804]0', { ...nothing, words: ['亿元'] }],
    ['0"kWh"', { ...nothing, words: ['kWh'] }],
    ['"约"0.0" 亩"', { ...nothing, words: ['约', '亩'] }],
    ['General"元"', { ...nothing, words: ['元'] }],
    // 5 shows as -5, −5, (5), -¥5 and 5-.
    ['-0', { ...nothing, minus: true }],
    ['"-"0', { ...nothing, minus: true }],
    ['"−"0.0', { ...nothing, minus: true }],
    ['(0.00)', { ...nothing, minus: true }],
    ['（0）', { ...nothing, minus: true }],
    ['-"¥"0', { ...nothing, minus: true }],
    ['0"-"', { ...nothing, minus: true }],
    // 12345 shows as 1．2345, 1,23, 112345, 123451 and 12345.0.
    ['0"．"0000', { ...nothing, digits: true }],
    ['0","00', { ...nothing, digits: true }],
    ['"1"0', { ...nothing, digits: true }],
    ['0"1"', { ...nothing, digits: true }],
    ['0".0"', { ...nothing, digits: true }],
    ['0"亿"0000"万"', { ...nothing, words: ['亿', '万'] }],
  ])('%s: %j', (code, painted) => {
    expect(sectionFor(parseNumberFormat(code), 1).format.painted).toEqual(painted);
  });

  test.each([
    '0.00',
    '#,##0.00_ ',
    '_ * #,##0.00_ ;_ * -#,##0.00_ ',
    '_(* #,##0.00_);_(* (#,##0.00)',
    '0.00E-00',
    '# ?/?',
    '0;-0',
    '[$¥-804]#,##0.00',
    '[$-F800]0',
    '[Red]0',
    '0%',
    '0.',
    '"¥"0',
    '"(¥)"0',
  ])('%s adds nothing to a positive number', (code) => {
    expect(sectionFor(parseNumberFormat(code), 1).format).not.toHaveProperty('painted');
  });

  test('the minus of a section for negative numbers is their own', () => {
    expect(sectionFor(parseNumberFormat('0;-0'), -1).format.painted).toEqual({ ...nothing, minus: true });
  });
});

describe('dates', () => {
  test.each([
    ['yyyy-mm-dd', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['yyyy年m月', 'date'],
    ['[$-804]aaaa', 'date'],
    ['e"年"', 'date'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
    ['mmm-yy', 'date'],
    ['YYYY/M/D', 'date'],
    ['[红色]m/d', 'date'],
    ['yyyy/m/d h:mm', 'date'],
    ['m', 'date'],
    ['h:mm', 'time'],
    ['上午/下午h"时"mm"分"', 'time'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm:ss', 'elapsed'],
    ['[mm]:ss', 'elapsed'],
    ['[S]', 'elapsed'],
  ])('%s shows a %s', (code, clock) => {
    expect(sectionFor(parseNumberFormat(code), 1)).toMatchObject({ clock, format: { kind: 'date' } });
  });

  // Letters that are quoted, escaped, skipped, filled with or in brackets are no dates.
  test.each([
    '0.00\\m',
    '0\\d',
    '0!h',
    '0_m',
    '0*y',
    '0.00"m2"',
    '[$USD-409]0.00',
    '[Magenta]0.00',
    '[黑色]0',
    '0.0E+00',
    '0.00"days',
    '0\\',
    '0_',
  ])('%s is no date', (code) => {
    expect(sectionFor(parseNumberFormat(code), 12.5).format.kind).toBe('number');
  });
});

describe('sections', () => {
  const code = '0.00;0%;@;"x"';
  test.each([
    [code, 1, 'number'],
    [code, -1, 'percent'],
    [code, 0, 'text'],
    ['0.00;0%', 0, 'number'],
    ['0.00;0%', -1, 'percent'],
    ['0.00', -1, 'number'],
    ['[>=10000]0%;0.00', 10_000, 'percent'],
    ['[>=10000]0%;0.00', 9999, 'number'],
    ['[>=10000]0%;0.00', -20_000, 'number'],
    ['[<0]0%;[=0]@;0.00', -1, 'percent'],
    ['[<0]0%;[=0]@;0.00', 0, 'text'],
    ['[<0]0%;[=0]@;0.00', 7, 'number'],
    ['[<>1]0%;0.00', 1, 'number'],
    ['[<=1]0%;[>5]@;0.00', 6, 'text'],
    ['0.00;[<-5]0%;@', -6, 'percent'],
    ['0.00;[<-5]0%;@', -1, 'text'],
  ])('%s shows %d as %s', (sections, value, kind) => {
    expect(sectionFor(parseNumberFormat(sections), value).format.kind).toBe(kind);
  });

  test('a semicolon in quotes separates nothing', () => {
    expect(parseNumberFormat('0"a;b"\\;[x;y]')).toHaveLength(1);
  });

  test('only the section in force scales', () => {
    const format = parseNumberFormat('[>=10000]0!.0,"万";0');
    expect(sectionFor(format, 12_345).format.scaledBy).toBe(4);
    expect(sectionFor(format, 999).format.scaledBy).toBe(0);
  });
});

describe('formats by number (ECMA-376 Part 1, 18.8.30, zh-CN table)', () => {
  test.each([
    [0, 'general'],
    [1, 'number'],
    [4, 'number'],
    [8, 'number'],
    [9, 'percent'],
    [10, 'percent'],
    [11, 'number'],
    [13, 'number'],
    [14, 'date'],
    [22, 'date'],
    [27, 'date'],
    [31, 'date'],
    [36, 'date'],
    [37, 'number'],
    [44, 'number'],
    [45, 'date'],
    [47, 'date'],
    [48, 'number'],
    [49, 'text'],
    [50, 'date'],
    [58, 'date'],
    [163, 'general'],
  ])('%i is %s', (id, kind) => {
    expect(sectionFor(parseNumberFormat(builtinFormat(id)), 1).format.kind).toBe(kind);
  });

  test.each([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56])('%i is a time of day', (id) => {
    expect(sectionFor(parseNumberFormat(builtinFormat(id)), 1).clock).toBe('time');
  });
});
