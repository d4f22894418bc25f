import type { LedgerArgs } from '../../codes/ledger.js';
import type { MessagesOf } from '../message.js';

export const ledgerMessages: MessagesOf<LedgerArgs> = {
  'data/ledger-not-found': ({ table, headers }) => ({
    text: `没有找到${table === '' ? '加减分台账' : `各部分的表“${table}”`}：没有一张表的表头有${headers.map((header) => `“${header}”`).join('、')}`,
    hint:
      table === ''
        ? '请一并提供台账；本期没有加减分事项的，提供一张只有表头的台账'
        : `请一并提供“${table}”的表；表头写法不同的，改规则 tables 里“${table}”的 entity 和 of；本期一行也没有的，提供一张只有表头的表`,
  }),
  'data/event-of-unknown': ({ entity, nearest }) => ({
    text: `台账里的“${entity}”不在评价对象之中`,
    hint: nearest === undefined ? '请核对名称，与评价表一致' : `是否想写“${nearest}”？名称须与评价表一致`,
  }),
  'data/event-item-unknown': ({ item, nearest, known }) => ({
    text: item === '' ? '台账里有一行没有填事项' : `规则里没有加减分事项“${item}”`,
    hint:
      nearest === undefined
        ? `规则里的事项：${known.join('、')}`
        : `是否想写“${nearest}”？规则里的事项：${known.join('、')}`,
  }),
  'data/event-without-evidence': ({ entity, item, column }) => ({
    text: `“${entity}”的“${item}”没有写依据`,
    hint: `请在“${column}”列写明文件、通报或证书等依据；没有依据的事项不能加减分`,
  }),
  'data/event-without-points': ({ entity, item, column }) => ({
    text: `“${entity}”的“${item}”没有填分值，规则规定按台账所填分值计`,
    hint: `请在“${column}”列填写分值`,
  }),
  'data/event-points-differ': ({ entity, item, stated, declared }) => ({
    text: `“${entity}”的“${item}”在台账里填了 ${stated} 分，规则规定每件 ${declared} 分`,
    hint: '请改台账或规则，使两处一致；一行只记一件',
  }),
  'data/event-of-exempt': ({ entity, item }) => ({
    text: `“${entity}”免评，台账里的“${item}”不计分`,
    hint: '无需处理；不该免评的，核对规则的 exempt 和免评原因',
  }),
  'data/event-twice': ({ entity, item }) => ({
    text: `“${entity}”的“${item}”在台账里有两行完全相同，按两件计`,
    hint: '若是重复录入，请删去一行；确是两件的，写明各自的依据',
  }),
  'data/bonus-waived': ({ entity, item, column }) => ({
    text: `“${entity}”的“${item}”是加分事项，不能容错免扣`,
    hint: `请清空“${column}”列的这一格`,
  }),
};
