import type { MeasureKind } from '../../model/table-spec.js';
import type { Language } from '../../model/words.js';
import type { RulesSetting } from '../../rules/schema.js';

type EntityKind = Extract<RulesSetting['entity'], string>;

/** The words of forms that figures are typed into. */
export interface EntryWords {
  readonly title: (rules: string) => string;
  readonly sheets: { readonly [K in EntityKind]: string } & { readonly ledger: string };
  readonly caption: (sheet: string) => string;
  readonly remark: string;
  readonly period: (period: string) => string;
  /** Over the header of a figure of another period. */
  readonly ofPeriod: (period: string, isYear: boolean) => string;
  /** The name by which the example row is known and passed over. */
  readonly example: string;
  readonly exampleText: string;
  readonly demands: {
    readonly name: string;
    readonly text: string;
    readonly number: string;
    readonly atLeast: (bound: string) => string;
    readonly above: (bound: string) => string;
    readonly choice: (choices: readonly string[]) => string;
    readonly evidence: string;
    readonly waived: string;
    readonly exempt: string;
    readonly join: (demands: readonly string[]) => string;
  };
  readonly kinds: { readonly [K in MeasureKind]: string };
  readonly steps: readonly string[];
  /** Added where the rules have a table of events. */
  readonly eventsStep: string;
}

const zh: EntryWords = {
  title: (rules) => `${rules}：填报表`,
  sheets: { zone: '开发区', enterprise: '企业', project: '项目', post: '岗位', ledger: '加减分台账' },
  caption: (sheet) => `${sheet}填报表`,
  remark: '灰色的示例行读入时略去，不必删除；各栏怎样填写，见“填表说明”。',
  period: (period) => `报告期：${period}`,
  ofPeriod: (period, isYear) => (isYear ? `${period}年` : period),
  example: '示例（读入时略去）',
  exampleText: '文字',
  demands: {
    name: '名称；各表、各期写法一致',
    text: '文字',
    number: '数字',
    atLeast: (bound) => `不小于 ${bound}`,
    above: (bound) => `大于 ${bound}`,
    choice: (choices) => `从中选一：${choices.join('、')}`,
    evidence: '每件都要写：文件名称、文号',
    waived: '不扣分的写明理由，其余空着',
    exempt: '免评的写明原因，其余空着',
    join: (demands) => demands.join('，'),
  },
  kinds: { flow: '流量', stock: '存量', ratio: '比率', growth: '增速', net: '净增数' },
  steps: [
    '只填白色的格子；表头和计量单位不要改动。行不够时在白色行中间插入。',
    '按表头下面一行的计量单位填数，格子里只写数字，不写单位、“约”和文字。',
    '没有数的，写上面列出的符号；零写 0。空着的算未报送。',
    '填好以后用 zone-score check 检查：哪一格有问题、怎样改，会逐一列出。',
  ],
  eventsStep: '台账和明细表一行一件、一家；没有的留着空表，不要删去工作表。',
};

const en: EntryWords = {
  title: (rules) => `${rules}: form`,
  sheets: {
    zone: 'Zones',
    enterprise: 'Enterprises',
    project: 'Projects',
    post: 'Posts',
    ledger: 'Ledger of adjustments',
  },
  caption: (sheet) => `${sheet}: form`,
  remark:
    'The grey example row is passed over when the form is read and need not be deleted; see the first sheet for each column.',
  period: (period) => `Period: ${period}`,
  ofPeriod: (period) => period,
  example: 'Example (passed over)',
  exampleText: 'text',
  demands: {
    name: 'the name, written the same way everywhere',
    text: 'text',
    number: 'a number',
    atLeast: (bound) => `at least ${bound}`,
    above: (bound) => `above ${bound}`,
    choice: (choices) => `one of: ${choices.join(', ')}`,
    evidence: 'required for every event: the document, its number',
    waived: 'the reason where a penalty is waived, otherwise blank',
    exempt: 'the reason where the entity is exempt, otherwise blank',
    join: (demands) => demands.join(', '),
  },
  kinds: {
    flow: 'a flow',
    stock: 'a stock',
    ratio: 'a ratio',
    growth: 'a growth rate',
    net: 'a net increase',
  },
  steps: [
    'Fill in white cells only; leave headers and units as they are. Where rows run out, insert some between white ones.',
    'Give figures in the unit below the header, as bare numbers without unit or text.',
    'Where there is no figure, write one of the marks listed above; zero is 0. A blank cell counts as not reported.',
    'Then run zone-score check: it names every faulty cell and what to write instead.',
  ],
  eventsStep:
    'The other sheets have one event, or one part, a row; where there is none, leave the sheet empty and in place.',
};

export const entryWords: { readonly [L in Language]: EntryWords } = { zh, en };
