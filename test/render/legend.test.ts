import { expect, test } from 'vitest';
import { legendOf } from '../../src/render/legend.js';
import type { ReportCell } from '../../src/report/document.js';

const missing = (mark: string, reason: string): ReportCell => ({ kind: 'missing', mark, reason });

test('one line for each mark, its reasons each once, in the order in which they occur', () => {
  const columns = [{ title: '甲', align: 'right' as const }];
  const rows = [
    missing('—', '未报送'),
    missing('/', '不考核'),
    missing('—', '分母为零'),
    missing('—', '未报送'),
    missing('…', ''),
  ].map((cell) => [cell]);
  expect(legendOf({ columns, rows }, 'zh')).toEqual(['—：未报送、分母为零', '/：不考核']);
  expect(legendOf({ columns, rows }, 'en')).toEqual(['—: 未报送, 分母为零', '/: 不考核']);
});
