import { compactText, displayText } from '../model/compact-text.js';
import { unmarked } from './of-which.js';

/** 全市, 全区 …: the area a total is drawn for. Alone they stand for the total. 全州 is a county in 广西. */
const areas = ['全国', '全省', '全市', '全区', '全县', '全域'];

/** Σ of everything. */
const totals = ['合计', '合计数', '合计值', '总计', '总和', '总数', '共计', 'total', 'grandtotal', 'sum'];

/** Σ of a part. */
const subtotals = ['小计', 'subtotal', 'sub-total'];

const aggregates = [
  ...totals,
  ...subtotals,
  '累计',
  '汇总',
  '平均',
  '均值',
  '平均数',
  '平均值',
  '平均水平',
  '中位数',
  '中位值',
  '最大值',
  '最小值',
  '最高',
  '最高值',
  '最低',
  '最低值',
  'average',
  'mean',
  'median',
  'max',
  'maximum',
  'min',
  'minimum',
];

/** Rows of these texts, or of these and something in brackets, hold no entity. */
const wholeTexts: ReadonlySet<string> = new Set([
  ...areas,
  ...aggregates,
  ...areas.flatMap((area) => aggregates.map((aggregate) => area + aggregate)),
  '其中',
]);

/** What a row of an aggregate adds up: everything, a part of it, or a named part; of an area, whatever lies in it. */
export type TotalOf =
  | { readonly kind: 'everything' | 'part' | 'area' }
  | { readonly kind: 'named' | 'within'; readonly name: string };

/** What the text of an aggregate's row says that it adds up; undefined for averages and whatever else is no sum. */
export function totalOf(text: string): TotalOf | undefined {
  const compact = bareAggregate(text);
  const within = unmarked(text);
  if (within !== undefined) return { kind: 'within', name: within };
  if (totals.includes(compact) || areas.some((area) => totals.some((total) => compact === area + total))) {
    return { kind: 'everything' };
  }
  if (subtotals.includes(compact)) return { kind: 'part' };
  if (areas.includes(compact)) return { kind: 'area' };
  const [, name] = NAMED_TOTAL.exec(compact) ?? [];
  return name === undefined ? undefined : { kind: 'named', name };
}

const NAMED_TOTAL = /^(.+)(?:合计|小计|总计)$/u;

/** 苏南小计, 国家级开发区平均值. */
const AGGREGATE_END = /(?:合计|小计|总计|平均|平均值)$/u;

/** Remarks: such a word, perhaps numbered, and a colon or a stop. */
const REMARK = /^(?:注释?|说明|备注|附注|资料来源|数据来源|指标解释|填报说明|notes?|source)\d*[:.、]/u;

/** The lines by which an office signs a table. */
const SIGNERS =
  '填表人|填报人|制表人|经办人|审核人|复核人|审批人|签发人|单位负责人|统计负责人|分管领导|分管负责人|联系人|联系电话|填报日期|填表日期|制表日期|报出日期|报送日期|制表机关|制定机关|填报单位|填表单位|编制单位|制表单位|报送单位|批准机关|批准文号|备案机关|备案文号';
/** On the compact text, with a remark as in 审核人(签字): between. 联系人小镇 is a zone. */
const SIGNATURE = new RegExp(`^(?:${SIGNERS})(?:\\([^()]*\\))?(?::|\\d|$)`, 'u');
/** The example row of a form, as our own forms write it: 示例（读入时略去）. Without the brackets it is a name like any other. */
const EXAMPLE = /^(?:示例|example)\([^()]+\)$/u;
/** On the text with its spaces: 填表人 张三. */
const SPACED_SIGNATURE = new RegExp(`^(?:${SIGNERS})\\s+\\S`, 'u');
const SHORT_SIGNATURE = /^(?:负责人|电话|日期|表号|文号|有效期(?:至)?|单位|计量单位|金额单位)(?::|$)/u;

/** True for the text of a row that stands in the table without being part of it: totals, averages, remarks, signatures. */
export function isFurniture(text: string): boolean {
  const compact = compactText(text);
  return (
    isAggregate(compact) ||
    unmarked(text) !== undefined ||
    [REMARK, SIGNATURE, SHORT_SIGNATURE, EXAMPLE].some((line) => line.test(compact)) ||
    (compact !== text && SPACED_SIGNATURE.test(displayText(text)))
  );
}

export function isAggregate(text: string): boolean {
  const compact = bareAggregate(text);
  return wholeTexts.has(compact) || AGGREGATE_END.test(compact);
}

/** Without a colon, and without what stands in brackets: 合计(12家). */
function bareAggregate(text: string): string {
  return compactText(text)
    .replace(/[:]$/u, '')
    .replace(/(?<=.)\([^()]*\)$/u, '');
}

/** A sentence, not a name. */
export function isSentence(text: string): boolean {
  return /[。;；!！?？]/u.test(text);
}
