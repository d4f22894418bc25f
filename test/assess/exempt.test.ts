import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { figuresOf, findings, ranks, type Scored, scoreText, totals } from './score-text.js';

/** 产值 scores its own value; 税收 as the place between the worst and the best of those who take part. */
const rules = (exempt: string, more = '') => `
missing-marks: {"/": not-applicable}
columns: {产值: {unit: 万元}, 税收: {unit: 万元}, 月数: {unit: 个月}}
index:
  产值: {weight: 50, score: {method: attainment, target: 100, cap: none}}
  税收: {weight: 50, score: {method: min-max, worst: cohort, best: cohort, clip: none, degenerate: 100}}
exempt: ${exempt}
${more}`;

const sheet = (...rows: readonly string[]) => ['开发区,产值,税收,月数,免评原因', ...rows].join('\n');
const withoutReasons = (...rows: readonly string[]) => ['开发区,产值,税收,月数', ...rows].join('\n');

function exempted({ assessment }: Scored): string[] {
  return must(assessment, 'assessment').exempt.map(({ name, reason }) => `${name}：${reason}`);
}

function assessed({ assessment }: Scored): string[] {
  return must(assessment, 'assessment').table.entities.map(({ name }) => name);
}

describe('who is exempt', () => {
  test.each<readonly [string, string, readonly string[], readonly string[]]>([
    [
      'by a column that says why',
      '[{column: 免评原因}]',
      ['甲,80,10,30,', '乙,60,20,30,公益性企业', '丙,40,30,30,'],
      ['乙：公益性企业'],
    ],
    [
      'not by a blank, nor by a mark that the rules declare',
      '[{column: 免评原因}]',
      ['甲,80,10,30,  ', '乙,60,20,30,/', '丙,40,30,30,／'],
      [],
    ],
    [
      'by name, however it is spelt',
      '[{entity: 乙（集团）, reason: 公益性企业}]',
      ['甲,80,10,30', '乙 (集团),60,20,30', '丙,40,30,30'],
      ['乙 (集团)：公益性企业'],
    ],
    [
      'by a condition over columns',
      '[{when: 月数 < 24个月, reason: 投产不足两年}]',
      ['甲,80,10,24', '乙,60,20,23', '丙,40,30,30'],
      ['乙：投产不足两年'],
    ],
    [
      'by any of several, for the first reason that holds',
      '[{column: 免评原因}, {entity: 乙, reason: 重组}, {when: 月数 < 24个月, reason: 投产不足两年}, {entity: 丙, reason: 重组}]',
      ['甲,80,10,30,', '乙,60,20,3,公益性企业', '丙,40,30,3,'],
      // by key: 丙 is U+4E19, 乙 U+4E59
      ['丙：投产不足两年', '乙：公益性企业'],
    ],
  ])('%s', (_, exempt, rows, expected) => {
    const columned = exempt.includes('column') ? sheet : withoutReasons;
    const scored = scoreText(rules(exempt), columned(...rows));
    expect(findings(scored)).toEqual([]);
    expect(exempted(scored)).toEqual(expected);
  });

  test('a merged or repeated sheet may give the reason once: it is not two reasons', () => {
    const scored = scoreText(
      rules('[{column: 免评原因}]'),
      sheet('甲,80,10,30,', '乙,,,,公益', '乙,60,20,30,'),
    );
    expect(findings(scored)).toEqual([]);
    expect(exempted(scored)).toEqual(['乙：公益']);
  });

  test('reasons are kept as written and may differ by a bracket: they sort nobody into groups', () => {
    const rows = ['甲,80,10,30,', '乙,60,20,30,公益（供水）', '丙,1,1,1,公益(供水)'];
    expect(exempted(scoreText(rules('[{column: 免评原因}]'), sheet(...rows)))).toEqual([
      '丙：公益(供水)',
      '乙：公益（供水）',
    ]);
  });

  test.each(['无', '否', '—', '0'])('“%s” in the column is refused: it may well mean no', (text) => {
    const scored = scoreText(rules('[{column: 免评原因}]'), sheet('甲,80,10,30,', `乙,60,20,30,${text}`));
    expect(findings(scored)).toEqual(['data/remark-denies !E3']);
  });
});

describe('the exempt take part in nothing', () => {
  const exempt = '[{when: 月数 < 24个月, reason: 投产不足两年}]';

  test('neither in statistics of the group nor in ranks', () => {
    // without 新: worst 10, best 30. 甲 40 + 0; 乙 30 + 25; 丙 20 + 50
    const scored = scoreText(
      rules(exempt),
      withoutReasons('新,99,1000,3', '甲,80,10,30', '乙,60,20,30', '丙,40,30,30'),
    );
    expect(findings(scored)).toEqual([]);
    expect(assessed(scored)).toEqual(['甲', '乙', '丙']);
    expect(totals(scored)).toEqual(['40', '55', '70']);
    expect(ranks(scored)).toEqual(['3', '2', '1']);
  });

  test('nor in the number that a quota is of', () => {
    const quota =
      'grade: {quota: {shares: {A: 20%, B: 60%, C: 95%, D: 100%}, cumulative: true, counts: floor, ties: higher}}';
    const ten = Array.from({ length: 10 }, (_, i) => `${i + 1}区,${100 - i},10,${i === 0 ? 3 : 30}`);
    const scored = scoreText(rules(exempt, quota), withoutReasons(...ten));
    // n = 9: floor(1.8) = 1, floor(5.4) = 5, floor(8.55) = 8, so A 1, B 4, C 3, D 1; of 10 it would be 2, 4, 3, 1
    expect(figuresOf(scored, 'grade')).toEqual([...'ABBBBCCCD']);
  });

  test('what is wrong with them stops nobody: no group, no values, values without a policy', () => {
    const more = 'groups: {类型: 类型}';
    const named = rules('[{entity: 丙, reason: 公益}, {entity: 丁, reason: 公益}]', more);
    const rows = ['甲,80,10,30,国家级', '乙,60,20,30,国家级', '丙,,,,', '丁,,5,,不在册'];
    const scored = scoreText(named, ['开发区,产值,税收,月数,类型', ...rows].join('\n'));
    expect(findings(scored)).toEqual([]);
    expect(assessed(scored)).toEqual(['甲', '乙']);
  });

  test('the same of others still counts', () => {
    const named = rules('[{entity: 丙, reason: 公益}]', 'groups: {类型: 类型}');
    const rows = ['甲,80,10,30,国家级', '乙,,,,', '丙,,,,'];
    expect(findings(scoreText(named, ['开发区,产值,税收,月数,类型', ...rows].join('\n')))).toEqual([
      'data/entity-without-values !A3',
      'data/group-missing !E3',
    ]);
  });

  test('those who stay keep their own cells and texts', () => {
    const scored = scoreText(
      rules(exempt),
      withoutReasons('新,99,1000,3', '甲,80,,30', '新二,1,2,3', '乙,"1,060",20,30'),
    );
    expect(findings(scored)).toEqual(['data/missing-refused !C3']);
    const refusing = scoreText(
      rules(exempt).replace('degenerate: 100', 'degenerate: 100, missing: zero'),
      withoutReasons('新,99,1000,3', '甲,80,,30', '新二,1,2,3', '乙,"1,060",20,30'),
    );
    const { table } = must(refusing.assessment, 'assessment');
    const output = must(table.measures.get('产值'), '产值');
    expect([...output.values]).toEqual([80, 1060]);
    expect([...output.cells.row]).toEqual([3, 5]);
    expect(output.texts.get(1)).toBe('1,060');
    expect(output.texts.has(3)).toBe(false);
  });

  test('events of theirs in a ledger do not count, and that is said', () => {
    const adjust = `
adjust:
  ledger: {item: 事项, evidence: 依据}
  items: {表彰: {kind: bonus, points: 2, cap: none}}
  bonus: {cap: none}`;
    const ledger = '开发区,事项,依据\n新,表彰,通报\n甲,表彰,通报';
    const scored = scoreText(
      rules(exempt, adjust),
      withoutReasons('新,99,1000,3', '甲,80,10,30'),
      undefined,
      ledger,
    );
    expect(findings(scored)).toEqual(['data/event-of-exempt !A2']);
    // 40 + 50 (one alone) + 2
    expect(totals(scored)).toEqual(['92']);
  });
});

describe('what cannot be told is no answer', () => {
  const when = '{when: 月数 < 24个月, reason: 投产不足两年}';
  const rows = ['甲,80,10,30', '乙,60,20,', '丙,40,30,/'];

  test('a condition over a value that is not there is an error at its cell', () => {
    const scored = scoreText(rules(`[${when}]`), withoutReasons(...rows));
    expect(findings(scored)).toEqual(['data/condition-missing !D3', 'data/condition-missing !D4']);
    expect(scored.assessment).toBeUndefined();
  });

  test('but not of who is exempt in any case', () => {
    const scored = scoreText(
      rules(`[${when}, {column: 免评原因}, {entity: 丙, reason: 重组}]`),
      sheet('甲,80,10,30,', '乙,60,20,,公益', '丙,40,30,/,'),
    );
    expect(findings(scored)).toEqual([]);
    expect(exempted(scored)).toEqual(['丙：重组', '乙：公益']);
  });

  test('the condition itself may say what a missing value counts as', () => {
    const scored = scoreText(
      rules('[{when: "coalesce(月数, 0) < 24个月", reason: 投产不足两年}]'),
      withoutReasons('甲,80,10,30', '乙,60,20,'),
    );
    expect(exempted(scored)).toEqual(['乙：投产不足两年']);
  });

  test('a value that a policy would put in decides nothing: it would be made of who takes part', () => {
    const imputed = rules(`[${when}]`).replace(
      '月数: {unit: 个月}',
      '月数: {unit: 个月, missing: group-mean}',
    );
    expect(findings(scoreText(imputed, withoutReasons(...rows)))).toEqual([
      'data/condition-missing !D3',
      'data/condition-missing !D4',
    ]);
  });

  test('nobody left is an error', () => {
    const all = scoreText(rules('[{when: 月数 >= 0, reason: 试行}]'), withoutReasons('甲,80,10,30'));
    expect(findings(all)).toEqual(['data/all-exempt rules 6']);
  });

  test('a name that no sheet has is a warning, with the one that was meant', () => {
    const scored = scoreText(
      rules('[{entity: 开发区甲乙, reason: 公益}]'),
      withoutReasons('开发区甲己,80,10,30'),
    );
    expect(findings(scored)).toEqual(['data/exempt-not-found rules 6']);
    expect(scored.found.find(({ code }) => code === 'data/exempt-not-found')?.args).toMatchObject({
      nearest: '开发区甲己',
    });
    expect(scored.assessment).toBeDefined();
  });

  test('a column of reasons that no sheet has is one that is missing', () => {
    const scored = scoreText(rules('[{column: 免评原因}]'), '开发区,产值,税收,月数\n甲,80,10,30');
    expect(findings(scored)).toEqual(['data/column-not-found  < rules 6']);
  });
});
