import { describe, expect, test } from 'vitest';
import { PackageEdit } from '../../src/annotate/package-edit.js';
import { must } from '../../src/model/must.js';
import { defaultLimits } from '../../src/workbook/limits.js';
import { openWorkbook } from '../../src/workbook/open.js';
import { readZipDirectory } from '../../src/workbook/zip-directory.js';
import { buildXlsx, MAIN, packXlsx, xlsxParts } from '../workbook/build-xlsx.js';
import { errorAt, inExcelJs, lookOf, malformedParts, marked, partsOf, partText, SHEET } from './marked.js';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PART = 'xl/worksheets/sheet1.xml';

/** A workbook of one sheet, some of its parts written otherwise. */
function sentWith(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const all = xlsxParts({ sheets: [{ name: SHEET, rows: [[1, 2]] }] });
  for (const [name, content] of Object.entries(parts)) all.set(name, content);
  return packXlsx(all);
}

/** A workbook whose sheet is written so. */
function sentSheet(inner: string, root = `<worksheet xmlns="${MAIN}">`): Uint8Array {
  return sentWith({ [PART]: `${root}${inner}</${/^<([\w:]+)/.exec(root)?.[1] ?? ''}>` });
}

/** The sheet's part with all styles that are ours written S, without the drawing. */
function sheetWith(inner: string, root?: string): string {
  const bytes = marked(sentSheet(inner, root), [errorAt(2, 2)]);
  expect(malformedParts(bytes)).toEqual([]);
  const xml = partText(bytes, PART).replace(/^<[^>]*>|<\/[^>]*>$/g, '');
  return xml.replace(/ s="[1-9]\d*"/g, ' s="S"').replace(/<(\w+:)?legacyDrawing [^>]*>/, '');
}

describe('B2 is marked where it belongs', () => {
  const b2 = '<c r="B2" s="S"/>';

  test.each([
    ['no row at all', '<sheetData/>', `<sheetData><row r="2">${b2}</row></sheetData>`],
    ['an empty row', '<sheetData><row r="2"/></sheetData>', `<sheetData><row r="2">${b2}</row></sheetData>`],
    [
      'rows before and behind',
      '<sheetData><row r="1"/><row r="3"/></sheetData>',
      `<sheetData><row r="1"/><row r="2">${b2}</row><row r="3"/></sheetData>`,
    ],
    [
      'cells before and behind, a hint that no longer holds',
      '<sheetData><row r="2" spans="1:3"><c r="A2"><v>1</v></c><c r="C2"/></row></sheetData>',
      `<sheetData><row r="2"><c r="A2"><v>1</v></c>${b2}<c r="C2"/></row></sheetData>`,
    ],
    [
      'rows and cells without addresses',
      '<sheetData><row/><row><c/><c><v>5</v></c></row></sheetData>',
      '<sheetData><row/><row><c/><c s="S"><v>5</v></c></row></sheetData>',
    ],
    [
      'an attribute in apostrophes that looks like another',
      `<sheetData><row r="2"><c cm=' s="0"' r='B2' s = '0' ><v>5</v></c></row></sheetData>`,
      `<sheetData><row r="2"><c cm=' s="0"' r='B2' s="S" ><v>5</v></c></row></sheetData>`,
    ],
    [
      'a formula, a comment and text that looks like a tag',
      '<sheetData><!-- <row r="2"> --><row r="2"><c r="B2" t="str"><f>"&lt;c&gt;"</f><v>&lt;c r="B2"</v></c></row></sheetData>',
      '<sheetData><!-- <row r="2"> --><row r="2"><c s="S" r="B2" t="str"><f>"&lt;c&gt;"</f><v>&lt;c r="B2"</v></c></row></sheetData>',
    ],
  ])('%s', (_, before, after) => {
    expect(sheetWith(before)).toBe(after);
  });

  test('names with a prefix', () => {
    const root = `<x:worksheet xmlns:x="${MAIN}">`;
    const bytes = marked(sentSheet('<x:sheetData/>', root), [errorAt(2, 2)]);
    expect(partText(bytes, PART)).toMatch(
      /<x:sheetData><x:row r="2"><x:c r="B2" s="\d"\/><\/x:row><\/x:sheetData><x:legacyDrawing xmlns:r="[^"]*" r:id="rId1"\/><\/x:worksheet>$/,
    );
  });
});

// ECMA-376 Part 1, 18.3.1.99: legacyDrawing follows drawing and stands before tableParts
test('the drawing of comments is put where the schema wants it', () => {
  const around = (drawing: string) =>
    `<sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>${drawing}<tableParts count="0"/><extLst/>`;
  const bytes = marked(sentSheet(around('')), [errorAt(1, 1)]);
  const xml = partText(bytes, PART).replace(/<sheetData>.*<\/sheetData>/, '<sheetData/>');
  const drawing = `<legacyDrawing xmlns:r="${RELATIONS}" r:id="rId1"/>`;
  expect(xml).toBe(`<worksheet xmlns="${MAIN}">${around(drawing)}</worksheet>`);
});

// a new cell looks as an empty one did: as its row, or its column, says
test.each([
  ['its row', '<cols><col min="2" max="2" style="1"/></cols>', '<row r="2" s="2" customFormat="1"/>', 2],
  ['its column', '<cols><col min="2" max="2" style="1"/></cols>', '<row r="2"/>', 1],
  ['neither', '', '<row r="2" s="2"/>', 0],
])('a new cell takes its style from %s', (_, cols, row, own) => {
  const xfs = '<xf numFmtId="10"/><xf numFmtId="11"/><xf numFmtId="12"/>';
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs count="3">${xfs}</cellXfs></styleSheet>`;
  const sheet = `<worksheet xmlns="${MAIN}">${cols}<sheetData>${row}</sheetData></worksheet>`;
  const bytes = marked(sentWith({ [PART]: sheet, 'xl/styles.xml': styles }), [errorAt(2, 2)]);
  expect(partText(bytes, PART)).toContain('<c r="B2" s="3"/>');
  // the fourth style, the first of ours
  const ours = /(?:<xf numFmtId="1\d"\/>){3}(<xf [^>]*>)/.exec(partText(bytes, 'xl/styles.xml'));
  expect(ours?.[1]).toBe(`<xf fillId="2" applyFill="1" numFmtId="${10 + own}"/>`);
});

test('a workbook without styles is given some', async () => {
  const parts = xlsxParts({ sheets: [{ name: SHEET, rows: [[1]] }] });
  parts.delete('xl/styles.xml');
  parts.set(
    '[Content_Types].xml',
    `${parts.get('[Content_Types].xml')}`.replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ''),
  );
  parts.set(
    'xl/_rels/workbook.xml.rels',
    `${parts.get('xl/_rels/workbook.xml.rels')}`.replace(/<Relationship [^>]*styles.xml"\/>/, ''),
  );
  const bytes = marked(packXlsx(parts), [errorAt(1, 1)]);
  expect(malformedParts(bytes)).toEqual([]);
  expect(lookOf(must((await inExcelJs(bytes)).getWorksheet(SHEET), SHEET).getCell('A1')).colour).toBe(
    'FFFF9B9B',
  );
});

test.each([
  [
    'UTF-16',
    Buffer.from(
      `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
      'utf16le',
    ),
  ],
  [
    'US-ASCII',
    Buffer.from(
      `<?xml version="1.0" encoding="us-ascii"?><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    ),
  ],
])('a part in %s is written in UTF-8, and says so', (_, part) => {
  const bytes = marked(sentWith({ [PART]: part }), [errorAt(1, 1)]);
  expect(partText(bytes, PART)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><worksheet/);
  expect(malformedParts(bytes)).toEqual([]);
});

describe('what cannot be marked is listed, with a remark', () => {
  const comments = (author: string) =>
    `<comments xmlns="${MAIN}"><authors><author>${author}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>旧</t></text></comment></commentList></comments>`;
  const drawing = (more: string) =>
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${more}</xml>`;
  const relations =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/comments" Target="../comments1.xml"/>` +
    `<Relationship Id="rId2" Type="${RELATIONS}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>`;
  const sheet = (data: string) =>
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetData>${data}</sheetData><legacyDrawing r:id="rId2"/></worksheet>`;
  const withComments = (author: string, vml: string, data = '<row r="1"><c r="A1"/></row>') =>
    sentWith({
      [PART]: sheet(data),
      'xl/worksheets/_rels/sheet1.xml.rels': relations,
      'xl/comments1.xml': comments(author),
      'xl/drawings/vmlDrawing1.vml': drawing(vml),
    });
  const remarkOf = (bytes: Uint8Array) =>
    /<c r="F5"[^>]*><is><t[^>]*>([^<]*)/.exec(partText(bytes, 'xl/worksheets/sheet2.xml'))?.[1]?.slice(0, 5);

  test.each([
    ['a comment there is added to', withComments('张三', ''), 1, undefined],
    ['a box is added to a sound drawing', withComments('张三', '<o:x/>'), 2, undefined],
    // VML of Excel itself may hold <br> without an end
    ['a drawing that is not well formed', withComments('张三', '<br>'), 2, '单元格已标'],
    // [MS-XLSX] 2.6.205
    ['a conversation', withComments('tc={D1}', ''), 1, '单元格已标'],
    ['rows out of order', withComments('张三', '', '<row r="3"/><row r="1"/>'), 2, '只列在此处'],
  ])('%s', (_, sent, column, remark) => {
    const bytes = marked(sent, [errorAt(1, column)]);
    expect(remarkOf(bytes)).toBe(remark);
    const before = partsOf(sent);
    const kept = (name: string) => partsOf(bytes).get(name) === before.get(name);
    expect(kept('xl/comments1.xml')).toBe(remark !== undefined);
    expect(kept(PART)).toBe(remark === '只列在此处');
  });

  test('what is added to a comment stands below it, in a run of its own', () => {
    const bytes = marked(withComments('张三', ''), [errorAt(1, 1)]);
    expect(partText(bytes, 'xl/comments1.xml')).toMatch(
      /<text><r><t>旧<\/t><\/r><r><rPr>.*<\/rPr><t xml:space="preserve">&#10;【错误】/,
    );
  });

  // ISO/IEC 29500-1 Strict: its names, and no VML
  test('a strict workbook is coloured and listed in its own names', () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(RELATIONS, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    const parts = [...xlsxParts({ sheets: [{ name: SHEET, rows: [['甲']] }] })].map(
      ([name, content]) => [name, strict(`${content}`)] as const,
    );
    const bytes = marked(packXlsx(new Map(parts)), [errorAt(1, 1)]);
    expect(remarkOf(bytes)).toBe('单元格已标');
    expect(
      [...partsOf(bytes)].filter(([, xml]) => xml.includes('schemas.openxmlformats.org/spreadsheetml')),
    ).toEqual([]);
    expect(openWorkbook('o.xlsx', bytes).value?.sheets).toHaveLength(2);
  });
});

test('shape numbers of a new drawing begin in a block of their own', () => {
  const vml = '<xml xmlns:o="urn:schemas-microsoft-com:office:office"><o:idmap data="1,3"/></xml>';
  const bytes = marked(sentWith({ 'xl/drawings/vmlDrawing1.vml': vml }), [errorAt(1, 1)]);
  const drawing = partText(bytes, 'xl/drawings/vmlDrawing2.vml');
  expect(drawing).toContain('<o:idmap v:ext="edit" data="4"/>');
  // 4 × 1024 + 1
  expect(drawing).toContain('id="_x0000_s4097"');
});

test('a sheet of many rows keeps all of them', () => {
  const rows = Array.from({ length: 3000 }, (_, at) => [`甲${at}`, at]);
  const sent = buildXlsx({ sheets: [{ name: SHEET, rows }] });
  const bytes = marked(sent, [errorAt(2, 2), errorAt(1500, 1), errorAt(3001, 3)]);
  const plain = (xml: string) =>
    xml
      .replace(/<row r="3001">.*<\/row>/, '')
      .replace(/ s="\d+"/g, '')
      .replace(/<legacyDrawing[^>]*>/, '');
  expect(plain(partText(bytes, PART))).toBe(partText(sent, PART));
  expect(partText(bytes, PART).match(/ s="\d+"/g)).toHaveLength(3);
});

test('entries that share their bytes are refused, not copied over and over', () => {
  const sent = buildXlsx({ sheets: [{ name: SHEET, rows: [['乱'.repeat(500)]] }] });
  const archive = must(readZipDirectory('o.xlsx', Buffer.from(sent), defaultLimits).value, 'no zip');
  const [entry] = archive.entries.values();
  // as many copies as have more bytes than the whole
  const count = Math.ceil(sent.length / must(entry, 'no entry').packedSize) + 1;
  const entries = new Map(Array.from({ length: count }, (_, at) => [`${at}`, must(entry, 'no entry')]));
  const dialect = { main: MAIN, relations: RELATIONS, isStrict: false };
  expect(new PackageEdit({ ...archive, entries }, dialect).zipped().diagnostics).toMatchObject([
    { code: 'file/damaged', args: { damage: 'directory' } },
  ]);
});
