import type { PartsArgs } from '../../codes/parts.js';
import type { MessagesOf } from '../message.js';

export const partsMessages: MessagesOf<PartsArgs> = {
  'data/part-of-unknown': ({ table, entity, nearest }) => ({
    text: `“${table}”表里的“${entity}”不在评价对象之中`,
    hint:
      nearest === undefined
        ? '请核对归属的名称，与评价表一致；不参加评价的，从表中删去这一行'
        : `是否想写“${nearest}”？名称须与评价表一致`,
  }),
  'data/part-unnamed': ({ table, column }) => ({
    text: `“${table}”表里有一行没有填“${column}”`,
    hint: `请在“${column}”列填写名称`,
  }),
  'data/part-twice': ({ table, part, entity }) => ({
    text: `“${table}”表里“${entity}”的“${part}”出现了两次，会重复计算`,
    hint: '请删去重复的一行；确是两个的，名称须有区别',
  }),
  'data/part-without-parent': ({ table, part, parents }) => ({
    text:
      parents === 0
        ? `“${table}”表没有写“${part}”归属谁，名册里也没有它的上级`
        : `“${table}”表没有写“${part}”归属谁，名册里它有 ${parents} 个上级`,
    hint: '在名册里写明它的一个上级；归属几方的，在表里加上归属一栏，每方一行',
  }),
  'data/part-parent-differs': ({ table, part, owner, parent }) => ({
    text: `“${table}”表里“${part}”归属“${owner}”，名册里它的上级是“${parent}”`,
    hint: '请核对，使两处一致；共建、飞地归属几方的，名册的上级一格写全，用顿号隔开',
  }),
  'data/unknown-word': ({ table, label, text, nearest, known }) => ({
    text:
      text === ''
        ? `“${table}”表里有一行没有填“${label}”`
        : `“${table}”表的“${label}”里有规则没有列出的“${text}”`,
    hint:
      nearest === undefined
        ? `可以填：${known.join('、')}；确有其他的，在规则的 labels 里补上`
        : `是否想写“${nearest}”？可以填：${known.join('、')}`,
  }),
  'data/shares-sum': ({ table, part, sum, whole }) => ({
    text: `“${table}”表里“${part}”各方份额合计为 ${sum}，应为 ${whole}`,
    hint: '请核对各方份额；共建、飞地项目须把各方都列出',
  }),
};
