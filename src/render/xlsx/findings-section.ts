import { describe } from '../../diagnostics/describe.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { placeText } from '../../diagnostics/place-text.js';
import { sortedByPlace } from '../../diagnostics/sort.js';
import type { Place } from '../../model/place.js';
import type { Language } from '../../model/words.js';
import type { ReportCell, Section } from '../../report/document.js';
import { fileName } from '../../report/file-name.js';
import { workbookWords } from './words.js';

/** More than anyone reads; listing millions would make a file that no spreadsheet program opens gladly. */
const MOST = 5000;

/** 问题清单: every warning and note of the run, by place, with what to do. */
export function findingsSection(diagnostics: readonly Diagnostic[], language: Language): Section {
  const words = workbookWords[language].findings;
  const columns = [
    { title: words.number, align: 'center' },
    { title: words.severity, align: 'center' },
    { title: words.place, align: 'left' },
    { title: words.text, align: 'left' },
    { title: words.hint, align: 'left' },
    { title: words.code, align: 'left' },
  ] as const;
  const rows = sortedByPlace(diagnostics)
    .slice(0, MOST)
    .map((found, at) => findingRow(found, at + 1, language));
  const notes = [
    ...(diagnostics.length === 0 ? [words.none] : []),
    ...(diagnostics.length > MOST ? [words.more(MOST, diagnostics.length)] : []),
  ];
  return { id: 'findings', title: words.title, table: { columns, rows }, notes };
}

function findingRow(found: Diagnostic, number: number, language: Language): readonly ReportCell[] {
  const { severity, severityWord, text, hint, code } = describe(found, language);
  return [
    { kind: 'number', value: `${number}`, places: 0 },
    { kind: 'text', text: severityWord, ...(severity === 'note' ? {} : { tone: 'bad' }) },
    { kind: 'text', text: placeText(withFileName(found.place)) },
    { kind: 'text', text },
    { kind: 'text', text: hint },
    { kind: 'text', text: code, tone: 'quiet' },
  ];
}

function withFileName(place: Place): Place {
  return place.kind === 'option' ? place : { ...place, file: fileName(place.file) };
}
