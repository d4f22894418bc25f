import { expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.js';
import { must } from '../../src/model/must.js';
import { openWorkbook } from '../../src/workbook/open.js';
import { packXlsx, xlsxParts } from '../workbook/build-xlsx.js';
import { findings, label, measure, units, zoneSpec } from './zones.js';

const spec = zoneSpec({ measures: [measure('税收', '万元')], labels: [label('类别')] });

const run = (text: string, look: string) => `<r>${look && `<rPr>${look}</rPr>`}<t>${text}</t></r>`;
const strike = '<strike/>';

/** A sound sheet in which the text ＊ is written in runs. */
function findingsOf(cells: readonly [name: string, tax: string, kind: string], runs: string) {
  const rows = [['开发区', '税收', '类别'], cells, ['乙区', 5, 'A类']];
  const parts = xlsxParts({ sheets: [{ name: 'Sheet1', rows }] });
  const strings = String(parts.get('xl/sharedStrings.xml'));
  parts.set('xl/sharedStrings.xml', strings.replace('<si><t>＊</t></si>', `<si>${runs}</si>`));
  return findings(ingest([must(openWorkbook('a.xlsx', packXlsx(parts)).value, 'workbook')], [spec], units));
}

test.each<[string, [string, string, string], string, string]>([
  [
    'a number corrected by striking out',
    ['甲区', '＊', 'A类'],
    run('12', strike) + run('15', ''),
    'data/struck-text Sheet1!B2',
  ],
  ['a number struck out whole', ['甲区', '＊', 'A类'], run('12', strike), 'data/struck-text Sheet1!B2'],
  ['a name', ['＊', '1', 'A类'], run('甲', strike) + run('丙区', ''), 'data/struck-text Sheet1!A2'],
  ['a label', ['甲区', '1', '＊'], run('A', strike) + run('B类', ''), 'data/struck-text Sheet1!C2'],
  [
    'a raised digit',
    ['甲区', '＊', 'A类'],
    run('1', '') + run('5', '<vertAlign val="superscript"/>'),
    'data/raised-digits Sheet1!B2',
  ],
  [
    'a lowered digit',
    ['甲区', '＊', 'A类'],
    run('12', '') + run('1', '<vertAlign val="subscript"/>'),
    'data/raised-digits Sheet1!B2',
  ],
])('%s is told with its cell', (_, cells, runs, expected) => {
  expect(findingsOf(cells, runs)).toEqual([expected]);
});

test('looks that change nothing are none of our business', () => {
  expect(findingsOf(['甲区', '＊', 'A类'], run('1', '<b/>') + run('5', '<color rgb="FFFF0000"/>'))).toEqual(
    [],
  );
});

/** The second style strikes out what is in its cell; `strike` is how its font says so. */
function findingsUnder(cells: readonly string[], look: string) {
  const rows = [
    ['开发区', '税收', '类别'],
    ['甲区', 100, 'A类'],
    ['乙区', '5', 'A类'],
    ['合计', 105],
  ];
  const parts = xlsxParts({ sheets: [{ name: 'Sheet1', rows }] });
  const styles = String(parts.get('xl/styles.xml'))
    .replace(
      '<cellStyleXfs>',
      `<fonts count="2"><font><sz val="11"/></font><font>${look}</font></fonts><cellStyleXfs>`,
    )
    .replace('</cellXfs>', '<xf numFmtId="0" fontId="1"/></cellXfs>');
  parts.set('xl/styles.xml', styles);
  const sheet = String(parts.get('xl/worksheets/sheet1.xml'));
  const marked = cells.reduce((xml, cell) => xml.replace(`<c r="${cell}"`, `<c r="${cell}" s="1"`), sheet);
  parts.set('xl/worksheets/sheet1.xml', marked);
  return findings(ingest([must(openWorkbook('a.xlsx', packXlsx(parts)).value, 'workbook')], [spec], units));
}

test.each<readonly [string, string, readonly string[]]>([
  ['a number', 'B2', ['data/struck-text Sheet1!B2']],
  ['a number written as text', 'B3', ['data/struck-text Sheet1!B3']],
  ['a name', 'A2', ['data/struck-text Sheet1!A2']],
  ['a label', 'C2', ['data/struck-text Sheet1!C2']],
  ['a total, which is not read', 'B4', []],
])('%s struck out by the style of its cell', (_, cell, expected) => {
  const told = findingsUnder([cell], '<strike/>').filter((found) => !found.startsWith('data/rows-left-out'));
  expect(told).toEqual(expected);
});

test('a zone struck out whole is told with every cell of it', () => {
  expect(findingsUnder(['A2', 'B2', 'C2'], '<strike val="1"/>')).toEqual([
    'data/struck-text Sheet1!A2',
    'data/struck-text Sheet1!C2',
    'data/struck-text Sheet1!B2',
    'data/rows-left-out Sheet1',
  ]);
});

test.each([
  ['that is not struck', '<strike val="0"/>'],
  ['of another look', '<b/><u/><color rgb="FFFF0000"/>'],
])('a font %s says nothing', (_, look) => {
  expect(findingsUnder(['B2'], look)).toEqual(['data/rows-left-out Sheet1']);
});
