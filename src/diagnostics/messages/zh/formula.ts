import type { ExponentFlaw, FormulaArgs, NumberFlaw } from '../../codes/formula.js';
import type { MessagesOf } from '../message.js';

const numberHints: { readonly [F in NumberFlaw]: string } = {
  exponent: '把数字写全：1e3 写成 1000,2.5e-3 写成 0.0025',
  hexadecimal: '公式里的数字用十进制书写',
  'trailing-point': '去掉末尾的小数点，或补上小数位：1 或 1.0',
  'leading-zero': '去掉前面的 0:007 写成 7',
  'too-many-digits': '电子表格只保留 15 位有效数字，请缩短到 15 位以内，或改写成算式（如 2 / 3）',
  thousands: '如果是一个数，去掉千位分隔符（1,234 写成 1234）；如果是两个参数，在逗号后加一个空格',
  malformed: '数字写成 12 或 12.5 的样子，最多一个小数点，中间没有空格和下划线',
};

const exponentTexts: { readonly [F in ExponentFlaw]: string } = {
  'not-a-literal': '乘方 ^ 的指数应为一个不带单位的数字',
  'not-whole': '有单位的量只能做整数次乘方',
  'too-large': '乘方 ^ 的指数过大',
};

const unitName = (unit: string) => (unit === '' ? '不带单位的数' : `“${unit}”`);
const typeName = { number: '数值', truth: '条件（如 税收 > 0）' } as const;
const meant = (suggestion: string, otherwise: string) =>
  suggestion === '' ? otherwise : `是否想写“${suggestion}”？${otherwise}`;

export const formulaMessages: MessagesOf<FormulaArgs> = {
  'formula/empty': () => ({ text: '公式是空的', hint: '写出算式，例如 税收收入 / 工业用地' }),
  'formula/too-long': ({ length, limit }) => ({
    text: `公式有 ${length} 个字符，最多 ${limit} 个`,
    hint: '把公式拆成几个指标，在后一个里引用前一个的名称',
  }),
  'formula/too-many-parts': ({ limit }) => ({
    text: `公式里的数字、名称和运算合计超过 ${limit} 个`,
    hint: '把公式拆成几个指标，在后一个里引用前一个的名称',
  }),
  'formula/too-deep': ({ limit }) => ({
    text: `公式的括号、函数或正负号嵌套超过 ${limit} 层`,
    hint: '去掉多余的括号，或把公式拆成几个指标',
  }),
  'formula/unexpected-character': ({ character, codePoint }) => ({
    text:
      character === ''
        ? `公式里有看不见的字符 ${codePoint}`
        : `公式里不能有字符“${character}”（${codePoint}）`,
    hint:
      character === ''
        ? '删掉这个位置的字符后重新输入，多半是从别处复制时带进来的'
        : '公式由数字、名称、函数和 + - * / ^ 比较符号、括号组成；名称里含有符号时用「」括起来，如 「R&D经费」',
  }),
  'formula/look-alike': ({ found, use }) => ({
    text: `公式里的“${found}”应写成“${use}”`,
    hint: `改为英文半角的 ${use}；如果它是名称的一部分，用「」把整个名称括起来`,
  }),
  'formula/text': ({ text }) => ({
    text: `公式里不能有引号括起的文字“${text}”`,
    hint: '名称直接写，含有符号时用「」括起来，如 「R&D经费」；公式里没有文字型的值',
  }),
  'formula/number': ({ text, flaw }) => ({
    text: `“${text}”不是公式认得的数字写法`,
    hint: numberHints[flaw],
  }),
  'formula/missing-operand': ({ found }) => ({
    text: found === '' ? '公式没有写完，这后面还应有一个值' : `“${found}”这里应是一个数字、名称、函数或括号`,
    hint: '补上缺少的值，或去掉多余的运算符号',
  }),
  'formula/missing-operator': ({ before, after }) => ({
    text: `“${before}”和“${after}”之间缺少运算符号`,
    hint: '补上 + - * / 或比较符号；带单位的数字与单位之间不留空格（10万元）；名称里有空格时用「」括起来',
  }),
  'formula/unclosed': ({ open, close }) => ({
    text: `“${open}”没有对应的“${close}”`,
    hint: `在应当结束的位置补上 ${close}`,
  }),
  'formula/unopened': ({ close }) => ({
    text: `“${close}”没有对应的左括号`,
    hint: `去掉这个 ${close}，或在前面补上左括号`,
  }),
  'formula/stray-comma': () => ({
    text: '逗号只能用来分隔函数的参数',
    hint: '去掉逗号；数字不写千位分隔符；如果想取其中较大的一个，写 max(a, b)',
  }),
  'formula/chained-comparison': ({ write }) => ({
    text: '比较不能连写，每个比较符号两边各有一个值',
    hint: `拆成两个比较，用 and 连接：${write}`,
  }),
  'formula/ambiguous-power': ({ base, exponent }) => ({
    text: `“-${base}^${exponent}”有两种读法：数学上先乘方后取负，Excel 先取负后乘方`,
    hint: `用括号写明：-(${base}^${exponent}) 或 (-${base})^${exponent}`,
  }),
  'formula/unknown-name': ({ name, suggestion }) => ({
    text: `没有名为“${name}”的数据项、指标或参数`,
    hint: meant(suggestion, '公式只能引用规则里声明过的名称，逐字一致'),
  }),
  'formula/unknown-function': ({ name, suggestion }) => ({
    text: `没有名为“${name}”的函数`,
    hint: meant(suggestion, '可用的函数见规则说明的“公式”一节'),
  }),
  'formula/function-as-name': ({ name, usage }) => ({
    text: `“${name}”是函数，后面应有括号和参数`,
    hint: `写成 ${usage}`,
  }),
  'formula/name-as-function': ({ name }) => ({
    text: `“${name}”是数据项或指标，不是函数，后面不能直接跟括号`,
    hint: `相乘写 ${name} * (…)；如果括号是名称的一部分，用「」把整个名称括起来`,
  }),
  'formula/unknown-unit': ({ unit, suggestion }) => ({
    text: `不认得单位“${unit}”`,
    hint: meant(
      suggestion,
      '数字后面紧跟的文字是单位，如 10万元、5家、10[万元/亩]；相乘要写 *；以数字开头的名称用「」括起来',
    ),
  }),
  'formula/argument-count': ({ function: name, usage, count }) => ({
    text: `函数 ${name} 的参数个数不对：写了 ${count} 个`,
    hint: `写成 ${usage}`,
  }),
  'formula/type-mismatch': ({ where, expected }) => ({
    text: `“${where}”在这里需要${typeName[expected]}，得到的是${typeName[expected === 'number' ? 'truth' : 'number']}`,
    hint:
      expected === 'truth'
        ? '写成比较，例如 税收 > 0 或 has(税收)'
        : '要把条件变成数值，写 if(条件, 成立时的值, 不成立时的值)',
  }),
  'formula/needs-name': ({ function: name }) => ({
    text: `${name} 里只能写评价表的一个数据项或指标的名称`,
    hint: `对每个数据项分别写：${name}(税收收入) / ${name}(工业用地)；或把算式另设为指标`,
  }),
  'formula/places': ({ function: name, limit }) => ({
    text: `${name} 的小数位数应为 -${limit} 到 ${limit} 之间的整数`,
    hint: `直接写一个整数：${name}(x, 2) 保留两位小数，${name}(x, -2) 到百位`,
  }),
  'formula/share': () => ({
    text: 'cohort_percentile 的第二个参数应为大于 0、小于 100% 的分位',
    hint: '写成 90% 或 0.9；最小值和最大值用 cohort_min、cohort_max',
  }),
  'formula/band-threshold': ({ text }) => ({
    text: `band 的分档界限应为数字，写的是“${text}”`,
    hint: '界限写成带单位的数字，如 20万元、60分、3%；界限随情况变化时用 if',
  }),
  'formula/band-order': ({ before, after }) => ({
    text: `band 的分档界限应由小到大，“${after}”不大于前面的“${before}”`,
    hint: '按由小到大的顺序排列：band(x, v0, t1, v1, t2, v2)，x 等于界限时归入上一档',
  }),
  'formula/nested-cohort': ({ outer, inner }) => ({
    text: `${outer} 里不能再用 ${inner}`,
    hint: `把 ${inner}(…) 单独设为一个指标，再在 ${outer} 里引用它的名称`,
  }),
  'formula/unknown-reference': ({ name, suggestion, known }) => ({
    text: name === '' ? 'of_reference 的第二个参数应当是参照的名称' : `没有名为“${name}”的参照`,
    hint: meant(
      suggestion,
      known.length === 0
        ? '先在规则的 references 里写上它，如 references: {全市: [全市, 全市合计]}'
        : `规则里的参照：${known.join('、')}`,
    ),
  }),
  'formula/nested-reference': ({ inner }) => ({
    text: `of_reference 里面不能再用 ${inner}`,
    hint: '参照只是报表里的一行，没有同组，也没有下属的行；里面只能写数据项、指标和逐行函数',
  }),
  'formula/unknown-table': ({ name, suggestion, known }) => ({
    text: name === '' ? '这里应当写一张表的名称' : `没有名为“${name}”的表`,
    hint: meant(
      suggestion,
      known.length === 0 ? '先在规则的 tables 里声明这张表' : `规则声明的表：${known.join('、')}`,
    ),
  }),
  'formula/nested-table': ({ inner }) => ({
    text: `对一张表的各行求和、计数时，里面不能再用 ${inner}`,
    hint: '里面只能写这张表自己的数据项和逐行函数；其他计算放在外面',
  }),
  'formula/top-count': ({ limit }) => ({
    text: '取前几名应写 1 到上限之间的一个整数',
    hint: `如 top_of(集群, 产值, 3)；最多 ${limit}`,
  }),
  'formula/division-by-zero': () => ({
    text: '除数是 0',
    hint: '改成不为 0 的除数；数据为 0 时的处理由缺失规则决定，不需要写在公式里',
  }),
  'formula/unit-mismatch': ({ where, unit, against, write }) => ({
    text: `“${where}”两边的单位不一致：这里是${unitName(unit)}，另一边是${unitName(against)}`,
    hint: write === '' ? '核对两边的口径；单位可以相除、相乘，但不同的量不能相加或比较' : `写成 ${write}`,
  }),
  'formula/percent-literal': ({ literal, unit, write }) => ({
    text: `${literal} 与以“${unit}”计的量放在一起，可能是 ${write}，也可能是 ${literal} 倍`,
    hint: `写明单位：${write}，或 ${literal}倍`,
  }),
  'formula/needs-plain': ({ where, unit }) => ({
    text: `${where} 只能用于不带单位的数，这里的单位是“${unit}”`,
    hint: `先除以同单位的量，例如 ${where}(x / 1[${unit}])`,
  }),
  'formula/no-root': ({ unit }) => ({
    text: `单位“${unit}”不能开平方`,
    hint: `先除以同单位的量，例如 sqrt(x / 1[${unit}])`,
  }),
  'formula/exponent': ({ flaw, unit, limit }) => ({
    text: exponentTexts[flaw] + (unit === '' ? '' : `，底数的单位是“${unit}”`),
    hint:
      flaw === 'not-whole'
        ? `先除以同单位的量，例如 (x / 1[${unit}]) ^ 0.5`
        : `指数直接写成数字，绝对值不超过 ${limit}，有单位的量不超过 12 次；变化的指数可写 exp(y * ln(x))`,
  }),
};
