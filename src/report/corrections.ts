import { cellAddress, cellText } from '../diagnostics/place-text.js';
import type { Correction } from '../model/dataset.js';
import { formatPeriod } from '../model/period.js';
import type { CellPlace } from '../model/place.js';
import type { Language } from '../model/words.js';
import type { ReportCell, ReportColumn, Section } from './document.js';
import { fileName } from './file-name.js';
import type { Result } from './result-schema.js';
import type { Subject } from './subject.js';
import { type CorrectionWords, correctionWords } from './words/corrections.js';

/** What the ledger of corrections changed; nothing where it changed nothing. */
export function correctionSections({ assessment }: Subject, language: Language): Section[] {
  const { corrections = [] } = assessment.dataset;
  if (corrections.length === 0) return [];
  const words = correctionWords[language];
  const withPeriod = corrections.some(({ period }) => period !== undefined);
  const { name, column, period, old, new: corrected, reason, document, first, place } = words.columns;
  const titles = [
    name,
    column,
    ...(withPeriod ? [period] : []),
    old,
    corrected,
    reason,
    document,
    first,
    place,
  ];
  const columns = titles.map((title): ReportColumn => ({ title, align: 'left' }));
  const rows = corrections.map((correction) => rowOf(correction, withPeriod, words));
  return [{ id: 'corrections', title: words.section, table: { columns, rows }, notes: [words.note] }];
}

function rowOf(correction: Correction, withPeriod: boolean, words: CorrectionWords): ReportCell[] {
  const { name, column, period, unit, reason, document, first, place } = correction;
  const texts = [
    name,
    column,
    ...(withPeriod ? [period === undefined ? words.none : formatPeriod(period)] : []),
    correction.old === '' ? words.blank : correction.old,
    `${correction.new}${unit}`,
    reason,
    document,
    first === undefined ? words.none : addressOf(first),
    addressOf(place),
  ];
  return texts.map((text) => ({ kind: 'text', text }));
}

/** Behind a figure: what it was, where, and why it is another one. */
export function correctedText({ old, first, reason, document }: Correction, language: Language): string {
  const words = correctionWords[language];
  const cell = first === undefined ? words.none : addressOf(first);
  return words.told(old === '' ? words.blank : old, cell, reason, document);
}

/** For programs. */
export function correctionData({ assessment }: Subject): Result['corrections'] {
  return (assessment.dataset.corrections ?? []).map(({ period, place, first, ...facts }) => ({
    ...facts,
    period: period === undefined ? null : formatPeriod(period),
    cell: addressOf(place),
    first: first === undefined ? null : addressOf(first),
  }));
}

function addressOf({ file, sheet, row, column }: CellPlace): string {
  return cellText(fileName(file), sheet, cellAddress(row, column));
}
