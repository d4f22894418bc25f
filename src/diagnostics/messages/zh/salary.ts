import type { SalaryArgs } from '../../codes/salary.js';
import type { MessagesOf } from '../message.js';
import { reasonWords } from './reasons.js';

export const salaryMessages: MessagesOf<SalaryArgs> = {
  'rules/salary-modifier-form': () => ({
    text: '系数调整要写一个起因和一个界限',
    hint: '起因写 when(条件)、grade(等次)、change-from(上年系数一列) 之一；界限写 at-most、at-least、exactly 之一，change-from 只配 at-most，如 {when: 较大事故 > 0, at-most: 1, reason: 一票否决}',
  }),
  'rules/salary-bonus-form': () => ({
    text: '一次性奖励要写一个条件和一个数额',
    hint: '条件写 when 或 consecutive 之一；数额写 share(基数的比例) 或 amount(金额) 之一，如 {consecutive: {grade: 优秀, columns: [前年等次, 上年等次]}, share: 10%, reason: 连续三年优秀}',
  }),
  'rules/salary-against-score': ({ worse, better }) => ({
    text: `表现更好的一档系数反而低：较差的一档 ${worse}，较好的一档 ${better}`,
    hint: '请核对系数；越往好的一档，系数应不变或更高',
  }),
  'rules/salary-pool-per-group': ({ within }) => ({
    text: `总量按分组“${within}”各自核定，这里给出的金额与它对不上`,
    hint: '每组一个总量的写 {amount: {by-group: {甲组: 5000万元, 乙组: 3000万元}, within: 分组名}}；全部合用一个总量的写 within: all',
  }),
  'data/salary-missing': ({ entity, figure, reason }) => ({
    text: `“${entity}”的“${figure}”缺失（${reasonWords[reason]}），算不出核定系数和金额`,
    hint: '请补报该数；不参加核定的，列入规则的 exempt。上年数一栏，没有上年的填 missing-marks 里表示 not-applicable 的记号（如“/”）',
  }),
  'data/salary-negative': ({ entity, figure, value }) => ({
    text: `“${entity}”的“${figure}”为 ${value}，不能小于 0`,
    hint: '请核对该数',
  }),
  'data/salary-ungraded': ({ entity, lacks }) => ({
    text: `“${entity}”没有${lacks === 'grade' ? '等次' : '位次'}，规则没有写这时取什么系数`,
    hint:
      lacks === 'grade'
        ? '请在规则的 coefficient 或 ceiling-by-grade 里写 ungraded: 系数（如 0）'
        : '请在规则的 coefficient 里写 unranked: 系数（如 0）',
  }),
  'data/pool-infeasible': ({ group, pool, least, most, unit }) => ({
    text: `${group === 'all' ? '' : `“${group}”`}总量 ${pool}${unit} 分不出来：各家都取下限要 ${least}${unit}，都取上限${most === undefined ? '没有止境' : `也只到 ${most}${unit}`}`,
    hint: '请核对总量和基数（单位是不是一致），或放宽 band、等次封顶、系数调整的界限',
  }),
  'usage/no-salary': ({ rules }) => ({
    text: `规则“${rules}”没有写薪酬浮动系数`,
    hint: '请在规则里写 salary；只看得分和排名的，用 zone-score score',
  }),
};
