import { describe, expect, test } from 'vitest';
import { diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { must } from '../../../src/model/must.js';
import type { ReportTable } from '../../../src/report/document.js';
import { document, table } from '../terminal/sample-table.js';
import {
  documentOf,
  faultIn,
  partsOf,
  rendered,
  rowValues,
  sheetsOf,
  sheetXml,
  valueAt,
} from './read-back.js';

const named = (names: readonly string[], name: string) => names.indexOf(name) + 1;

describe('the sheets of a report', async () => {
  const provenance = [{ label: '数据文件 a.xlsx', text: 'SHA-256 00ff' }];
  const facts = [
    { label: '依据文件', text: '实施意见' },
    { label: '报告期', text: '2019', prominent: true },
    { label: '数据文件', text: 'a.xlsx', prominent: true },
  ];
  const unclear = { kind: 'cell', file: '/home/someone/a.xlsx', sheet: '表', row: 7, column: 4 } as const;
  const findings = [diagnostic('data/column-unused', { header: '备注' }, unclear)];
  const bytes = await rendered({ ...document, facts, provenance }, { findings });
  const sheets = sheetsOf(bytes);
  const names = sheets.map(({ name }) => name);
  const [cover, ranking, list] = sheets;

  test('a cover, each section, and the findings', () => {
    expect(names).toEqual(['说明', '综合排名', '问题清单']);
  });

  test('the cover: title, banner, facts, program, checksums, notes', () => {
    const sheet = must(cover, 'cover');
    const lines = [...sheet.rows.keys()].map((row) => rowValues(sheet, row));
    expect(lines.slice(0, 9)).toEqual([
      ['亩均效益评价'],
      ['示例'],
      ['依据文件', '实施意见'],
      ['报告期', '2019'],
      ['数据文件', 'a.xlsx'],
      ['生成程序', 'zone-score 1.2.3'],
      ['文件校验值'],
      ['数据文件 a.xlsx', 'SHA-256 00ff'],
      ['读表说明'],
    ]);
    expect(lines[9]).toEqual(['1. 数据未经核实']);
  });

  test('a section: title, banner, files and unit, headings, rows, notes, what the marks mean, who signs', () => {
    const sheet = must(ranking, 'ranking');
    expect([...sheet.rows.keys()].map((row) => rowValues(sheet, row))).toEqual([
      ['亩均效益评价——综合排名'],
      ['示例'],
      ['报告期：2019    数据文件：a.xlsx', '计量单位：见表头'],
      ['位次', '地区', '亩均税收\n（万元/亩）'],
      // a cell holds the figure at its full length; its format rounds what is shown
      [1, '莲都区', 46.375],
      ['/', '景宁县', 7],
      ['补：按同类均值补分'],
      ['/：不参与排名'],
      ['制表人：____________    审核人：____________    单位负责人：____________    日期：____________'],
    ]);
  });

  test('the findings: by place, with the file’s name and not its folder', () => {
    const sheet = must(list, 'findings');
    expect(rowValues(sheet, 4)).toEqual(['序号', '级别', '位置', '问题', '处理建议', '代码']);
    expect(rowValues(sheet, 5)).toMatchObject([
      1,
      '提醒',
      'a.xlsx ▸ 表!D7',
      /备注/,
      /./,
      'data/column-unused',
    ]);
  });

  test('every part is well formed', () => {
    const faults = Object.entries(partsOf(bytes)).map(([name, part]) => [name, faultIn(part)]);
    expect(faults.filter(([, fault]) => fault !== undefined)).toEqual([]);
  });

  test('frozen at headings and names, printed on A4 in landscape with repeated headings and page numbers', () => {
    const parts = partsOf(bytes);
    const xml = sheetXml(parts, named(names, '综合排名'));
    // the rows down to the headings and the columns up to the names
    expect(xml).toContain('<pane xSplit="2" ySplit="4" topLeftCell="C5"');
    // ECMA-376 Part 1, 18.3.1.63: 9 is A4; fitToHeight 0 is as many pages as it takes
    expect(xml).toMatch(
      /<pageSetup paperSize="9" orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/,
    );
    expect(xml).toContain('<printOptions horizontalCentered="1"/>');
    expect(xml).toContain('<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter>');
    expect(xml).toContain('<mergeCell ref="A1:C1"/>');
    expect(xml).toContain('<autoFilter ref="A4:C6"/>');
    expect(parts['xl/workbook.xml']).toContain('&apos;综合排名&apos;!$1:$4');
  });

  test('figures show their decimals, and their footnote marks without ceasing to be figures', () => {
    const cells = must(ranking, 'ranking').rows;
    expect(cells.get(5)?.get(3)?.format).toMatchObject({ code: '0.00_ _补', kind: 'number', scaledBy: 0 });
    expect(cells.get(6)?.get(3)?.format).toMatchObject({ code: '0.00\\ \\补', kind: 'number', scaledBy: 0 });
  });
});

test('without findings, banner or facts the sheets say so or leave no gap', async () => {
  const [, ranking, list] = sheetsOf(
    await rendered(documentOf([{ id: 'ranking', title: '综合排名', table, notes: [] }])),
  );
  expect(rowValues(must(ranking, 'ranking'), 3)).toEqual(['位次', '地区', '亩均税收\n（万元/亩）']);
  const texts = [...must(list, 'findings').rows.keys()].map((row) => rowValues(must(list, 'findings'), row));
  expect(texts.at(-1)).toEqual(['没有发现问题。']);
});

test('in English', async () => {
  const bytes = await rendered({ ...document, facts: [] }, { language: 'en' });
  const sheets = sheetsOf(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['About', '综合排名', 'Findings']);
  expect(rowValues(must(sheets[1], 'ranking'), 3)).toEqual(['Unit: see headings']);
  expect(sheetXml(partsOf(bytes), 2)).toContain('<oddFooter>&amp;CPage &amp;P of &amp;N</oddFooter>');
});

test('the banner is on every sheet', async () => {
  for (const sheet of sheetsOf(await rendered(document))) expect(valueAt(sheet, 2, 1)).toBe('示例');
});

describe('a table wider than a page', async () => {
  // 40 columns of 16 + 2 characters: 720, which is 2.6 pages of 280
  const columns = Array.from({ length: 40 }, (_, at) => ({
    title: `规模以上工业企业第${at}项`,
    align: 'right' as const,
  }));
  const wide: ReportTable = {
    columns: [{ title: '名称', align: 'left' }, ...columns],
    rows: [
      [
        { kind: 'text', text: '甲' },
        ...columns.map(() => ({ kind: 'number' as const, value: '1.5', places: 1 })),
      ],
    ],
  };
  const section = { id: 'x', title: '宽表', table: wide, notes: [] };
  const parts = partsOf(await rendered(documentOf([section], { status: '示例 A&B' })));

  test('is printed side by side, each page with the names and the banner', () => {
    expect(sheetXml(parts, 2)).toMatch(/fitToWidth="3"/);
    // ECMA-376 Part 1, 18.3.1.46: && is one & in a header
    expect(sheetXml(parts, 2)).toContain('<oddHeader>&amp;C示例 A&amp;&amp;B</oddHeader>');
    expect(parts['xl/workbook.xml']).toContain('&apos;宽表&apos;!$A:$A,&apos;宽表&apos;!$1:$4');
  });

  test('has its title above the first page', () => {
    // 6 + 16 × 18 = 294 is the first to reach 280: seventeen columns
    expect(sheetXml(parts, 2)).toMatch(/<mergeCell ref="A1:Q1"\/>/);
  });
});
