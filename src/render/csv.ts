import type { Language } from '../model/words.js';
import type { ReportCell, ReportDocument, ReportTable } from '../report/document.js';
import { cellText } from './cell-text.js';
import { headingOf } from './heading.js';
import { inert } from './inert.js';
import { legendOf } from './legend.js';
import { renderWords } from './words.js';

/** By it spreadsheet programs know that the text is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
/** RFC 4180, 2: lines end with CRLF. */
const LINE_END = '\r\n';

/**
 * The document's tables as csv (RFC 4180), one after another with an empty line between, figures as displayed. Lines that
 * begin with # are remarks: the banner, each table's title above its headings, its notes below. A footnote mark stands in a column of its own, so
 * that figures stay figures.
 */
export function renderCsv({ status, sections }: ReportDocument, language: Language): string {
  const banner = status === undefined ? [] : [csvRemark(status, language)];
  const blocks = sections.map(({ title, table, notes }) => [
    csvRemark(title, language),
    ...tableLines(table, language),
    ...[...notes, ...legendOf(table, language)].map((note) => csvRemark(note, language)),
  ]);
  const lines = blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block]));
  return BYTE_ORDER_MARK + [...banner, ...lines].map((line) => line + LINE_END).join('');
}

/** A line that readers of data pass over: in Chinese one field, whether or not a reader knows about remarks. */
export function csvRemark(text: string, language: Language): string {
  // no quote begins a field in the midst of it
  const unquoted = inert(text).replaceAll('"', language === 'zh' ? '＂' : "'");
  // full-width forms end no field; English keeps its own where no formula could begin after it
  const ends = language === 'zh' ? ENDS_FIELD : ENDS_BEFORE_FORMULA;
  return `#${unquoted.replace(ends, (end) => (end === ',' ? '，' : '；'))}`;
}

const ENDS_FIELD = /[,;]/gu;
const ENDS_BEFORE_FORMULA = /[,;](?=\s*[=+\-@＝＋－＠])/gu;

function tableLines(table: ReportTable, language: Language): readonly string[] {
  const flagged = table.columns.map((_, at) => table.rows.some((row) => row[at]?.flag !== undefined));
  const header = table.columns.flatMap((column, at) => {
    const { title, unit } = headingOf(column, language);
    return flagged[at] ? [title + unit, renderWords[language].flags(title)] : [title + unit];
  });
  const rows = table.rows.map((row) =>
    row.flatMap((cell, at) => (flagged[at] ? [field(cell), textField(cell.flag ?? '')] : [field(cell)])),
  );
  return [header.map(textField), ...rows].map((fields) => fields.join(','));
}

function field(cell: ReportCell): string {
  if (cell.kind === 'number') return cellText(cell);
  return textField(cell.kind === 'text' ? cell.text : cell.mark);
}

/** What spreadsheet programs take for the start of a formula, after any space; full-width signs count in Chinese versions. */
const FORMULA_START = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;
/** Separators of any locale, quotes, and what would make the line a remark or lose its spaces. */
const NEEDS_QUOTES = /[",;]|^[#\s]|\s$/u;

function textField(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${inert(text)}` : inert(text);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
