import type { RowsArgs } from '../../codes/rows.js';
import type { MessagesOf } from '../message.js';

export const rowsMessages: MessagesOf<RowsArgs> = {
  'data/total-differs': ({ total, measure, unit, stated, sum, parts, absent }) => ({
    text: `“${total}”行的“${measure}”是 ${stated}${unit}，所含 ${parts} 行相加是 ${sum}${unit}，相差超出四舍五入所能解释的${absent > 0 ? `；另有 ${absent} 行没有数` : ''}`,
    hint: `核对各行和合计，是否漏行、重行、串行；合计行不参加计算。“${total}”本不是这些行之和（如全市数）的，写进规则的 references；“${measure}”不能相加的，给它写 kind: ratio 或 growth`,
  }),
  'data/ratio-summed': ({ total, measure, stated, sum, parts }) => ({
    text: `“${total}”行的“${measure}”是 ${stated}，等于所含 ${parts} 行的比率直接相加（${sum}）；比率不能相加`,
    hint: `总体的比率应为分子之和 ÷ 分母之和；这一格没有采用，请改正原表。“${measure}”本是可以相加的数量的，在规则里给它写 kind: flow 或 stock`,
  }),
  'data/total-or-entity': ({ name, total }) => ({
    text: `这一行名称是“${name}”，另一格却写着“${total}”，不知道是评价对象还是合计行`,
    hint: `是评价对象的，请改“${total}”这一格；是合计行的，请把名称改为“${total}”`,
  }),
  'data/name-only-once': ({ entity, nearest }) => ({
    text: `“${entity}”只在这一张工作表里出现，而“${nearest}”恰不在这张表里，可能是同一个对象的两种写法`,
    hint: '是同一个对象的，请统一名称，否则各得一半的数据；名称多有变动的，可在规则里用 register 指定名册',
  }),
  'data/name-only-here': ({ entity }) => ({
    text: `“${entity}”只在有参照行的这一张工作表里出现，别的表都没有它；已算作评价对象，别的数据都缺`,
    hint: '只作比较的，写进规则的 references；确是评价对象的，请补报别的数据',
  }),
  'data/of-which': ({ text, name, next }) => ({
    text:
      next === ''
        ? `“${text}”按其中项没有读取，而别的工作表里“${name}”是评价对象`
        : `“${text}”后面的“${next}”没有标“其中”，看不出它们是评价对象还是上一行的一部分`,
    hint:
      name === ''
        ? '后面各行是评价对象的，请删去这一行“其中”；不是的，请在每一行的名称前都写“其中:”'
        : `“${name}”参加评价的，只写“${name}”；不参加的，后面不参加的各行也都标上“其中:”`,
  }),
  'data/of-which-read': ({ text, name }) => ({
    text: `“${text}”紧接在合计或参照行之下，后面各行没有标“其中”，“${name}”作评价对象读取`,
    hint: `“${name}”参加评价的，请只写“${name}”，可消除此提示；不参加评价的，请删去这一行`,
  }),
  'data/reference-not-found': ({ reference, rows }) => ({
    text: `公式要用参照“${reference}”，但没有一张工作表有${rows.map((row) => `“${row}”`).join('或')}一行`,
    hint: '在报表里补上这一行；名称写法不同的，加到规则的 references 里',
  }),
  'data/reference-missing': ({ reference, measure }) => ({
    text: `公式要用参照“${reference}”的“${measure}”，这一格没有数`,
    hint: '补上这个数；参照值缺失时，用到它的指标都无法计算',
  }),
  'data/register-not-found': ({ headers }) => ({
    text: `没有找到名册：没有一张工作表的表头有${headers.map((header) => `“${header}”`).join('、')}，且不含报送数据项`,
    hint: '请一并提供名册（单独一张工作表或一份文件）；表头写法不同的，改规则的 register',
  }),
  'data/register-ambiguous': ({ text, first, second }) => ({
    text: `名册里“${text}”既指“${first}”，又指“${second}”`,
    hint: '名称、曾用名、代码在整份名册里不能重复；请删去或改写其中一处',
  }),
  'data/not-registered': ({ entity, nearest }) => ({
    text: `名册里没有“${entity}”`,
    hint:
      nearest === undefined
        ? '核对名称；确是评价对象的，请加进名册（曾用名写在曾用名一栏）'
        : `是否就是“${nearest}”？是的，请改成名册里的名称，或在名册里把它写作曾用名`,
  }),
  'data/registered-not-reported': ({ entity }) => ({
    text: `名册里的“${entity}”没有出现在任何报表里`,
    hint: '漏报的请补报；不再参加评价的，请从名册里删去',
  }),
  'data/renamed': ({ entity, current }) => ({
    text: `“${entity}”是曾用名，按名册作“${current}”`,
    hint: '无须处理；报表改用现名可消除此提示',
  }),
};
