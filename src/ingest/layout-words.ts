import { compactText } from '../model/compact-text.js';
import { dayMention } from '../model/period-day.js';
import { ROW_NUMBER_HEADERS } from './bind-columns.js';
import { isUnitWord } from './header-text.js';
import type { NameIndex } from './name-index.js';
import { isOtherFigure } from './other-figures.js';

/**
 * What a column holds by the head over it: the entity, names of measures, units, the period's figure, another figure of the
 * measure, the period of a row, or nothing that is read. `other` is any other text: in a table across, an entity.
 */
export type HeadRole = 'entity' | 'measure' | 'unit' | 'value' | 'figure' | 'period' | 'aside' | 'other';

const words = {
  measure: [
    '指标',
    '指标名称',
    '项目',
    '项目名称',
    '主要指标',
    '统计指标',
    '考核指标',
    '评价指标',
    '一级指标',
    '二级指标',
    '三级指标',
    'indicator',
    'item',
  ],
  value: [
    '数值',
    '数据',
    '本期',
    '本期数',
    '累计',
    '累计数',
    '本期累计',
    '完成数',
    '完成值',
    '实际完成',
    '实际完成数',
    '指标值',
    '填报数',
    '填报值',
    'value',
  ],
  period: [
    '时期',
    '统计时期',
    '所属时期',
    '报告期',
    '统计期',
    '所属期',
    '数据期',
    '期别',
    '期间',
    'period',
    '年份',
    '年度',
    'year',
    '季度',
    'quarter',
    '月份',
    'month',
  ],
  aside: [
    ...ROW_NUMBER_HEADERS,
    '代码',
    '指标代码',
    '编码',
    '指标编码',
    '备注',
    '说明',
    '注',
    '注释',
    '权重',
    '分值',
    '权数',
    '满分',
    '标准分',
    '基本分',
    '基准值',
    '标准值',
    '指标含义',
    '含义',
    '定义',
    '解释',
    '公式',
    '方向',
    '填报说明',
    '填报要求',
    '填报频率',
    '指标解释',
    '指标说明',
    '指标类型',
    '指标属性',
    '统计口径',
    '口径',
    '计算公式',
    '计算方法',
    '数据来源',
    '来源',
    '责任单位',
    '责任部门',
    '牵头单位',
    '牵头部门',
    '填报单位',
    '填报部门',
    '填报人',
    'code',
    'remarks',
    'notes',
    'source',
  ],
} as const;

const rolesByWord = new Map<string, HeadRole>(
  (['measure', 'value', 'period', 'aside'] as const).flatMap((role) =>
    words[role].map((word) => [word, role] as const),
  ),
);

/** 2024年, 2024Q3, 2024-09, 三季度, 上半年, 1—9月, 全年. */
const PERIOD_TEXT =
  /^(?:(?:19|20)\d{2}(?:年|$|[-./]?(?:[hq][1-4]|w?\d{1,2})$)|(?:第?[一二三四1-4]|当|本)季度?|[上下]半年|\d{1,2}(?:[-—–~～至到]\d{1,2})?月|全年|当[年月]|本[年月])/iu;

/** True for a word by which a header is known that is no measure's name: that of the entity, or one like 指标. */
export function isHeadWord(text: string, index: NameIndex): boolean {
  return (
    index.entityRank(text) !== undefined ||
    rolesByWord.get(compactText(text)) === 'measure' ||
    isCrossed(text, index)
  );
}

/** The role of a head; texts of two parts, 指标\开发区, are the corner of a table and name measures. */
export function headRole(text: string, index: NameIndex): HeadRole {
  if (index.entityRank(text) !== undefined) return 'entity';
  if (isUnitWord(text)) return 'unit';
  const known = rolesByWord.get(index.keyOf(text)) ?? rolesByWord.get(compactText(text));
  if (known) return known;
  if (isCrossed(text, index)) return 'measure';
  if (isPeriodText(text)) return 'value';
  return isOtherFigure([text], '') ? 'figure' : 'other';
}

export function isPeriodText(text: string): boolean {
  return PERIOD_TEXT.test(compactText(text)) || dayMention(text) !== undefined;
}

const CROSSING = /[\\/／＼|\n]|\s{2,}/u;

/** The corner between the names at the side and those above, written in one cell. */
function isCrossed(text: string, index: NameIndex): boolean {
  if (!CROSSING.test(text)) return false;
  const parts = text.split(CROSSING).map((part) => part.trim());
  return (
    parts.length === 2 &&
    parts.some((part) => rolesByWord.get(compactText(part)) === 'measure') &&
    parts.some((part) => index.entityRank(part) !== undefined)
  );
}
