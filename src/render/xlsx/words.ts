import type { Language } from '../../model/words.js';

/** What workbooks say of their own. */
export interface WorkbookWords {
  readonly cover: string;
  readonly program: string;
  readonly provenance: string;
  readonly notes: string;
  /** How the figures of any workbook are to be read. */
  readonly reading: readonly string[];
  readonly sheetTitle: (document: string, section: string) => string;
  readonly unit: (unit: string) => string;
  /** In place of one unit for all figures. */
  readonly seeHeadings: string;
  readonly signature: readonly string[];
  readonly footer: string;
  /** Font of text and of headings. */
  readonly fonts: { readonly text: string; readonly heading: string };
  readonly findings: {
    readonly title: string;
    readonly none: string;
    readonly number: string;
    readonly severity: string;
    readonly place: string;
    readonly text: string;
    readonly hint: string;
    readonly code: string;
    readonly more: (shown: number, all: number) => string;
  };
  readonly form: {
    readonly guide: string;
    readonly columns: { readonly [C in 'header' | 'unit' | 'demand' | 'note' | 'mark' | 'meaning']: string };
    readonly marks: string;
    readonly steps: string;
    readonly unit: string;
    readonly refused: string;
    /** Said of a number that is refused on typing. */
    readonly orMark: (demand: string, marks: readonly string[]) => string;
    readonly signature: readonly string[];
  };
}

const zh: WorkbookWords = {
  cover: '说明',
  program: '生成程序',
  provenance: '文件校验值',
  notes: '读表说明',
  reading: [
    '数值：按规则规定的位数四舍五入，且只取舍一次；规则没有规定取舍的数存有 15 位有效数字，仅显示时截短。',
    '缺数：以表下注明的符号表示，不是零；按规则补的分带标记，标记的含义见表下。',
    '复核：zone-score explain 名称 指标 --rules 规则文件 --input 报表，可查任何一个数的算式、单元格和规则行。',
    '校验：报表和规则文件的 SHA-256 与上列相同，即与本次计算所用的文件一字不差。',
    '本工作簿只有数值和文字，没有公式、宏和外部链接；以程序的 JSON 结果为全部位数的依据。',
  ],
  sheetTitle: (document, section) => `${document}——${section}`,
  unit: (unit) => `计量单位：${unit}`,
  seeHeadings: '见表头',
  signature: ['制表人', '审核人', '单位负责人', '日期'],
  footer: '第 &P 页 共 &N 页',
  fonts: { text: '宋体', heading: '黑体' },
  findings: {
    title: '问题清单',
    none: '没有发现问题。',
    number: '序号',
    severity: '级别',
    place: '位置',
    text: '问题',
    hint: '处理建议',
    code: '代码',
    more: (shown, all) => `共 ${all} 条，列出前 ${shown} 条；全部见 zone-score check。`,
  },
  form: {
    guide: '填表说明',
    columns: {
      header: '栏目',
      unit: '计量单位',
      demand: '填写要求',
      note: '口径和说明',
      mark: '符号',
      meaning: '含义',
    },
    marks: '没有数时写的符号',
    steps: '怎样填写',
    unit: '计量单位',
    refused: '不能这样填',
    orMark: (demand, marks) => `${demand}；没有数的写 ${marks.join(' 或 ')}`,
    signature: ['单位负责人', '统计负责人', '填表人', '联系电话', '报出日期'],
  },
};

const en: WorkbookWords = {
  cover: 'About',
  program: 'Made by',
  provenance: 'Checksums',
  notes: 'How to read the tables',
  reading: [
    'Figures are rounded half away from zero to the decimals the rules name, and only once; where the rules do not round, cells hold 15 significant digits and only the display is shortened.',
    'A missing value is shown by a mark explained below its table, and is not zero; a score filled in by the rules carries a footnote mark.',
    'Any figure can be followed to its cells and rule lines: zone-score explain ENTITY [PATH] --rules FILE --input FILE.',
    'Sheets and rule files whose SHA-256 is the one above are, to the letter, those that were used.',
    'This workbook holds figures and text only, no formulas, macros or links; the JSON result of the program has all digits.',
  ],
  sheetTitle: (document, section) => `${document}: ${section}`,
  unit: (unit) => `Unit: ${unit}`,
  seeHeadings: 'see headings',
  signature: ['Prepared by', 'Reviewed by', 'Approved by', 'Date'],
  footer: 'Page &P of &N',
  fonts: { text: 'Calibri', heading: 'Calibri' },
  findings: {
    title: 'Findings',
    none: 'Nothing was found.',
    number: 'No.',
    severity: 'Severity',
    place: 'Place',
    text: 'What is wrong',
    hint: 'What to do',
    code: 'Code',
    more: (shown, all) => `The first ${shown} of ${all}; zone-score check lists them all.`,
  },
  form: {
    guide: 'How to fill in',
    columns: {
      header: 'Column',
      unit: 'Unit',
      demand: 'What to write',
      note: 'Meaning',
      mark: 'Mark',
      meaning: 'Meaning',
    },
    marks: 'Marks for figures that are not there',
    steps: 'Steps',
    unit: 'Unit',
    refused: 'Not allowed here',
    orMark: (demand, marks) => `${demand}; where there is no figure: ${marks.join(' or ')}`,
    signature: ['Approved by', 'Reviewed by', 'Prepared by', 'Telephone', 'Date'],
  },
};

export const workbookWords: { readonly [L in Language]: WorkbookWords } = { zh, en };
