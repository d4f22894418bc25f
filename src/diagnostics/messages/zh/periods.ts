import type { PeriodArgs } from '../../codes/periods.js';
import type { MessagesOf } from '../message.js';

const kinds = { stock: '存量', ratio: '比率', growth: '增速' } as const;

export const periodMessages: MessagesOf<PeriodArgs> = {
  'rules/no-such-period': ({ function: name, period }) => ({
    text: `${period} 没有 ${name} 所要的那一期：上一年没有第 53 周`,
    hint: '这一周的上年同期数请作为单独的数据项报送',
  }),
  'rules/time-of-group': ({ indicator, function: name }) => ({
    text: `“${indicator}”的公式用到 ${name}，不能取它在另一期的值：另一期的全组数据不在报表里`,
    hint: '时间函数里写数据项，或只由本对象的数据项算出的指标',
  }),
  'rules/not-cumulative': ({ name, kind }) => ({
    text: `“${name}”是${kinds[kind]}，不逐期累计，没有本期数可减`,
    hint: '请直接写它的名称；确是累计数的，把 kind 改为 flow（流量）或 net（净增）',
  }),
  'rules/every-of-weeks': ({ every }) => ({
    text: `按周考核，而周不能合成${every === 'half' ? '半年' : '季度'}：每周该取哪一期的数，定不下来`,
    hint: '请改用按月的报告期，或写 every: year，或不写 every',
  }),
  'data/period-unreadable': ({ header, text }) => ({
    text:
      text === ''
        ? `“${header}”一栏是空的，这一行是哪一期的数不明`
        : `“${header}”一栏应为报告期，读到的是“${text}”`,
    hint: '写作 2022年、2022年三季度、2022年1—9月、2022年9月或 2022Q3',
  }),
  'data/period-unclear': ({ text }) => ({
    text: `“${text}”里有年份和月份或季度，读不出是哪一期，没有采用`,
    hint: '写作 2022年三季度、2022年1—9月、2022年上半年、2022年9月 或 2022Q3',
  }),
  'data/single-figure': ({ measure, header }) => ({
    text: `“${measure}”是流量，应取从一月数起的累计数，而“${header}”是当季或当月的数`,
    hint: `请补报累计数（表头写“累计”或“1—9月”）；确实要用这一栏的，在规则里给“${measure}”加别名“${header}”`,
  }),
  'data/period-conflict': ({ first, second }) => ({
    text: `这里说的是 ${second}，另一处说的是 ${first}；一份数据只能是一期`,
    hint: '请核对表名、标题和表头中的报告期，改成一致',
  }),
  'data/other-period': ({ sheet, period, columns, rows }) => ({
    text: `工作表“${sheet}”中有 ${columns > 0 ? `${columns} 栏` : `${rows} 行`}是 ${period} 的数，规则没有用到，没有读取`,
    hint: '要与那一期比较，请在公式里用 last_year、previous，或在规则里写 compare-with',
  }),
  'data/no-sheet-of-period': ({ period, found }) => ({
    text: `要算的是 ${period}，而报表里只有 ${found.join('、')} 的数`,
    hint: `请提供 ${period} 的报表；要算另一期，在命令行加 --period ${found[0] ?? ''}；表名、标题里的报告期写错的请改正`,
  }),
  'data/period-not-found': ({ measure, period }) => ({
    text: `公式要用“${measure}”${period} 的数，报表里没有，按缺失处理`,
    hint: `请一并提供 ${period} 的报表（表名或标题写明报告期），或在本期表中加一组“上年同期”“上期”`,
  }),
  'data/entities-of-other-period': ({ names, period }) => ({
    text: `有 ${names.length} 个名称只在别的报告期出现，不是 ${period} 的评价对象：${names.join('、')}`,
    hint: '更了名的，请把各期的名称改成一致；否则不必处理',
  }),
  'data/cumulative-falls': ({ entity, measure, unit, period, value, before, earlier }) => ({
    text: `“${entity}”的“${measure}”是累计数，${period} 为 ${value}${unit}，反而小于 ${before} 的 ${earlier}${unit}`,
    hint: '请核对两期的数；确有冲减的不必处理；报的是当期数的，请改报累计数',
  }),
  'data/period-jump': ({ entity, measure, unit, period, value, before, earlier, times }) => ({
    text: `“${entity}”的“${measure}”${period} 为 ${value}${unit}，${before} 为 ${earlier}${unit}，相差约 ${times} 倍，可能是单位写错`,
    hint: '请核对两期的单位和小数点；确实如此的不必处理',
  }),
  'data/growth-differs': ({ entity, indicator, supplied, computed, unit, tolerance }) => ({
    text: `“${entity}”的“${indicator}”报的是 ${supplied}${unit}，由两期数据算得 ${computed}${unit}，相差超过 ${tolerance}${unit}`,
    hint: '以所报的为准（可比口径的同期数可能与上年公布的不同）；请核对基期数和增速',
  }),
};
