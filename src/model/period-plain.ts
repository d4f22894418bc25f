import { compactText } from './compact-text.js';
import { TO } from './period-forms.js';

const YEAR = '((?:19|20)\\d\\d)';
const NUMERALS = '零一二三四五六七八九';

/** Digits that a space parts are two numbers: 表1 2021年. Single ones spread out are one: 2 0 2 1 年. */
const SPREAD =
  /(?<![\d〇○零一二三四五六七八九]\s*)[\d〇○零一二三四五六七八九](?:\s+[\d〇○零一二三四五六七八九]){3}(?=\s*年)/gu;
const BORDER = /(?<=[\d一二三四五六七八九十])\s+(?=[\d一二三四五六七八九十])/u;

/** 二〇二二年, also with the rings and circles that stand for the zero. */
const CHINESE_YEAR = /[一二][九〇○零][〇○零一二三四五六七八九]{2}(?=年)/gu;
const SHORT_YEAR =
  /(?<![\d.-])([12]\d)(?=年(?:[上下]?半年|第?[一二三四1-4][、季至到-]|前[两二三四2-4]|(?:1[0-2]|0?[1-9])(?:月|[-—至到](?:1[0-2]|[1-9])月)))/gu;
/** 202209, no longer number. */
const YEAR_MONTH = /(?<!\d)(20\d\d)(0[1-9]|1[0-2])(?!\d)/gu;
/** 2022年1月—2022年9月, 2022年1月1日至9月30日. */
const STRETCH = new RegExp(
  `${YEAR}年(\\d{1,2})月(1日|份)?${TO}(?:\\1年)?(\\d{1,2})月(2[89]日|3[01]日)?`,
  'gu',
);
const UNTIL = new RegExp(`截(?:[止至到]{1,2})?${YEAR}年(\\d{1,2})月(?:2[89]|3[01])日`, 'gu');

/** Days say when something was written or issued; a run of years is no single period. */
const DAYS = new RegExp(
  `\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}|\\d{5,}|(?:19|20)\\d\\d年?${TO}(?:(?:19|20)\\d\\d|\\d\\d年)年?`,
  'gu',
);

/** A text with its periods written one way, and without days; a space is left between two numbers only. */
export function plainText(text: string): string {
  const joined = text.normalize('NFKC').replaceAll(SPREAD, (digits) => digits.replaceAll(/\s+/gu, ''));
  return joined
    .split(BORDER)
    .map(compactText)
    .join(' ')
    .replaceAll(CHINESE_YEAR, (year) => [...year].map(digitOf).join(''))
    .replaceAll(SHORT_YEAR, '20$1')
    .replaceAll(YEAR_MONTH, '$1-$2')
    .replaceAll(UNTIL, '$1年$2月末')
    .replaceAll(STRETCH, (all, year: string, from: string, first?: string, to?: string, last?: string) =>
      (first === '1日') === (last !== undefined) ? `${year}年${from}-${to ?? ''}月` : all,
    )
    .replaceAll(DAYS, '#');
}

function digitOf(numeral: string): string {
  return `${Math.max(0, NUMERALS.indexOf(numeral))}`;
}
