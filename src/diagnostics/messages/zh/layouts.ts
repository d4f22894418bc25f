import type { LayoutArgs } from '../../codes/layouts.js';
import type { MessagesOf } from '../message.js';

export const layoutMessages: MessagesOf<LayoutArgs> = {
  'data/ambiguous-layout': ({ first, second }) => ({
    text: `这个表有两种读法都说得通：${layouts[first]}，或${layouts[second]}；没有读取`,
    hint: `改写表头，使它只剩一种读法：${layoutHeads[first]}，或${layoutHeads[second]}`,
  }),
  'data/form-entity': ({ names }) => ({
    text:
      names.length === 0
        ? '这是一个单位一张的填报表，但表头上方没有写是谁的数'
        : `这是一个单位一张的填报表，表头上方却写了${quoted(names, '、')}，不知道是谁的数`,
    hint: '在表头上方写一格“填报单位：名称”；只写一个',
  }),
  'data/title-or-entity': ({ text }) => ({
    text: `“${text}”这一行没有数，下面又是另一个表的表头：它是那个表的标题，还是上面这个表的评价对象，看不出来`,
    hint: '是标题的，把它合并到整个表宽，或写成“表2 …”；是评价对象的，填上数，缺报的填规则里的缺报记号',
  }),
  'data/merged-entity': ({ name }) => ({
    text: `“${name}”的名称格合并到了这一行，这一行也有数；一个评价对象只能有一行数`,
    hint: '取消合并，逐行写明名称；同一对象的数写在一行里',
  }),
  'data/unit-not-known': ({ measure, text }) => ({
    text: `“${measure}”的单位写的是“${text}”，不是认识的计量单位`,
    hint: '改成通用写法（如 万元、亩、%）；没有单位的留空，按规则里的单位读取',
  }),
  'data/columns-left-out': ({ sheet, columns }) => ({
    text: `工作表“${sheet}”有 ${columns.length} 列不是评价对象，没有读取：${columnTexts(columns)}`,
    hint: '无须处理；其中若有评价对象，请改用它的全称',
  }),
};

function quoted(names: readonly string[], between: string): string {
  return names.map((name) => `“${name}”`).join(between);
}

const layouts = {
  down: '一行一个评价对象',
  across: '一列一个评价对象',
  long: '一行一个数',
  form: '一个单位一张的填报表',
};

const layoutHeads = {
  down: '一行一个对象的，各栏表头写指标名称',
  across: '一列一个对象的，首栏表头写“指标”',
  long: '一行一个数的，表头写“指标”“数值”，不另设指标栏',
  form: '填报表的，表头写“指标”“数值”',
};

const SHOWN = 5;

function columnTexts(columns: readonly { readonly column: string; readonly text: string }[]): string {
  const shown = columns.slice(0, SHOWN).map(({ column, text }) => `${column} 列“${shortened(text)}”`);
  return shown.join('、') + (columns.length > SHOWN ? '等' : '');
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 16 ? `${characters.slice(0, 16).join('')}…` : text;
}
