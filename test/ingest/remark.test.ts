import { describe, expect, test } from 'vitest';
import { MissingMarks } from '../../src/ingest/missing-marks.js';
import { deniesItself, remarkText } from '../../src/ingest/remark.js';

const marks = new MissingMarks(new Map([['/', 'not-applicable']]));

describe('free text', () => {
  test.each([
    ['  公益性\n企业 ', '公益性 企业'],
    ['公益（供水）', '公益（供水）'],
    // U+FF0F is the full-width form of the declared mark
    ['／', ''],
    [' / ', ''],
    ['', ''],
    ['—', '—'],
  ])('%j is kept as %j', (written, text) => {
    expect(remarkText(written, marks)).toBe(text);
  });

  test.each([
    ['公益性企业', false],
    ['不可抗力', false],
    ['无证经营', false],
    ['是', false],
    ['', false],
    ['无', true],
    ['否', true],
    ['ＮＯ', true],
    ['——', true],
    ['N/A', true],
    ['0', true],
  ])('%j seems to deny that there is any: %s', (text, denies) => {
    expect(deniesItself(text)).toBe(denies);
  });
});
