import { endOf, type Period } from '../model/period.js';
import { type PeriodMention, type PeriodReading, periodMeant, readPeriod } from '../model/period-text.js';

/** 20210930, 2021-09-30, 2021-9, 202109. */
const STAMP =
  /(?<!\d)((?:19|20)\d\d)([-._]?)(1[0-2]|0[1-9]|(?<=[-._])[1-9])(?:\2(0[1-9]|[12]\d|3[01]|(?<=[-._])[1-9]))?(?![-._]?\d)/u;

/** What a file's name says of a period. Its folders say nothing: from where one stands they may not even be given. */
export function readFileName(file: string, run: Period): PeriodReading {
  const name = file.split(/[\\/]/u).at(-1) ?? '';
  return readPart(name.replace(/\.[a-z]+$/iu, ''), run);
}

/** Words come before stamps, which may as well be of the day on which the file was saved. */
function readPart(part: string, run: Period): PeriodReading {
  const stamp = STAMP.exec(part);
  if (stamp === null) return readPeriod(part);
  const words = readPeriod(part.replace(stamp[0], '#'));
  if (words.kind !== 'none') return words;
  const mention = stampMention(stamp);
  const period = periodMeant(mention, run);
  const isAll = stamp[0] === part.trim();
  // nobody saves the figures of a period before it has ended
  const isPeriod = period !== undefined && (isAll || run.part === 'month' || endOf(period) <= endOf(run));
  return isPeriod ? { kind: 'one', mention } : { kind: 'none' };
}

function stampMention([, year = '', , month = '', day]: RegExpExecArray): PeriodMention {
  const ofYear = Number.parseInt(year, 10);
  const ofMonth = Number.parseInt(month, 10);
  return day === undefined
    ? { year: ofYear, span: { kind: 'until', month: ofMonth } }
    : { year: ofYear, span: { kind: 'day', month: ofMonth, day: Number.parseInt(day, 10) } };
}
