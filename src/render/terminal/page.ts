import type { ReportDocument, Section } from '../../report/document.js';
import { inert } from '../inert.js';
import { legendOf } from '../legend.js';
import { renderWords } from '../words.js';
import { wrapped } from '../wrap.js';
import { renderTable } from './table.js';
import type { TerminalView } from './view.js';

/** The document as a page of text for a screen or a text file, ended by a line break. */
export function renderTerminal(document: ReportDocument, view: TerminalView): string {
  const paragraphs = [
    heading(document, view),
    document.facts.flatMap(({ label, text }) =>
      lines(`${label}${renderWords[view.language].colon}${text}`, view),
    ),
    ...document.sections.map((section) => sectionLines(section, view)),
    document.notes.flatMap((note) => lines(note, view)),
  ];
  const filled = paragraphs.filter((paragraph) => paragraph.length > 0);
  return `${filled.map((paragraph) => paragraph.join('\n').trimEnd()).join('\n\n')}\n`;
}

function heading({ title, status }: ReportDocument, view: TerminalView): readonly string[] {
  const banner = status === undefined ? [] : lines(status, view).map(view.palette.warning);
  return [...banner, ...lines(title, view).map(view.palette.strong)];
}

function sectionLines({ title, table, notes }: Section, view: TerminalView): readonly string[] {
  return [
    ...lines(title, view).map(view.palette.strong),
    renderTable(table, view),
    ...[...notes, ...legendOf(table, view.language)].flatMap((note) => lines(note, view)),
  ];
}

function lines(text: string, view: TerminalView): readonly string[] {
  return wrapped(inert(text), view.columns);
}
