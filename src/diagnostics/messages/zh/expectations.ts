/** What a rule file should have at a place, in words; keys are the expectations of the rule schemas. */
const expectations: Readonly<Record<string, string>> = {
  text: '一段文字（数字样的文字请加引号，如 "1.10"）',
  words: '一段文字，或 {zh: 中文, en: English}',
  number: '一个数，如 60',
  whole: '0 到 12 之间的整数（小数位数）',
  weight: '不小于 0 的数，如 30(不写百分号，不加引号)',
  positive: '大于 0 的数，如 100',
  basic: '不小于 0、小于 100 的得分，如 60',
  quantity:
    '数量：30、"30 万元/亩"、{value: 30, source: 文件名}、按期给出的 {2022: 30, 2025: 45}、按组给出的 {by-group: {规上: 30, 规下: 12}}、报表一列 {column: 税收目标}，或 {formula: "公式"}',
  post: '数量，或 cohort(取组内最差、最优值)',
  cap: '权重的倍数（如 2），或 none(不设限)',
  floor: '权重的倍数，不大于 1（如 0.4），或 none(不设限)',
  clip: '[最低分, 最高分](如 [0, 100])，或 none(不设限)',
  missing:
    '缺失处理办法：refuse、zero、redistribute、mean-of-peers 或 {penalty: 3}；或 {policy: redistribute, within: total}；或按缺失原因分别写',
  policy: 'refuse、zero、redistribute、mean-of-peers 或 {penalty: 3}',
  impute:
    '填补办法：group-mean、group-median、as-zero 或 {carry-forward: 另一列}；或按缺失原因分别写，如 {not-reported: group-median}',
  'impute-policy':
    'group-mean、group-median、as-zero、{carry-forward: 另一列}、{carry-forward: last-year} 或 {carry-forward: previous}',
  list: '列表，如 [甲, 乙]',
  map: '若干“键: 值”',
  truth: 'true(是)或 false(否)',
  period: '报告期：2022、2022H1、2022Q3、2022-09 或 2022W36',
  names: '名称列表，如 [税收收入, 税收实际贡献]',
  degenerate: '0 到 100 的得分，或 refuse(报错)',
  groups: '各组的数，如 {规上: 30, 规下: 12}，不考核的组写 "/"',
  range: '[下限, 上限]，如 [0, 500]',
  mark: '不像数字的记号，如 "/"、"…"',
  entity: 'zone、enterprise、project、post，或 {kind: zone, headers: [开发区]}',
  limit: '大于 0 的分数，或 none(不设限，或不加分)',
  bands: '至少两档、至多 40 档的列表，如 [{from: none, points: 60}, {from: 30, points: 80}]',
  'lowest-band': 'none（最低一档没有起点；以下各档写起点）',
  percentage: '带百分号的正数，如 5%',
  bonus: 'none(不加分)，或 {relative-step: 5%, points: 10, form: whole-steps, cap: 20}',
  penalty: 'all(未达到即不得分)，或 {relative-step: 5%, points: 10, form: whole-steps, cap: none}',
  divisors: '1 到 20 个大于 0 的数，如 [20, 40, 60]',
  aggregate: 'sum、arithmetic-mean、geometric-mean、harmonic-mean，或 {method: power-mean, exponent: 2}',
  'adjustment-cap':
    'none(不设限)、分数（如 5）、满分的百分比（如 10%），或 {share: 10%, of: basic-score}(本对象基本得分的百分比)',
  'event-points': '每件的分值（如 2），或 stated(按台账所填)',
  'share-of': '带百分号的数（如 10%）、{column: 增长目标}、按期或按组给出的数，或 {formula: "公式"}',
  progress:
    'linear（按时间均匀）、months（按整月）、none（不计序时），或各期累计应完成的比例 {Q1: 20%, Q2: 45%, Q3: 70%, Q4: 100%}',
  trend: '1 到 12 之间的整数（期数）',
  'pay-base':
    '绩效工资基数：{headcount: 核定人数, per-head: 人均基数}、一列 {column: 绩效工资基数}、{formula: "公式"}，或各家相同的 10万元',
  pool: '总量：neutral(等于基数合计)、none(不设总量)，或 {amount: 8000万元}',
  band: '{floor: 0.8, ceiling: 1.2}，或 none(不设上下限)',
  anchors: '2 到 20 个点的列表，如 [{score: 60, coefficient: 0.8}, {score: 80, coefficient: 1}]',
  places: '2 到 40 档的列表，如 [{to: 1, coefficient: 1.3}, {to: last, coefficient: 0.9}]',
  'place-end': '位次：大于 0 的整数；最后一档（也只有最后一档）写 last',
  shares: '2 到 40 档的列表，最后一档到 100%，如 [{to: 20%, coefficient: 1.2}, {to: 100%, coefficient: 1}]',
  'salary-reference':
    '参照得分：cohort-mean(组内平均)、base-weighted-mean(按基数加权的平均)，或一个得分，如 80',
  'salary-without': '没有等次、位次的取什么系数：不小于 0 的数，或 refuse(报错)',
  exponent: '-10 到 10 之间的数，0、1、-1 除外(那是几何、算术、调和平均，请直接写名称)',
};

export function expectationText(expected: string): string {
  if (expected.startsWith('choice:'))
    return `下列之一：${expected.slice('choice:'.length).split('|').join('、')}`;
  return expectations[expected] ?? '别的内容';
}
