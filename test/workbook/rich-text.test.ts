import { describe, expect, test } from 'vitest';
import { MAIN } from './build-xlsx.js';
import { onlyCell, readAll, sheetOf, withSheetXml } from './reading.js';

const run = (text: string, look = '') => `<r>${look && `<rPr>${look}</rPr>`}<t>${text}</t></r>`;
const up = '<vertAlign val="superscript"/>';
const down = '<vertAlign val="subscript"/>';

/** The same runs as a shared string and as an inline one. */
function readings(runs: string) {
  const sst = `<sst xmlns="${MAIN}"><si>${runs}</si></sst>`;
  const shared = withSheetXml(sheetOf('<row><c t="s"><v>0</v></c></row>'), { 'xl/sharedStrings.xml': sst });
  const inline = withSheetXml(sheetOf(`<row><c t="inlineStr"><is>${runs}</is></c></row>`));
  return [shared, inline].map((bytes) => readAll('t.xlsx', bytes));
}

describe('runs that look otherwise say something else', () => {
  test.each<[string, string, object]>([
    // 1⁵ is not 15, 10⁴ is not 104.
    ['a superscript digit', run('1') + run('5', up), { text: '1⁵' }],
    ['a power', run('10') + run('4', up) + run('亩'), { text: '10⁴亩' }],
    ['a negative power', run('10') + run('-4', up), { text: '10⁻⁴' }],
    ['a subscript digit', run('CO') + run('2', down), { text: 'CO₂' }],
    ['a unit', run('km') + run('2', up), { text: 'km²' }],
    ['full-width digits', run('10') + run('１２', up), { text: '10¹²' }],
    ['a footnote in brackets', run('12') + run('(1)', up), { text: '12⁽¹⁾' }],
    ['words that are raised', run('12') + run('注', up), { text: '12注' }],
    ['a baseline', run('1') + run('5', '<vertAlign val="baseline"/>'), { text: '15' }],
    // The t of a font is no text, whatever it is called.
    ['other looks', run('1', '<b/><t>9</t>') + run('5', '<color rgb="FFFF0000"/>'), { text: '15' }],
    ['a struck run', run('12', '<strike/>') + run('15'), { text: '1215', struck: '12' }],
    ['two struck runs', run('1', '<strike/>') + run('2', '<strike val="1"/>'), { text: '12', struck: '12' }],
    ['a run that is not struck', run('1', '<strike val="0"/>') + run('2'), { text: '12' }],
    ['a struck space', run('12') + run(' ', '<strike/>'), { text: '12 ' }],
    ['a phonetic run', `${run('1')}<rPh sb="0" eb="1">${run('9', up)}</rPh>`, { text: '1' }],
    // Escapes end where a run ends: 22.9.2.19 is about one text.
    ['half an escape a run', run('_x00') + run('0D_'), { text: '_x000D_' }],
    ['an escape in a run', run('_x000D_') + run('1'), { text: '\r1' }],
  ])('%s', (_, runs, expected) => {
    for (const reading of readings(runs)) {
      expect(reading.diagnostics).toEqual([]);
      expect(onlyCell(reading).value).toEqual({ kind: 'text', ...expected });
    }
  });

  test('looks of a run end with it', () => {
    for (const reading of readings(run('1', `${up}<strike/>`) + run('5'))) {
      expect(onlyCell(reading).value).toEqual({ kind: 'text', text: '¹5', struck: '1' });
    }
  });
});
