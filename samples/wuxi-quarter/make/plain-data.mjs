// figures.json: every figure in the units of the rules, as decimal text. Whoever computes the sample a second time reads this, and no workbook.
import { COMMON, OWN, TARGET, YEARLY } from './columns.mjs';
import { common, own, references, staff } from './figures.mjs';
import { CLUSTERS, CORRECTIONS, EVENTS, PARKS, PROJECTS } from './parts.mjs';
import { EXEMPT, PERIODS, ZONES } from './zones.mjs';

/** 30373 with 2 decimals: 303.73. */
export function decimalText(figure, places) {
  if (figure === null || figure === undefined) return null;
  if (places === 0) return String(figure);
  const digits = String(Math.abs(figure)).padStart(places + 1, '0');
  return `${figure < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

const commonColumns = [...COMMON, ...YEARLY, TARGET];
const placesOf = Object.fromEntries(commonColumns.map(({ name, places }) => [name, places]));

const mapped = (record, change) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
const commonText = (byColumn) =>
  mapped(byColumn, (byPeriod, name) => mapped(byPeriod, (figure) => decimalText(figure, placesOf[name])));

function ownText(byColumn, code) {
  const { type } = ZONES.find((zone) => zone.code === code);
  const places = Object.fromEntries(OWN[type].map(([name, , decimals]) => [name, decimals]));
  return mapped(byColumn, (figures, name) => mapped(figures, (figure) => decimalText(figure, places[name])));
}

/** Each with the figure as it was reported and as it is. */
export function correctionTexts() {
  return CORRECTIONS.map(({ added, ...row }) => {
    const figure = common[row.zone][row.column][row.period];
    const [old, corrected] = [figure, figure + added].map((one) => decimalText(one, placesOf[row.column]));
    return { ...row, old, new: corrected };
  });
}

export function plainData() {
  return {
    note: '虚构数据,仅供示例。Made up: nothing here is of a real zone.',
    zones: ZONES,
    periods: PERIODS,
    exempt: EXEMPT,
    common: mapped(common, commonText),
    references: mapped(references, commonText),
    own: mapped(own, ownText),
    clusters: CLUSTERS.map((row) => ({ ...row, output: decimalText(row.output, 2) })),
    projects: PROJECTS.map((row) => ({
      ...row,
      invested: decimalText(row.invested, 2),
      foreign: String(row.foreign),
    })),
    parks: PARKS.map((row) => ({ ...row, output: decimalText(row.output, 2) })),
    events: EVENTS.map((row) => ({ ...row, points: row.points === '' ? null : decimalText(row.points, 1) })),
    corrections: correctionTexts(),
    staff,
  };
}
