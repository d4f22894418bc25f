// Draws every figure of the sample: the same on every machine. Figures are whole numbers of their last decimal.
import { COMMON, OWN, TARGET, YEARLY } from './columns.mjs';
import { PERIODS, ZONES } from './zones.mjs';

/** Lehmer's generator with the multiplier 48271: whole numbers only, so no machine rounds differently. */
function drawing(seed) {
  let state = seed;
  return (low, high) => {
    state = (state * 48271) % 2147483647;
    return low + (state % (high - low + 1));
  };
}

/** Shares of a year that are done by the end of each quarter, in thousandths. */
const DONE = { 2021: { 3: 731, 4: 1000 }, 2022: { 1: 226, 2: 478, 3: 736 } };

const power = (places) => 10 ** places;

function flowOf(annual, draw, growth) {
  return Object.fromEntries(
    PERIODS.map((period) => {
      const [year, quarter] = [period.slice(0, 4), period.slice(5)];
      const level = year === '2022' ? Math.round((annual * (1000 + growth)) / 1000) : annual;
      return [period, Math.round((level * (DONE[year][quarter] * 10 + draw(-60, 60))) / 10000)];
    }),
  );
}

function stockOf(size, draw, growth) {
  let value = size;
  return Object.fromEntries(
    PERIODS.map((period) => {
      value += Math.round((value * Math.max(growth + draw(-20, 20), -60)) / 4000);
      return [period, value];
    }),
  );
}

const sameInAll = (value) => Object.fromEntries(PERIODS.map((period) => [period, value]));

/** Of one column and zone, by period. */
function seriesOf(column, { zone, draw, scale }) {
  const size = Math.round((column.size[zone.type] * power(column.places) * scale) / 100);
  const growth = draw(-60, 180);
  if (column.kind === 'flow') return flowOf(size, draw, growth);
  if (column.kind === 'stock') return stockOf(size, draw, growth);
  if (column.kind === 'land') return sameInAll(Math.round(size / 15) * 15);
  if (column.kind === 'accident') return { ...sameInAll(0), ...(zone.code === 'Z14' ? { '2022Q3': 1 } : {}) };
  return Object.fromEntries(
    PERIODS.map((period) => [period, column.size[zone.type] * power(column.places) + draw(-120, 60)]),
  );
}

/** zone → column → period → figure; null: not assessed (“/”). Z13 and Z14 have equal stocks and so a tie. */
function drawCommon() {
  const draw = drawing(20220930);
  const figures = {};
  for (const zone of ZONES) {
    const scale = draw(62, 148);
    const own = {};
    for (const column of COMMON) {
      own[column.name] = seriesOf(column, { zone, draw, scale });
      if (column.size[zone.type] === 0 && column.kind === 'flow') own[column.name] = sameInAll(null);
    }
    for (const column of YEARLY)
      own[column.name] = { '2021Q4': seriesOf(column, { zone, draw, scale })['2021Q4'] };
    const done = own['实际使用外资']['2022Q3'];
    own[TARGET.name] = {
      '2022Q3': TARGET.without.includes(zone.code) ? null : Math.round((done * draw(86, 128)) / 100),
    };
    figures[zone.code] = own;
  }
  figures.Z14['高新技术企业'] = { ...figures.Z13['高新技术企业'] };
  return figures;
}

/** zone → column → {now, before, target} of what only its type reports. */
function drawOwn() {
  const draw = drawing(6180339);
  return Object.fromEntries(
    ZONES.map((zone) => {
      const scale = draw(70, 130);
      const entries = OWN[zone.type].map(([name, unit, places, size, target]) => {
        const isRate = unit === '%' || unit === '分';
        const now = isRate
          ? size * power(places) + draw(-80, 70)
          : Math.round((size * power(places) * scale * draw(88, 108)) / 10000);
        const before = Math.round((now * 100) / draw(97, 114));
        return [
          name,
          {
            now,
            before,
            ...(target > 0 ? { target: Math.round((now * (target + draw(-12, 12))) / 100) } : {}),
          },
        ];
      });
      return [zone.code, Object.fromEntries(entries)];
    }),
  );
}

/** The whole city is more than its zones; the benchmark lies elsewhere. Of the common columns, by period. */
function drawReferences(figures) {
  const draw = drawing(31415926);
  const summed = COMMON.filter(({ kind }) => ['flow', 'stock', 'land'].includes(kind));
  const cityOf = ({ name, kind }) => {
    const percent = kind === 'land' ? 200 : draw(120, 165);
    const sum = (period) => ZONES.reduce((total, { code }) => total + (figures[code][name][period] ?? 0), 0);
    return Object.fromEntries(PERIODS.map((period) => [period, Math.round((sum(period) * percent) / 100)]));
  };
  const zone = ZONES.find(({ type }) => type === '高新区');
  return {
    全市: Object.fromEntries(summed.map((column) => [column.name, cityOf(column)])),
    标杆: Object.fromEntries(
      summed.map((column) => [column.name, seriesOf(column, { zone, draw, scale: 210 })]),
    ),
  };
}

/** Approved heads, yuan a head, coefficient and rank of last year. */
function drawStaff() {
  const draw = drawing(27182818);
  const ranks = [3, 5, 4, null, 1, 2, 7, 10, 12, 11, 9, 13, 6, 8];
  return Object.fromEntries(
    ZONES.map(({ code }, at) => [
      code,
      {
        heads: draw(60, 240),
        perHead: draw(720, 960) * 100,
        lastCoefficient: draw(9000, 11200),
        lastRank: ranks[at],
      },
    ]),
  );
}

export const common = drawCommon();
export const own = drawOwn();
export const references = drawReferences(common);
export const staff = drawStaff();
