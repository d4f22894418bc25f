import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { severityOf } from '../src/diagnostics/codes/index.js';
import { must } from '../src/model/must.js';
import { Decimal, formatDecimal, settled } from '../src/number/decimal.js';
import { type Result, resultSchema } from '../src/report/result-schema.js';
import { scoreFiles } from './score-files.js';
import { readSecondScores } from './second-scorer/read-second-scores.js';

// Every expected figure here is the second scorer's: exact fractions in Python, from a table of its own.
const { variants } = readSecondScores();

const MAIN = 'cap-2-mean-of-peers';

function rulesOf(variant: string): string {
  return inSample(variant === MAIN ? 'rules.yaml' : `variants/${variant}.yaml`);
}

function inSample(file: string): string {
  return fileURLToPath(new URL(`../samples/lishui-2019/${file}`, import.meta.url));
}

function figureOf(result: Result, entity: string, node: string): unknown {
  return must(
    result.entities.find(({ name }) => name === entity),
    entity,
  ).figures[node];
}

describe.each(Object.keys(variants))('lishui-2019, %s', (variant) => {
  const { result, found } = scoreFiles(inSample('input.xlsx'), rulesOf(variant));
  const expected = Object.entries(must(variants[variant], variant));

  test('nothing but notes is found', () => {
    expect(found.map(({ code }) => code).filter((code) => severityOf(code) !== 'note')).toEqual([]);
  });

  test.each(expected)('%s', (district, { total, rank, exact, weighted }) => {
    expect(formatDecimal(new Decimal(String(figureOf(result, district, 'total'))), 2)).toBe(total);
    expect(figureOf(result, district, 'rank')).toBe(String(rank));
    const [numerator = '', denominator = '1'] = exact.split('/');
    const fraction = new Decimal(numerator).div(denominator);
    expect(settled(new Decimal(String(figureOf(result, district, 'total/exact')))).toString()).toBe(
      settled(fraction).toString(),
    );
    for (const [indicator, score] of Object.entries(weighted)) {
      const figure = figureOf(result, district, `framework/${indicator}/score`);
      if (score === null) expect(figure).toEqual({ missing: 'not-applicable' });
      else expect(formatDecimal(new Decimal(String(figure)), 4)).toBe(score);
    }
  });

  test('the result follows its schema', () => {
    expect(resultSchema.safeParse(JSON.parse(JSON.stringify(result))).error).toBeUndefined();
  });
});
