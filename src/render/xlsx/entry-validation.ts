import type { DataValidation, Worksheet } from 'exceljs';
import { columnLetters } from '../../diagnostics/place-text.js';
import type { EntryColumn, EntryKind } from '../../report/entry-form.js';
import { inert } from '../inert.js';
import type { WorkbookWords } from './words.js';

/** Excel takes no longer formula or list, prompt, and message of a validation; its titles hold 32 characters. */
const MOST_FORMULA = 255;
const MOST_PROMPT = 255;
const MOST_MESSAGE = 225;
const MOST_TITLE = 32;

/** Where a column's open cells stand. */
export interface OpenCells {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** What may be typed into a column's cells; and, when one of them is chosen, what the column means. */
export function validate(
  sheet: Worksheet,
  { column, first, last }: OpenCells,
  { entry, words }: { readonly entry: EntryColumn; readonly words: WorkbookWords },
): void {
  const letters = columnLetters(column);
  const validation = validationOf(entry, `${letters}${first}`, words);
  // as: exceljs declares validations cell by cell only, and a formula that is written once for all cells of a column must stand once
  const { dataValidations } = sheet as unknown as {
    readonly dataValidations: { readonly add: (range: string, validation: DataValidation) => void };
  };
  dataValidations.add(`${letters}${first}:${letters}${last}`, validation);
}

function validationOf(entry: EntryColumn, cell: string, words: WorkbookWords): DataValidation {
  const { takes, demand, note, unit, header } = entry;
  const marks = takes.kind === 'number' ? takes.marks : [];
  const message = marks.length === 0 ? demand : words.form.orMark(demand, marks);
  const measured = unit === '' ? [] : [words.unit(unit)];
  const prompt = [message, ...measured, note].filter((line) => line !== '').map(inert);
  const rule = ruleOf(takes, cell);
  return {
    // without a rule only the prompt counts: any text is long enough
    ...(rule ?? { type: 'textLength', operator: 'greaterThanOrEqual', formulae: [0] }),
    allowBlank: true,
    showInputMessage: true,
    promptTitle: cut(inert(header), MOST_TITLE),
    prompt: cut(prompt.join('\n'), MOST_PROMPT),
    showErrorMessage: rule !== undefined,
    errorStyle: 'stop',
    errorTitle: cut(words.form.refused, MOST_TITLE),
    error: cut(inert(message), MOST_MESSAGE),
  };
}

type Rule = Pick<DataValidation, 'type' | 'formulae'>;

function ruleOf(takes: EntryKind, cell: string): Rule | undefined {
  switch (takes.kind) {
    case 'text':
      return undefined;
    case 'choice':
      return listOf(takes.of);
    case 'number': {
      const within = [
        `ISNUMBER(${cell})`,
        ...(takes.atLeast === undefined ? [] : [`${cell}>=${takes.atLeast}`]),
        ...(takes.above === undefined ? [] : [`${cell}>${takes.above}`]),
      ].join(',');
      const marks = takes.marks.map((mark) => `,${cell}="${mark.replaceAll('"', '""')}"`).join('');
      const formula = `OR(AND(${within})${marks})`;
      // with more marks than a formula holds any text is let through: reading looks closer
      const loose = `OR(AND(${within}),ISTEXT(${cell}))`;
      return { type: 'custom', formulae: [formula.length <= MOST_FORMULA ? formula : loose] };
    }
  }
}

/** A list stands in quotes with commas between; one that this cannot hold is not checked on typing. */
function listOf(choices: readonly string[]): Rule | undefined {
  const list = choices.join(',');
  const holds = choices.every((choice) => !/[,"]/.test(choice) && choice === inert(choice).trim());
  return holds && list.length <= MOST_FORMULA ? { type: 'list', formulae: [`"${list}"`] } : undefined;
}

function cut(text: string, most: number): string {
  // never between the halves of a surrogate pair
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
