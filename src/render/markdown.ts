import type { Language } from '../model/words.js';
import type { ReportCell, ReportColumn, ReportDocument, ReportTable, Section } from '../report/document.js';
import { cellText } from './cell-text.js';
import { headingOf } from './heading.js';
import { inert } from './inert.js';
import { legendOf } from './legend.js';
import { renderWords } from './words.js';

/** The document in GitHub Flavored Markdown: headings, facts as a list, tables, notes. All text of it is plain text. */
export function renderMarkdown(document: ReportDocument, language: Language): string {
  const { title, status, facts, provenance = [], sections, notes } = document;
  const said = [...facts, ...provenance];
  const blocks = [
    `# ${escaped(title)}`,
    ...(status === undefined ? [] : [`> **${escaped(status)}**`]),
    ...list(said.map(({ label, text }) => `${label}${renderWords[language].colon}${text}`)),
    ...sections.flatMap((section) => sectionBlocks(section, language)),
    ...list(notes),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks({ title, table, notes }: Section, language: Language): readonly string[] {
  const remarks = [...notes, ...legendOf(table, language)];
  return [`## ${escaped(title)}`, tableText(table, language), ...list(remarks)];
}

function tableText({ columns, rows, emphasis = [] }: ReportTable, language: Language): string {
  const headings = columns.map((column) => {
    const { title, unit } = headingOf(column, language);
    return escaped(title + unit);
  });
  const lines = rows.map((row, rowAt) =>
    row.map((cell) => (emphasis.includes(rowAt) ? strong(shown(cell)) : shown(cell))),
  );
  return [headings, columns.map(({ align }) => RULES[align]), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const RULES: { readonly [A in ReportColumn['align']]: string } = { left: ':--', right: '--:', center: ':-:' };

function shown(cell: ReportCell): string {
  const text = cell.kind === 'number' ? cellText(cell) : escaped(cellText(cell));
  return cell.flag === undefined ? text : `${text} ${escaped(cell.flag)}`;
}

function strong(text: string): string {
  return text === '' ? '' : `**${text}**`;
}

/** One block, or none for an empty list. */
function list(texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [] : [texts.map((text) => `- ${escaped(text)}`).join('\n')];
}

/** Everything that Markdown gives a meaning inside a line, and entities (CommonMark 0.31, 2.4 and 2.5; GFM, 4.10 and 6.9). */
const SIGNS = /[\\`*_{}[\]<>|#~!&$@^]|:(?=\/\/)|(?<=www)\./giu;
/** What would make a list of the text that follows a list mark or a heading mark (CommonMark 0.31, 5.2). */
const LIST_START = /^(\d*)([-+.)])/u;

function escaped(text: string): string {
  return inert(text).trim().replace(SIGNS, '\\$&').replace(LIST_START, '$1\\$2');
}
