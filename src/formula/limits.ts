/** What one formula may hold at most, so that a hostile one costs no time: UTF-16 units of text. */
export const MAX_TEXT = 2_000;

/** Names, numbers, operators and calls. */
export const MAX_PARTS = 500;

/** Brackets, calls, signs and powers inside one another; a long sum is not deep. */
export const MAX_DEPTH = 50;

/** Digits that a spreadsheet keeps; a literal with more would be another number in the live workbook. */
export const MAX_LITERAL_DIGITS = 15;

/** round, floor and ceil reach from 10^15 to 10^−15. */
export const MAX_PLACES = 15;

/** The largest exponent after ^. */
export const MAX_EXPONENT = 100;
