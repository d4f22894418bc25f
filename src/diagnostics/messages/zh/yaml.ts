import type { ExtendsProblem, NumberNotation, YamlArgs } from '../../codes/yaml.js';
import type { MessagesOf } from '../message.js';

const notations: { readonly [N in NumberNotation]: string } = {
  hexadecimal: '十六进制',
  octal: '八进制',
  exponent: '科学计数法',
  underscore: '下划线分隔',
  thousands: '千分位逗号',
  'leading-zero': '前面带 0',
  infinite: '无穷大',
  'not-a-number': '“非数”',
  'full-width': '全角数字',
};

const extendsProblems: { readonly [P in ExtendsProblem]: string } = {
  'not-text': '不是文件名',
  empty: '是空的',
  absolute: '是绝对路径，换一台电脑就找不到',
  url: '是网址，本工具从不联网',
  backslash: '用了反斜杠“\\”',
};

export const yamlMessages: MessagesOf<YamlArgs> = {
  'rules/file-too-large': ({ bytes, limit }) => ({
    text: `规则文件有 ${bytes} 字节，超过上限 ${limit} 字节（1 MB）`,
    hint: '规则文件只写规则；数据请放在工作簿里，公共部分可拆到另一个文件，用 extends 引用',
  }),
  'rules/too-many-lines': ({ lines, limit }) => ({
    text: `规则文件有 ${lines} 行，超过上限 ${limit} 行`,
    hint: '规则文件只写规则；数据请放在工作簿里，公共部分可拆到另一个文件，用 extends 引用',
  }),
  'rules/too-many-elements': ({ limit }) => ({
    text: `到这里为止，规则文件的键、值和标点已超过 ${limit} 个`,
    hint: '规则文件只写规则；数据请放在工作簿里',
  }),
  'rules/too-many-keys': ({ limit }) => ({
    text: `同一层的键超过 ${limit} 个`,
    hint: '检查是否把数据写进了规则文件；数据请放在工作簿里',
  }),
  'rules/too-deep': ({ limit }) => ({
    text: `层次嵌套超过 ${limit} 层`,
    hint: '检查这里的缩进和括号是否写错；正常的规则文件不超过十层',
  }),
  'rules/utf-16': ({ encoding }) => ({
    text: `规则文件的编码是 ${encoding}，应为 UTF-8`,
    hint: '用记事本打开，选“另存为”，编码选 UTF-8，再运行一次',
  }),
  'rules/not-utf8': ({ looksLike }) => ({
    text: looksLike === 'GBK' ? '规则文件不是 UTF-8 编码，看起来是 GBK' : '从这里起不是 UTF-8 编码的文字',
    hint: '用记事本或 WPS 打开，确认汉字显示正常后选“另存为”，编码选 UTF-8',
  }),
  'rules/damaged-text': ({ count }) => ({
    text: `有 ${count} 个“�”：原来的文字在以前的编码转换中已经丢失`,
    hint: '从正确的文件重新复制这些文字，或照原件重新录入',
  }),
  'rules/hidden-character': ({ codePoint, count }) => ({
    text: `有 ${count} 个看不见的字符 ${codePoint}，会使看起来一样的名称对不上`,
    hint: '删掉这一处并重新录入前后的文字；这类字符多是从网页或聊天软件复制来的',
  }),
  'rules/empty-file': ({ file }) => ({
    text: `规则文件 ${file} 是空的`,
    hint: '应至少写明 zone-score、id、columns、indicators、index；可从 rules 文件夹里的示例改起',
  }),
  'rules/not-a-map': ({ found }) => ({
    text: `规则文件最外层应是一组“键: 值”，读到的是${found === 'list' ? '列表' : '一段文字'}`,
    hint: '从第一行起写“zone-score: 1”这样的“键: 值”，冒号用半角，后面空一格',
  }),
  'rules/several-documents': ({ documents }) => ({
    text: `一个文件里有 ${documents} 份文档（用“---”或“...”隔开），应只有一份`,
    hint: '删去分隔行合成一份，或拆成几个文件',
  }),
  'rules/directive': ({ text }) => ({
    text: `规则文件不接受 YAML 指令“${text}”`,
    hint: '删去这一行；规则文件一律按 YAML 1.2 读取',
  }),
  'rules/anchor': ({ text }) => ({
    text: `规则文件不接受锚点和引用“${text}”：& 和 * 开头的词在 YAML 里另有含义`,
    hint: '如果是文字，请加引号；如果想重复使用一段内容，请写两遍，或用 extends 继承另一个文件',
  }),
  'rules/merge-key': ({ text }) => ({
    text: `规则文件不接受合并键“${text}”`,
    hint: '请把要合并的内容直接写出来，或用 extends 继承另一个文件',
  }),
  'rules/tag': ({ tag }) => ({
    text: `规则文件不接受类型标记“${tag}”`,
    hint: '删去这个标记；如果是以“!”开头的文字，请加引号',
  }),
  'rules/tab-indent': ({ tabs }) => ({
    text: `缩进里有 ${tabs} 个制表符（Tab），YAML 的缩进只能用空格`,
    hint: '把 Tab 换成空格，每层两个；可在编辑器里把“Tab 转为空格”打开',
  }),
  'rules/odd-space': ({ codePoint }) => ({
    text: `这里的空白是 ${codePoint}(全角空格或不换行空格)，YAML 把它当作文字`,
    hint: '换成半角空格',
  }),
  'rules/full-width': ({ found, expected }) => ({
    text: `这里用了全角的“${found}”，应为半角的“ ${expected} ”`,
    hint: `换成半角的“ ${expected} ”（冒号、逗号后空一格）；如果它本来就是文字的一部分，请给整段文字加半角引号`,
  }),
  'rules/no-space-after-colon': ({ text }) => ({
    text: `冒号后面缺一个空格：“${text}”`,
    hint: '写成“键: 值”，冒号后空一格；如果整段是文字，请加引号',
  }),
  'rules/no-colon': ({ text }) => ({
    text: `“${text}”后面没有冒号：这里应是“键: 值”`,
    hint: '补上半角冒号和空格；如果它是上一行的延续，请缩进；列表项以“- ”开头',
  }),
  'rules/two-colons': ({ text }) => ({
    text: `一行里有两个“键: ”：“${text}”`,
    hint: '下一层另起一行并缩进，或写成 {键: 值}；如果冒号是文字的一部分，请给整段文字加引号',
  }),
  'rules/bad-indent': ({ text }) => ({
    text: `“${text}”的缩进与同一层的其他行对不齐`,
    hint: '同一层的行要左对齐，下一层比上一层多两个空格',
  }),
  'rules/misplaced-item': ({ text }) => ({
    text: `列表项“${text}”不能放在这里`,
    hint: '“- ”要另起一行，写在所属的键下面，各项左对齐；写在一行里请用 [甲, 乙]',
  }),
  'rules/unclosed-quote': ({ quote }) => ({
    text: `这里开始的引号 ${quote} 没有结束`,
    hint: `在文字末尾补上 ${quote}；文字里有 " 时，外面用单引号`,
  }),
  'rules/text-after-quote': ({ text }) => ({
    text: `引号或括号结束之后还有文字“${text}”`,
    hint: '把整段文字放进一对引号；注释的 # 前面要空一格',
  }),
  'rules/unclosed-bracket': ({ open, close }) => ({
    text: `这里开始的“${open}”没有用“${close}”结束`,
    hint: `在末尾补上“${close}”；跨行书写时，括号里的每一行都要比键多缩进`,
  }),
  'rules/unexpected-bracket': ({ bracket }) => ({
    text: `“${bracket}”放在这里没有意义：前面的内容已经结束`,
    hint: '检查括号是否成对；如果是文字，请给整段文字加引号',
  }),
  'rules/missing-comma': ({ text }) => ({
    text: `括号里的两项之间缺少逗号：“${text}”`,
    hint: '各项之间用半角逗号隔开：{键: 值, 键: 值} 或 [甲, 乙]；一段文字跨行时请加引号',
  }),
  'rules/surplus-comma': ({ text }) => ({
    text: `逗号之前没有内容：“${text}”`,
    hint: '删去多余的逗号，或补上缺少的一项',
  }),
  'rules/reserved-start': ({ character, text }) => ({
    text: `“${text}”以“${character}”开头，YAML 不允许不加引号`,
    hint: '给它加上引号，如 "%" 或 "%增速"',
  }),
  'rules/bad-escape': ({ written }) => ({
    text: `双引号里的“${written}”不是 YAML 认识的转义`,
    hint: "反斜杠是文字时改用单引号：'C:\\数据'；或写成两个反斜杠",
  }),
  'rules/yaml-syntax': ({ problem, text }) => ({
    text: `从“${text}”起不符合 YAML 的写法（${problem}）`,
    hint: '检查这一行和上一行的缩进、冒号、引号和括号',
  }),
  'rules/key-not-text': ({ text }) => ({
    text: text === '' ? '冒号前面没有键' : `“${text}”不能作键：键应是一个名称`,
    hint: '键只写一个名称；名称里有括号等符号时，请加引号',
  }),
  'rules/duplicate-key': ({ key }) => ({
    text: `“${key}”在同一层写了两次`,
    hint: '删去其中一个，或改正写错的名称；两处的位置都已列出',
  }),
  'rules/empty-value': ({ key }) => ({
    text: key === '' ? '这一项没有内容' : `“${key}”后面没有内容`,
    hint: '写上内容，或整行删去；下一层的行要比它多缩进两个空格',
  }),
  'rules/number-notation': ({ text, notation }) => ({
    text: `“${text}”是${notations[notation]}的写法，规则文件里的数只用普通十进制`,
    hint: '改写成普通的数，如 1200.5；如果是编号、文号等文字，请加引号',
  }),
  'rules/number-digits': ({ text, limit }) => ({
    text: `“${text}”超过 ${limit} 位有效数字，电子表格保存不下，复核时会对不上`,
    hint: `保留 ${limit} 位以内的有效数字；如果是证号等文字，请加引号`,
  }),
  'rules/formula-needs-quotes': ({ text }) => ({
    text: `“${text}”里的逗号把它切成了几段：在 { } 或 [ ] 里，逗号是分隔符`,
    hint: `给它加上引号："${text}"`,
  }),
  'rules/extends-path': ({ path, problem }) => ({
    text: `extends 的“${path}”${extendsProblems[problem]}`,
    hint: '写一个相对于本文件的路径，用“/”分隔，如 base.yaml 或 ../base.yaml',
  }),
  'rules/extends-missing': ({ path, reasons }) => ({
    text: `extends 引用的规则文件 ${path} 读不出来（${reasons.join('、')}）`,
    hint: '检查文件名和位置；路径相对于写着 extends 的这个文件',
  }),
  'rules/extends-cycle': ({ chain }) => ({
    text: `extends 绕成了一圈：${chain.join(' → ')}`,
    hint: '去掉其中一处 extends；被继承的文件不能又继承回来',
  }),
  'rules/extends-too-deep': ({ limit }) => ({
    text: `extends 一层接一层超过 ${limit} 层`,
    hint: '合并其中几个文件；通常三层就够：基础规则 → 园区类型 → 专项方案',
  }),
};
