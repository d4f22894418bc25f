import type { CorrectionArgs } from '../../codes/corrections.js';
import type { MessagesOf } from '../message.js';

export const correctionMessages: MessagesOf<CorrectionArgs> = {
  'data/correction-incomplete': ({ name, column, header }) => ({
    text: `更正台账里“${name}”的“${column}”没有填“${header}”`,
    hint: '每处更正都要写明对象、数据项、更正值、理由和依据；不再更正的，删去这一行',
  }),
  'data/correction-of-unknown': ({ name, nearest }) => ({
    text: `更正台账里的“${name}”不在报表之中`,
    hint: nearest === undefined ? '请核对名称，与报表一致' : `是否想写“${nearest}”？名称须与报表一致`,
  }),
  'data/correction-column-unknown': ({ column, nearest }) => ({
    text: `更正台账里的“${column}”不是规则用到的数据项或文字列`,
    hint:
      nearest === undefined
        ? '写规则 columns 里的名称或别名；由公式算出的指标不能更正，更正它用到的数据'
        : `是否想写“${nearest}”？写规则 columns 里的名称或别名`,
  }),
  'data/correction-ambiguous': ({ name, column }) => ({
    text: `“${name}”有几行，看不出更正的是哪一行的“${column}”`,
    hint: '在规则的 corrections 里写 of，台账里加上那一栏，写明它归属的评价对象',
  }),
  'data/correction-old-differs': ({ name, column, stated, found }) => ({
    text: `“${name}”的“${column}”，更正台账写的原值是${quoted(stated)}，报表里是${quoted(found)}`,
    hint: '请核对：报送单位可能已另报，或名称、报告期、计量单位写错；原值须与报表（或按规则的单位）一致',
  }),
  'data/correction-not-a-number': ({ column, text }) => ({
    text: `“${column}”的更正值“${text}”不是数字`,
    hint: '只写数值，或数值加计量单位（如 1300万元、3.2%）；不考核等写规则 missing-marks 里的符号',
  }),
  'data/correction-unit-open': ({ column, value, unit }) => ({
    text: `看不出“${column}”的更正值“${value}”是什么单位：原值是零或缺失，报表与规则（${unit}）的单位又不相同`,
    hint: '把计量单位写在数值后面，如 1300万元',
  }),
  'data/correction-units-differ': ({ column, side, units }) => ({
    text: `“${column}”的${sides[side]}写了不同的单位：${units.join('、')}`,
    hint: '数值后面、表头、单位栏、数据项和表上方的单位须一致，只留实际的一个',
  }),
  'data/correction-mixed-units': ({ column, without, value, unit }) => ({
    text: `“${column}”的${sides[without === 'old' ? 'new' : 'old']}写明了单位（${unit}），${sides[without]}“${value}”没有写，看不出是什么单位`,
    hint: `原值和更正值写法须一致：给“${value}”也写上单位，或两个都不写`,
  }),
  'data/correction-jump': ({ name, column, old, value, times }) => ({
    text: `“${name}”的“${column}”由“${old}”更正为“${value}”，相差约 ${times} 倍，可能是单位或小数点写错`,
    hint: '请核对更正值的单位和小数点；确实如此的不必处理',
  }),
  'data/corrected-twice': ({ name, column }) => ({
    text: `“${name}”的“${column}”在更正台账里更正了两次`,
    hint: '一个数只更正一次：保留最后认定的一行，原值仍写报表里的数',
  }),
  'data/correction-changes-nothing': ({ name, column }) => ({
    text: `“${name}”的“${column}”，更正值与原值相同`,
    hint: '无需处理；若更正值写错，请改正',
  }),
  'data/corrections-aside': ({ rows }) => ({
    text: `更正台账里有 ${rows} 行是本次不用的报告期，没有更正`,
    hint: '无需处理',
  }),
  'data/ledger-period-unused': ({ header }) => ({
    text: `更正台账有“${header}”一栏，规则没有 period，看不出各行是不是要算的这一期`,
    hint: `规则里写 period（如 period: 2022Q3），或只留本期的各行并删去“${header}”一栏`,
  }),
  'data/ledger-of-other-period': ({ sheet, period, run, rows }) => ({
    text: `更正台账“${sheet}”写明是 ${period} 的，要算的是 ${run}，其中 ${rows} 行都没有更正`,
    hint: `确是 ${period} 的台账，无需处理；表名、文件名或标题里的报告期写错的请改正，或加一栏报告期逐行写明`,
  }),
};

const sides = { old: '原值', new: '更正值' } as const;

function quoted(text: string): string {
  return text === '' ? '空的' : `“${text}”`;
}
