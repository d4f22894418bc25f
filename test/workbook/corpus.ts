import { buildXlsx, MAIN, packXlsx, xlsxParts } from './build-xlsx.js';
import { buildZip } from './build-zip.js';
import { sheetOf, withSheetXml } from './reading.js';

const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** A report as offices send it: a title, units, percentages, dates, formulas, text numbers, hidden things. */
const report = {
  sheets: [
    {
      name: '指标',
      rows: [
        ['某市开发区主要指标'],
        ['开发区', '税收(万元)', '占比', '报出日期', '备注'],
        ['南港区', 1200.5, { value: 0.0302, format: '0.00%' }, { value: 45_382, format: 'yyyy-mm-dd' }, null],
        ['北港区', { formula: 'B3*2', result: 2401 }, { error: '#N/A' }, true, '１，２００'],
        ['西港区', { formula: 'B3-B3', result: 0 }, { formula: 'A1=A2', result: false }, '--', ' 无 '],
        [
          '东港区',
          { formula: 'A9', result: null },
          { formula: '""', result: '' },
          { formula: '1/0', result: { error: '#DIV/0!' }, format: 'm/d' },
          -0.000_001,
        ],
        ['合计', 1e15, 0.1 + 0.2, { value: 0.5, format: 'h:mm' }, { value: 12.5, format: '0.00\\m' }],
      ],
      merges: ['A1:E1', 'A9:B10'],
      hiddenRows: [4],
      hiddenColumns: [3, 5],
    },
    { name: '旧', rows: [['无']], state: 'hidden' },
    { name: '更旧', rows: [[1]], state: 'veryHidden' },
  ],
} as const;

const rows = (x: string) =>
  `<${x}row r="1"><${x}c r="A1"><${x}v>1</${x}v></${x}c><${x}c r="C1" t="s"><${x}v>1</${x}v></${x}c></${x}row>` +
  `<${x}row r="3" hidden="1"><${x}c r="B3" t="inlineStr"><${x}is><${x}t>税收</${x}t></${x}is></${x}c></${x}row>`;

const prefixed = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${rows('x:')}</x:sheetData></x:worksheet>`;
const utf16 = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${sheetOf(rows(''))}`;

/** 税收 in GB 2312 is CB B0 CA D5. */
const gb = Buffer.concat([
  Buffer.from(`<?xml version="1.0" encoding="GB18030"?><sst xmlns="${MAIN}"><si><t>`),
  Buffer.from('cbb0cad5', 'hex'),
  Buffer.from('</t></si></sst>'),
]);

const strings = (items: string) =>
  withSheetXml(
    sheetOf(
      `<row>${[0, 1, 2, 3, 4, 5, 6].map((index) => `<c t="s"><v>${index}</v></c>`).join('')}</row><row><c t="inlineStr"><is><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r><r><t>5</t></r></is></c></row>`,
    ),
    { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${items}</sst>` },
  );

function changed(part: string, from: string | RegExp, to: string): Uint8Array {
  const parts = xlsxParts(report);
  parts.set(part, String(parts.get(part)).replace(from, to));
  return packXlsx(parts);
}

function strict(): Uint8Array {
  const parts = [...xlsxParts(report)].map(([name, data]): [string, string] => [
    name,
    String(data).replaceAll(OFFICE, STRICT_OFFICE).replaceAll(MAIN, STRICT_MAIN),
  ]);
  return packXlsx(new Map(parts));
}

const cells = [
  '<c t="b"><v>1</v></c><c t="b"><v>false</v></c><c t="e"><v>#REF!</v></c><c t="str"><v>a&amp;_x000D_b</v></c>',
  '<c t="d"><v>2024-03-31</v></c><c t="d"><v>2024-03-31T12:30:00</v></c><c><v>1.2E-3</v></c><c><v>-0</v></c>',
  '<c><f t="shared" ref="I1:I2" si="0">A1</f><v>4</v></c><c><f t="array" ref="J1:J2">B1:B2</f><v>5</v></c>',
  '<c><f t="dataTable" ref="K1:K2" dt2D="0" dtr="0" r1="A1"/><v>6</v></c><c><v><![CDATA[7]]></v></c>',
  '<c t="str"><f>A1</f></c><c/><c r="XFD1"><v>9</v></c>',
];

/** Sound workbooks, one for each thing that readers get wrong. */
export const corpus: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['a report', buildXlsx(report)],
  ['dates from 1904', buildXlsx({ ...report, date1904: true })],
  [
    'dates from 1904, in a word, and another workbookPr',
    changed(
      'xl/workbook.xml',
      '<sheets>',
      '<workbookPr date1904="true"/><y:workbookPr xmlns:y="urn:y" date1904="0"/><sheets>',
    ),
  ],
  ['strict names', strict()],
  ['prefixed names', withSheetXml(prefixed)],
  ['UTF-16', withSheetXml(Buffer.from(utf16, 'utf16le'))],
  ['UTF-16 big-endian', withSheetXml(Buffer.from(utf16, 'utf16le').swap16())],
  ['GB18030', withSheetXml(sheetOf('<row><c t="s"><v>0</v></c></row>'), { 'xl/sharedStrings.xml': gb })],
  ['every type of cell', withSheetXml(sheetOf(`<row>${cells.join('')}</row>`))],
  ['no addresses', withSheetXml(sheetOf(rows('').replaceAll(/ r="\w+"/g, '')))],
  [
    'strings',
    strings(
      '<si><t>plain</t></si><si><t xml:space="preserve"> a_x000D_b_x005F_x000D_ </t></si>' +
        '<si><r><rPr><b/></rPr><t>税</t></r><r><t>收</t></r><rPh sb="0" eb="1"><t>shui</t></rPh></si>' +
        '<si><t><![CDATA[<a>&amp;]]></t></si><si/>' +
        '<si><r><t>1</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>5</t></r></si>' +
        '<si><r><rPr><strike/></rPr><t>12</t></r><r><t>15</t></r></si>',
    ),
  ],
  [
    'stored parts',
    buildZip([...xlsxParts(report)].map(([name, data]) => ({ name, data, store: true, descriptor: true }))),
  ],
  ['an absolute target', changed('xl/_rels/workbook.xml.rels', /"worksheets\//g, '"/xl/worksheets/')],
  ['a chart sheet first', changed('xl/_rels/workbook.xml.rels', '/worksheet"', '/chartsheet"')],
];
