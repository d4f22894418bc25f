import type { ReportDocument, ReportTable } from '../../../src/report/document.js';

/** Two rows with every kind of cell: figures, a rounded one, a filled-in one, a text, a missing value. */
export const table: ReportTable = {
  columns: [
    { title: '位次', align: 'right' },
    { title: '地区', align: 'left' },
    { title: '亩均税收', unit: '万元/亩', align: 'right' },
  ],
  rows: [
    [
      { kind: 'number', value: '1', tone: 'strong' },
      { kind: 'text', text: '莲都区' },
      { kind: 'number', value: '46.375', places: 2 },
    ],
    [
      { kind: 'missing', mark: '/', reason: '不参与排名' },
      { kind: 'text', text: '景宁县' },
      { kind: 'number', value: '7', places: 2, flag: '补', tone: 'bad' },
    ],
  ],
};

export const document: ReportDocument = {
  title: '亩均效益评价',
  status: '示例',
  facts: [
    { label: '文件', text: '实施意见' },
    { label: '报告期', text: '2019' },
  ],
  sections: [{ id: 'ranking', title: '综合排名', table, notes: ['补：按同类均值补分'] }],
  notes: ['数据未经核实'],
};
