import type { Clock } from './number-format.js';

const SECONDS = 86_400;
/** 9999-12-31 in the 1900 system, the last date a spreadsheet shows. */
const LAST_SERIAL = 2_958_465;
/** From a 1904 serial to the 1900 serial of the same day. */
const SYSTEM_SHIFT = 1462;
/** The 1900 system believes in 29 February 1900 (serial 60), as Lotus 1-2-3 did. */
const LEAP_BUG = 60;

/**
 * What a serial number reads as under a date format: `2024-03-31`, `2024-03-31 12:30:00`, or `12:30:00` for a time of day;
 * undefined when no date has that number. Seconds are rounded half up.
 */
export function dateText(serial: number, clock: Clock, isFrom1904: boolean): string | undefined {
  const seconds = Math.floor(serial * SECONDS + 0.5);
  if (clock === 'elapsed') return seconds < 0 ? undefined : timeText(seconds);
  if (clock === 'time' && seconds >= 0 && seconds < SECONDS) return timeText(seconds);
  const day = Math.floor(seconds / SECONDS);
  const number = isFrom1904 ? day + SYSTEM_SHIFT : day;
  if (day < 0 || number > LAST_SERIAL) return undefined;
  const time = seconds - day * SECONDS;
  return time === 0 ? dayText(number) : `${dayText(number)} ${timeText(time)}`;
}

function dayText(serial: number): string {
  // Day 0 and day 60 exist in no calendar; this is how Excel shows them.
  if (serial === 0) return '1900-01-00';
  if (serial === LEAP_BUG) return '1900-02-29';
  return civilDate(serial < LEAP_BUG ? serial + 1 : serial);
}

/** Days from 0000-03-01 to 1899-12-30, which is day 0 once the leap bug has passed. */
const EPOCH = 693_899;
const DAYS_IN_400_YEARS = 146_097;

/** The Gregorian date of a serial of the 1900 system: years begin in March, so that the leap day comes last. */
function civilDate(serial: number): string {
  const days = serial + EPOCH;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfEra = days - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month >= 10 ? month - 9 : month + 3, 2)}-${digits(day, 2)}`;
}

function timeText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${digits(Math.floor(minutes / 60), 2)}:${digits(minutes % 60, 2)}:${digits(seconds % 60, 2)}`;
}

function digits(value: number, count: number): string {
  return `${value}`.padStart(count, '0');
}

const ISO =
  /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:T|(?<=^))(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?)?(?:Z|[+-]00:00)?$/;

/** The same text for a date written in ISO 8601 (ECMA-376 Part 1, 18.18.11, type d); undefined for anything else. */
export function isoDateText(text: string): string | undefined {
  const found = ISO.exec(text);
  if (found === null || text === '') return undefined;
  const [, year, month, day, hour, minute, second = '00'] = found;
  if (hour !== undefined && !isBelow(hour, 24)) return undefined;
  if (minute !== undefined && !(isBelow(minute, 60) && isBelow(second, 60))) return undefined;
  const time = hour === undefined || minute === undefined ? undefined : `${hour}:${minute}:${second}`;
  if (year === undefined || month === undefined || day === undefined) return time;
  if (!isDay(Number(year), Number(month), Number(day))) return undefined;
  const date = `${year}-${month}-${day}`;
  return time === undefined || time === '00:00:00' ? date : `${date} ${time}`;
}

function isBelow(twoDigits: string, bound: number): boolean {
  return Number(twoDigits) < bound;
}

function isDay(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return length !== undefined && day >= 1 && day <= length;
}
