import { describe, expect, test } from 'vitest';
import { buildZip, MAIN, xlsxParts } from './build-xlsx.js';
import { onlyCell, readAll, sheetOf, told, valuesOf, withSheetXml } from './reading.js';

const cell = sheetOf('<row><c t="s"><v>0</v></c></row>');

function readStrings(items: string, attributes = `xmlns="${MAIN}"`) {
  return readAll(
    't.xlsx',
    withSheetXml(cell, { 'xl/sharedStrings.xml': `<sst ${attributes}>${items}</sst>` }),
  );
}

describe('shared strings', () => {
  test.each([
    ['plain', '<si><t>税收</t></si>', '税收'],
    ['with kept space', '<si><t xml:space="preserve"> 税收 </t></si>', ' 税收 '],
    ['with entities', '<si><t>R&amp;D &lt;万元&gt; &#20013;</t></si>', 'R&D <万元> 中'],
    ['with escapes', '<si><t>税收_x000D_万元 _x005F_x000D_ _xD842__xDFB7_</t></si>', '税收\r万元 _x000D_ 𠮷'],
    ['with half a surrogate pair', '<si><t>a_xD842_b</t></si>', 'a\uFFFDb'],
    ['that only looks escaped', '<si><t>_x00_ _x000G_</t></si>', '_x00_ _x000G_'],
    ['with line breaks', '<si><t>税收\r\n万元</t></si>', '税收\n万元'],
    [
      'in runs',
      '<si><r><rPr><b/><t>x</t></rPr><t>税</t></r><r><t xml:space="preserve">收 </t></r></si>',
      '税收 ',
    ],
    [
      'with phonetic runs',
      '<si><t>税收</t><rPh sb="0" eb="1"><t>shui</t></rPh><phoneticPr fontId="1"/></si>',
      '税收',
    ],
    ['in character data', '<si><t><![CDATA[<税收>&amp;]]></t></si>', '<税收>&amp;'],
    ['among comments', '<!-- <si/> --><si><!-- x --><t>税<!-- y -->收</t></si>', '税收'],
    ['after space', '\n  <si>\n    <t>税收</t>\n  </si>', '税收'],
    ['beside another namespace', '<y:si xmlns:y="urn:y"><y:t>x</y:t></y:si><si><t>税收</t></si>', '税收'],
    ['of four bytes a character', '<si><t>𠮷</t></si>', '𠮷'],
  ])('%s', (_, items, expected) => {
    const reading = readStrings(items);
    expect(reading.diagnostics).toEqual([]);
    expect(onlyCell(reading).value).toEqual({ kind: 'text', text: expected });
  });

  test('each by its number, however it was written, and as often as it is asked for', () => {
    const items = [
      ['<si><t>甲</t></si>', '甲'],
      ['<si><t>&#20013;&amp;&lt;</t></si>', '中&<'],
      ['<si><r><t>乙</t></r><r><t>丙</t></r></si>', '乙丙'],
      // a raised digit takes more bytes than the one it was: ⁴ is E2 81 B4
      [`<si><r><rPr><vertAlign val="superscript"/></rPr><t>${'4'.repeat(99)}</t></r></si>`, '⁴'.repeat(99)],
      ['<si><t>丁</t></si>', '丁'],
    ] as const;
    const order = [4, 0, 3, 1, 2, 3, 1, 0, 4];
    const cells = order.map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    const xml = `<sst xmlns="${MAIN}">${items.map(([item]) => item).join('')}</sst>`;
    const sheet = sheetOf(`<row>${cells}</row>`);
    const { rows, diagnostics } = readAll('t.xlsx', withSheetXml(sheet, { 'xl/sharedStrings.xml': xml }));
    expect(diagnostics).toEqual([]);
    const expected = order.map((index) => ({ kind: 'text', text: items[index]?.[1] }));
    expect(rows[0]?.cells.map(({ value }) => value)).toEqual(expected);
  });

  test('of a part that is not packed, which leaves the file as it was', () => {
    const parts = xlsxParts({ sheets: [{ name: '表', rows: [['R&D', '<甲>']] }] });
    const bytes = buildZip([...parts].map(([name, data]) => ({ name, data, store: true })));
    const before = Buffer.from(bytes);
    expect(valuesOf(readAll('t.xlsx', bytes))).toEqual({
      A1: { kind: 'text', text: 'R&D' },
      B1: { kind: 'text', text: '<甲>' },
    });
    expect(before.equals(bytes)).toBe(true);
  });

  test('5,000 of them, of which every other one had to be decoded', () => {
    // more than are kept as texts at a time
    const numbers = Array.from({ length: 5000 }, (_, at) => at);
    const items = numbers.map((at) => `<si><t>${at % 2 === 0 ? at : `&#48;${at}`}</t></si>`).join('');
    const cells = numbers.map((at) => `<row><c t="s"><v>${4999 - at}</v></c></row>`).join('');
    const xml = `<sst xmlns="${MAIN}">${items}</sst>`;
    const { rows } = readAll('t.xlsx', withSheetXml(sheetOf(cells), { 'xl/sharedStrings.xml': xml }));
    const texts = rows.map(({ cells: [first] }) => (first?.value.kind === 'text' ? first.value.text : ''));
    expect(texts).toEqual(numbers.map((at) => `${(4999 - at) % 2 === 0 ? '' : '0'}${4999 - at}`));
  });

  test('under a prefix', () => {
    const reading = readStrings('<x:si><x:t>税收</x:t></x:si>', `xmlns:x="${MAIN}"`).diagnostics;
    // The root has the prefix too, or it would not be of the namespace.
    expect(reading).toMatchObject([{ args: { problem: 'wrong-root' } }]);
    const xml = `<x:sst xmlns:x="${MAIN}"><x:si><x:t>税收</x:t></x:si></x:sst>`;
    const prefixed = readAll('t.xlsx', withSheetXml(cell, { 'xl/sharedStrings.xml': xml }));
    expect(onlyCell(prefixed).value).toEqual({ kind: 'text', text: '税收' });
  });

  test.each(['<si/>', '<si><t/></si>', '<si><t></t></si>', '<si></si>'])(
    '%s is empty, and no value',
    (items) => {
      expect(readStrings(items)).toMatchObject({ rows: [], diagnostics: [] });
    },
  );

  test('empty items count', () => {
    const sheet = sheetOf('<row><c t="s"><v>2</v></c></row>');
    const xml = `<sst xmlns="${MAIN}"><si/><si><t/></si><si><t>丙</t></si></sst>`;
    const reading = readAll('t.xlsx', withSheetXml(sheet, { 'xl/sharedStrings.xml': xml }));
    expect(onlyCell(reading).value).toEqual({ kind: 'text', text: '丙' });
  });

  test.each([
    ['cut off', '<si><t>税收', 'cut-off'],
    ['with an unknown entity', '<si><t>&nbsp;</t></si>', 'bad-entity'],
    ['with an element in the text', '<si><t>税<b/>收</t></si>', 'wrong-structure'],
  ])('%s they are refused', (_, items, problem) => {
    const xml = `<sst xmlns="${MAIN}">${items}${problem === 'cut-off' ? '' : '</sst>'}`;
    const reading = readAll('t.xlsx', withSheetXml(cell, { 'xl/sharedStrings.xml': xml }));
    expect(reading.diagnostics).toMatchObject([
      { code: 'file/bad-xml', args: { problem }, place: { part: 'xl/sharedStrings.xml' } },
    ]);
  });

  test('more of them than cells may be is refused', () => {
    const xml = `<sst xmlns="${MAIN}">${'<si/>'.repeat(6)}</sst>`;
    const reading = readAll('t.xlsx', withSheetXml(cell, { 'xl/sharedStrings.xml': xml }), { cells: 5 });
    expect(reading.diagnostics.map(told)).toEqual(['file/over-limit @ xl/sharedStrings.xml']);
  });
});
