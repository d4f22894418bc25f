import type { Assessment } from '../assess/index.js';
import type { WordsSetting } from '../methods/schema.js';
import { formatPeriod } from '../model/period.js';
import type { Language } from '../model/words.js';
import type { RuleBook } from '../rules/index.js';
import type { ReportFact } from './document.js';
import { reportWords } from './words/index.js';

/** What a report is about: figures, the rules they follow, and the files they come from. */
export interface Subject {
  readonly assessment: Assessment;
  readonly rules: RuleBook;
  readonly inputs: readonly InputFile[];
}

export interface InputFile {
  /** As the user typed it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Title, banner and facts: the head of every report. */
export function headOf(
  { rules, inputs, assessment }: Subject,
  language: Language,
): { title: string; status?: string; facts: ReportFact[] } {
  const { setting, period } = rules;
  const words = reportWords(language);
  const facts: ReportFact[] = [
    { label: words.facts.rules, text: `${setting.id}` },
    { label: words.facts.inputs, text: inputs.map(({ file }) => file).join(words.explain.listSeparator) },
    { label: words.facts.count, text: words.facts.entities(assessment.table.entities.length) },
  ];
  if (period !== undefined) facts.unshift({ label: words.facts.period, text: formatPeriod(period) });
  const { document } = setting;
  if (document !== undefined) {
    const parts = [document.issuer, document.title, document.number, document.year];
    facts.unshift({
      label: words.facts.document,
      text: parts.filter((part) => part !== undefined).join(' '),
    });
  }
  const title = inLanguage(setting.title, language);
  return setting.status === 'example' ? { title, status: words.example, facts } : { title, facts };
}

export function inLanguage(words: WordsSetting, language: Language): string {
  return typeof words === 'string' ? words : words[language];
}
