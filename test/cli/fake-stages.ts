import type { ReadyData, Report, Reports, Source, Stages } from '../../src/cli/stages.js';
import { type Diagnosed, hasErrors } from '../../src/diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../../src/diagnostics/diagnostic.js';
import { formatPeriod } from '../../src/model/period.js';
import type { CellPlace } from '../../src/model/place.js';
import type { ReportDocument } from '../../src/report/document.js';
import type { EntryForm } from '../../src/report/entry-form.js';
import type { Cell, Row } from '../../src/workbook/cell.js';
import type { Workbook } from '../../src/workbook/workbook.js';

/**
 * Stages that find what the texts tell them to. A sheet is csv: 约… is no number, 隐 a warning, 略 a note;
 * a file that begins with PK is damaged. A rule file's line `wieght` is an error, `extends: x` loads x.
 */
export const fakeStages: Stages = {
  openWorkbook: (file, bytes) => {
    const text = new TextDecoder().decode(bytes);
    const damaged = diagnostic('file/unreadable', { file, reason: 'EIO' }, { kind: 'file', file });
    return text.startsWith('PK')
      ? { value: undefined, diagnostics: [damaged] }
      : { value: workbook(file, text), diagnostics: [] };
  },
  readRules: (file, load, { period }) => {
    const read = load(file);
    if (read.value === undefined) return { value: undefined, diagnostics: read.diagnostics };
    const lines = new TextDecoder().decode(read.value).split('\n');
    const base = lines.find((line) => line.startsWith('extends: '))?.slice('extends: '.length);
    const more = base === undefined ? [] : load(base).diagnostics;
    const diagnostics = [...more, ...lines.flatMap((line, at) => misspelt(file, line, at + 1))];
    const said = period === undefined ? '' : formatPeriod(period);
    const value = {
      ingest: (sources: readonly Source[]) => ingest(sources, said),
      columns: (sources: readonly Source[]) => columns(sources, said),
      entryForm,
    };
    return { value: hasErrors(diagnostics) ? undefined : value, diagnostics };
  },
  schema: (of) => ({ title: of }),
};

function misspelt(file: string, text: string, line: number): readonly Diagnostic[] {
  const column = text.indexOf('wieght') + 1;
  if (column === 0) return [];
  const facts = { key: 'wieght', nearest: 'weight', known: ['weight'] };
  return [diagnostic('rules/unknown-key', facts, { kind: 'text', file, line, column, length: 6 })];
}

const format = { code: 'General', kind: 'general', scaledBy: 0 } as const;

function workbook(file: string, text: string): Workbook {
  const rows = text.split('\n').map(
    (line, at): Row => ({
      number: at + 1,
      hidden: false,
      cells: line.split(',').flatMap((word, column): readonly Cell[] => {
        const value = { kind: 'text', text: word } as const;
        return word === '' ? [] : [{ column: column + 1, value, format, formula: false }];
      }),
    }),
  );
  const read: Workbook['sheets'][number]['read'] = (visit) => {
    for (const row of rows) if (row.cells.length > 0 && visit(row) === false) break;
    return { value: { merges: [], hiddenColumns: [] }, diagnostics: [] };
  };
  return { file, sheets: [{ file, name: '', visibility: 'visible', read }] };
}

function ingest(sources: readonly Source[], period: string): Diagnosed<ReadyData> {
  const sheets = sources.flatMap(({ workbook }) => workbook.sheets);
  const diagnostics = sheets.flatMap((sheet) => {
    const found: Diagnostic[] = [];
    sheet.read(({ number, cells }) => {
      for (const cell of cells) {
        const { column } = cell;
        found.push(...findings(cell, { kind: 'cell', file: sheet.file, sheet: '', row: number, column }));
      }
      return true;
    });
    return found;
  });
  return { value: { assess: () => assess(sources, period) }, diagnostics };
}

function findings({ value }: Cell, place: CellPlace): readonly Diagnostic[] {
  const text = value.kind === 'text' ? value.text : '';
  if (text.startsWith('约'))
    return [diagnostic('data/not-a-number', { measure: '税收', kind: 'text', text }, place)];
  if (text === '缺列') {
    const facts = { name: '税收', aliases: [], nearest: '' } as const;
    return [diagnostic('data/column-not-found', facts, place)];
  }
  if (text === '隐') return [diagnostic('data/hidden-rows', { sheet: '', rows: [place.row] }, place)];
  return text === '略' ? [diagnostic('data/column-unused', { header: text }, place)] : [];
}

function columns(sources: readonly Source[], period: string): Diagnosed<Report> {
  const { diagnostics } = ingest(sources, period);
  const names = sources.map(({ workbook: { file } }) => file);
  return { value: reportOn('各栏', names, period), diagnostics };
}

function entryForm(): EntryForm {
  const column = { group: '', unit: '', example: '示例（略）', demand: '文字', note: '' };
  const columns = [{ ...column, header: '地区', takes: { kind: 'text' } as const }];
  const sheets = [{ name: '开发区', caption: '填报表', remark: '', columns, rows: 2 }];
  return { title: '填报表', facts: [], sheets, marks: [], steps: [] };
}

function reportOn(title: string, names: readonly string[], period: string): Report {
  return {
    document: (language) => page(language === 'zh' ? title : `${title} in English`, names, period),
    data: () => ({ schema: 'zone-score/result/1', title, inputs: names, period }),
  };
}

/** A sheet that holds 缺 lacks a value no policy covers. */
function assess(sources: readonly Source[], period: string): Diagnosed<Reports> {
  const refused = sources.some(({ bytes }) => new TextDecoder().decode(bytes).includes('缺'));
  const facts = { entity: '莲都区', indicator: '税收', reason: 'not-reported' } as const;
  const place = { kind: 'text', file: 'rules.yaml', line: 1, column: 1, length: 4 } as const;
  const diagnostics = refused ? [diagnostic('data/missing-refused', facts, place)] : [];
  const names = sources.map(({ workbook: { file } }) => file);
  const report = (title: string): Report => reportOn(title, names, period);
  const explain = (entity: string, path: string | undefined) =>
    entity === '莲都区'
      ? { value: report(`说明 ${entity} ${path ?? ''}`.trimEnd()), diagnostics: [] }
      : {
          value: undefined,
          diagnostics: [
            diagnostic(
              'usage/unknown-entity',
              { entity, nearest: '莲都区' },
              { kind: 'option', option: 'ENTITY' },
            ),
          ],
        };
  const reports = {
    score: report('打分'),
    rank: report('排名'),
    gap: report('差距'),
    salary: () => ({ value: report('薪酬'), diagnostics: [] }),
    explain,
  };
  const value = hasErrors(diagnostics) ? undefined : reports;
  return { value, diagnostics };
}

function page(title: string, names: readonly string[], period: string): ReportDocument {
  const facts = [
    { label: '报表', text: names.join('、') },
    { label: '报告期', text: period },
  ];
  const columns = [
    { title: '地区', align: 'left' as const },
    { title: '得分', align: 'right' as const },
  ];
  const rows = [
    [
      { kind: 'text' as const, text: '莲都区', tone: 'strong' as const },
      { kind: 'number' as const, value: '88.5', places: 2 },
    ],
  ];
  return {
    title,
    facts,
    sections: [{ id: 'ranking', title: '综合排名', table: { columns, rows }, notes: [] }],
    notes: [],
  };
}
