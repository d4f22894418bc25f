import type { AssessArgs } from '../../codes/assess.js';
import type { MessagesOf } from '../message.js';
import { reasonWords } from './reasons.js';

export const assessMessages: MessagesOf<AssessArgs> = {
  'data/missing-refused': ({ entity, indicator, reason }) => ({
    text: `“${entity}”的“${indicator}”缺失（${reasonWords[reason]}），规则没有可用的处理办法`,
    hint: '请补报该数；或在规则里给该项的 score 写 missing: zero、redistribute、mean-of-peers 或 {penalty: 扣几分}',
  }),
  'data/zero-denominator': ({ entity, indicator }) => ({
    text: `“${entity}”的“${indicator}”分母为零，算不出结果`,
    hint: '请核对分母；若确实为零，在规则里写 missing: {zero-denominator: zero}(或其他办法)',
  }),
  'data/degenerate-group': ({ entity, indicator }) => ({
    text: `“${indicator}”组内最优值与最差值相同，“${entity}”拉不开档次，算不出得分`,
    hint: '请在规则里写 degenerate: 得分（如 100），说明全组相同或只有一家时得多少分',
  }),
  'data/scale-crossed': ({ entity, indicator, low, high }) => ({
    text: `“${indicator}”的计分标尺对“${entity}”颠倒了：较低的一端是 ${low}，较高的一端是 ${high}`,
    hint: '请核对最差值、最优值（或标准值）：一端固定、另一端取组内极值的，组内的值可能都越过了固定的一端；越低越好的指标请写 direction: lower',
  }),
  'data/undefined-result': ({ entity, indicator }) => ({
    text: `“${entity}”的“${indicator}”无法计算（如对零或负数取对数、开方）`,
    hint: '请核对报送数；或在规则里写 missing: {undefined: zero}(或其他办法)',
  }),
  'data/no-peers': ({ entity, indicator }) => ({
    text: `“${entity}”的“${indicator}”缺失，同组也没有可取平均的得分`,
    hint: '请补报；或在规则里改用 missing: zero 或 redistribute',
  }),
  'data/no-total': ({ entity, reason }) => ({
    text: `“${entity}”没有综合得分（${reasonWords[reason]}），不参加排名`,
    hint:
      reason === 'undefined'
        ? '某一维度的得分无法计算（如几何平均遇到负的得分）；请核对数据，或改用别的合成办法'
        : '某一维度的指标全部缺失；请补报，或改用 missing: {policy: redistribute, within: total}',
  }),
  'data/implausible': ({ entity, indicator, value, unit, low, high }) => ({
    text: `“${entity}”的“${indicator}”为 ${value}${unit}，不在合理范围 ${low}~${high}${unit} 内`,
    hint: '请核对单位（万元/亿元、百分数/小数）和数值；确认无误可不改',
  }),
  'data/last-rank': ({ entity, column, value, halves }) => ({
    text: `“${entity}”的“${column}”为 ${value}，不是位次：位次从 1 数起，${halves ? '是整数，并列的可以有 .5' : '是整数'}`,
    hint: '请填写上次公布的位次；上次没有参评的留空',
  }),
  'data/unknown-group': ({ entity, label, group, nearest, known }) => ({
    text: `“${entity}”的“${label}”是“${group}”，规则没有写到这一组`,
    hint:
      nearest === undefined
        ? `规则里的组：${known.join('、')}`
        : `是否想写“${nearest}”？规则里的组：${known.join('、')}`,
  }),
  'data/group-missing': ({ entity, label }) => ({
    text: `“${entity}”没有填“${label}”，不知道归入哪一组`,
    hint: `请在“${label}”列填写`,
  }),
  'data/entity-without-values': ({ entity }) => ({
    text: `“${entity}”一行没有任何数据，仍作为评价对象`,
    hint: '补报数据；若不是评价对象（标题、说明），请移出表格或以“注：”开头',
  }),
  'data/condition-missing': ({ entity, condition, reason }) => ({
    text: `无法判断“${entity}”是否符合条件“${condition}”：数据缺失（${reasonWords[reason]}）`,
    hint: '请补报该数；缺失即视为没有的，在条件里写明，如 coalesce(事故, 0) > 0',
  }),
  'data/exempt-not-found': ({ entity, nearest }) => ({
    text: `规则写明免评的“${entity}”不在报表里`,
    hint: nearest === undefined ? '请核对名称；确实没有报送的，可不改' : `是否想写“${nearest}”？`,
  }),
  'data/all-exempt': ({ count }) => ({
    text: `${count} 个评价对象全部免评，没有可评价的`,
    hint: '请核对规则 exempt 里的条件和免评原因一列',
  }),
};
