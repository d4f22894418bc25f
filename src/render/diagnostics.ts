import { severityOf } from '../diagnostics/codes/index.js';
import { type Described, describe } from '../diagnostics/describe.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { cellAddress, cellText } from '../diagnostics/place-text.js';
import { sortedByPlace } from '../diagnostics/sort.js';
import type { Language } from '../model/words.js';
import type { ExcerptOf } from './excerpt.js';
import { excerptLines } from './excerpt-lines.js';
import { inert } from './inert.js';
import type { Palette } from './palette.js';
import { inRuns, type Run } from './runs.js';
import { padded } from './width.js';
import { renderWords } from './words.js';
import { wrapped } from './wrap.js';

export interface DiagnosticsView {
  readonly language: Language;
  readonly palette: Palette;
  /** Width of the screen; Infinity where there is none. */
  readonly columns: number;
  readonly excerptOf: ExcerptOf;
  /** List every finding of a run by itself. */
  readonly ungrouped: boolean;
}

/** The findings as a page for people: one block each, by place, with what stands there and what to do. '' for none. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], view: DiagnosticsView): string {
  const sorted = sortedByPlace(diagnostics);
  const runs = view.ungrouped
    ? sorted.map((found) => ({ first: found, members: [found], range: undefined }))
    : inRuns(sorted);
  return runs.map((run) => `${block(run, view).join('\n')}\n`).join('\n');
}

/** `共 2 处错误、1 处警告；未生成任何文件。`; '' when there is neither error nor warning. */
export function closingLine(
  diagnostics: readonly Diagnostic[],
  consequence: 'none' | 'no-file' | 'no-result',
  language: Language,
): string {
  const words = renderWords[language];
  const count = (severity: string) => diagnostics.filter(({ code }) => severityOf(code) === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors + warnings === 0) return '';
  const consequences = { none: '', 'no-file': words.nothingWritten, 'no-result': words.noResult };
  return `${words.found(errors, warnings)}${consequences[consequence]}${words.stop}`;
}

/** Says how many notes were kept back, and how many rows were not read; '' for none. */
export function hiddenNotesLine(diagnostics: readonly Diagnostic[], language: Language): string {
  const notes = diagnostics.filter(({ code }) => severityOf(code) === 'note').length;
  const words = renderWords[language];
  const rows = diagnostics.flatMap(({ code, args }) => (code === 'data/rows-left-out' ? args.rows : []));
  const columns = diagnostics.flatMap(({ code, args }) =>
    code === 'data/columns-left-out' ? args.columns : [],
  );
  const leftOut = rows.length + columns.length === 0 ? '' : words.leftOut(rows.length, columns.length);
  return notes === 0 ? '' : `${leftOut}${words.hiddenNotes(notes)}`;
}

const EXAMPLES = 3;

function block(run: Run, view: DiagnosticsView): readonly string[] {
  const said = describe(run.first, view.language);
  const excerpt = view.excerptOf(run.first.place);
  const words = renderWords[view.language];
  return [
    heading(run, said, view),
    ...texts(run, view).flatMap((text) => indented(text, 2, view.columns)),
    ...(excerpt === undefined ? [] : excerptLines(excerpt, view.palette)),
    ...labelled(words.hint, [said.hint], view),
    ...labelled(words.related, said.related, view),
  ];
}

function heading({ first, members, range }: Run, said: Described, view: DiagnosticsView): string {
  const { place } = first;
  const where =
    range === undefined || place.kind !== 'cell'
      ? said.place
      : `${cellText(place.file, place.sheet, range)} ${renderWords[view.language].places(members.length)}`;
  return `${view.palette[said.severity](said.severityWord)} ${said.code}   ${view.palette.strong(inert(where))}`;
}

function texts({ members, range }: Run, view: DiagnosticsView): readonly string[] {
  const shown = members.slice(0, EXAMPLES).map((found) => {
    const { text } = describe(found, view.language);
    const { place } = found;
    return range === undefined || place.kind !== 'cell'
      ? text
      : `${cellAddress(place.row, place.column)}  ${text}`;
  });
  const left = members.length - shown.length;
  return left > 0 ? [...shown, renderWords[view.language].restOfRun(left)] : shown;
}

function labelled(label: string, entries: readonly string[], view: DiagnosticsView): readonly string[] {
  const lines = entries.flatMap((text) => indented(text, LABELLED, view.columns));
  const mark = `  ${view.palette.quiet(padded(label, LABELLED - 4))}  `;
  return lines.map((line, at) => (at === 0 ? `${mark}${line.slice(LABELLED)}` : line));
}

/** Two columns, a label of four (提示, hint), and two more. */
const LABELLED = 8;

function indented(text: string, indent: number, columns: number): readonly string[] {
  const lines = wrapped(inert(text), Math.max(20, columns - indent));
  return lines.map((line) => ' '.repeat(indent) + line);
}
