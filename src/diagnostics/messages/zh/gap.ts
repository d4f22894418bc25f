import type { GapArgs } from '../../codes/gap.js';
import type { MessagesOf } from '../message.js';

const needs = {
  flow: '只有 kind: flow（流量）的目标才有序时进度',
  reduction: '只有 reduction（下降率）才从基数算起',
  bound: 'range（区间）的两头都含在内，没有突破、不低于之分',
  amount: '比率的增长是个百分点之差，不是百分之几',
  months: '按周考核没有与上年全年对应的一期',
} as const;

const remedies = {
  flow: '该项确是从一月数起的流量，请加 kind: flow；否则去掉这一行',
  reduction: '目标是下降率的，请写 reduction: 3%；否则去掉这一行',
  bound: '请去掉 comparator；只有一头的，请改写 target',
  amount: '请直接写要达到的水平，如 target: "3.81%"',
  months: '请按月或按季考核，或直接写要达到的数：target: 120',
} as const;

export const gapMessages: MessagesOf<GapArgs> = {
  'rules/target-form': ({ name, given }) => ({
    text:
      given.length === 0
        ? `“${name}”没有写目标`
        : `“${name}”同时写了 ${given.join('、')}，一项只能有一个目标`,
    hint: '请写其中一个：target（要达到的数）、range（区间）、growth（增长率）、reduction（下降率）',
  }),
  'rules/target-twice': ({ name }) => ({
    text: `“${name}”在 indicators 里已有 target，这里又写了一个`,
    hint: '请只留一处；要说明比较方式、种类的，这里只写 comparator、kind',
  }),
  'rules/target-unfit': ({ name, key, needs: reason }) => ({
    text: `“${name}”不能写 ${key}：${needs[reason]}`,
    hint: remedies[reason],
  }),
  'rules/progress-without-period': ({ missing, given }) => ({
    text: `没有写 ${missing.join('、')} 累计应完成多少，写了的是 ${given.join('、')}；一年里各期都要写`,
    hint: '按季写 Q1 到 Q4，按月写 M1 到 M12，按半年写 H1、H2',
  }),
  'rules/progress-falls': ({ key, share }) => ({
    text: `${key} 累计应完成 ${share}，不合理：累计的比例逐期增加，年底是 100%`,
    hint: '请写从一月数起的累计比例，如 {Q1: 20%, Q2: 45%, Q3: 70%, Q4: 100%}',
  }),
};
