import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { type DistrictScores, readSecondScores } from './read-second-scores.js';

const { indicators, table, variants } = readSecondScores();
const districts = Object.keys(table);
const every = Object.entries(variants).flatMap(([variant, entries]) =>
  Object.entries(entries).map(([district, scores]) => ({ variant, district, scores })),
);

function scoresOf(variant: string, district: string): DistrictScores {
  return must(variants[variant]?.[district], `${variant} ${district}`);
}

/** 四舍五入 of p/q in whole units of 10^−places. */
function roundedUnits(fraction: string, places: number): bigint {
  const [p = '', q = '1'] = fraction.split('/');
  return (2n * BigInt(p) * 10n ** BigInt(places) + BigInt(q)) / (2n * BigInt(q));
}

/** `12.34` as 1234. */
const units = (text: string): bigint => BigInt(text.replace('.', ''));

describe('the table', () => {
  test('ten districts, six indicators, weights of 100 in all', () => {
    expect(districts).toHaveLength(10);
    expect(Object.keys(indicators)).toHaveLength(6);
    expect(Object.values(indicators).map(({ weight }) => weight)).toEqual([30, 20, 20, 10, 10, 10]);
  });

  test('three districts are not assessed on one indicator', () => {
    const missing = districts.filter((district) => table[district]?.['单位排放增加值'] === '/');
    expect(missing).toEqual(['缙云县', '青田县', '松阳县']);
    expect(
      Object.values(table).flatMap((row) => Object.values(row).filter((text) => text === '/')),
    ).toHaveLength(3);
  });

  test('four caps and one other method, by three missing policies', () => {
    const methods = ['cap-none', 'cap-2', 'cap-1.5', 'cap-1', 'efficacy'];
    const policies = ['mean-of-peers', 'zero', 'redistribute'];
    expect(Object.keys(variants)).toEqual(
      methods.flatMap((method) => policies.map((policy) => `${method}-${policy}`)),
    );
  });
});

describe('figures checked by hand', () => {
  test.each([
    // 46.38 / 18.9 × 30 = 1391.4 / 18.9 = 73.61904…
    ['cap-none-zero', '莲都区', '亩均税收', '73.6190'],
    // 46.38 / 18.9 = 2.45… > 2: 2 × 30
    ['cap-2-zero', '莲都区', '亩均税收', '60.0000'],
    // … > 1.5: 1.5 × 30
    ['cap-1.5-zero', '莲都区', '亩均税收', '45.0000'],
    ['cap-1-zero', '莲都区', '亩均税收', '30.0000'],
    // 9.81 / 18.9 × 30 = 294.3 / 18.9 = 15.57142…: below every cap
    ['cap-1-zero', '开发区', '亩均税收', '15.5714'],
    // 1.14 / 1.14 × 20
    ['cap-none-zero', '龙泉市', '单位能耗增加值', '20.0000'],
    // 3.05 / 1.14 × 20 = 61 / 1.14 = 53.50877…
    ['cap-none-zero', '遂昌县', '单位能耗增加值', '53.5088'],
    // 1.28 / 2.36 × 10 = 12.8 / 2.36 = 5.42372…
    ['cap-none-zero', '缙云县', '研发占比', '5.4237'],
    ['cap-none-zero', '缙云县', '单位排放增加值', '0.0000'],
    // the others at cap 1: 10, 3654.7/611.55 = 5.97612, 4097.3/611.55 = 6.69986, 3921.1/611.55 = 6.41174,
    // 1735.3/611.55 = 2.83754, 10, 10: 51.92526 / 7 = 7.41789
    ['cap-1-mean-of-peers', '缙云县', '单位排放增加值', '7.4179'],
    ['cap-1-mean-of-peers', '松阳县', '单位排放增加值', '7.4179'],
    // the best of the group has 100 × 30 / 100, the worst 60 × 30 / 100
    ['efficacy-zero', '莲都区', '亩均税收', '30.0000'],
    ['efficacy-zero', '开发区', '亩均税收', '18.0000'],
    // 60 + 40 × (2.27 − 0.51) / (3.05 − 0.51) = 60 + 70.4 / 2.54 = 87.71653…, × 20 / 100 = 17.54330…
    ['efficacy-zero', '莲都区', '单位能耗增加值', '17.5433'],
    ['efficacy-zero', '缙云县', '单位排放增加值', '0.0000'],
    // 173.53 is the least emission value of those assessed: 60 × 10 / 100
    ['efficacy-zero', '庆元县', '单位排放增加值', '6.0000'],
  ])('%s %s %s: %s', (variant, district, indicator, expected) => {
    expect(scoresOf(variant, district).weighted[indicator]).toBe(expected);
  });

  test('a redistributed weight has no score of its own', () => {
    expect(scoresOf('cap-2-redistribute', '缙云县').weighted['单位排放增加值']).toBeNull();
    expect(scoresOf('efficacy-redistribute', '松阳县').weighted['单位排放增加值']).toBeNull();
  });

  test.each([
    // every value of 莲都区 is at or above the city average: 30 + 20 + 20 + 10 + 10 + 10
    ['cap-1-zero', '莲都区', '100.00', '100'],
    // 60 + 98.96/73.71×20 + 2.27/1.14×20 + 1119.07/611.55×10 + 10 + 19.6/16.45×10
    // = 60 + 26.85117 + 39.82456 + 18.29891 + 10 + 11.91489 = 166.88953
    ['cap-2-mean-of-peers', '莲都区', '166.89', undefined],
    // (36.91/18.9×30 + 101.58/73.71×20 + 0.51/1.14×20 + 1.28/2.36×10 + 19.28/16.45×10) × 100/90
    // = (58.58730 + 27.56207 + 8.94737 + 5.42373 + 11.72036) × 100/90 = 112.24083 × 100/90 = 124.71204
    ['cap-2-redistribute', '缙云县', '124.71', undefined],
    ['cap-2-zero', '缙云县', '112.24', undefined],
  ])('%s %s: total %s', (variant, district, total, exact) => {
    const scores = scoresOf(variant, district);
    expect(scores.total).toBe(total);
    if (exact !== undefined) expect(scores.exact).toBe(exact);
  });
});

describe('what holds in every variant', () => {
  test('the total is the exact total, rounded half up', () => {
    for (const { scores } of every) expect(units(scores.total)).toBe(roundedUnits(scores.exact, 2));
  });

  test('the weighted scores add up to the exact total, but for their own rounding', () => {
    for (const { scores } of every) {
      const present = Object.entries(scores.weighted).flatMap(([name, text]) =>
        text === null ? [] : [{ name, text }],
      );
      const sum = present.reduce((subtotal, { text }) => subtotal + units(text), 0n);
      const weights = present.reduce((subtotal, { name }) => subtotal + (indicators[name]?.weight ?? 0), 0);
      const difference = (sum * 100n) / BigInt(weights) - roundedUnits(scores.exact, 4);
      // six roundings of half a unit each, scaled by at most 100/90
      expect(difference >= -4n && difference <= 4n).toBe(true);
    }
  });

  test('the rank is one more than the number of higher totals', () => {
    for (const { variant, scores } of every) {
      const totals = Object.values(variants[variant] ?? {}).map(({ total }) => units(total));
      expect(scores.rank).toBe(1 + totals.filter((total) => total > units(scores.total)).length);
    }
  });

  test('no score lies above its cap', () => {
    const caps = [
      ['cap-2', 20_000n],
      ['cap-1.5', 15_000n],
      ['cap-1', 10_000n],
      ['efficacy', 10_000n],
    ] as const;
    for (const [method, perPoint] of caps) {
      const bounded = every.filter(
        ({ variant }) => variant.replace(/-(mean|zero|redistribute).*$/, '') === method,
      );
      expect(bounded).toHaveLength(30);
      for (const { scores } of bounded) {
        for (const [name, text] of Object.entries(scores.weighted)) {
          const weight = BigInt(indicators[name]?.weight ?? 0);
          expect(text === null || (units(text) >= 0n && units(text) <= weight * perPoint)).toBe(true);
        }
      }
    }
  });

  test('the missing policy changes nothing for a district that misses nothing', () => {
    const whole = districts.filter((district) => !Object.values(table[district] ?? {}).includes('/'));
    expect(whole).toHaveLength(7);
    for (const method of ['cap-none', 'cap-2', 'cap-1.5', 'cap-1', 'efficacy']) {
      for (const district of whole) {
        const { exact } = scoresOf(`${method}-zero`, district);
        expect(scoresOf(`${method}-mean-of-peers`, district).exact).toBe(exact);
        expect(scoresOf(`${method}-redistribute`, district).exact).toBe(exact);
      }
    }
  });

  test('the choices matter: four districts come second, 莲都区 is always first', () => {
    const at = (rank: number) =>
      new Set(every.filter(({ scores }) => scores.rank === rank).map(({ district }) => district));
    expect(at(1)).toEqual(new Set(['莲都区']));
    expect(at(2)).toEqual(new Set(['青田县', '遂昌县', '龙泉市', '缙云县']));
  });
});
