import { describe, expect, test } from 'vitest';
import { plainPalette } from '../../../src/render/palette.js';
import { renderTerminal } from '../../../src/render/terminal/page.js';
import type { TerminalView } from '../../../src/render/terminal/view.js';
import { displayWidth } from '../../../src/render/width.js';
import { document } from './sample-table.js';

const view: TerminalView = { columns: 80, borders: 'none', palette: plainPalette, language: 'zh' };

test('banner, title, facts, sections with their notes, notes', () => {
  expect(renderTerminal(document, view)).toBe(
    [
      '示例',
      '亩均效益评价',
      '',
      '文件：实施意见',
      '报告期：2019',
      '',
      '综合排名',
      '位次  地区       亩均税收',
      '              （万元/亩）',
      '   1  莲都区     46.38',
      '   /  景宁县      7.00 补',
      '补：按同类均值补分',
      '/：不参与排名',
      '',
      '数据未经核实',
      '',
    ].join('\n'),
  );
});

test('what is not there leaves no gap', () => {
  const bare = { title: '标题', facts: [], sections: [], notes: [] };
  expect(renderTerminal(bare, view)).toBe('标题\n');
});

describe('on any screen', () => {
  test.each([
    [40, 'unicode'],
    [30, 'ascii'],
    [24, 'none'],
    [20, 'unicode'],
  ] as const)('of %i columns no line is wider (%s)', (columns, borders) => {
    const widest = Math.max(
      ...renderTerminal(document, { ...view, columns, borders })
        .split('\n')
        .map(displayWidth),
    );
    // a record's label is never cut, and 12 columns are kept for its text
    expect(widest).toBeLessThanOrEqual(Math.max(columns, 19 + 2 + 12));
  });
});

test('no text of the document can act on the terminal', () => {
  const hostile = '\u001b]0;x\u0007\u202e\u009b2J\r\n';
  const page = renderTerminal(
    {
      title: hostile,
      status: hostile,
      facts: [{ label: hostile, text: hostile }],
      sections: [
        {
          id: 'x',
          title: hostile,
          table: {
            columns: [{ title: hostile, unit: hostile, align: 'left' }],
            rows: [
              [{ kind: 'text', text: hostile, flag: hostile }],
              [{ kind: 'missing', mark: hostile, reason: '' }],
            ],
          },
          notes: [hostile],
        },
      ],
      notes: [hostile],
    },
    view,
  );
  expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});
