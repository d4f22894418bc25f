import type { RulesArgs } from '../../codes/rules.js';
import type { MessagesOf } from '../message.js';
import { expectationText } from './expectations.js';

/** "是否想写 X?" when a near name is known, else what can be done instead. */
function meant(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `是否想写“${nearest}”？`;
}

const unit = (text: string) => (text === '' ? '纯数' : text);

export const rulesMessages: MessagesOf<RulesArgs> = {
  'rules/unknown-key': ({ key, nearest, known }) => ({
    text: `这里不认识“${key}”`,
    hint: meant(nearest, `这里可用：${known.join('、')}`),
  }),
  'rules/missing-key': ({ key, within }) => ({
    text: within === '' ? `规则文件缺少“${key}”` : `“${within}”缺少“${key}”`,
    hint: `请补写“${key}: …”；写法见 rules/README.md`,
  }),
  'rules/unexpected-value': ({ key, found, expected, nearest }) => ({
    text: `“${key}”应为${expectationText(expected)}，写的是“${found}”`,
    hint: meant(nearest, '请按上面的形式改写'),
  }),
  'rules/unknown-unit': ({ unit: text, nearest }) => ({
    text: `不认识计量单位“${text}”`,
    hint: meant(nearest, '请改用常用单位；自有的计数单位写在 units: {counting: [名称]}'),
  }),
  'rules/unknown-rate': ({ unit: text }) => ({
    text: `“${text}”的折算率不成立`,
    hint: '应为一个已知单位等于多少另一单位，如 美元: 6.8974元；每个单位只折算一次，不能互相绕圈',
  }),
  'rules/quantity-unit': ({ quantity, unit: text, expected }) => ({
    text: `“${quantity}”的单位是 ${unit(text)}，这里要 ${unit(expected)}，两者不能换算`,
    hint: `请改写为以 ${unit(expected)} 计的数，或在 units: rates: 里写明折算率`,
  }),
  'rules/not-positive': ({ key, value }) => ({
    text: `“${key}”是 ${value}，应大于 0`,
    hint: '以它为分母，零或负数算不出得分；请核对原文件的基准值或目标值',
  }),
  'rules/wrong-order': ({ lower, higher }) => ({
    text: `${lower} 应小于 ${higher}`,
    hint: '请核对上下限的先后；逆向指标（越低越好）的最差值应大于最优值',
  }),
  'rules/reserved-name': ({ name }) => ({
    text: `“${name}”是程序保留的名称，规则文件里不能用`,
    hint: '请换一个名称；以 @ 和报告期结尾的（税收@2021）是另一期的数；groups 里不必写 all，它总是指全部评价对象；ungraded 是不定等次',
  }),
  'rules/name-twice': ({ name }) => ({
    text: `“${name}”既是报送数据项，又是另有公式的指标`,
    hint: '公式里的名称只能指一样东西；请给指标换个名称，或去掉它的公式（即直接取该数据项）',
  }),
  'rules/alias-twice': ({ alias, first, second }) => ({
    text: `表头“${alias}”同时属于“${first}”和“${second}”`,
    hint: '一个表头只能对应一个数据项或一种分组；请改动其中一处的名称、aliases 或 groups',
  }),
  'rules/unknown-name': ({ name, nearest, within }) => ({
    text: `“${within}”里没有“${name}”`,
    hint: meant(nearest, `请先在“${within}”里写明`),
  }),
  'rules/circular-formula': ({ cycle }) => ({
    text: `互相引用成环：${cycle.join(' → ')}`,
    hint: '请改写其中一个公式或沿用（carry-forward），使各项最终只由报送的数得出',
  }),
  'rules/weights-sum': ({ dimension, group, expected, actual, difference }) => ({
    text: `${group === '' ? '' : `“${group}”组`}${dimension === '' ? '各项' : `“${dimension}”之下各项`}权重合计 ${actual}，应为 ${expected}，相差 ${difference}`,
    hint: '请按原文件核对各项权重；总分不是 100 时写 full-marks',
  }),
  'rules/weights-zero': ({ dimension, group }) => ({
    text: `${group === '' ? '' : `“${group}”组`}${dimension === '' ? '各项' : `“${dimension}”之下各项`}赋权合计为 0，上一层的权重分不下去`,
    hint: '请至少给一项大于 0 的赋权；这一组不考核的，上一层的权重也写 0',
  }),
  'rules/groups-needed': () => ({
    text: '这里按组给出，但规则没有分组',
    hint: '请写 groups: {type: 类型}（类型是报表里的一列），或只写一个数',
  }),
  'rules/group-odd': ({ group, others, nearest }) => ({
    text: `这里写了“${group}”，同一分组的另外 ${others} 处都没有这个组`,
    hint: meant(nearest, '同一分组的各处，写的组要相同；请删去，或在各处补写'),
  }),
  'rules/group-unnamed': ({ group }) => ({
    text: `这里没有写“${group}”组`,
    hint: `请补写 ${group}: 数；不考核的组，权重写 0，其他数写 "/"`,
  }),
  'rules/empty-dimension': ({ dimension }) => ({
    text: `“${dimension}”之下没有指标`,
    hint: '请在 of: 下列出指标，或删去这个维度',
  }),
  'rules/dimension-or-indicator': ({ name }) => ({
    text: `“${name}”应是维度（写 of）或指标（写 score），二者取一`,
    hint: '维度：{weight: 40, of: {…}}；指标：{weight: 25, score: {method: …}}',
  }),
  'rules/unknown-indicator': ({ name, nearest }) => ({
    text: `没有名为“${name}”的指标或数据项`,
    hint: meant(nearest, '请先在 indicators 或 columns 里写明'),
  }),
  'rules/period-required': ({ key }) => ({
    text: `“${key}”要看报告期，但没有说明算哪一期`,
    hint: '请在命令行加 --period 2022(或 2022Q3)，或在规则文件写 period: 2022',
  }),
  'rules/not-a-period': ({ text }) => ({
    text: `“${text}”不是报告期`,
    hint: '报告期写作 2022、2022H1、2022Q3 或 2022-09',
  }),
  'rules/no-value-for-period': ({ key, period, given }) => ({
    text: `“${key}”没有 ${period} 的数，只有 ${given.join('、')}`,
    hint: '请补写该期的数；两期之间取前一期写 between: step，按时间内插写 between: linear',
  }),
  'rules/target-needed': ({ indicator }) => ({
    text: `“${indicator}”计分要用目标值，但没有写明`,
    hint: '请在该指标写 target: …，或在 score 里写 target: …',
  }),
  'rules/inverse-needed': ({ indicator, forms }) => ({
    text: `“${indicator}”越低越好，须写明逆向计分的形式`,
    hint: `请在 score 里写 inverse: ${forms.join(' 或 ')}(各形式结果不同，以原文件为准)`,
  }),
  'rules/inverse-unwanted': ({ indicator }) => ({
    text: `“${indicator}”越高越好，不应写 inverse`,
    hint: '若它越低越好，请在 indicators 里写 direction: lower；否则删去 inverse',
  }),
  'rules/against-direction': ({ indicator, direction, key, value }) => ({
    text: `“${indicator}”越${direction === 'lower' ? '低' : '高'}越好，与 ${key}: ${value} 相反`,
    hint: `请改写 ${key}，或在 indicators 里写 direction: ${direction === 'lower' ? 'higher' : 'lower'}`,
  }),
  'rules/redistribute-within': ({ indicator }) => ({
    text: `“${indicator}”缺失时权重重新分配，但没有说明分给谁`,
    hint: '请加 within: dimension(本维度内)或 within: total(全部指标)，如 {policy: redistribute, within: dimension}、{not-applicable: redistribute, within: dimension}',
  }),
  'rules/redistribute-mixed': ({ indicator }) => ({
    text: `“${indicator}”的权重重新分配范围与其他指标不同`,
    hint: '同一规则文件里 within 须一致：全用 dimension 或全用 total',
  }),
  'rules/redistribute-total': ({ dimension, aggregate }) => ({
    text: `权重在全部指标间重新分配时，${dimension === '' ? '总分' : `“${dimension}”`}不能用 ${aggregate}`,
    hint: '请改用 aggregate: sum，或写 within: dimension',
  }),
  'rules/policy-elsewhere': ({ policy, belongs, instead }) => ({
    text:
      belongs === 'score'
        ? `“${policy}”是得分的缺失办法，不能用来填补指标值`
        : `“${policy}”是指标值的填补办法，不能用在得分上`,
    hint: `请写在${belongs === 'score' ? '指标体系该项的 score' : 'columns 的数据项或 indicators 的指标'}里：missing: ${policy}${
      instead === undefined ? '' : `；此处类似的写法是 ${instead}`
    }`,
  }),
  'rules/zero-out-of-bounds': ({ column, bound, value }) => ({
    text: `“${column}”写了 ${bound}: ${value}，零不在其内，缺失却按零计入`,
    hint: '请换一种填补办法（如 group-median），或核对该项的下限',
  }),
  'rules/penalty-under-mean': ({ indicator }) => ({
    text: `“${indicator}”缺失时扣分，得分为负，而几何、调和、幂平均没有负数的结果`,
    hint: '请改用 aggregate: sum 或 arithmetic-mean，或换一种缺失处理办法',
  }),
  'rules/lowest-grade': ({ grade, threshold }) => ({
    text: `最低等次“${grade}”从 ${threshold} 分起，低于它的没有等次`,
    hint: '最低一等请写 0，如 {A: 90, B: 75, C: 60, D: 0}',
  }),
  'rules/quota-shares': ({ shares, cumulative }) => ({
    text: `名额比例累计为 ${shares.join('、')}，应逐级上升到 100%`,
    hint: cumulative
      ? 'cumulative: true 时写累计比例，如 {A: 20%, B: 60%, C: 95%, D: 100%}'
      : 'cumulative: false 时写各等次自己的比例，合计 100%，如 {A: 20%, B: 40%, C: 35%, D: 5%}',
  }),
  'rules/condition-expected': ({ formula }) => ({
    text: `“${formula}”是一个数，这里要一个条件`,
    hint: '请写成比较，如 事故数 > 0起',
  }),
  'rules/exempt-form': () => ({
    text: '每条免评写 column、entity、when 之中的一个，不能不写，也不能写两个',
    hint: '如 {column: 免评原因}、{entity: 某公司, reason: 公益性企业} 或 {when: 投产月数 < 24个月, reason: 投产不足两年}',
  }),
  'rules/exempt-beyond-columns': ({ name }) => ({
    text: `免评条件只能用报送数据项，不能用“${name}”`,
    hint: '免评对象在一切计算之前剔除，那时还没有指标值和组内统计；请把条件直接写成数据项的算式',
  }),
  'rules/downgrade-form': () => ({
    text: '每条降档写 to(降到某等)或 by(降几等)之中的一个',
    hint: '如 {when: 事故 > 0起, to: D, refill: false} 或 {when: 事故 > 0起, by: 1, refill: false}',
  }),
  'rules/downgrade-refill': ({ lowest }) => ({
    text: `名额递补的让出了位次，没有原来的等次可比，只能降到最低一等“${lowest}”或不定等次`,
    hint: `请写 to: ${lowest} 或 to: ungraded；或写 refill: false，名额不递补`,
  }),
  'rules/threshold-order': ({ before, after }) => ({
    text: `等次“${before}”和“${after}”的起点分高低颠倒`,
    hint: '各等次从高到低（或从低到高）依次写，起点分须与等次的高低一致',
  }),
  'rules/equal-thresholds': ({ first, second }) => ({
    text: `“${first}”和“${second}”从同一分数起`,
    hint: '每个等次请写各自的起点分',
  }),
  'rules/reference-beyond-row': ({ name, reference }) => ({
    text: `“${name}”要看同组或别的行，参照“${reference}”只是报表里的一行，没有同组`,
    hint: 'of_reference 里请写数据项、只用数据项的指标和逐行函数',
  }),
  'rules/reference-twice': ({ row, first, second }) => ({
    text: `“${row}”一行既是参照“${first}”，又是参照“${second}”`,
    hint: '一行只能归一个参照，请删去其中一处',
  }),
  'rules/register-columns': () => ({
    text: '名册除名称外，至少还要写一栏，才能同报表区分',
    hint: '如 register: {name: 名称, code: 代码, former: 曾用名}；可写 code、former、type、region、parent',
  }),
  'rules/result-unit': ({ formula, declared, found }) => ({
    text: `“${formula}”算出来的单位是 ${unit(found)}，声明的是 ${unit(declared)}，两者不能换算`,
    hint: '请核对公式和 unit：分子、分母是否写反，或少写了一项',
  }),
};
