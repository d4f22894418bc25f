import { describe, expect, test } from 'vitest';
import { Decimal, formatDecimal } from '../../../src/number/decimal.js';
import { apportion } from '../../../src/plan/evaluate/solve-apportion.js';
import { type Share, waterFill } from '../../../src/plan/evaluate/solve-water-fill.js';

const fen = new Decimal('0.01');
const number = (text: string) => new Decimal(text);

/** raw, base, low, high */
type Row = readonly [string, string, string, string | undefined];

function lambdaOf(rows: readonly Row[], pool: string): string {
  const shares = rows.map(
    ([raw, base, low, high]): Share => ({
      raw: number(raw),
      base: number(base),
      low: number(low),
      high: high === undefined ? undefined : number(high),
    }),
  );
  const filled = waterFill(shares, number(pool), fen);
  if (filled.kind === 'met') return formatDecimal(filled.lambda);
  const { least, most } = filled.bounds;
  return `${formatDecimal(least)} to ${most === undefined ? 'any' : formatDecimal(most)}`;
}

describe('water-fill', () => {
  test.each<readonly [string, readonly Row[], string, string]>([
    ['as it is', [['1.2', '100', '0', undefined]], '120', '1'],
    ['half of it', [['1.2', '100', '0', undefined]], '60', '0.5'],
    // 1.5 × 100 stops at 120; the other takes 180 − 120 = 60 = 0.5 × 100 × 1.2
    [
      'one at the ceiling',
      [
        ['1.5', '100', '0', '1.2'],
        ['0.5', '100', '0', '1.2'],
      ],
      '180',
      '1.2',
    ],
    // whose bounds are one is left alone: (300 − 100) ÷ (1 × 100 + 1.5 × 100)
    [
      'one fixed',
      [
        ['9', '100', '1', '1'],
        ['1', '100', '0', undefined],
        ['1.5', '100', '0', undefined],
      ],
      '300',
      '0.8',
    ],
    // any λ from 2 on gives 200: the one nearest 1
    ['any above', [['1', '100', '0', '2']], '200', '2'],
    // any λ up to 0.5 gives 50
    ['any below', [['1', '100', '0.5', '2']], '50', '0.5'],
    // from 0.9/0.8 on 乙 moves, up to 1.1/2 甲 does: between 0.55 and 1.125 nobody does
    [
      'a flat stretch that holds 1',
      [
        ['2', '100', '0.9', '1.1'],
        ['0.8', '100', '0.9', '1.1'],
      ],
      '200',
      '1',
    ],
    ['nothing to share among those with no base', [['1', '0', '0', undefined]], '0', '1'],
    // below 0 counts as 0
    [
      'one below 0',
      [
        ['-3', '100', '0', undefined],
        ['1', '100', '0', undefined],
      ],
      '50',
      '0.5',
    ],
    ['less than a fen beyond the ceilings', [['1', '33.335', '1', '1']], '33.34', '1'],
    ['beyond the ceilings', [['1', '100', '0.5', '1.5']], '150.01', '50 to 150'],
    ['below the floors', [['1', '100', '0.5', undefined]], '49.99', '50 to any'],
    // a raw coefficient of 0 stays at the floor whatever λ is
    [
      'a ceiling out of reach',
      [
        ['0', '100', '0.5', '1.5'],
        ['1', '100', '0.5', '1.5'],
      ],
      '210',
      '100 to 200',
    ],
  ])('%s', (_, rows, pool, expected) => {
    expect(lambdaOf(rows, pool)).toBe(expected);
  });
});

describe('apportion', () => {
  test.each<
    readonly [string, readonly (readonly [string, string, string | undefined])[], string, readonly string[]]
  >([
    // 0.666…, 0.333…: the larger remainder
    [
      'the largest remainder',
      [
        ['a', '33.336', undefined],
        ['b', '66.664', undefined],
      ],
      '100',
      ['33.34', '66.66'],
    ],
    [
      'the larger amount among equal remainders',
      [
        ['a', '10.005', undefined],
        ['b', '20.005', undefined],
      ],
      '30.01',
      ['10', '20.01'],
    ],
    [
      'the name among equals',
      [
        ['b', '10.005', undefined],
        ['a', '10.005', undefined],
      ],
      '20.01',
      ['10', '10.01'],
    ],
    // a would be above 10.005, b has room though its remainder is smaller
    [
      'not above the ceiling',
      [
        ['a', '10.007', '10.007'],
        ['b', '20.003', '30'],
      ],
      '30.01',
      ['10', '20.01'],
    ],
    [
      'above it when nobody else can',
      [
        ['a', '10.007', '10.007'],
        ['b', '20.003', '20.003'],
      ],
      '30.01',
      ['10.01', '20'],
    ],
    [
      'whole already',
      [
        ['a', '10', undefined],
        ['b', '20', undefined],
      ],
      '30',
      ['10', '20'],
    ],
    [
      'several to one who alone has room',
      [
        ['a', '0.004', '0.004'],
        ['b', '0.004', '0.004'],
        ['c', '0.012', '1'],
      ],
      '0.02',
      ['0', '0', '0.02'],
    ],
  ])('%s', (_, claims, pool, expected) => {
    const portions = apportion(
      claims.map(([key, exact, most]) => ({
        key,
        exact: number(exact),
        most: most === undefined ? undefined : number(most),
      })),
      { pool: number(pool), step: fen },
    );
    expect(portions.map(({ amount }) => formatDecimal(amount))).toEqual(expected);
  });
});
