import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../src/report/json-schemas.js';
import { resultOf } from '../../src/report/result.js';
import { refusals } from './json-schema-check.js';
import { subject } from './subject.js';

const rules = JSON.parse(JSON.stringify(jsonSchemas.rules()));
const result = JSON.parse(JSON.stringify(jsonSchemas.result()));

const sample = fileURLToPath(new URL('../../samples/lishui-2019/', import.meta.url));
const files = ['', 'variants/'].flatMap((folder) =>
  readdirSync(sample + folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => folder + name),
);

describe('the schema of rule files, for editors', () => {
  test('there are samples to hold it to', () => {
    expect(files).toContain('rules.yaml');
    expect(files).toContain('base.yaml');
  });

  test.each(files)('accepts samples/lishui-2019/%s', (file) => {
    expect(refusals(rules, parse(readFileSync(sample + file, 'utf8')))).toEqual([]);
  });

  test.each<readonly [string, unknown]>([
    ['an unknown key', { colums: {} }],
    ['an unknown key of a column', { columns: { 税收: { unit: '万元', alias: ['税'] } } }],
    ['an unknown method', { index: { 税收: { weight: 100, score: { method: 'min-mix' } } } }],
    ['a weight that is a text', { index: { 税收: { weight: '30%' } } }],
    ['a weight below 0', { index: { 税收: { weight: -1 } } }],
    [
      'such a weight deep below',
      { index: { 前: { weight: 1, of: { 后: { weight: 1, of: { 税收: { weight: -1 } } } } } } },
    ],
    ['an unknown reason', { 'missing-marks': { '/': 'not-aplicable' } }],
    ['an unknown status', { status: 'draft' }],
    ['another edition', { 'zone-score': 2 }],
    ['decimals beyond what rules can round to', { round: { total: 13 } }],
  ])('marks %s', (_, file) => {
    expect(refusals(rules, file)).not.toEqual([]);
  });

  test('asks for nothing: a file may leave to another what it does not say itself', () => {
    expect(refusals(rules, { extends: 'base.yaml' })).toEqual([]);
    expect(JSON.stringify(rules)).not.toContain('"required":[');
  });
});

describe('the schema of results', () => {
  const written = JSON.parse(JSON.stringify(resultOf(subject(), '1.2.3')));

  test('accepts a result', () => {
    expect(refusals(result, written)).toEqual([]);
  });

  test.each<readonly [string, object]>([
    ['without its inputs', { inputs: undefined }],
    ['of another edition', { schema: 'zone-score/result/2' }],
    ['with a key it does not know', { comment: '' }],
    ['with a number where exact text should be', { parameters: { 'total/full-marks': 100 } }],
  ])('marks one %s', (_, change) => {
    expect(refusals(result, JSON.parse(JSON.stringify({ ...written, ...change })))).not.toEqual([]);
  });
});
