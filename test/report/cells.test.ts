import { describe, expect, test } from 'vitest';
import { reasonWords } from '../../src/diagnostics/messages/zh/reasons.js';
import { figureCell } from '../../src/report/cells.js';
import { reportWords } from '../../src/report/words/index.js';
import { subject } from './subject.js';

const rules = `
missing-marks: {"…": below-unit, "/": not-applicable, "*": suppressed}
columns: {a: {unit: 个}, b: {unit: 个}}
indicators: {y: {formula: a / b, unit: ""}, z: {formula: ln(a / 1个), unit: ""}}
index:
  y: {weight: 50}
  z: {weight: 50}
scoring:
  method: attainment
  target: 1
  cap: 1
  missing: {not-reported: zero, below-unit: zero, not-applicable: zero, suppressed: zero, zero-denominator: zero, undefined: zero}
grade: {thresholds: {差: 0, 好: 60}}`;
const { assessment } = subject(rules, '开发区,a,b\n甲,6,4\n乙,,4\n丙,…,4\n丁,/,4\n戊,*,4\n己,6,0\n庚,0,4');
const words = reportWords('zh');

describe('a figure as a cell', () => {
  test.each([
    ['indicators/y', 0, { kind: 'number', value: '1.5', places: 2 }],
    ['grade', 0, { kind: 'text', text: '好' }],
    ['indicators/y', 1, { kind: 'missing', mark: '—', reason: reasonWords['not-reported'] }],
    ['indicators/y', 2, { kind: 'missing', mark: '…', reason: reasonWords['below-unit'] }],
    ['indicators/y', 3, { kind: 'missing', mark: '/', reason: reasonWords['not-applicable'] }],
    ['indicators/y', 4, { kind: 'missing', mark: '*', reason: reasonWords.suppressed }],
    ['indicators/y', 5, { kind: 'missing', mark: '—', reason: reasonWords['zero-denominator'] }],
    ['indicators/z', 6, { kind: 'missing', mark: '—', reason: reasonWords.undefined }],
    // a parameter is the same for every row
    ['framework/y/weight', 3, { kind: 'number', value: '50', places: 2 }],
  ])('%s of row %d', (node, row, expected) => {
    expect(figureCell(assessment, { node, row, places: 2 }, words)).toEqual(expected);
  });
});
