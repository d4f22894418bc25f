import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { severityOf } from '../../src/diagnostics/codes/index.js';
import { must } from '../../src/model/must.js';
import { Decimal, formatDecimal } from '../../src/number/decimal.js';
import { readRules } from '../../src/rules/index.js';
import { runHere } from '../cli/run-here.js';
import { scoreFiles } from '../score-files.js';

const inSample = (file: string) =>
  fileURLToPath(new URL(`../../samples/huishan-2021/${file}`, import.meta.url));

const { result, found } = scoreFiles(inSample('input.xlsx'), inSample('rules.yaml'));
const { figures } = must(result.entities[0], 'the zone');

// 无锡惠山经济开发区, 奋战“十四五”,在新起点新征程上谱写新篇章, work report of 2021-02-18:
// 突破 is above, 以上 and ≥ at-least, what is to be reached at-least as well; the kinds are the sample's
const published: readonly (readonly [name: string, kind: string, comparator: string, target: string])[] = [
  ['有效期内高企', 'stock', 'above', '210 家'],
  ['雏鹰瞪羚准独角兽企业', 'stock', 'at-least', '200 家'],
  ['研发投入占GDP比重', 'ratio', 'at-least', '3.81 %'],
  ['万人发明专利拥有量', 'ratio', 'at-least', '50 件/万人'],
  ['新设产业基金', 'flow', 'at-least', '3 支'],
  ['新增基金规模', 'flow', 'at-least', '20 亿元'],
  ['路演培训峰会', 'flow', 'at-least', '10 场'],
  ['上门融资服务', 'flow', 'at-least', '50 次'],
  ['服务企业', 'flow', 'at-least', '150 家'],
  ['主板上市', 'flow', 'at-least', '1 家'],
  ['股份制改造', 'flow', 'at-least', '3 家'],
  ['重点上市后备企业', 'stock', 'at-least', '3 家'],
  ['资本招商项目', 'flow', 'at-least', '10 个'],
  ['AA级融资平台', 'stock', 'at-least', '1 家'],
  ['重大签约项目', 'flow', 'at-least', '8 只'],
  ['超亿元项目', 'flow', 'at-least', '20 只'],
  ['新开工亿元企业', 'flow', 'at-least', '15 个'],
  ['百亿级项目', 'flow', 'at-least', '1 个'],
  ['服务业超十亿元项目', 'flow', 'at-least', '2 只'],
  ['商住土地', 'flow', 'at-least', '2 块'],
  ['重大产业项目', 'stock', 'at-least', '29 个'],
  ['重大产业项目总投资', 'stock', 'at-least', '44 亿元'],
  ['全面开工', 'flow', 'at-least', '7 个'],
  ['主体竣工', 'flow', 'at-least', '15 个'],
  ['投产', 'flow', 'at-least', '6 个'],
  ['智能制造项目', 'flow', 'at-least', '20 只'],
  ['上云企业', 'flow', 'at-least', '20 家'],
  ['机器人', 'flow', 'at-least', '20 台套'],
  ['省市级智能车间', 'flow', 'at-least', '3 个'],
  ['贯标试点', 'flow', 'at-least', '5 家'],
  ['新增百亿级企业', 'net', 'at-least', '1 家'],
  ['新增十亿级企业', 'net', 'at-least', '3 家'],
  ['新增亿元企业', 'net', 'at-least', '10 家'],
  ['规上工业增幅', 'growth', 'at-least', '10 %'],
  ['厂房改造一', 'flow', 'at-least', '1.8 万平方米'],
  ['厂房改造二', 'flow', 'at-least', '18 万平方米'],
  ['数字经济项目', 'flow', 'at-least', '5 个'],
  ['总部经济', 'flow', 'at-least', '2 个'],
  ['生物医药和医疗器械', 'flow', 'at-least', '20 亿元'],
  ['新材料', 'flow', 'at-least', '50 亿元'],
  ['新能源', 'flow', 'at-least', '50 亿元'],
  ['新一代信息技术', 'flow', 'at-least', '100 亿元'],
  ['战新占比提升', 'growth', 'at-least', '10 个百分点'],
  ['绿地改造', 'flow', 'at-least', '40 万平方米'],
  ['达标区', 'flow', 'at-least', '4 个'],
  ['窑炉治理', 'flow', 'at-least', '5 家'],
  ['FID在线监测', 'flow', 'at-least', '12 家'],
  ['VOCs治理', 'flow', 'at-least', '7 家'],
  ['有组织排放治理', 'flow', 'at-least', '2 家'],
  ['油烟治理', 'flow', 'at-least', '201 家'],
  ['储罐治理', 'flow', 'at-least', '4 家'],
  ['深度减排', 'flow', 'at-least', '53 家'],
  ['汽修治理', 'flow', 'at-least', '11 家'],
  ['油气回收', 'flow', 'at-least', '3 家'],
];

test('the rules hold the targets of the work report, each with its comparator and kind', () => {
  const load = (path: string) => ({ value: new Uint8Array(readFileSync(path)), diagnostics: [] });
  const { plan } = must(readRules(inSample('rules.yaml'), load, { period: undefined }).value, 'rules');
  const targets = must(plan.outline.gap, 'gap').targets.map(({ name, kind, comparator, target }) => {
    const { op, unit } = must(plan.byId.get(target), target);
    const value = op.kind === 'given' && op.values.per === 'rule' ? op.values.value.toString() : op.kind;
    return [name, kind, comparator, `${value} ${unit.text}`];
  });
  expect(new Set(targets.map((target) => target.join(' | ')))).toEqual(
    new Set(published.map((target) => target.join(' | '))),
  );
  expect(targets).toHaveLength(published.length);
});

test('nothing but notes is found', () => {
  expect(found.map(({ code }) => code).filter((code) => severityOf(code) !== 'note')).toEqual([]);
});

const shown = (figure: unknown) =>
  typeof figure === 'string' && /^-?[\d.]+$/.test(figure) ? formatDecimal(new Decimal(figure), 2) : figure;

// the made-up progress of January to September 2021; 序时进度 75 %, one quarter remains
test.each<[string, Record<string, unknown>]>([
  // 210 is to be passed: 210 ÷ 210, and not met
  ['有效期内高企', { attainment: '100.00', gap: '0.00', met: false, lead: undefined }],
  // 204 of 200
  [
    '雏鹰瞪羚准独角兽企业',
    { attainment: '102.00', gap: '-4.00', met: true, needed: '0.00', lead: undefined },
  ],
  // 3.62 ÷ 3.81 = 95.013 %: the figure of 2020, carried forward
  ['研发投入占GDP比重', { attainment: '95.01', gap: '0.19', met: false, lead: undefined }],
  // 48.6 ÷ 50
  ['万人发明专利拥有量', { attainment: '97.20', gap: '1.40', met: false, lead: undefined }],
  // 16.4 ÷ 20 = 82 %, 82 − 75; 20 − 16.4; 16.4 ÷ 9.8 − 1 = 67.35 %
  [
    '新增基金规模',
    { attainment: '82.00', lead: '7.00', gap: '3.60', needed: '3.60', light: '绿', growth: '67.35' },
  ],
  // 156 of 150
  ['服务企业', { attainment: '104.00', lead: '29.00', gap: '-6.00', needed: '0.00', met: true }],
  // 7 ÷ 10 = 70 %: five points behind is still yellow
  ['资本招商项目', { attainment: '70.00', lead: '-5.00', light: '黄' }],
  // 37 ÷ 53 = 69.811 %, 5.189 behind
  ['深度减排', { attainment: '69.81', lead: '-5.19', light: '红', needed: '16.00' }],
  // 6 of 8 by count_of: two conditions, 10 亿元 and 3000 万美元 themselves are not above
  ['重大签约项目', { attainment: '75.00', lead: '0.00', gap: '2.00', light: '绿' }],
  // 14 of 20, and 1 of 2
  ['超亿元项目', { attainment: '70.00', gap: '6.00' }],
  ['服务业超十亿元项目', { attainment: '50.00', gap: '1.00' }],
  // 462 ÷ 420 − 1 = 10 %: growth has no time progress
  ['规上工业增幅', { attainment: '100.00', gap: '0.00', met: true, lead: undefined, needed: undefined }],
  // 184.8 ÷ 462 − 134.4 ÷ 420 = 40 % − 32 % = 8 points of 10
  ['战新占比提升', { attainment: '80.00', gap: '2.00', met: false, lead: undefined }],
  // 2 of 3, one quarter left; after −1 a year ago there is no growth rate
  [
    '新增十亿级企业',
    { attainment: '66.67', needed: '1.00', lead: undefined, growth: { missing: 'zero-denominator' } },
  ],
  // 31 ÷ 50 = 62 %; 31 ÷ 34.1 − 1 = −9.09 %
  ['新能源', { attainment: '62.00', lead: '-13.00', gap: '19.00', light: '红', growth: '-9.09' }],
  // 75 ÷ 100
  ['新一代信息技术', { attainment: '75.00', lead: '0.00', gap: '25.00' }],
])('%s: %j', (name, expected) => {
  const parts = Object.keys(expected).map((part) => [part, shown(figures[`gap/${name}/${part}`])]);
  expect(Object.fromEntries(parts)).toEqual(expected);
});

// the other reading of 战新产值“提升10个百分点”: 184.8 ÷ 134.4 − 1 = 37.5 %, which would be met
test('the reading that was not chosen is computed, and is no target', () => {
  expect(shown(figures['indicators/战新产值增速'])).toBe('37.50');
  expect(figures['gap/战新产值增速/gap']).toBeUndefined();
});

// 15 + 48.6/50×15 + 6/8×20 + 12/15×10 + 15.6/20×10 + 36/50×10 + 31/50×10 + 75/100×10
// = 15 + 14.58 + 15 + 8 + 7.8 + 7.2 + 6.2 + 7.5
test('the total is 81.28', () => {
  expect(shown(figures['total'])).toBe('81.28');
});

test.each(['score', 'gap'])('zone-score %s tells it in words', async (command) => {
  const args = [command, inSample('input.xlsx'), '--rules', inSample('rules.yaml')];
  const { exit, stdout } = await runHere(args);
  expect(exit).toBe(0);
  // every page says that it is an example
  expect(stdout).toContain('示例');
  for (const phrase of [
    '与目标持平，尚未突破', // 210 of 突破 210
    '同比下降 9.09%', // 31 after 34.1
    '低于序时进度 13 个百分点', // 62 − 75
    '快于序时进度 7 个百分点', // 82 − 75
    '与序时进度一致', // 75 − 75
    '由负转正', // 2 after −1
    '距目标还差 2 个百分点', // 10 − 8
    '第四季度需完成 19 亿元', // 50 − 31
  ])
    expect(stdout.replaceAll(/\s*\n\s*/g, '')).toContain(phrase);
});

test('input.xlsx is what its script makes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huishan-'));
  try {
    const run = spawnSync(process.execPath, [inSample('make-input.mjs'), join(folder, 'made.xlsx')]);
    expect(run.stderr.toString()).toBe('');
    expect(readFileSync(join(folder, 'made.xlsx')).equals(readFileSync(inSample('input.xlsx')))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
