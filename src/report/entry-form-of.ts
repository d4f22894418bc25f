import { formatPeriod, type Period, samePeriod } from '../model/period.js';
import type { LabelSpec, MeasureSpec, TableSpec } from '../model/table-spec.js';
import type { Language } from '../model/words.js';
import { Decimal } from '../number/decimal.js';
import { LEDGER } from '../plan/plan.js';
import type { RuleBook } from '../rules/index.js';
import type { ReportFact } from './document.js';
import type { EntryColumn, EntryForm, EntrySheet } from './entry-form.js';
import { inLanguage } from './subject.js';
import { type EntryWords, entryWords } from './words/entry.js';
import { reportWords } from './words/index.js';

interface Making {
  readonly rules: RuleBook;
  readonly language: Language;
  readonly words: EntryWords;
}

/** The form that asks for all that a rule file's tables want, and for nothing else. */
export function entryFormOf(rules: RuleBook, language: Language): EntryForm {
  const { setting } = rules;
  const making: Making = { rules, language, words: entryWords[language] };
  const { words } = making;
  // the register says who there is, the ledger of corrections what was wrong: both are the office's own
  const asked = rules.tables.filter(
    ({ register, corrections }) => register === undefined && corrections === undefined,
  );
  const sheets = asked.map((spec) => entrySheet(making, spec));
  const form = {
    title: words.title(inLanguage(setting.title, language)),
    facts: factsOf(making),
    sheets,
    marks: marksOf(making),
    steps: [...words.steps, ...(sheets.length > 1 ? [words.eventsStep] : [])],
  };
  return setting.status === 'example' ? { ...form, status: reportWords(language).example } : form;
}

function factsOf({ rules, language }: Making): readonly ReportFact[] {
  const { facts } = reportWords(language);
  const { document, id } = rules.setting;
  const cited = document && [document.issuer, document.title, document.number, document.year];
  return [
    ...(cited === undefined
      ? []
      : [{ label: facts.document, text: cited.filter((part) => part !== undefined).join(' ') }]),
    ...(rules.period === undefined ? [] : [{ label: facts.period, text: formatPeriod(rules.period) }]),
    { label: facts.rules, text: id },
  ];
}

function marksOf({ rules, language }: Making): EntryForm['marks'] {
  const { reasons } = reportWords(language);
  const marks = new Map(rules.tables.flatMap(({ missingMarks }) => [...missingMarks]));
  return [...marks]
    .filter(([mark]) => mark.trim() !== '')
    .map(([mark, reason]) => ({ mark, meaning: reasons[reason] }));
}

/** Rows that are ready to be filled in: more zones than a city has, more enterprises than an office types by hand. */
const ENTITY_ROWS = { zone: 60, enterprise: 200, project: 200, post: 60 } as const;
const EVENT_ROWS = 100;

function entrySheet(making: Making, spec: TableSpec): EntrySheet {
  const { rules, words } = making;
  const { entity } = rules.setting;
  const kind = typeof entity === 'string' ? entity : entity.kind;
  const isEvents = spec.rows === 'events';
  const name = isEvents ? (spec.table === LEDGER ? words.sheets.ledger : spec.table) : words.sheets[kind];
  const title = inLanguage(rules.setting.title, making.language);
  // a year in a title says, to whoever reads the sheet, which period its figures are of
  const caption = /\d{4}/.test(title.normalize('NFKC')) ? name : `${title} ${name}`;
  const period = rules.period === undefined ? [] : [words.period(formatPeriod(rules.period))];
  return {
    name,
    caption: words.caption(caption),
    remark: [...period, words.remark].join('    '),
    columns: [
      nameColumn(spec, words),
      ...spec.labels.map((label) => labelColumn(making, spec, label)),
      ...spec.measures
        .filter(({ optional }) => optional !== true)
        .map((measure) => measureColumn(making, spec, measure)),
    ],
    rows: isEvents ? EVENT_ROWS : ENTITY_ROWS[kind],
  };
}

const bare = { group: '', unit: '', note: '' } as const;

function nameColumn({ entityHeaders: [header = ''] }: TableSpec, words: EntryWords): EntryColumn {
  const takes = { kind: 'text' } as const;
  return { ...bare, header, takes, example: words.example, demand: words.demands.name };
}

function labelColumn(making: Making, spec: TableSpec, { name: header, holds }: LabelSpec): EntryColumn {
  const { words } = making;
  const choices = holds === 'group' ? choicesOf(making, spec, header) : [];
  const [example] = choices;
  if (example === undefined) {
    const remark = remarkOf(making, spec, header);
    const blank = holds === 'remark' && remark !== words.demands.evidence;
    const takes = { kind: 'text' } as const;
    return { ...bare, header, takes, example: blank ? '' : words.exampleText, demand: remark };
  }
  const takes = { kind: 'choice', of: choices } as const;
  return { ...bare, header, takes, example, demand: words.demands.choice(choices) };
}

/** The words that a text column may hold, where the rules name them. */
function choicesOf({ rules }: Making, { table, rows }: TableSpec, header: string): readonly string[] {
  const { adjust, tables } = rules.setting;
  if (rows === 'entities') return rules.plan.groupings.find(({ label }) => label === header)?.known ?? [];
  if (table !== LEDGER) return tables[table]?.labels[header] ?? [];
  if (adjust?.ledger?.item !== header) return [];
  return Object.entries(adjust.items).flatMap(([name, { points }]) => (points === undefined ? [] : [name]));
}

function remarkOf({ rules, words: { demands } }: Making, { table, rows }: TableSpec, header: string): string {
  const { adjust, exempt } = rules.setting;
  if (rows === 'entities')
    return exempt.some(({ column }) => column === header) ? demands.exempt : demands.text;
  if (table !== LEDGER) return demands.text;
  if (adjust?.ledger?.evidence === header) return demands.evidence;
  return adjust?.ledger?.waived === header ? demands.waived : demands.text;
}

function measureColumn(making: Making, spec: TableSpec, measure: MeasureSpec): EntryColumn {
  const { demands, kinds } = making.words;
  const { name, of = name, unit, kind, atLeast, above } = measure;
  const marks = [...spec.missingMarks.keys()].filter((mark) => mark.trim() !== '');
  const limits = [
    ...(atLeast === undefined ? [] : [demands.atLeast(atLeast)]),
    ...(above === undefined ? [] : [demands.above(above)]),
  ];
  const note = columnSetting(making, spec, of)?.note;
  return {
    group: periodGroup(making, measure.period),
    header: of,
    unit,
    takes: { kind: 'number', atLeast, above, marks },
    example: exampleNumber(measure),
    demand: demands.join([demands.number, ...limits]),
    note: demands.join([...(kind === undefined ? [] : [kinds[kind]]), ...(note === undefined ? [] : [note])]),
  };
}

function columnSetting({ rules: { setting } }: Making, { table, rows }: TableSpec, name: string) {
  return rows === 'entities' ? setting.columns[name] : setting.tables[table]?.columns[name];
}

/** A figure of another period than the sheet's has that period over its header. */
function periodGroup({ rules, words }: Making, period: Period | undefined): string {
  if (period === undefined || rules.period === undefined || samePeriod(period, rules.period)) return '';
  return words.ofPeriod(formatPeriod(period), period.part === 'year');
}

/** A plain number within the bounds. */
function exampleNumber({ atLeast, above }: MeasureSpec): string {
  const usual = new Decimal(100);
  const least = Decimal.max(...[atLeast, above].map((bound) => new Decimal(bound ?? 0)));
  return (least.lessThan(usual) ? usual : least.plus(1)).toString();
}
