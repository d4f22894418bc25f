import { expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.js';
import { must } from '../../src/model/must.js';
import { openWorkbook } from '../../src/workbook/open.js';
import { buildXlsx } from '../workbook/build-xlsx.js';
import { findings, grid, label, measure, units, zoneSpec } from './zones.js';

/** A sheet as an office sends it, through the reader of workbooks: bytes to table. */
const bytes = buildXlsx({
  sheets: [
    {
      name: '2024年三季度',
      rows: [
        ['某市开发区主要指标(2024年1—9月)'],
        ['填报单位:某市统计局', null, null, null, null, '单位:万元、亩'],
        ['序号', '地区', '开发区', '经济指标', null, '资源指标'],
        [null, null, null, '税收收入', '增速(%)', '工业用地'],
        [1, '苏南', '甲区', 1200.5, { value: 0.0302, format: '0.00%' }, '１，２００'],
        [2, null, '乙 区', { formula: 'D5*2', result: 2401 }, { value: 0, format: '0.00%' }, 0.1],
        [3, '苏北', '丙区', '/', { value: -0.05, format: '0.0%' }, { formula: 'F6', result: null }],
        ['合计', null, null, 3601.5, null, 1200.1],
        ['注:税收为快报数。'],
        ['单位负责人:张三', null, '填表人:李四'],
      ],
      merges: ['A1:F1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'B5:B6', 'A8:C8'],
      hiddenRows: [6],
    },
    {
      name: '名录',
      rows: [
        ['开发区', '税收'],
        ['甲区', 1],
      ],
      state: 'hidden',
    },
  ],
});

const spec = zoneSpec({
  measures: [
    measure('税收', '万元', { aliases: ['税收收入'], atLeast: '0' }),
    measure('增速', '%'),
    measure('土地', '亩', { aliases: ['工业用地'] }),
  ],
  labels: [label('地区')],
});

const workbook = must(openWorkbook('三季度.xlsx', bytes).value, 'workbook');
const outcome = ingest([workbook], [spec], units);

test('the table', () => {
  expect(grid(outcome)).toEqual([
    '甲区 | 1200.5 | 3.02 | 1200',
    '乙 区 | 2401 | 0 | 0.1',
    '丙区 | not-applicable | -5 | error-cell',
  ]);
  expect(outcome.value?.tables.get('zones')?.labels.get('地区')?.values).toEqual(['苏南', '苏南', '苏北']);
});

test('everything there is to say of it', () => {
  expect(findings(outcome)).toEqual([
    'data/no-result 2024年三季度!F7',
    'data/rows-left-out 2024年三季度',
    'data/hidden-rows 2024年三季度',
    'data/sheet-hidden 名录',
  ]);
});

test('a csv file is a workbook of one sheet without a name', () => {
  const text = '开发区,税收(亿元),增速,工业用地,地区\r\n甲区,"1,200.5",3.02%,#N/A,苏南\r\n';
  const csv = must(openWorkbook('q3.csv', new TextEncoder().encode(text)).value, 'csv');
  const read = ingest([csv], [spec], units);
  expect(findings(read, ['data/unit-converted'])).toEqual(['data/error-cell !D2']);
  // 1,200.5 亿元 are 12,005,000 万元.
  expect(grid(read)).toEqual(['甲区 | 12005000 | 3.02 | error-cell']);
});
