import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/render/markdown.js';
import type { ReportDocument } from '../../src/report/document.js';
import { hostileTexts } from './hostile-texts.js';
import { document, table } from './terminal/sample-table.js';

test('title, banner, facts and checksums, tables with their notes and marks, notes', () => {
  const provenance = [{ label: '数据文件 a.xlsx', text: 'SHA-256 00ff' }];
  expect(renderMarkdown({ ...document, provenance }, 'zh')).toBe(
    [
      '# 亩均效益评价',
      '',
      '> **示例**',
      '',
      '- 文件：实施意见',
      '- 报告期：2019',
      '- 数据文件 a.xlsx：SHA-256 00ff',
      '',
      '## 综合排名',
      '',
      '| 位次 | 地区 | 亩均税收（万元/亩） |',
      '| --: | :-- | --: |',
      '| 1 | 莲都区 | 46.38 |',
      '| / | 景宁县 | 7.00 补 |',
      '',
      '- 补：按同类均值补分',
      '- /：不参与排名',
      '',
      '- 数据未经核实',
      '',
    ].join('\n'),
  );
});

test('what is not there leaves no gap', () => {
  expect(renderMarkdown({ title: '标题', facts: [], sections: [], notes: [] }, 'zh')).toBe('# 标题\n');
});

test('rows that stand out are bold', () => {
  const section = { id: 'x', title: '表', table: { ...table, emphasis: [0] }, notes: [] };
  const lines = renderMarkdown({ title: '标题', facts: [], sections: [section], notes: [] }, 'en').split(
    '\n',
  );
  expect(lines.filter((line) => line.startsWith('| **'))).toEqual(['| **1** | **莲都区** | **46.38** |']);
});

describe('text is plain text', () => {
  const noteOf = (text: string) => {
    const lines = renderMarkdown({ title: '', facts: [], sections: [], notes: [text] }, 'zh').split('\n');
    return lines.at(-2);
  };
  // CommonMark 0.31, 2.4: a backslash before ASCII punctuation makes it an ordinary character
  test.each([
    ['a|b', '- a\\|b'],
    ['`a`', '- \\`a\\`'],
    ['<b>&amp;', '- \\<b\\>\\&amp;'],
    ['**a** _b_ ~~c~~', '- \\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['[a](b) ![c](d)', '- \\[a\\](b) \\!\\[c\\](d)'],
    ['\\', '- \\\\'],
    ['# a', '- \\# a'],
    ['- a', '- \\- a'],
    ['+ a', '- \\+ a'],
    ['1. a', '- 1\\. a'],
    ['12) a', '- 12\\) a'],
    ['1.5 a', '- 1\\.5 a'],
    ['http://a.example', '- http\\://a.example'],
    ['WWW.a.example', '- WWW\\.a.example'],
    ['a@b.example', '- a\\@b.example'],
    ['    a', '- a'],
    ['a\nb', '- a b'],
    ['亩均税收(万元/亩) 95.5%', '- 亩均税收(万元/亩) 95.5%'],
  ])('%j is written %s', (text, line) => {
    expect(noteOf(text)).toBe(line);
  });

  test.each(Object.entries(hostileTexts))('%s stays in its place', (_, text) => {
    const columns = [{ title: text, unit: text, align: 'left' }] as const;
    const rows = [
      [{ kind: 'text', text, flag: text }],
      [{ kind: 'missing', mark: text, reason: text }],
    ] as const;
    const hostile: ReportDocument = {
      title: text,
      status: text,
      facts: [{ label: text, text }],
      sections: [{ id: 'x', title: text, table: { columns, rows }, notes: [text] }],
      notes: [text],
    };
    const markdown = renderMarkdown(hostile, 'zh');
    const lines = markdown.split('\n').filter((line) => line !== '');
    // a title, a banner, a fact; a heading, four lines of the table, a note, a mark; a note
    expect(lines.map((line) => line[0])).toEqual([...'#>-#||||---']);
    // nothing of it is left without a backslash
    const bare = lines.map((line) => line.replace(/^(?:#+ |> \*\*|- |\| )/, '').replace(/(?:\*\*| \|)$/, ''));
    expect(bare.join('').replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[`*_{}[\]<>|~\\]|:\/\/|www\./);
    expect(markdown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e\u2066\ufffe\uffff]/u);
  });
});
