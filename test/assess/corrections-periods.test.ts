import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/diagnostics/diagnosed.js';
import { declared, errors, rules } from './corrected-taxes.js';
import { scoreSheets } from './score-sheets.js';
import { figuresOf, scoreText } from './score-text.js';

describe('periods', () => {
  const yaml = rules(
    'period: 2022Q3\nindicators: {增速: {formula: 税收 - last_year(税收), unit: 万元}}',
    declared.replace('old:', 'period: 报告期, old:'),
  ).replace('  税收: {weight', '  增速: {weight');
  const sheet = '开发区,类型,税收（万元）,上年同期税收（万元）\n甲,综合,100,80\n乙,综合,200,150';
  const dated = (...rows: string[]) => ['开发区,数据项,报告期,原值,更正值,理由,依据', ...rows].join('\n');
  const growth = (...rows: string[]) => {
    const scored = scoreText(yaml, sheet, undefined, dated(...rows));
    return hasErrors(scored.found) ? errors(scored) : figuresOf(scored, 'indicators/增速');
  };

  test('each figure of a column is its own', () => {
    // 100 − 80 and 200 − 150; then 110 − 80; then 100 − 70; one ledger may hold both
    expect(growth()).toEqual(['20', '50']);
    expect(growth('甲,税收,2022Q3,100,110,a,b')).toEqual(['30', '50']);
    expect(growth('甲,税收,,100,110,a,b')).toEqual(['30', '50']);
    expect(growth('甲,税收,2021年三季度,80,70,a,b')).toEqual(['30', '50']);
    expect(growth('甲,税收,上年同期,80,70,a,b', '甲,税收,本期,100,110,a,b')).toEqual(['40', '50']);
  });

  test('one that no formula reads is left aside with a note', () => {
    const scored = scoreText(yaml, sheet, undefined, dated('甲,税收,2020Q1,7,8,a,b'));
    expect(figuresOf(scored, 'indicators/增速')).toEqual(['20', '50']);
    expect(scored.found.map(({ code }) => code)).toContain('data/corrections-aside');
  });

  test('a column of periods, where the rules have none', () => {
    const ledger = '开发区,报告期,数据项,原值,更正值,理由,依据\n甲,2022Q3,税收,100,110,a,b';
    const scored = scoreText(rules(), '开发区,类型,税收（万元）\n甲,综合,100', undefined, ledger);
    expect(errors(scored)).toEqual(['data/ledger-period-unused !B1']);
  });

  test('a text that is no period', () => {
    expect(growth('甲,税收,某时,100,110,a,b')).toEqual(['data/period-unreadable !C2']);
  });

  describe('of the ledger', () => {
    const undated = rules(
      'period: 2022Q3\nindicators: {增速: {formula: 税收 - last_year(税收), unit: 万元}}',
    ).replace('  税收: {weight', '  增速: {weight');
    const head = '开发区,数据项,原值,更正值,理由,依据';
    const of = (...lines: string[]) => {
      const scored = scoreText(undated, sheet, undefined, lines.join('\n'));
      const figures = hasErrors(scored.found) ? errors(scored) : figuresOf(scored, 'indicators/增速');
      return [...figures, ...scored.found.map(({ code }) => code).filter((code) => code.includes('ledger'))];
    };

    test.each<readonly [string, readonly string[], readonly string[]]>([
      ['none', [head, '甲,税收,100,110,a,b'], ['30', '50']],
      ['the run’s', ['2022年三季度更正台账,,,,,', head, '甲,税收,100,110,a,b'], ['30', '50']],
      ['the year', ['2022年更正台账,,,,,', head, '甲,税收,100,110,a,b'], ['30', '50']],
      [
        'another',
        ['2022年二季度更正台账,,,,,', head, '甲,税收,100,110,a,b', '甲,类型,综合,经开区,a,b'],
        ['20', '50', 'data/ledger-of-other-period'],
      ],
      // 100 − 70
      [
        'another that a formula reads',
        ['2021年三季度更正台账,,,,,', head, '甲,税收,80,70,a,b'],
        ['30', '50'],
      ],
      [
        'a column that the rules do not name',
        [
          '开发区,时期,数据项,原值,更正值,理由,依据',
          '甲,2022年二季度,税收,100,110,a,b',
          '甲,2022Q3,税收,100,120,a,b',
        ],
        ['40', '50'],
      ],
      [
        'a column of years',
        ['开发区,年份,数据项,原值,更正值,理由,依据', '甲,2021,税收,80,70,a,b'],
        ['20', '50'],
      ],
      [
        'years and quarters',
        ['开发区,年份,季度,数据项,原值,更正值,理由,依据', '甲,2021,3,税收,80,70,a,b'],
        ['30', '50'],
      ],
      [
        'unreadable',
        ['开发区,报告期,数据项,原值,更正值,理由,依据', '甲,某时,税收,100,110,a,b'],
        ['data/period-unreadable !B2'],
      ],
      [
        'a row says more than the title',
        [
          '2022年二季度更正台账,,,,,,',
          '开发区,报告期,数据项,原值,更正值,理由,依据',
          '甲,2022Q3,税收,100,110,a,b',
        ],
        ['30', '50'],
      ],
    ])('%s', (_, lines, expected) => {
      expect(of(...lines)).toEqual(expected);
    });

    test.each<readonly [string, string, string]>([
      ['2022年二季度更正台账.xlsx', '台账', '20'],
      ['更正.xlsx', '2022年二季度', '20'],
      ['更正.xlsx', '2022年三季度', '30'],
    ])('by the names of file and sheet: %s %s', (file, name, expected) => {
      const rows = [head.split(','), ['甲', '税收', 100, 110, 'a', 'b']];
      const table = sheet.split('\n').map((line) => line.split(','));
      const yaml = undated.concat(
        'zone-score: 1\nid: test/rules\ntitle: 测试\nstatus: example\nentity: zone\nround: {total: 2}\n',
      );
      const scored = scoreSheets(yaml, undefined, {
        '报表.xlsx': [{ name: '区', rows: table }],
        [file]: [{ name, rows }],
      });
      expect(figuresOf(scored, 'indicators/增速')[0]).toBe(expected);
    });
  });
});
