import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { severityOf } from '../../src/diagnostics/codes/index.js';
import { placeText } from '../../src/diagnostics/place-text.js';
import { must } from '../../src/model/must.js';
import { Decimal, formatDecimal } from '../../src/number/decimal.js';
import { scoreFiles } from '../score-files.js';

const inSample = (file: string) =>
  fileURLToPath(new URL(`../../samples/benchmark-audit/${file}`, import.meta.url));
const { result, found } = scoreFiles(inSample('table.csv'), inSample('rules.yaml'));

// a published table of a city's 科技创新 evaluation: actual, benchmark, score in print (not checked against an official release)
const published: readonly (readonly [string, string, string, string])[] = [
  ['指标1', '10391', '19470.05', '53.37'],
  ['指标2', '34940', '58197', '60.04'],
  ['指标3', '4.12', '6.1', '67.54'],
  ['指标4', '80', '78', '100'],
  ['指标5', '69.50', '80.10', '86.77'],
  ['指标6', '0.075', '0.1', '75'],
  ['指标7', '54.08', '35.12', '100'],
  ['指标8', '0.058', '0.131', '44.27'],
  ['指标9', '0.925', '1.324', '69.86'],
  ['指标10（R&D占GDP）', '2.65', '6.01', '44.09'],
  ['指标11', '19', '59.3', '32.04'],
  ['指标12', '0.597', '2.877', '20.75'],
  ['指标13', '160.91', '39.83', '100'],
  ['指标14', '16.46', '237.56', '6.93'],
  ['指标15', '1141.3', '579.02', '100'],
  ['指标16', '17', '41.40', '41.46'],
  ['指标17', '4.28', '396.85', '1.07'],
];

/** What min(100, actual ÷ benchmark × 100) is where the print has something else. */
const misprints = new Map([
  // 17 / 41.40 = 0.410628…
  ['指标16', '41.06'],
  // 4.28 / 396.85 = 0.0107849…
  ['指标17', '1.08'],
]);

test('the sheet holds the published table', () => {
  const [, ...rows] = readFileSync(inSample('table.csv'), 'utf8').trimEnd().split('\n');
  expect(rows).toEqual(published.map((row) => row.join(',')));
});

test.each(published)('%s: %s against %s printed as %s', (name, _actual, _benchmark, printed) => {
  const { figures } = must(
    result.entities.find((entity) => entity.name === name),
    name,
  );
  const total = new Decimal(String(figures['total']));
  expect(formatDecimal(total, 2)).toBe(formatDecimal(new Decimal(misprints.get(name) ?? printed), 2));
});

test('the two misprints are found, at their cells, and nothing else', () => {
  const reports = found.filter(({ code }) => severityOf(code) !== 'note');
  // row 1 is the header; D holds the published scores
  expect(reports.map(({ code, place }) => `${code} ${placeText(place).replace(/^.* /, '')}`)).toEqual([
    'data/implausible D17',
    'data/implausible D18',
  ]);
});
