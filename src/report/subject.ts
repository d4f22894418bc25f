import type { Assessment } from '../assess/index.js';
import type { WordsSetting } from '../methods/schema.js';
import { formatPeriod } from '../model/period.js';
import type { Language } from '../model/words.js';
import type { RuleBook } from '../rules/index.js';
import type { ReportDocument, ReportFact } from './document.js';
import { fileName } from './file-name.js';
import { sha256 } from './sha256.js';
import { reportWords } from './words/index.js';
import type { ReportWords } from './words/words.js';

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

export type ReportHead = Pick<ReportDocument, 'title' | 'status' | 'facts' | 'provenance'>;

/** Title, banner, facts and checksums: the head of every report. */
export function headOf(subject: Subject, language: Language): ReportHead {
  const { setting } = subject.rules;
  const words = reportWords(language);
  const head = {
    title: inLanguage(setting.title, language),
    facts: factsOf(subject, words),
    provenance: checksums(subject, words),
  };
  return setting.status === 'example' ? { ...head, status: words.example } : head;
}

function factsOf({ rules, inputs, assessment }: Subject, words: ReportWords): ReportFact[] {
  const { setting, period } = rules;
  const { document } = setting;
  const cited = document && [document.issuer, document.title, document.number, document.year];
  const files = inputs.map(({ file }) => fileName(file)).join(words.explain.listSeparator);
  return [
    ...(cited === undefined
      ? []
      : [{ label: words.facts.document, text: cited.filter((part) => part !== undefined).join(' ') }]),
    ...(period === undefined
      ? []
      : [{ label: words.facts.period, text: formatPeriod(period), prominent: true }]),
    { label: words.facts.rules, text: setting.id },
    { label: words.facts.inputs, text: files, prominent: true },
    {
      label: words.facts.count,
      text: words.facts.entities(assessment.table.entities.length, assessment.exempt.length),
    },
  ];
}

function checksums({ rules, inputs }: Subject, words: ReportWords): ReportFact[] {
  return [
    ...inputs.map(({ file, bytes }) => checksum(words.facts.inputs, file, bytes)),
    ...rules.files.map(({ path, bytes }) => checksum(words.facts.rules, path, bytes)),
  ];
}

function checksum(label: string, file: string, bytes: Uint8Array): ReportFact {
  return { label: `${label} ${fileName(file)}`, text: `SHA-256 ${sha256(bytes)}` };
}

export function inLanguage(words: WordsSetting, language: Language): string {
  return typeof words === 'string' ? words : words[language];
}
