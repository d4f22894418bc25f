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

const saveAgain = 'open the file in Excel or WPS and save it as an Excel workbook (*.xlsx)';
const fetchAgain =
  'ask for the file again, or download or copy it once more; failing that, repair it in Excel or WPS and save a copy';

const formats: { readonly [F in OtherFormat]: string } = {
  html: 'a web page (HTML)',
  'xml-2003': 'an Excel 2003 XML spreadsheet',
  xml: 'an XML file',
  pdf: 'a PDF file',
  image: 'an image',
  rar: 'a RAR archive',
  '7z': 'a 7z archive',
  gzip: 'a gzip archive',
  archive: 'a ZIP archive',
  docx: 'a Word document',
  pptx: 'a presentation',
  ods: 'an OpenDocument (ODS) spreadsheet',
  xlsb: 'an Excel binary workbook (xlsb)',
  numbers: 'an Apple Numbers spreadsheet',
};

const remedies: { readonly [F in OtherFormat]: string } = {
  html: saveAgain,
  'xml-2003': saveAgain,
  xml: saveAgain,
  pdf: 'figures cannot be read reliably from a PDF: ask the sender for the .xlsx',
  image: 'figures cannot be read reliably from an image: ask the sender for the .xlsx',
  rar: 'unpack it and use the .xlsx file inside',
  '7z': 'unpack it and use the .xlsx file inside',
  gzip: 'unpack it and use the file inside',
  archive: 'unpack it and use the .xlsx file inside',
  docx: 'copy the table into Excel or WPS and save it as .xlsx',
  pptx: 'copy the table into Excel or WPS and save it as .xlsx',
  ods: 'open it in Excel, WPS or LibreOffice and save it as .xlsx',
  xlsb: saveAgain,
  numbers: 'in Numbers choose "Export to Excel", format .xlsx',
};

const limits: { readonly [L in LimitName]: string } = {
  'file-bytes': 'file size',
  entries: 'number of files in the package',
  'part-bytes': 'unpacked size of one part',
  'total-bytes': 'unpacked size of all parts',
  ratio: 'compression ratio (unpacked to packed)',
  cells: 'number of cells with content',
  merges: 'number of merged ranges',
  styles: 'cell styles',
  nodes: 'XML elements and attributes in one part, or fields of a csv file',
  depth: 'depth of XML nesting',
  attributes: 'attributes of one XML element',
  'cell-text': 'characters in one cell',
  figures: 'the number of figures to compute (rows × steps of the rules)',
};

const damages: { readonly [D in DamageKind]: string } = {
  directory: 'its directory does not match its content',
  header: "a part's header does not match the directory",
  'compressed-data': 'the compressed data cannot be unpacked',
  size: 'the unpacked size differs from the recorded one',
  checksum: 'the checksum (CRC) does not match',
};

const xmlProblems: { readonly [P in XmlProblem]: string } = {
  'cut-off': 'the content does not end',
  'bad-tag': 'malformed tag',
  'wrong-end-tag': 'end tag does not match its start tag',
  'bad-attribute': 'malformed attribute',
  'repeated-attribute': 'an attribute stands twice',
  'bad-entity': 'undefined entity or illegal character reference',
  'bad-character': 'there is a control character that XML does not allow',
  'unknown-prefix': 'the namespace prefix of an element is not declared',
  'repeated-id': 'two relationships have the same Id, so it is unclear which one counts',
  'stray-text': 'content outside the root element',
  'wrong-root': 'the root element is not the one this part must have',
  'wrong-structure': 'an element stands or holds what it must not',
};

const misplacements: { readonly [M in Misplacement]: string } = {
  'not-an-address': 'is not a valid position',
  outside: 'lies outside the sheet (1048576 rows × 16384 columns)',
  repeated: 'stands twice, and nothing says which one counts',
  order: 'comes after one that should follow it',
  'other-row': 'does not agree with the number of the row that holds it',
};

const types: { readonly [T in StoredType]: string } = {
  number: 'a number',
  truth: 'a logical value (0, 1, true or false)',
  date: 'a date (such as 2024-03-31)',
  error: 'an error code (beginning with #)',
  'string-index': 'the number of a shared string',
};

const separatorNames: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

/** Counts of bytes are told in MB, others as they are; found amounts are rounded up so that they read above the limit. */
function amount(limit: LimitName, value: number): string {
  if (limit === 'ratio') return `${Math.ceil(value)}:1`;
  return limit.endsWith('-bytes') ? `${Math.ceil(value / 1_048_576)} MB` : `${value}`;
}

export const fileMessages: MessagesOf<FileArgs> = {
  'file/empty': () => ({
    text: 'the file is empty: it has no bytes at all',
    hint: 'a download or copy was probably cut short: fetch the file again',
  }),
  'file/encrypted': () => ({
    text: 'the workbook needs a password to open and cannot be read',
    hint: 'open it in Excel or WPS with the password, remove the password and save it as .xlsx',
  }),
  'file/ole2': ({ holds }) => ({
    text:
      holds === 'other'
        ? 'the file is an old Office document with no workbook in it'
        : `the file is a workbook in an old format (${holds === 'et' ? 'WPS .et' : 'Excel 97-2003 .xls'}); only .xlsx and .csv are read`,
    hint: saveAgain,
  }),
  'file/other-format': ({ format }) => ({
    text: `the content of the file is ${formats[format]}, not an .xlsx workbook (the extension does not change the content)`,
    hint: remedies[format],
  }),
  'file/text-not-workbook': () => ({
    text: 'the content of the file is plain text, but its name does not end in .csv, .tsv or .txt',
    hint: 'if it is data separated by commas or tabs, rename it to .csv; otherwise open it in Excel or WPS and save it as .xlsx',
  }),
  'file/not-a-workbook': () => ({
    text: 'the content of the file is neither an .xlsx workbook nor .csv text',
    hint: saveAgain,
  }),
  'file/truncated': () => ({ text: 'the file is incomplete: its end is missing', hint: fetchAgain }),
  'file/damaged': ({ damage }) => ({
    text: `the file is damaged: ${damages[damage]}; damaged files can yield wrong figures, so it is not read`,
    hint: fetchAgain,
  }),
  'file/unsupported-compression': ({ method }) => ({
    text: `the part uses compression method ${method}; expected 0 (stored) or 8 (deflate)`,
    hint: saveAgain,
  }),
  'file/duplicate-part': ({ part }) => ({
    text: `the package holds two parts named "${part}", and nothing says which one counts`,
    hint: saveAgain,
  }),
  'file/missing-part': ({ part, neededBy }) => ({
    text: `the part "${part}" is missing, and "${neededBy}" needs it`,
    hint: fetchAgain,
  }),
  'file/no-sheets': () => ({
    text: 'the workbook has no worksheet (chart sheets do not count)',
    hint: 'make sure that this is the workbook with the data',
  }),
  'file/duplicate-sheet': ({ name }) => ({
    text: `two sheets are named "${name}", and nothing says which one counts`,
    hint: 'open it in Excel or WPS, rename one of them and save',
  }),
  'file/shared-part': ({ part, first, second }) => ({
    text: `the sheets "${first}" and "${second}" lead to the same part "${part}"; nothing says which of them it is`,
    hint: saveAgain,
  }),
  'file/over-limit': ({ limit, allowed, found }) => ({
    text: `${limits[limit]} is over the limit: at most ${amount(limit, allowed)}, here at least ${amount(limit, found)}`,
    hint:
      limit === 'figures'
        ? `memory and time grow with it, about 0.3 GB a million; look for rows that are none, and if all are wanted add ${limitOption(limit, allowed, found)}`
        : `ordinary reports are not this large: check where the file came from, delete rows, columns and blank formats it does not need, or split it into several files; if you trust the file and need it as it is, add ${limitOption(limit, allowed, found)}`,
  }),
  'file/bad-xml': ({ problem, offset }) => ({
    text: `the XML of the part is wrong: ${xmlProblems[problem]} (at byte ${offset + 1})`,
    hint: saveAgain,
  }),
  'file/dtd': () => ({
    text: 'the part declares a DTD (DOCTYPE); proper workbooks never do, so the file may be hostile',
    hint: 'check where the file came from; if it is genuine, open it in Excel or WPS and save it as .xlsx',
  }),
  'file/bad-encoding': ({ encoding }) => ({
    text: `the text is not valid ${encoding} and would come out garbled`,
    hint: 'open it in Excel or WPS, check that the text reads well, and save it as .xlsx (a csv as "CSV UTF-8")',
  }),
  'file/unsupported-encoding': ({ encoding }) => ({
    text: `the part declares the encoding "${encoding}"; expected UTF-8, UTF-16 or GB18030`,
    hint: saveAgain,
  }),
  'file/misplaced-row': ({ row, problem }) => ({
    text: `row number "${row}" ${misplacements[problem]}`,
    hint: saveAgain,
  }),
  'file/misplaced-cell': ({ address, problem }) => ({
    text: `cell "${address}" ${misplacements[problem]}`,
    hint: saveAgain,
  }),
  'file/bad-cell-value': ({ type, text }) => ({
    text: `the cell should hold ${types[type]}, but the file says "${text}"`,
    hint: `the file was probably exported by other software; ${saveAgain}`,
  }),
  'file/unknown-cell-type': ({ type }) => ({
    text: `the cell type "${type}" is not one the standard knows`,
    hint: saveAgain,
  }),
  'file/unknown-style': ({ style }) => ({
    text: `the cell refers to style "${style}", which does not exist: number, percentage or date cannot be told apart`,
    hint: saveAgain,
  }),
  'file/bad-range': ({ range }) => ({
    text: `"${range}" is not a valid range; expected something like A1:C3`,
    hint: saveAgain,
  }),
  'file/ragged-record': ({ record, found, usual }) => ({
    text: `row ${record} has ${found} fields where other rows have ${usual}`,
    hint: 'Take the comma out of a number such as 1,200 or put quotes round it ("1,200"); leave a missing item empty, but keep its comma',
  }),
  'file/unclosed-quote': ({ line }) => ({
    text: `the quotation mark that opens on line ${line} is never closed`,
    hint: 'add the closing quotation mark; write a quotation mark inside a field twice',
  }),
  'file/stray-quote': ({ line }) => ({
    text: `line ${line}: text follows a closing quotation mark; expected a separator or the end of the line`,
    hint: 'put the whole field in quotation marks; write a quotation mark inside a field twice',
  }),
  'file/ambiguous-separator': ({ separators, line }) => ({
    text: `line ${line} holds ${separators.map((sign) => separatorNames[sign] ?? sign).join(' and ')}: the separator cannot be told`,
    hint: 'put fields that hold these signs in quotation marks, or save the table as .xlsx',
  }),
};
