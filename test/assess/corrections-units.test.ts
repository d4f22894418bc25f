import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/diagnostics/diagnosed.js';
import { type FakeCell, percent as percentCell } from '../ingest/fake-sheet.js';
import { declared, errors, ledger, rules, taxes, zones } from './corrected-taxes.js';
import { ruleText, scoreSheets } from './score-sheets.js';
import { figuresOf, findings, scoreText } from './score-text.js';

describe('both values are written in the same manner', () => {
  const percent = rules().replace('{unit: 万元, aliases: [税收收入], at-least: 0}', '{unit: "%"}');
  const shares = '开发区,类型,税收(%)\n甲,综合,3.2\n乙,综合,0.5';
  const cells = '开发区,类型,税收\n甲,综合,3.2%\n乙,综合,4%';
  const yi = '开发区,类型,税收（亿元）\n甲,综合,0.12\n乙,综合,0';
  test.each<readonly [string, string, string, string, readonly string[]]>([
    // both mean 3.5 %, whichever unit is thought of: the sheet, the rules and the old value count in %
    ['% and plain in a column of %', percent, shares, '甲,税收,3.2%,3.5', ['3.5', '0.5']],
    ['not 6000', percent, shares, '乙,税收,0.5%,60', ['3.2', '60']],
    ['plain and %', percent, shares, '甲,税收,3.2,3.5%', ['3.5', '0.5']],
    ['full width', percent, shares, '甲,税收,3.2％,3.5％', ['3.5', '0.5']],
    // where the sheet has a fraction shown as 3.2%, 3.5 beside 3.2% may be one too
    ['% and plain on %', percent, cells, '甲,税收,3.2%,3.5', ['data/correction-mixed-units !D2 < !C2']],
    ['fraction and %', percent, cells, '甲,税收,0.032,3.5%', ['data/correction-mixed-units !C2 < !D2']],
    ['a unit and none', rules(), yi, '甲,税收,1200万元,0.13', ['data/correction-mixed-units !D2 < !C2']],
    ['none and a unit', rules(), yi, '甲,税收,0.12,1300万元', ['data/correction-mixed-units !C2 < !D2']],
    // 0.12 亿元 = 1200 万元; 0.13 亿元 = 1300 万元
    ['two units', rules(), yi, '甲,税收,1200万元,0.13亿元', ['1300', '0']],
    ['the unit of the sheet', rules(), yi, '甲,税收,0.12,0.13亿元', ['1300', '0']],
    ['zero is of any unit', rules(), yi, '乙,税收,0,1300万元', ['1200', '1300']],
  ])('%s', (_, yaml, sheet, row, expected) => {
    expect(taxes([`${row},漏报,函`], sheet, yaml)).toEqual(expected);
  });

  test('percent cells of a spreadsheet', () => {
    const yaml = ruleText(`columns: {评分项: {unit: "%"}}\ncorrections: ${declared}`);
    const head = ['开发区', '数据项', '原值', '更正值', '理由', '依据'];
    const old = percentCell(0.032);
    const corrected = (value: FakeCell, cell: FakeCell) => {
      const sheets = [
        {
          name: '区',
          rows: [
            ['开发区', '评分项'],
            ['甲', cell],
          ],
        },
        { name: '更正', rows: [head, ['甲', '评分项', old, value, '漏报', '函']] },
      ];
      const scored = scoreSheets(yaml, undefined, sheets);
      return hasErrors(scored.found) ? errors(scored) : figuresOf(scored, 'measures/评分项');
    };
    expect(corrected(3.5, 3.2)).toEqual(['3.5']);
    expect(corrected(percentCell(0.035), 3.2)).toEqual(['3.5']);
    expect(corrected(percentCell(0.035), old)).toEqual(['3.5']);
    // 0.035 may be 3.5 % or 0.035 %, and 3.5 may be 350 %
    expect(corrected(0.035, old)).toEqual(['data/correction-mixed-units 更正!D2 < 更正!C2']);
    expect(corrected(3.5, old)).toEqual(['data/correction-mixed-units 更正!D2 < 更正!C2']);
  });

  test.each<readonly [string, string, boolean]>([
    // ÷ 10, × 100, × 9600 (within 5 % of 10000); × 9 and × 120 are not near
    ['100', '10', true],
    ['100', '10000', true],
    ['100', '960000', true],
    ['100', '900', false],
    ['100', '12000', false],
    ['100', '0', false],
  ])('a wrong decimal point or unit is worth a word: %s to %s', (old, value, expected) => {
    const scored = scoreText(rules(), zones, undefined, ledger(`甲,税收,${old},${value},漏报,函`));
    expect(findings(scored).includes('data/correction-jump !D2')).toBe(expected);
    expect(scored.assessment).toBeDefined();
  });
});

describe('units that the ledger states beside its values', () => {
  const row = '甲,税收,0.01,0.02,漏报,函';
  const plain = '开发区,数据项,原值,更正值,理由,依据';
  const inHeads = plain.replace('原值,更正值', '原值(亿元),更正值(亿元)');
  const withUnits = '开发区,数据项,单位,原值,更正值,理由,依据';
  const stated = (...lines: string[]) => {
    const scored = scoreText(rules(), zones, undefined, lines.join('\n'));
    return hasErrors(scored.found) ? errors(scored) : figuresOf(scored, 'measures/税收');
  };

  test.each<readonly [string, readonly string[], readonly string[]]>([
    // 0.01 亿元 = 100 万元, which the sheet has; 0.02 亿元 = 200 万元
    ['headers', [inHeads, row], ['200', '200', 'not-reported']],
    ['a corner', ['单位：亿元,,,,,', plain, row], ['200', '200', 'not-reported']],
    ['a note below', [plain, row, '单位：亿元,,,,,'], ['200', '200', 'not-reported']],
    ['a corner of several kinds', ['单位：亿元、%,,,,,', plain, row], ['200', '200', 'not-reported']],
    [
      'a column',
      [withUnits, '甲,税收,亿元,0.01,0.02,a,b', '乙,税收,,200,300,a,b'],
      ['200', '300', 'not-reported'],
    ],
    ['the item', [plain, row.replace('税收', '税收（亿元）')], ['200', '200', 'not-reported']],
    ['all alike', [inHeads, row.replace('税收', '税收（亿元）')], ['200', '200', 'not-reported']],
    ['a blank old value', [inHeads, '丙,税收,,0.5,漏报,函'], ['100', '200', '5000']],
    ['texts have none', [withUnits, '甲,类型,—,综合,经开区,a,b'], ['100', '200', 'not-reported']],
    // 100 亿元 is not what the sheet has
    ['not 100', [inHeads, '甲,税收,100,120,漏报,函'], ['data/correction-old-differs !C2 < !C2']],
    [
      'one header alone',
      [plain.replace('原值', '原值(亿元)'), row],
      ['data/correction-mixed-units !D2 < !C2'],
    ],
    [
      'the other alone',
      [plain.replace('更正值', '更正值(亿元)'), '甲,税收,100,0.02,漏报,函'],
      ['data/correction-mixed-units !C2 < !D2'],
    ],
    [
      'item and header differ',
      [inHeads, row.replace('税收', '税收(万元)')],
      ['data/correction-units-differ !C2 < !C1 < !B2'],
    ],
    [
      'value and header differ',
      [inHeads, '甲,税收,100万元,200万元,漏报,函'],
      ['data/correction-units-differ !C2 < !C1'],
    ],
    [
      'corner and column differ',
      ['单位：亿元,,,,,,', withUnits, '甲,税收,万元,100,120,a,b'],
      ['data/correction-units-differ !D3 < !C3'],
    ],
    ['two corners', ['单位：亿元、万元,,,,,', plain, row], ['data/correction-units-differ !C3']],
    ['no unit', [withUnits, '甲,税收,箱,100,120,a,b'], ['data/unit-not-known !C2']],
    ['of another kind', [withUnits, '甲,税收,亩,100,120,a,b'], ['data/unit-mismatch !C2 < rules 1']],
  ])('%s', (_, lines, expected) => {
    expect(stated(...lines)).toEqual(expected);
  });
});
