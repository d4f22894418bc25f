import { reasonWords } from '../../diagnostics/messages/zh/reasons.js';
import type { ReportWords } from './words.js';

/** The means that have a name of their own, by exponent. */
const means: Readonly<Record<string, string>> = {
  '1': '加权平均',
  '0': '加权几何平均',
  '-1': '加权调和平均',
};

export const zh: ReportWords = {
  example: '示例：规则或数据为示例，不是正式考核结果',
  facts: {
    document: '依据文件',
    rules: '规则',
    period: '报告期',
    inputs: '数据文件',
    entities: (count, exempt) => (exempt === 0 ? `${count} 个` : `${count} 个（另有 ${exempt} 个免评）`),
    count: '评价对象',
  },
  sections: {
    ranking: '综合排名',
    scores: '分项得分',
    values: '指标值',
    adjustment: '加分扣分',
    events: '加减分台账',
  },
  columns: {
    rank: '位次',
    entity: '名称',
    total: '综合得分',
    basic: '基本得分',
    bonus: '加分',
    penalty: '扣分',
    counted: '计入分值',
    grade: '等次',
    step: '步骤',
    arithmetic: '算式',
    result: '结果',
    origin: '出处',
  },
  ungraded: '不定等次',
  points: '分',
  adjusted: { bonus: (item) => `加：${item}`, penalty: (item) => `扣：${item}` },
  weight: (weight) => `满分 ${weight}`,
  flags: {
    zero: '零',
    'mean-of-peers': '均',
    redistribute: '分',
    penalty: '扣',
    'group-mean': '均值',
    'group-median': '中位',
    'as-zero': '计零',
    'carry-forward': '沿用',
    'last-year': '沿用上年',
  },
  policies: {
    zero: (cells) => `零：数据缺失，按规则计零分（${cells}）`,
    'mean-of-peers': (cells) => `均：数据缺失，按规则取同组该项平均得分（${cells}）`,
    redistribute: (cells) =>
      `分：数据缺失，按规则不计该项，权重分给其他指标，本表各项为分给之前的得分（${cells}）`,
    penalty: (cells) => `扣：数据缺失，按规则扣固定分（${cells}）`,
    'group-mean': (cells) => `均值：数据缺失，按规则以同组已报数的平均值填补（${cells}）`,
    'group-median': (cells) => `中位：数据缺失，按规则以同组已报数的中位数填补（${cells}）`,
    'as-zero': (cells) => `计零：数据缺失，按规则以零计入（${cells}）`,
    'carry-forward': (cells) => `沿用：数据缺失，按规则沿用另一列的数（${cells}）`,
    'last-year': (cells) => `沿用上年：数据缺失，按规则沿用上年的数（${cells}）`,
  },
  reasons: reasonWords,
  notes: {
    rounding: (score, total) =>
      `单项得分${score === undefined ? '不取舍' : `保留 ${score} 位小数`}，综合得分保留 ${total} 位小数，均为四舍五入；未取舍的数仅显示时截短。`,
    ties: (keys) =>
      keys.length === 0
        ? '得分相同的并列，其后位次顺延（1、2、2、4）。'
        : `得分相同的依次比较${keys.join('、')}；仍相同的并列，其后位次顺延。`,
    rankedBy: { total: '按取舍后的综合得分排名。', 'exact-total': '按未取舍的综合得分排名。' },
    within: (grouping) => `在“${grouping}”各组内排名。`,
    sums: (count, places, of) =>
      `${count} 个评价对象的分项得分（按 ${places} 位小数显示）相加与${of}略有出入，系四舍五入所致。`,
    unranked: (names) => `没有综合得分、不参加排名：${names.join('、')}。`,
    exempt: (count, byReason) => `免评 ${count} 个，不参加任何计算：${byReason.join('；')}。`,
    disqualified: (count, byReason) =>
      `取消资格 ${count} 个，有得分，不排名、不定等次：${byReason.join('；')}。`,
    ungraded: (names) => `不定等次，位次保留：${names}。`,
    named: (names, count) => (names.length < count ? `${names.join('、')}等 ${count} 个` : names.join('、')),
    andMore: (text, count) => `${text}等 ${count} 处`,
    capped: (changes) => `封顶或保底后的分值：${changes}。`,
    graded: {
      thresholds: (starts) => `等次按起点分：${starts}。`,
      quota: (shares, { cumulative, counts }) =>
        `等次按名额${cumulative ? '（累计）' : ''}：${shares}；累计名额 n × p ${{ floor: '舍去', ceil: '进位', round: '四舍五入' }[counts]}取整。`,
      forced: (names, reason) => `直接定等，不占名额：${names}（${reason}）。`,
      downgraded: (names, reason) => `降等：${names}（${reason}）。`,
    },
    adjustment: '综合得分 = 基本得分 + 加分 − 扣分；各项加分、扣分均已封顶，扣分以正数列示。',
    shown: (places) => `本表数值显示 ${places} 位小数；全部位数见 JSON 结果。`,
  },
  explain: {
    aside: (text, aside) => `${text}（${aside}）`,
    title: (entity, figure) => `${entity} · ${figure}`,
    cell: (text, unit, header) => `表中“${header}”为 ${text}${unit === '' ? '' : `(${unit})`}`,
    converted: (text, times, over) => `${text}；换算 ×${times}${over === '1' ? '' : `/${over}`}`,
    noCell: '表中没有这一格',
    noRows: '没有计入的行',
    given: '规则给定',
    sum: (terms) => terms,
    mean: (exponent, terms) => `${means[exponent] ?? `${exponent} 次加权幂平均`}：${terms}`,
    rescaled: (arithmetic, full, present) => `(${arithmetic}) × ${full} ÷ ${present}(权重重新分配)`,
    collect: (count, lowest, highest) => `${count} 个有数；最小 ${lowest}；最大 ${highest}`,
    without: (names) => `；不含 ${names}`,
    excluded: (names) => `；${names} 有数但不计在内`,
    taken: '有数，直接采用',
    settled: (reason, policy) => `缺失（${reason}），${policy}`,
    policies: {
      zero: '按规则计零分',
      'mean-of-peers': '按规则取同组该项平均得分',
      redistribute: '按规则不计该项，权重分给其他指标',
      penalty: '按规则扣固定分',
      'group-mean': '按规则以同组已报数的平均值填补',
      'group-median': '按规则以同组已报数的中位数填补',
      'as-zero': '按规则以零计入',
      'carry-forward': '按规则沿用',
      'last-year': '按规则沿用上年',
    },
    order: (rank, count) => `第 ${rank} 位，共 ${count} 个`,
    above: (names) => `；在前：${names}`,
    tied: (names) => `；并列：${names}`,
    none: '不参加排名',
    disqualified: (reason) => `取消资格（${reason}），不参加排名`,
    group: (name) => `(${name}组)`,
    listSeparator: '、',
  },
};
