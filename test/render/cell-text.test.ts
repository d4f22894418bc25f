import { describe, expect, test } from 'vitest';
import { cellText } from '../../src/render/cell-text.js';
import type { ReportCell } from '../../src/report/document.js';

describe('a cell as text', () => {
  // 四舍五入: half away from zero, on the exact decimal
  test.each<[ReportCell, string]>([
    [{ kind: 'number', value: '46.375', places: 2 }, '46.38'],
    [{ kind: 'number', value: '-0.005', places: 2 }, '-0.01'],
    [{ kind: 'number', value: '-0.004', places: 2 }, '0.00'],
    [{ kind: 'number', value: '7', places: 2 }, '7.00'],
    [{ kind: 'number', value: '0.1234567890123456789' }, '0.1234567890123456789'],
    [{ kind: 'missing', mark: '—', reason: '未报送' }, '—'],
    [{ kind: 'text', text: '=cmd\u001b[2J\t' }, '=cmd␛[2J '],
  ])('%j', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
});
