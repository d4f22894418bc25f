import type { UsageArgs } from '../../codes/usage.js';
import type { MessagesOf } from '../message.js';

export const usageMessages: MessagesOf<UsageArgs> = {
  'usage/no-command': ({ commands }) => ({
    text: '没有写明要做什么',
    hint: `可用的命令：${commands.join('、')}；用法见 zone-score --help`,
  }),
  'usage/unknown-command': ({ command, nearest, commands }) => ({
    text: `没有“${command}”这个命令`,
    hint: nearest === undefined ? `可用的命令：${commands.join('、')}` : `是否想写 ${nearest}？`,
  }),
  'usage/unknown-option': ({ option, nearest }) => ({
    text: `没有“${option}”这个选项`,
    hint: nearest === undefined ? '用 --help 查看本命令的全部选项' : `是否想写 ${nearest}？`,
  }),
  'usage/missing-argument': ({ argument }) => ({
    text: `缺少参数 ${argument}`,
    hint: '用 --help 查看本命令的写法',
  }),
  'usage/missing-option': ({ option }) => ({
    text: `缺少必需的选项 ${option}`,
    hint: `在命令中加上 ${option}`,
  }),
  'usage/option-without-value': ({ option }) => ({
    text: `选项 ${option} 后面没有值`,
    hint: '在选项后空一格写上它的值',
  }),
  'usage/invalid-value': ({ option, value, expected }) => ({
    text: `${option} 不能是“${value}”`,
    hint: `可以是：${expected.join('、')}`,
  }),
  'usage/too-many-arguments': ({ expected, given }) => ({
    text: `参数过多：应有 ${expected} 个，写了 ${given} 个`,
    hint: '名称中有空格时，请用引号括起来；用 --help 查看写法',
  }),
  'usage/invalid-period': ({ text }) => ({
    text: `“${text}”不是报告期`,
    hint: '写成 2022（全年）、2022H1（上半年）、2022Q3（三季度）、2022-09（九月）或 2022W05（第五周）',
  }),
  'usage/unknown-extension': ({ file, known }) => ({
    text: `看不出“${file}”要写成什么格式`,
    hint: `文件名请以 ${known.join(' 或 ')} 结尾`,
  }),
  'usage/format-needs-file': ({ format }) => ({
    text: `--format ${format} 不能显示在屏幕上`,
    hint: `用 -o 写成文件，例如 -o 结果.${format}`,
  }),
  'usage/format-conflict': ({ format, file }) => ({
    text: `--format ${format} 与输出文件“${file}”的扩展名不一致`,
    hint: '去掉 --format（按扩展名定格式），或改扩展名',
  }),
  'usage/repeated-input': ({ file, first }) => ({
    text: file === first ? `“${file}”写了两次` : `“${file}”与“${first}”是同一个文件`,
    hint: '同一个文件只写一次',
  }),
  'usage/input-in-folder': ({ input, folder }) => ({
    text: `“${input}”已在文件夹“${folder}”里，会读两次`,
    hint: '写了文件夹，就不必再写其中的文件；只要其中几份的，逐份写明，不写文件夹',
  }),
  'usage/output-is-input': ({ file, input }) => ({
    text: `输出“${file}”就是要读取的“${input}”；报表和规则文件从不改写`,
    hint: '给输出另取一个文件名；--force 也不能改写输入',
  }),
  'usage/would-overwrite': ({ file }) => ({
    text: `“${file}”已存在，且不是本程序生成的报告`,
    hint: '换一个文件名；确实要替换，请加 --force',
  }),
  'usage/cannot-annotate': ({ file, because }) => ({
    text:
      because === 'signed'
        ? `“${file}”带有数字签名，加入标注会使签名失效`
        : `“${file}”不是 .xlsx 工作簿，没有颜色和批注可加`,
    hint:
      because === 'signed'
        ? '请报送单位另存一份没有签名的副本，或去掉 --annotate，直接看屏幕上的问题'
        : '用 Excel 或 WPS 打开，另存为 .xlsx 后再标注；或去掉 --annotate，直接看屏幕上的问题',
  }),
  'usage/annotate-one-input': ({ count }) => ({
    text: `--annotate 一次只标注一份报表，写了 ${count} 份`,
    hint: '逐份运行 check，每份各用一个 --annotate',
  }),
  'usage/annotate-extension': ({ file, extension }) => ({
    text: `标注后的文件应与原表格式相同，“${file}”不以 ${extension} 结尾`,
    hint: `把文件名改为以 ${extension} 结尾`,
  }),
  'usage/unknown-entity': ({ entity, nearest }) => ({
    text: `报表中没有评价对象“${entity}”`,
    hint: nearest === undefined ? '名称应与报表中一致；可先用 rank 查看全部名称' : `是否想写“${nearest}”？`,
  }),
  'usage/exempt-entity': ({ entity, reason }) => ({
    text: `“${entity}”免评（${reason}），没有得分可说明`,
    hint: '免评对象不参加任何计算；名单见 rank 的附注',
  }),
  'usage/unknown-figure': ({ path, nearest }) => ({
    text: `规则中没有“${path}”这一项`,
    hint:
      nearest === undefined ? '名称应与规则文件中一致；不写这一项则说明最终得分' : `是否想写“${nearest}”？`,
  }),
};
