import type { Language } from '../../model/words.js';
import { type Comparator, lightLabels } from '../../plan/gap-outline.js';

/** The words of gaps: what is to be reached, who is ahead, and what it takes. */
export interface GapWords {
  readonly sections: {
    readonly shortlist: string;
    readonly heat: string;
    /** Of one cohort. */
    readonly heatOf: (cohort: string) => string;
    readonly progress: string;
    readonly detail: string;
    readonly trend: string;
    readonly rankChange: string;
  };
  readonly columns: {
    readonly [C in
      | 'place'
      | 'indicator'
      | 'unit'
      | 'weight'
      | 'score'
      | 'lost'
      | 'actual'
      | 'best'
      | 'bestOf'
      | 'toBest'
      | 'benchmark'
      | 'toBenchmark'
      | 'comparator'
      | 'target'
      | 'upper'
      | 'gap'
      | 'attainment'
      | 'expected'
      | 'lead'
      | 'light'
      | 'needed'
      | 'neededGrowth'
      | 'met'
      | 'samePeriod'
      | 'growth'
      | 'gained'
      | 'gainedPlaces'
      | 'change'
      | 'overtakenRank'
      | 'now'
      | 'rankNow'
      | 'up'
      | 'told']: string;
  };
  readonly since: (period: string) => string;
  readonly comparators: { readonly [C in Comparator]: string };
  readonly met: { readonly yes: string; readonly no: string };
  readonly lights: { readonly green: string; readonly yellow: string; readonly red: string };
  readonly points: string;
  /** Of a column that holds both: % of amounts, 个百分点 of ratios. */
  readonly growthUnit: string;
  readonly actual: (figure: string) => string;
  readonly wanted: (target: string) => string;
  readonly notAssessed: string;
  /** Why a reduction by 0 % has no rate of attainment. */
  readonly baseIsTarget: string;
  /** Where a target is missing, with why. */
  readonly noTarget: (reason: string) => string;
  readonly marks: { readonly top: string; readonly bottom: string };
  readonly notes: {
    readonly shortlist: string;
    readonly heat: string;
    readonly detail: string;
    readonly progress: string;
    readonly months: string;
    readonly notAssessed: string;
    readonly trend: string;
    readonly meanUp: (movement: string, count: number) => string;
    readonly meanUpOf: (cohort: string, text: string) => string;
    readonly newcomers: (names: string) => string;
  };
  readonly best: string;
  readonly sentence: (phrases: readonly string[]) => string;
}

const zh: GapWords = {
  sections: {
    shortlist: '重点差距',
    heat: '得分率对比',
    heatOf: (cohort) => `得分率对比（${cohort}）`,
    progress: '目标进度',
    detail: '差距明细',
    trend: '各期走势',
    rankChange: '位次变化',
  },
  columns: {
    place: '序',
    indicator: '指标',
    unit: '单位',
    weight: '权重',
    score: '得分',
    lost: '失分',
    actual: '实际',
    best: '组内最优',
    bestOf: '最优者',
    toBest: '与最优差距',
    benchmark: '标杆值',
    toBenchmark: '与标杆差距',
    comparator: '要求',
    target: '目标',
    upper: '目标上限',
    gap: '差距',
    attainment: '完成率',
    expected: '序时进度',
    lead: '超序时',
    light: '亮灯',
    needed: '后续每期均需',
    neededGrowth: '后续需增长',
    met: '达标',
    samePeriod: '上年同期',
    growth: '同比',
    gained: '补齐可增分',
    gainedPlaces: '补齐可进位',
    change: '赶超最小变动',
    overtakenRank: '赶超后位次',
    now: '本期',
    rankNow: '本次位次',
    up: '进位',
    told: '说明',
  },
  since: (period) => `较 ${period}`,
  comparators: {
    'at-least': '不低于',
    above: '突破',
    'at-most': '不高于',
    below: '低于',
    within: '区间',
  },
  met: { yes: '达标', no: '未达标' },
  lights: { green: '绿', yellow: '黄', red: '红' },
  points: '个百分点',
  growthUnit: '%',
  actual: (figure) => `实际 ${figure}`,
  wanted: (target) => `目标${target}`,
  notAssessed: '本项不考核',
  baseIsTarget: '基数等于目标值，不计完成率',
  noTarget: (reason) => `目标${reason}`,
  marks: { top: '▲', bottom: '▼' },
  notes: {
    shortlist:
      '每个评价对象列出提升最值得的三项：补齐目标可增的综合得分，没有目标的按失分；赶超最小变动是使位次前移所需的最小一步，按所示位数向远离零的方向进位。',
    heat: '得分率 = 得分 ÷ 权重 × 100。▲ 居同组前四分之一，▼ 居同组后四分之一，该项不足 4 个有数的不标；/ 为不考核。',
    detail:
      '失分 = 权重 − 得分（得分高于权重的不失分）；补齐可增分、可进位是把该项提到目标时综合得分和位次的变化；与最优、标杆的差距不大于 0 即已不落后。',
    progress:
      '差距 = 目标 − 实际（越低越好的为实际 − 目标），不大于 0 即已达到；只有流量有序时进度，超序时 = 完成率 − 序时进度（越低越好的相反），负数为落后。',
    months:
      '完成率、序时进度、同比按百分数，比率的差距和同比按个百分点；目标或基数不大于 0 的没有比率，记作 —。',
    notAssessed: '/ 为不考核该项。',
    trend: '各期按规则同一公式、用该期的数计算。',
    meanUp: (movement, count) => `${count} 个评价对象平均${movement}。`,
    meanUpOf: (cohort, text) => `${cohort}：${text}`,
    newcomers: (names) => `没有上次位次、不计进位：${names}。`,
  },
  best: '为组内最优',
  sentence: (phrases) => `${phrases.join('，')}。`,
};

const en: GapWords = {
  sections: {
    shortlist: 'What pays most',
    heat: 'Points by indicator',
    heatOf: (cohort) => `Points by indicator (${cohort})`,
    progress: 'Progress to targets',
    detail: 'Gaps in full',
    trend: 'Earlier periods',
    rankChange: 'Rank changes',
  },
  columns: {
    place: 'No.',
    indicator: 'Indicator',
    unit: 'Unit',
    weight: 'Weight',
    score: 'Score',
    lost: 'Points lost',
    actual: 'Actual',
    best: 'Best of cohort',
    bestOf: 'Held by',
    toBest: 'To the best',
    benchmark: 'Benchmark',
    toBenchmark: 'To the benchmark',
    comparator: 'Wanted',
    target: 'Target',
    upper: 'Upper bound',
    gap: 'Gap',
    attainment: 'Attainment',
    expected: 'Time progress',
    lead: 'Lead on time',
    light: 'Light',
    needed: 'Needed per remaining period',
    neededGrowth: 'Growth the rest needs',
    met: 'Met',
    samePeriod: 'A year ago',
    growth: 'On a year ago',
    gained: 'Points if closed',
    gainedPlaces: 'Places if closed',
    change: 'Least change to overtake',
    overtakenRank: 'Rank then',
    now: 'Now',
    rankNow: 'Rank now',
    up: 'Places up',
    told: 'In words',
  },
  since: (period) => `On ${period}`,
  comparators: {
    'at-least': 'at least',
    above: 'above',
    'at-most': 'at most',
    below: 'below',
    within: 'within',
  },
  met: { yes: 'met', no: 'not met' },
  lights: { green: 'green', yellow: 'yellow', red: 'red' },
  points: 'percentage points',
  growthUnit: '%',
  actual: (figure) => `actual ${figure}`,
  wanted: (target) => `target ${target}`,
  notAssessed: 'not assessed',
  baseIsTarget: 'no rate of attainment: the base equals the target',
  noTarget: (reason) => `no target: ${reason}`,
  marks: { top: '▲', bottom: '▼' },
  notes: {
    shortlist:
      'For each entity the three indicators that pay most: by the points that closing the gap to the target adds to the composite score, without a target by the points lost; the least change to overtake is the smallest step that improves the rank, rounded away from zero to the decimals shown.',
    heat: 'Points = score ÷ weight × 100. ▲ within the best quarter of the cohort, ▼ within its last quarter (no marks where fewer than four have points); / not assessed.',
    detail:
      'Points lost = weight − score (none where the score is higher); points and places if closed: what becomes of composite score and rank with the indicator at its target; a distance of 0 or less is no gap.',
    progress:
      'Gap = target − actual (less is better: actual − target), 0 or less is there; only flows have a time progress; lead = attainment − time progress (less is better: the other way round), negative is behind.',
    months:
      'Attainment, time progress and growth in %, gaps and growth of ratios in percentage points; a target or a base that is not above 0 has no ratio: —.',
    notAssessed: '/ not assessed.',
    trend: 'Every period is computed by the same formula of the rules from the figures of that period.',
    meanUp: (movement, count) => `On average ${movement} over ${count} entities.`,
    meanUpOf: (cohort, text) => `${cohort}: ${text}`,
    newcomers: (names) => `Without a rank last time: ${names}.`,
  },
  best: 'best of its cohort',
  sentence: (phrases) => `${phrases.join('; ')}.`,
};

export const gapWords: { readonly [L in Language]: GapWords } = { zh, en };

/** A light's label in words. */
export function lightText(label: string, language: Language): string {
  const { green, yellow, red } = gapWords[language].lights;
  const labels: readonly string[] = lightLabels;
  return [green, yellow, red][labels.indexOf(label)] ?? label;
}
