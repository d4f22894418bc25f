import type { DataArgs } from '../../codes/data.js';
import type { MessagesOf } from '../message.js';

type Refused = { readonly measure: string; readonly text: string; readonly readings: readonly string[] };

export const dataMessages: MessagesOf<DataArgs> = {
  'data/sheet-hidden': ({ sheet }) => ({
    text: `工作表“${sheet}”是隐藏的，没有读取`,
    hint: '其中有要用的数据，请取消隐藏后再运行',
  }),
  'data/sheet-without-header': ({ sheet, entityHeaders }) => ({
    text: `工作表“${sheet}”里没有认出表头，没有读取；表头应有${quoted(entityHeaders, '或')}一栏，并至少有一个指标或分组栏`,
    hint: '其中有要用的数据，请把表头改成规则里的名称，或在规则里把表头写进 headers、aliases',
  }),
  'data/header-not-found': ({ entityHeaders, seen }) => ({
    text: `前 50 行里找不到表头：应有${quoted(entityHeaders, '或')}一栏，并至少有一个指标或分组栏${seen.length > 0 ? `；最像表头的一行是：${seen.join('、')}` : ''}`,
    hint: '把表头改成规则里的名称；或在规则的 entity: headers 和各项的 aliases 里写上表中的表头',
  }),
  'data/second-table': ({ header }) => ({
    text: `同一张工作表里有第二个以“${header}”为表头的表；一张工作表只能放一个表`,
    hint: '把第二个表移到另一张工作表；若是分页重复的表头，请删去',
  }),
  'data/duplicate-column': ({ name, header }) => ({
    text: `“${name}”有两栏可对应，表头是“${header}”；每项只能有一栏`,
    hint: `删去或改名其中一栏；上下两层表头的，可在规则里写明整条路径，如 aliases: [本期/${name}]`,
  }),
  'data/ambiguous-column': ({ header, names }) => ({
    text: `表头“${header}”同时对应规则里的${quoted(names, '和')}；一栏只能是一项`,
    hint: '在规则里去掉重复的别名，或改写表头',
  }),
  'data/column-not-found': ({ name, aliases, nearest }) => ({
    text: `找不到“${name}”一栏${aliases.length > 0 ? `（也没有别名${quoted(aliases, '、')}）` : ''}`,
    hint:
      nearest === ''
        ? '在表中补上这一栏；表头写法不同的，在规则里给它加别名 aliases'
        : `表头“${nearest}”是否就是它？若是，在规则里加 aliases: [${nearest}]，或改写表头`,
  }),
  'data/column-unused': ({ header }) => ({
    text: `“${header}”一栏规则里没有用到，没有读取`,
    hint: '若应读取，请在规则的 columns 里写上它，或作为别名',
  }),
  'data/hidden-column': ({ name, header }) => ({
    text: `“${name}”取自隐藏的一栏“${header}”，已照常读取`,
    hint: '请确认该栏确是要用的数据；是就取消隐藏，不是就删去',
  }),
  'data/sheet-without-rows': ({ sheet }) => ({
    text: `工作表“${sheet}”有表头，但下面没有评价对象`,
    hint: '补上数据；空白的工作表可以删去',
  }),
  'data/overlapping-merges': ({ first, second }) => ({
    text: `合并单元格 ${second} 与 ${first} 重叠，这一格的内容属于哪一处不明，整张工作表没有读取`,
    hint: '用 Excel 或 WPS 打开，取消这两处合并后重新保存',
  }),
  'data/no-entities': ({ entityHeaders }) => ({
    text: `没有读到任何评价对象：${quoted(entityHeaders, '或')}一栏下面没有名称`,
    hint: '在表头下逐行填写评价对象的名称和数据',
  }),
  'data/unit-mismatch': ({ measure, stated, declared }) => ({
    text: `“${measure}”在规则里以${unitName(declared)}计，表中写的单位是${unitName(stated)}，两者不能换算`,
    hint: '核对表头的单位；规则写错的，改规则里的 unit；币种或能耗的折算率须写在规则里',
  }),
  'data/ambiguous-unit': ({ measure, stated, declared }) => ({
    text: `看不出“${measure}”的单位：表中写了${stated.map(unitName).join('、')}，都能换算成${unitName(declared)}`,
    hint: '在该栏表头里写明单位，如“税收（万元）”，其余的删去',
  }),
  'data/unknown-unit': ({ text }) => ({
    text: `表上方写着“单位：${text}”，不是认识的计量单位；没有另写单位的各栏按规则里的单位读取`,
    hint: '若是计量单位，请改成通用写法（如 万元、亩）；若是报送单位的名称，请写成“填报单位：…”',
  }),
  'data/unit-elsewhere': ({ measures, stated, read }) => ({
    text: `${quoted(measures, '、')}按${read.map(unitName).join('、')}读取，表头以下的这一格却写着单位${unitName(stated)}；单位只认表头和表上方所写的`,
    hint: `确以${unitName(stated)}计的，把这句话移到表的上方，或写进各栏表头；不是的，请删去`,
  }),
  'data/unit-converted': ({ measure, from, to, times, over }) => ({
    text: `“${measure}”由${unitName(from)}换算成${unitName(to)}：${factorText(times, over)}`,
    hint: '无须处理；单位写错的，请改表头',
  }),
  'data/unexpected-percent': ({ measure, unit }) => ({
    text: `“${measure}”以${unitName(unit)}计，这一格却是百分数`,
    hint: `改成以${unitName(unit)}计的数值，单元格格式改为“数值”；表头或规则的单位写错的，改单位`,
  }),
  'data/mixed-percent': ({ measure }) => ({
    text: `“${measure}”一栏里有的是百分数，有的是普通数值，可能相差 100 倍`,
    hint: '整栏统一：都用百分数格式（3.02%），或都用普通数值并在表头写明单位',
  }),
  'data/scaled-format': ({ measure, stored, format }) => ({
    text: `“${measure}”这一格显示的数与实际存的数不同：存的是 ${stored}，格式“${format}”改变了显示的大小、正负或单位`,
    hint: '把单元格格式改为“数值”，填写与表头单位一致的数',
  }),
  'data/not-a-number': ({ measure, kind, text }) => ({
    text: `“${measure}”应为数字，读到的是${{ text: '', truth: '逻辑值', date: '日期' }[kind]}“${text}”`,
    hint:
      kind === 'date'
        ? '把单元格格式改为“数值”后重新填写'
        : '只留数值；缺报的，用规则 missing-marks 里的记号或留空',
  }),
  'data/ambiguous-number': (args) => ({
    text: `“${args.measure}”应为数字，“${args.text}”的写法有歧义${maybe(args)}`,
    hint: '小数点用“.”，千分位用“，”且每三位一节；或不写千分位',
  }),
  'data/approximate-number': (args) => ({
    text: `“${args.measure}”应为确切的数，“${args.text}”是约数或范围`,
    hint: '填写确切的数值；一时没有的，按缺报处理，填规则 missing-marks 里的记号',
  }),
  'data/footnote-in-number': (args) => ({
    text: `“${args.measure}”应为数字，“${args.text}”带有注释记号`,
    hint: `只留数值${orReading(args)}，说明写到备注栏`,
  }),
  'data/raised-digits': ({ measure, text }) => ({
    text: `“${measure}”应为数字，“${text}”里有上标或下标的数字，分不清是注号还是乘方`,
    hint: '是注号的，删去并把说明写到备注栏；是乘方的，写出乘得的数',
  }),
  'data/struck-text': ({ column, text, struck }) => ({
    text: `“${column}”的“${text}”里，“${struck}”加了删除线，不知道算不算数`,
    hint: '作废的删去，有效的取消删除线',
  }),
  'data/unit-in-cell': (args) => ({
    text: `“${args.measure}”应为数字，“${args.text}”带有单位或文字`,
    hint: `填写以${unitName(args.unit)}计的数值，不带文字；单位写在表头`,
  }),
  'data/number-in-words': ({ measure, text }) => ({
    text: `“${measure}”应为数字，“${text}”是汉字数目`,
    hint: '改用阿拉伯数字；“一”若是当横线用，请换成规则 missing-marks 里的记号',
  }),
  'data/marked-number': (args) => ({
    text: `“${args.measure}”应为数字，“${args.text}”带有升降记号，正负不明${maybe(args)}`,
    hint: '负数前写减号“-”，正数什么也不写',
  }),
  'data/bracketed-number': (args) => ({
    text: `“${args.measure}”应为数字，“${args.text}”带括号，正负不明${maybe(args)}`,
    hint: '负数前写减号“-”；本栏按会计习惯用括号表示负数的，在规则里给该项加 accounting: true',
  }),
  'data/permille-in-cell': (args) => ({
    text: `“${args.measure}”应为数字，“${args.text}”带有千分号`,
    hint: `只留数值${orReading(args)}，表头写明单位 ‰`,
  }),
  'data/two-numbers': ({ measure, text }) => ({
    text: `“${measure}”一格只能有一个数，“${text}”像是分数、比例、区间或日期`,
    hint: '填写算好的一个数值；区间请填确切的数',
  }),
  'data/space-in-number': (args) => ({
    text: `“${args.measure}”应为数字，“${args.text}”中间有空格${maybe(args)}`,
    hint: '删去数字中间的空格',
  }),
  'data/too-many-digits': (args) => ({
    text: `“${args.measure}”的“${args.text}”超过 15 位有效数字，表格软件存不下`,
    hint: `按 15 位有效数字填写${orReading(args)}；若是代码或证件号，不应填在本栏`,
  }),
  'data/number-out-of-range': ({ measure, text }) => ({
    text: `“${measure}”的“${text}”过大或过小，不是可用的数`,
    hint: '核对数值',
  }),
  'data/undeclared-mark': ({ measure, mark, reason }) => ({
    text: `“${measure}”应为数字，读到的是“${mark}”；规则里没有说明这个记号的含义`,
    hint: `在规则的 missing-marks 里加一行 "${mark}": ${reason}（请按实际含义选择），或改填数值`,
  }),
  'data/error-cell': ({ column, error }) => ({
    text: `“${column}”这一格是错误值 ${error}`,
    hint: '修正公式或引用后重新保存；确系缺报的，填规则里的缺报记号或留空',
  }),
  'data/no-result': ({ column }) => ({
    text: `“${column}”这一格是公式，但文件里没有存计算结果`,
    hint: '请用 Excel 或 WPS 打开该文件，保存一次后再用',
  }),
  'data/external-formula': ({ column, formula }) => ({
    text: `“${column}”这一格的公式 ${formula} 取自另一个工作簿，文件里只有上次更新时的数`,
    hint: '在 Excel 或 WPS 里连同所引用的工作簿一起打开，更新链接并核对后保存；或者把这一格复制后选择性粘贴为数值',
  }),
  'data/merged-value': ({ measure }) => ({
    text: `“${measure}”这一格与别的格合并了，数值属于哪一个对象不明`,
    hint: '取消合并，逐格填写',
  }),
  'data/invisible-removed': ({ measure, text, characters }) => ({
    text: `“${measure}”读作“${text}”，已去除不可见字符 ${characters.join('、')}`,
    hint: '无须处理；重新键入该数可消除此提示',
  }),
  'data/below-bound': ({ measure, value, unit, limit }) => ({
    text: `“${measure}”应 ${limit}，读到的是 ${value}${unit}`,
    hint: '核对数值和单位；确有此值的，改规则里的 at-least 或 above',
  }),
  'data/entity-missing': ({ header }) => ({
    text: `这一行有数据，但“${header}”一栏是空的，不知道是谁的数`,
    hint: '填上名称；若是合计或说明行，请在名称栏写“合计”或“注：”；合并的名称格请取消合并',
  }),
  'data/not-a-name': ({ column, text }) => ({
    text: `“${column}”应为名称，读到的是逻辑值“${text}”`,
    hint: '填写文字',
  }),
  'data/rows-left-out': ({ sheet, rows }) => ({
    text: `工作表“${sheet}”有 ${rows.length} 行不是评价对象，没有读取：${rowTexts(rows)}`,
    hint: '无须处理；其中若有评价对象，请改用它的全称',
  }),
  'data/hidden-rows': ({ sheet, rows }) => ({
    text: `工作表“${sheet}”有 ${rows.length} 行是隐藏或被筛选掉的，已照常读取：第 ${firstFew(rows)} 行`,
    hint: '请确认这些行应参加评价；是就取消隐藏，不是就删去',
  }),
  'data/duplicate-entity': ({ entity, first, measures }) => ({
    text: `“${entity}”的${quoted(measures, '、')}报了两次${entity === first ? '' : `（另一处写作“${first}”）`}`,
    hint: '只留一处；若是两个不同的对象，请用不同的名称',
  }),
  'data/entity-collision': ({ entity, first }) => ({
    text: `“${entity}”与“${first}”看起来不同，统一写法后却是同一个名称`,
    hint: '同一个对象请用同一种写法；不同的对象请改用能分清的名称',
  }),
  'data/label-conflict': ({ entity, label, first, second }) => ({
    text: `“${entity}”的“${label}”前后不一：先是“${first}”，后是“${second}”`,
    hint: '改成一致；不清楚的，只留一处',
  }),
  'data/label-spelling': ({ label, first, second }) => ({
    text: `“${label}”里“${second}”与“${first}”只有大小写、空格或括号不同，会分成两组`,
    hint: '同一组请用同一种写法；不同的组请改用能分清的名称',
  }),
  'data/remark-denies': ({ label, text }) => ({
    text: `“${label}”填的是“${text}”，像是说没有；这一栏凡有文字都算有`,
    hint: `没有的请留空，或在规则的 missing-marks 里声明 "${text}": not-applicable；有的请写明内容`,
  }),
};

function quoted(names: readonly string[], between: string): string {
  return names.map((name) => `“${name}”`).join(between);
}

function unitName(unit: string): string {
  return unit === '' ? '纯数（无单位）' : `“${unit}”`;
}

function factorText(times: string, over: string): string {
  if (over === '1') return `乘以 ${times}`;
  return times === '1' ? `除以 ${over}` : `乘以 ${times}，除以 ${over}`;
}

function maybe({ readings }: Refused): string {
  return readings.length === 0 ? '' : `，可能是 ${readings.join(' 或 ')}`;
}

function orReading({ readings }: Refused): string {
  return readings.length === 0 ? '' : `（如 ${readings.join('、')}）`;
}

const SHOWN = 5;
/** Rows that are left out are told one by one: an entity may be among them. */
const LISTED = 50;

function rowTexts(rows: readonly { readonly row: number; readonly text: string }[]): string {
  const shown = rows.slice(0, LISTED).map(({ row, text }) => `第 ${row} 行“${shortened(text)}”`);
  return shown.join('、') + (rows.length > LISTED ? '等' : '');
}

function firstFew(rows: readonly number[]): string {
  return rows.slice(0, SHOWN).join('、') + (rows.length > SHOWN ? ' 等' : '');
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 16 ? `${characters.slice(0, 16).join('')}…` : text;
}
