import type { Layout } from '../../diagnostics/codes/layouts.js';
import type { HeaderMatch } from '../../ingest/sheet-reading.js';
import type { Language } from '../../model/words.js';

type How = HeaderMatch['how'];

/** The words of what was found in sheets. */
export interface ColumnsWords {
  readonly title: (rules: string) => string;
  readonly sections: {
    readonly [S in 'sheets' | 'matches' | 'missing' | 'unused' | 'proposals']: string;
  };
  readonly columns: {
    readonly file: string;
    readonly sheet: string;
    readonly layout: string;
    readonly headerRows: string;
    readonly entity: string;
    readonly rows: string;
    readonly matched: string;
    readonly unused: string;
    readonly leftOut: string;
    readonly place: string;
    readonly header: string;
    readonly target: string;
    readonly how: string;
    readonly unit: string;
    readonly wantedUnit: string;
    readonly kind: string;
    readonly wanted: string;
    readonly nearest: string;
    readonly ruleLine: string;
    readonly paste: string;
  };
  readonly layouts: { readonly [L in Layout]: string };
  readonly how: { readonly [H in How]: string };
  readonly kinds: { readonly measure: string; readonly label: string };
  /** In place of a unit that the sheet does not state. */
  readonly unstated: string;
  readonly complete: string;
  readonly nothingRead: string;
  readonly proposed: string;
}

const zh: ColumnsWords = {
  title: (rules) => `${rules}：报表各栏的对应`,
  sections: {
    sheets: '读了哪些表',
    matches: '对上的栏',
    missing: '规则要而报表没有的',
    unused: '没有用到的表头',
    proposals: '可写入规则的表头',
  },
  columns: {
    file: '文件',
    sheet: '工作表',
    layout: '排法',
    headerRows: '表头行',
    entity: '名称栏',
    rows: '读入行数',
    matched: '对上',
    unused: '未用',
    leftOut: '略去的行',
    place: '位置',
    header: '表头',
    target: '对应',
    how: '怎样对上',
    unit: '报表单位',
    wantedUnit: '规则单位',
    kind: '种类',
    wanted: '规则里的名称',
    nearest: '最接近的表头',
    ruleLine: '规则行',
    paste: '写作',
  },
  layouts: { down: '逐行一个', across: '逐列一个', long: '一行一数', form: '一表一个' },
  how: { name: '原名', alias: '别名', normalised: '不计空格、括号、单位' },
  kinds: { measure: '数据项', label: '文字栏' },
  unstated: '未写',
  complete: '规则要的栏都找到了。',
  nothingRead: '没有一张表可以读：表头里要有名称栏，并至少有一栏是规则里的数据项或分组。',
  proposed: '只是按写法相近列出，程序不会自行采用；确是同一项的，写到规则的那一行。',
};

const en: ColumnsWords = {
  title: (rules) => `${rules}: columns of the sheets`,
  sections: {
    sheets: 'Sheets read',
    matches: 'Columns matched',
    missing: 'Wanted by the rules, in no sheet',
    unused: 'Headers not used',
    proposals: 'Headers that could be pasted into the rules',
  },
  columns: {
    file: 'File',
    sheet: 'Sheet',
    layout: 'Layout',
    headerRows: 'Header rows',
    entity: 'Names in',
    rows: 'Rows read',
    matched: 'Matched',
    unused: 'Unused',
    leftOut: 'Rows left out',
    place: 'Place',
    header: 'Header',
    target: 'Stands for',
    how: 'Matched by',
    unit: 'Unit stated',
    wantedUnit: 'Unit of the rules',
    kind: 'Kind',
    wanted: 'Name in the rules',
    nearest: 'Nearest header',
    ruleLine: 'Rule line',
    paste: 'To paste',
  },
  layouts: { down: 'one a row', across: 'one a column', long: 'one figure a row', form: 'one a sheet' },
  how: { name: 'name', alias: 'alias', normalised: 'all but spaces, brackets and unit' },
  kinds: { measure: 'figure', label: 'text' },
  unstated: 'not stated',
  complete: 'All columns that the rules want were found.',
  nothingRead:
    'No sheet could be read: a header must hold the names and at least one figure or grouping of the rules.',
  proposed:
    'Listed for their likeness only and never applied by themselves: paste those that do mean the same at the rule line.',
};

export const columnsWords: { readonly [L in Language]: ColumnsWords } = { zh, en };
