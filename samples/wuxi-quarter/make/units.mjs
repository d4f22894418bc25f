// One figure in whatever unit a sheet uses. A figure is a whole number of its last decimal, so that the quotient is the nearest number there is.
const POWER = {
  元: 0,
  万元: 4,
  亿元: 8,
  人: 0,
  万人: 4,
  吨标煤: 0,
  万吨标煤: 4,
  万美元: 4,
  亿美元: 8,
  '%': -2,
  小数: 0,
  人次: 0,
  万人次: 4,
};

export function inUnit({ unit, places }, figure, other = unit) {
  if (figure === null || figure === undefined) return figure;
  if (unit === '亩' && other === '公顷') return figure / 15;
  if (unit === '亩' && other === '平方公里') return figure / 1500;
  const shift = other === unit ? places : places + POWER[other] - POWER[unit];
  return shift >= 0 ? figure / 10 ** shift : figure * 10 ** -shift;
}

/** A cell: “/” for what is not assessed. */
export function cellOf(column, figure, { unit = column.unit, format } = {}) {
  if (figure === undefined) return '';
  if (figure === null) return '/';
  const value = inUnit(column, figure, unit);
  return format ? [value, format] : value;
}

/** What offices type when a cell is text: 1,234.5 with commas, or full-width. */
export function typedText(value) {
  const [whole, rest] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ',');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}

export const fullWidth = (text) =>
  text.replace(/[0-9.%]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
