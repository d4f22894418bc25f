import type { WordingWords } from './words.js';

const since = { 'last-year': '上年', 'last-time': '上次' } as const;

export const zh: WordingWords = {
  units: {
    figure: (number, unit) => `${number} ${unit}`,
    percent: (number) => `${number}%`,
    points: (number) => `${number} 个百分点`,
    perMille: (number) => `${number} 个千分点`,
    range: (low, high) => `${low}—${high}`,
  },
  none: (reason) => `—（${reason}）`,
  growth: {
    'same-period': {
      up: (rate) => `同比增长 ${rate}`,
      down: (rate) => `同比下降 ${rate}`,
      level: '与上年同期持平',
    },
    'last-year': {
      up: (rate) => `比上年增长 ${rate}`,
      down: (rate) => `比上年下降 ${rate}`,
      level: '与上年持平',
    },
    previous: { up: (rate) => `环比增长 ${rate}`, down: (rate) => `环比下降 ${rate}`, level: '与上期持平' },
  },
  noBase: {
    'same-period': '上年同期为零，不计增速',
    'last-year': '上年为零，不计增速',
    previous: '上期为零，不计增速',
  },
  points: {
    share: { up: (points) => `提高 ${points}`, down: (points) => `下降 ${points}`, level: '持平' },
    growth: { up: (points) => `提高 ${points}`, down: (points) => `回落 ${points}`, level: '持平' },
  },
  pointsAgainst: {
    'same-period': (points) => `比上年同期${points}`,
    'last-year': (points) => `比上年${points}`,
    previous: (points) => `比上期${points}`,
  },
  turn: {
    'to-positive': { amount: '由负转正', profit: '扭亏为盈' },
    'to-negative': { amount: '由正转负', profit: '由盈转亏' },
    'to-zero': { amount: '由负转为零', profit: '由亏损转为盈亏平衡' },
  },
  still: {
    widened: { amount: '负值扩大', profit: '亏损扩大' },
    narrowed: { amount: '负值收窄', profit: '亏损收窄' },
    level: { amount: '负值持平', profit: '亏损持平' },
  },
  rank: {
    at: (rank) => `居第 ${rank} 位`,
    of: (rank, count) => `在 ${count} 个中居第 ${rank} 位`,
    none: '不排名',
    left: (last, when) => `不排名（${since[when]}居第 ${last} 位）`,
    newcomer: '新参评',
    movement: {
      up: ({ text }) => `进 ${text} 位`,
      down: ({ text }) => `退 ${text} 位`,
      level: '位次不变',
    },
    moved: (standing, movement, when) => `${standing}，较${since[when]}${movement}`,
    unmoved: (standing, when) => `${standing}，位次较${since[when]}不变`,
    join: (standing, remark) => `${standing}，${remark}`,
  },
  target: {
    'at-least': (value) => `不低于 ${value}`,
    above: (value) => `突破 ${value}`,
    'at-most': (value) => `不高于 ${value}`,
    below: (value) => `低于 ${value}`,
    within: (range) => `在 ${before(range)}之间`,
    met: (target) => `已达标（目标${target}）`,
    unmet: (target) => `未达标（目标${target}）`,
  },
  attainment: {
    level: {
      part: (percent) => `完成年度目标的 ${percent}`,
      whole: '完成年度目标',
      beyond: (percent) => `超额完成年度目标（${percent}）`,
      negative: '实绩为负，未完成年度目标',
      none: '目标值不大于零，不计完成率',
    },
    standing: {
      part: (percent) => `达到目标值的 ${percent}`,
      whole: '达到目标值',
      beyond: (percent) => `超过目标值（${percent}）`,
      negative: '实绩为负，未达到目标值',
      none: '目标值不大于零，不计完成率',
    },
    growth: {
      part: (percent) => `完成增长目标所需全年数的 ${percent}`,
      whole: '完成增长目标',
      beyond: (percent) => `超额完成增长目标（${percent}）`,
      negative: '实绩为负，未完成增长目标',
      none: '上年全年数不大于零，不计完成率',
    },
    reduction: {
      part: (percent) => `完成下降目标的 ${percent}`,
      whole: '完成下降目标',
      beyond: (percent) => `超额完成下降目标（${percent}）`,
      negative: '不降反升，未完成下降目标',
      none: '基数不大于零，不计完成率',
    },
  },
  control: {
    kept: '控制在目标以内',
    exceeded: (percent) => `未控制在目标以内（完成率 ${percent}）`,
  },
  pace: {
    up: (points) => `快于序时进度 ${points}`,
    down: (points) => `低于序时进度 ${points}`,
    level: '与序时进度一致',
  },
  use: {
    up: (points) => `控制在序时进度以内（使用进度低于序时 ${points}）`,
    down: (points) => `超出序时进度 ${points}`,
    level: '与序时进度一致',
  },
  gap: {
    target: {
      missing: (gap) => `距目标还差 ${gap}`,
      reached: '没有差距',
      beyond: (margin) => `超出目标 ${margin}`,
      notPassed: '与目标持平，尚未突破',
    },
    control: {
      missing: (gap) => `高于控制目标 ${gap}`,
      reached: '与控制目标持平',
      beyond: (margin) => `低于控制目标 ${margin}`,
      notPassed: '与控制目标持平，尚未低于',
    },
    range: {
      lower: (gap) => `低于目标区间下限 ${gap}`,
      upper: (gap) => `高于目标区间上限 ${gap}`,
      within: '在目标区间以内',
      outside: '不在目标区间以内',
    },
  },
  needed: {
    done: '已达目标，后续无需追加',
    over: '全年已结束，没有后续各期',
    each: {
      half: ofKind('后续每半年'),
      quarter: ofKind('后续每季'),
      month: ofKind('后续每月'),
      week: ofKind('后续每周'),
    },
    last: {
      half: ofKind('下半年'),
      quarter: ofKind('第四季度'),
      month: ofKind('12月'),
      week: ofKind('最后一周'),
    },
    growth: {
      up: (rate) => `后续须同比增长 ${rate}`,
      down: (rate) => `后续同比降幅不得超过 ${rate}`,
      level: '后续须与上年同期持平',
    },
  },
  distance: {
    peer: {
      benchmark: (name) => `标杆（${name}）`,
      best: (name) => `组内最优（${name}）`,
      average: () => '总体水平',
    },
    below: (peer, distance) => `低于${beside(peer)}${distance}`,
    above: (peer, distance) => `高于${beside(peer)}${distance}`,
    level: (peer) => `与${peer}持平`,
    best: '为组内最优',
    told: (name, figure, distance) => `“${name}”${figure}，${distance}`,
  },
  overtaking: {
    more: (change, { text }, rank) => `再增加 ${before(change)}可进 ${text} 位（至第 ${rank} 位）`,
    less: (change, { text }, rank) => `再降低 ${before(change)}可进 ${text} 位（至第 ${rank} 位）`,
    unreachable: '不可达：该项在合理范围内怎样变动都不能进位',
    first: '已居首位',
    notRanked: '不排名',
    notComputed: '未计算：同组个数过多',
  },
  closing: {
    rise: (points, { text }) => `达到目标可增 ${points} 分、进 ${text} 位`,
    same: (points) => `达到目标可增 ${points} 分，位次不变`,
    nothing: '达到目标不增分',
  },
  lost: (points) => `失 ${points} 分`,
};

function ofKind(when: string) {
  return {
    flow: (amount: string) => `${when}需完成 ${amount}`,
    level: (amount: string) => `${when}需增加 ${amount}`,
  };
}

/** Before a Chinese word a space stands after digits, letters and signs alone. */
function before(text: string): string {
  return /[\p{Script=Han}）]$/u.test(text) ? text : `${text} `;
}

/** A full-width bracket has its space within. */
function beside(text: string): string {
  return text.endsWith('）') ? text : `${text} `;
}
