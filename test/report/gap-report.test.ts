import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import type { ReportCell, ReportDocument, Section } from '../../src/report/document.js';
import { explanationReport } from '../../src/report/explanation-report.js';
import { gapReport } from '../../src/report/gap-report.js';
import { resultOf } from '../../src/report/result.js';
import { resultSchema } from '../../src/report/result-schema.js';
import { scoreReport } from '../../src/report/score-report.js';
import { findings, scoreText, subjectOf } from '../assess/score-text.js';

const yaml = `
period: 2022Q3
missing-marks: {"/": not-applicable}
references: {标杆: [某先进区]}
columns:
  税收: {unit: 亿元, kind: flow}
  高企: {unit: 家, kind: stock}
  税收目标: {unit: 亿元}
  上年位次: {unit: 位}
index:
  税收: {weight: 60, score: {method: attainment, target: 100, cap: 1}}
  高企: {weight: 40, score: {method: attainment, target: 200, cap: 1}}
gap:
  targets:
    税收: {target: {column: 税收目标}}
    高企: {target: 200}
  lights: {green: 0, yellow: -5}
  benchmark: 标杆
  last-rank: 上年位次
  trend: 2
round: {total: 2, score: 2}
`;
const sheet = `开发区,税收,高企,税收目标,上年位次,2022年1—6月税收,2021年1—9月税收
甲,80,100,100,1,50,64
乙,70,200,100,3,60,70
丙,60,100,/,,40,-6
某先进区,400,900,,,,`;
const subject = subjectOf(scoreText(yaml, sheet));
const report = gapReport(subject, 'zh');

function section(id: string, of: ReportDocument = report): Section {
  return must(
    of.sections.find((one) => one.id === id),
    id,
  );
}

function shown(cell: ReportCell): string {
  if (cell.kind === 'number') return cell.value;
  return cell.kind === 'text' ? cell.text : cell.mark;
}

/** The rows of a section, of these columns. */
function cells(id: string, titles: readonly string[], of: ReportDocument = report): string[][] {
  const { columns, rows } = section(id, of).table;
  const at = titles.map((title) => columns.findIndex((column) => column.title === title));
  return rows.map((row) => at.map((position) => shown(must(row[position], titles.join(' ')))));
}

describe('the report on gaps', () => {
  test('raises nothing', () => {
    expect(findings(scoreText(yaml, sheet))).toEqual([]);
  });

  test('has all sections; the one on scores all but the long list', () => {
    const ids = report.sections.map(({ id }) => id);
    expect(ids).toEqual([
      'gap-shortlist',
      'gap-heat',
      'gap-progress',
      'gap-detail',
      'rank-change',
      'gap-trend',
    ]);
    const beside = scoreReport(subject, 'zh').sections.map(({ id }) => id);
    expect(beside.filter((id) => /gap|change/.test(id))).toEqual(ids.filter((id) => id !== 'gap-detail'));
    expect(gapReport(subject, 'en').sections.map(({ id }) => id)).toEqual(ids);
  });

  test('without a word of gaps in the rules there are the shortlist, the heat and the detail', () => {
    const plain = subjectOf(
      scoreText(
        'columns: {x: {unit: 个}}\nindex: {x: {weight: 100, score: {method: attainment, target: 10, cap: 1}}}',
        '开发区,x\n甲,10\n乙,5',
      ),
    );
    expect(gapReport(plain, 'zh').sections.map(({ id }) => id)).toEqual([
      'gap-shortlist',
      'gap-heat',
      'gap-detail',
    ]);
  });

  test('every row has a cell for each column', () => {
    for (const { table } of report.sections) {
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });
});

describe('what pays most', () => {
  // scores 甲 48 + 20, 乙 42 + 40, 丙 36 + 20: ranks 2, 1, 3
  test('first', () => {
    const titles = ['名称', '序', '指标', '失分', '补齐可增分', '补齐可进位'];
    expect(cells('gap-shortlist', titles)).toEqual([
      // 乙: 100 for 70 is 18 points; it is first already
      ['乙', '1', '税收', '18', '18', '0'],
      // 甲: 200 for 100 高企 is 20 points, 88 in all, before 乙 with 82; 100 for 80 is 12, 80 in all
      ['甲', '1', '高企', '20', '20', '1'],
      ['甲', '2', '税收', '12', '12', '0'],
      // 丙: no target for 税收, so the points it loses stand; 20 more are 76, before 甲 with 68
      ['丙', '1', '税收', '24', '', ''],
      ['丙', '2', '高企', '20', '20', '1'],
    ]);
  });

  test('the smallest change that overtakes', () => {
    const overtakes = cells('gap-detail', ['名称', '指标', '赶超后位次']);
    expect(overtakes).toContainEqual(['甲', '高企', '1']);
    // 甲 lacks 14 points to 乙, and has 12 at most to gain from 税收
    expect(overtakes).toContainEqual(['甲', '税收', '']);
  });

  test('the best of the cohort, and the benchmark, which is neither ranked nor the best', () => {
    const titles = ['名称', '指标', '组内最优', '最优者', '与最优差距', '标杆值', '与标杆差距'];
    expect(cells('gap-detail', titles)).toContainEqual(['丙', '税收', '80', '甲', '20', '400', '340']);
    expect(cells('gap-detail', titles)).toContainEqual(['甲', '高企', '200', '乙', '100', '900', '800']);
  });
});

describe('progress', () => {
  const titles = ['名称', '指标', '目标', '完成率', '序时进度', '超序时', '差距', '同比', '达标', '亮灯'];

  test('every target of every entity', () => {
    expect(cells('gap-progress', titles)).toEqual([
      // 70 ÷ 100 − 75; 70 ÷ 70 − 1
      ['乙', '税收', '100', '70', '75', '-5', '30', '0', '未达标', '黄'],
      ['乙', '高企', '200', '100', '', '', '0', '—', '达标', ''],
      // 80 ÷ 100 − 75; 80 ÷ 64 − 1 = 25 %
      ['甲', '税收', '100', '80', '75', '5', '20', '25', '未达标', '绿'],
      ['甲', '高企', '200', '50', '', '', '100', '—', '未达标', ''],
      // not assessed: / and no error; from −6 to 60 there is no growth but words
      ['丙', '税收', '/', '/', '/', '/', '/', '/', '/', '/'],
      ['丙', '高企', '200', '50', '', '', '100', '—', '未达标', ''],
    ]);
  });

  test('in words', () => {
    const told = cells('gap-progress', ['说明']).flat();
    const expected = [
      ['与上年同期持平', '完成年度目标的 70%', '低于序时进度 5 个百分点', '第四季度需完成 30 亿元'],
      ['达到目标值'],
      // the actual figure first, so that growth is not the target's
      ['实际 80 亿元，同比增长 25%，目标不低于 100 亿元', '快于序时进度 5 个百分点'],
    ];
    for (const [at, phrases] of expected.entries()) {
      for (const phrase of phrases) expect(told[at]).toContain(phrase);
    }
    expect(told[4]).toBe('本项不考核。');
  });

  test('a target that is missing is told as such', () => {
    const absent = gapReport(subjectOf(scoreText(yaml, sheet.replace('丙,60,100,/', '丙,60,100,'))), 'zh');
    expect(cells('gap-progress', ['说明'], absent)[4]).toEqual(['实际 60 亿元，由负转正，目标未报送。']);
  });

  test('in English', () => {
    const english = gapReport(subject, 'en');
    expect(cells('gap-progress', ['Light'], english)[0]?.[0]).toBe('yellow');
    const lead = section('gap-progress', english).table.columns.find(({ title }) => title === 'Lead on time');
    expect(lead?.unit).toBe('percentage points');
    const explained = explanationReport(subject, { node: 'gap/税收/light', row: 1 }, 'en').sections[0];
    expect(shown(must(explained?.table.rows[0]?.[2], 'light'))).toBe('yellow');
  });

  test('growth from below 0 is told in words', () => {
    const assessed = subjectOf(scoreText(yaml, sheet.replace('丙,60,100,/', '丙,60,100,100')));
    const rows = cells('gap-progress', ['名称', '指标', '同比'], gapReport(assessed, 'zh'));
    expect(rows).toContainEqual(['丙', '税收', '由负转正']);
  });
});

describe('rank changes', () => {
  test('by how many places each went up', () => {
    expect(cells('rank-change', ['名称', '上年位次', '本次位次', '进位', '说明'])).toEqual([
      ['乙', '3', '1', '2', '居第 1 位，较上年进 2 位'],
      ['甲', '1', '2', '-1', '居第 2 位，较上年退 1 位'],
      ['丙', '—', '3', '—', '居第 3 位，新参评'],
    ]);
    // (2 − 1) ÷ 2
    expect(section('rank-change').notes[0]).toContain('2 个评价对象平均进 0.50 位');
    expect(section('rank-change').notes[1]).toContain('丙');
  });

  test('the mean of the three zones of 绍兴: 73→36, 161→91, 92→60', () => {
    // 商务部 national ranks of 2023, published as moving up 46.3 places on average: (37 + 70 + 32) ÷ 3 = 46.33
    const zones = [36, 91, 60];
    const last = [73, 161, 92];
    const names = Array.from({ length: 100 }, (_, i) => {
      const at = zones.indexOf(i + 1);
      return `区${i + 1},${1000 - i},${at < 0 ? '' : last[at]}`;
    });
    const rules = `
columns: {x: {unit: 个}, 上次位次: {unit: ""}}
index: {x: {weight: 100, score: {method: attainment, target: 1000, cap: none}}}
gap: {last-rank: 上次位次}
`;
    const of = gapReport(subjectOf(scoreText(rules, `开发区,x,上次位次\n${names.join('\n')}`)), 'zh');
    expect(section('rank-change', of).notes[0]).toContain('3 个评价对象平均进 46.33 位');
    expect(cells('rank-change', ['进位'], of)[35]).toEqual(['37']);
  });
});

test('trend: the periods that the sheets have, the oldest first', () => {
  const { columns } = section('gap-trend').table;
  // 2022Q1 is asked for as well, and no sheet has it
  expect(columns.map(({ title }) => title)).toEqual(['名称', '指标', '单位', '2022Q2', '本期', '较 2022Q2']);
  expect(cells('gap-trend', ['名称', '2022Q2', '本期', '较 2022Q2'])).toEqual([
    ['乙', '60', '70', '10'],
    ['甲', '50', '80', '30'],
    ['丙', '40', '60', '20'],
  ]);
});

describe('for programs', () => {
  const result = resultOf(subject, '1', 'full');

  test('follows its schema', () => {
    expect(resultSchema.parse(JSON.parse(JSON.stringify(result))).gaps).toHaveLength(3);
  });

  test('has targets, the benchmark, what closing brings and what overtakes', () => {
    const [first] = result.gaps;
    const gaps = must(first, 'gaps');
    expect(gaps.targets[0]).toMatchObject({
      name: '税收',
      comparator: 'at-least',
      figures: { actual: '80', target: '100', attainment: '80', expected: '75', lead: '5', met: false },
    });
    expect(gaps.benchmark).toMatchObject({
      reference: '标杆',
      figures: { 'indicators/税收': { value: '400', distance: '320' } },
    });
    expect(gaps.indicators[1]).toMatchObject({
      indicator: 'framework/高企',
      lost: '20',
      closed: { kind: 'closed', value: '200', points: '20', places: '1' },
      overtake: { kind: 'reached', rank: '1' },
    });
    expect(gaps.rankChange).toBe('-1');
    expect(result.gaps[2]?.targets[0]?.figures['gap']).toEqual({ missing: 'not-applicable' });
  });

  test('beside scores only those that pay most are pursued', () => {
    const beside = resultOf(subject, '1').gaps.flatMap(({ indicators }) => indicators);
    const kinds = beside.filter(({ lost }) => lost === '0').map(({ overtake }) => overtake);
    expect(kinds).toEqual([{ kind: 'not-computed', reason: 'not-asked' }]);
  });
});

test('a gap is explained down to the cell and the rule line', () => {
  const rows = explanationReport(subject, { node: 'gap/税收/lead', row: 0 }, 'zh').sections.flatMap(
    ({ table }) => table.rows.map((row) => row.map(shown)),
  );
  expect(rows[0]?.slice(0, 3)).toEqual(['税收·超序时', '完成率 - 序时进度 = 80 - 75', '5 个百分点']);
  expect(rows.flat()).toContainEqual(expect.stringContaining('data.csv'));
});
