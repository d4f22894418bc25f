import type {
  DamageKind,
  FileArgs,
  LimitName,
  Misplacement,
  OtherFormat,
  StoredType,
  XmlProblem,
} from '../../codes/file.js';
import { limitOption } from '../../limit-option.js';
import type { MessagesOf } from '../message.js';

const saveAgain = '用 Excel 或 WPS 打开该文件，另存为“Excel 工作簿 (*.xlsx)”后再用';
const fetchAgain = '请对方重新发送，或重新下载、拷贝该文件；仍不行时用 Excel 或 WPS 打开修复后另存';

const formats: { readonly [F in OtherFormat]: string } = {
  html: '网页（HTML）',
  'xml-2003': 'Excel 2003 XML 表格',
  xml: 'XML 文件',
  pdf: 'PDF 文件',
  image: '图片',
  rar: 'RAR 压缩包',
  '7z': '7z 压缩包',
  gzip: 'gzip 压缩包',
  archive: 'ZIP 压缩包',
  docx: 'Word 文档',
  pptx: '演示文稿',
  ods: 'OpenDocument(ODS)表格',
  xlsb: 'Excel 二进制工作簿（xlsb）',
  numbers: 'Apple Numbers 表格',
};

const remedies: { readonly [F in OtherFormat]: string } = {
  html: saveAgain,
  'xml-2003': saveAgain,
  xml: saveAgain,
  pdf: 'PDF 里的数字不能可靠读取，请向报送单位索取 .xlsx 原表',
  image: '图片里的数字不能可靠读取，请向报送单位索取 .xlsx 原表',
  rar: '先解压，再使用其中的 .xlsx 文件',
  '7z': '先解压，再使用其中的 .xlsx 文件',
  gzip: '先解压，再使用其中的文件',
  archive: '先解压，再使用其中的 .xlsx 文件',
  docx: '把文档中的表格复制到 Excel 或 WPS 表格，存为 .xlsx',
  pptx: '把演示文稿中的表格复制到 Excel 或 WPS 表格，存为 .xlsx',
  ods: '用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx',
  xlsb: saveAgain,
  numbers: '在 Numbers 中选“导出为 Excel”，格式选 .xlsx',
};

const limits: { readonly [L in LimitName]: string } = {
  'file-bytes': '文件大小',
  entries: '包内文件数',
  'part-bytes': '单个部件解压后的大小',
  'total-bytes': '全部部件解压后的大小',
  ratio: '压缩比（解压后÷压缩后）',
  cells: '有内容的单元格数',
  merges: '合并单元格的个数',
  styles: '单元格样式的个数',
  nodes: '一个部件中 XML 元素和属性的个数（csv 为字段数）',
  depth: 'XML 嵌套层数',
  attributes: '一个 XML 元素的属性数',
  'cell-text': '一个单元格的字数',
  figures: '要算的数（行数 × 规则的步骤）',
};

const damages: { readonly [D in DamageKind]: string } = {
  directory: '目录与内容对不上',
  header: '部件的头信息与目录不一致',
  'compressed-data': '压缩数据无法解开',
  size: '解压后的大小与记录不符',
  checksum: '校验码（CRC）不符',
};

const xmlProblems: { readonly [P in XmlProblem]: string } = {
  'cut-off': '内容没有结束',
  'bad-tag': '标记不合语法',
  'wrong-end-tag': '结束标记与开始标记不配对',
  'bad-attribute': '属性不合语法',
  'repeated-attribute': '同一属性出现两次',
  'bad-entity': '含有未定义的实体或非法字符引用',
  'bad-character': '含有 XML 不允许的控制字符',
  'unknown-prefix': '元素的名称空间前缀没有声明',
  'repeated-id': '两条关系用了同一个 Id，不能确定以哪条为准',
  'stray-text': '根元素以外还有内容',
  'wrong-root': '根元素不是该部件应有的元素',
  'wrong-structure': '元素的位置或内容不合规范',
};

const misplacements: { readonly [M in Misplacement]: string } = {
  'not-an-address': '不是合法的位置',
  outside: '超出工作表范围（1048576 行 × 16384 列）',
  repeated: '出现了两次，不能确定以哪个为准',
  order: '排在它后面的行或列之后',
  'other-row': '与所在行的行号不一致',
};

const types: { readonly [T in StoredType]: string } = {
  number: '数值',
  truth: '逻辑值（0、1、true 或 false）',
  date: '日期（如 2024-03-31）',
  error: '错误代码（以 # 开头）',
  'string-index': '共享字符串的序号',
};

const separatorNames: Readonly<Record<string, string>> = { ',': '逗号', ';': '分号', '\t': '制表符' };

/** Counts of bytes are told in MB, others as they are; found amounts are rounded up so that they read above the limit. */
function amount(limit: LimitName, value: number): string {
  if (limit === 'ratio') return `${Math.ceil(value)}:1`;
  return limit.endsWith('-bytes') ? `${Math.ceil(value / 1_048_576)} MB` : `${value}`;
}

export const fileMessages: MessagesOf<FileArgs> = {
  'file/empty': () => ({
    text: '文件是空的，一个字节也没有',
    hint: '多半是下载或拷贝没有完成，请重新获取该文件',
  }),
  'file/encrypted': () => ({
    text: '工作簿设有打开密码，无法读取',
    hint: '用 Excel 或 WPS 输入密码打开，取消密码后另存为 .xlsx',
  }),
  'file/ole2': ({ holds }) => ({
    text:
      holds === 'other'
        ? '文件是旧式 Office 文档，里面没有工作簿'
        : `文件是旧格式的工作簿（${holds === 'et' ? 'WPS .et' : 'Excel 97-2003 .xls'}），只能读取 .xlsx 或 .csv`,
    hint: saveAgain,
  }),
  'file/other-format': ({ format }) => ({
    text: `文件的内容是${formats[format]}，不是 .xlsx 工作簿（扩展名不能改变内容）`,
    hint: remedies[format],
  }),
  'file/text-not-workbook': () => ({
    text: '文件的内容是纯文本，扩展名却不是 .csv、.tsv 或 .txt',
    hint: '如果它是逗号或制表符分隔的数据，把扩展名改为 .csv；否则用 Excel 或 WPS 打开后另存为 .xlsx',
  }),
  'file/not-a-workbook': () => ({
    text: '文件的内容不是 .xlsx 工作簿，也不是 .csv 文本',
    hint: saveAgain,
  }),
  'file/truncated': () => ({ text: '文件不完整，后面一截缺失', hint: fetchAgain }),
  'file/damaged': ({ damage }) => ({
    text: `文件已损坏：${damages[damage]}；损坏的文件可能读出错误的数字，因此不读`,
    hint: fetchAgain,
  }),
  'file/unsupported-compression': ({ method }) => ({
    text: `部件使用了不支持的压缩方法 ${method}，应为 0(不压缩)或 8(deflate)`,
    hint: saveAgain,
  }),
  'file/duplicate-part': ({ part }) => ({
    text: `包内有两个名为“${part}”的部件，不能确定以哪个为准`,
    hint: saveAgain,
  }),
  'file/missing-part': ({ part, neededBy }) => ({
    text: `缺少部件“${part}”，而“${neededBy}”需要它`,
    hint: fetchAgain,
  }),
  'file/no-sheets': () => ({
    text: '工作簿里没有工作表（图表页不算）',
    hint: '确认发来的是含有数据表的工作簿',
  }),
  'file/duplicate-sheet': ({ name }) => ({
    text: `有两张工作表都叫“${name}”，不能确定以哪张为准`,
    hint: '用 Excel 或 WPS 打开，给其中一张改名后保存',
  }),
  'file/shared-part': ({ part, first, second }) => ({
    text: `工作表“${first}”和“${second}”指向同一个部件“${part}”，不能确定它是哪一张`,
    hint: saveAgain,
  }),
  'file/over-limit': ({ limit, allowed, found }) => ({
    text: `${limits[limit]}超过上限：上限 ${amount(limit, allowed)}，这里至少 ${amount(limit, found)}`,
    hint:
      limit === 'figures'
        ? `所需内存和时间与它成正比，每一百万个约 0.3 GB；名称重复、误读的行请先核实，确需计算的，加 ${limitOption(limit, allowed, found)}`
        : `正常的报表不会这样大；请核实文件来源，删去多余的行、列和空白格式，或拆成几个文件后再用；文件可信、确需读取的，加 ${limitOption(limit, allowed, found)}`,
  }),
  'file/bad-xml': ({ problem, offset }) => ({
    text: `部件的 XML 有误：${xmlProblems[problem]}(第 ${offset + 1} 字节处)`,
    hint: saveAgain,
  }),
  'file/dtd': () => ({
    text: '部件含有 DTD 声明（DOCTYPE）；正常的工作簿没有它，可能是恶意文件',
    hint: '核实文件来源；确认无误的，用 Excel 或 WPS 打开后另存为 .xlsx',
  }),
  'file/bad-encoding': ({ encoding }) => ({
    text: `文字不是有效的 ${encoding} 编码，读出来会是乱码`,
    hint: '用 Excel 或 WPS 打开，核对无乱码后另存为 .xlsx(csv 则另存为“CSV UTF-8”)',
  }),
  'file/unsupported-encoding': ({ encoding }) => ({
    text: `部件声明的文字编码“${encoding}”不受支持，应为 UTF-8、UTF-16 或 GB18030`,
    hint: saveAgain,
  }),
  'file/misplaced-row': ({ row, problem }) => ({
    text: `行号“${row}”${misplacements[problem]}`,
    hint: saveAgain,
  }),
  'file/misplaced-cell': ({ address, problem }) => ({
    text: `单元格“${address}”${misplacements[problem]}`,
    hint: saveAgain,
  }),
  'file/bad-cell-value': ({ type, text }) => ({
    text: `单元格里应为${types[type]}，文件里写的是“${text}”`,
    hint: `该文件多半由其他软件导出；${saveAgain}`,
  }),
  'file/unknown-cell-type': ({ type }) => ({
    text: `单元格的类型“${type}”不在规范之内`,
    hint: saveAgain,
  }),
  'file/unknown-style': ({ style }) => ({
    text: `单元格引用的样式“${style}”不存在，无法判断它是数值、百分比还是日期`,
    hint: saveAgain,
  }),
  'file/bad-range': ({ range }) => ({
    text: `“${range}”不是合法的区域，应形如 A1:C3`,
    hint: saveAgain,
  }),
  'file/ragged-record': ({ record, found, usual }) => ({
    text: `第 ${record} 行有 ${found} 个字段，其他行是 ${usual} 个`,
    hint: '数里有千位逗号的，去掉逗号或给整个数加双引号（"1,200"）；缺项留空，但逗号不能少',
  }),
  'file/unclosed-quote': ({ line }) => ({
    text: `第 ${line} 行开始的双引号一直没有结束`,
    hint: '补上结尾的双引号；字段里的双引号要写成两个',
  }),
  'file/stray-quote': ({ line }) => ({
    text: `第 ${line} 行：结尾的双引号后面还有文字，应为分隔符或换行`,
    hint: '把整个字段放在双引号内；字段里的双引号要写成两个',
  }),
  'file/ambiguous-separator': ({ separators, line }) => ({
    text: `第 ${line} 行同时有${separators.map((sign) => separatorNames[sign] ?? sign).join('、')}，不能确定哪个是分隔符`,
    hint: '把含有这些符号的字段放进双引号，或另存为 .xlsx',
  }),
};
