import type { Diagnosed } from '../../src/diagnostics/diagnosed.js';
import { type Ingested, ingest } from '../../src/ingest/index.js';
import type { Dataset, Table } from '../../src/model/dataset.js';
import { missingReasons } from '../../src/model/missing.js';
import { must } from '../../src/model/must.js';
import type { LabelSpec, MeasureSpec, TableSpec } from '../../src/model/table-spec.js';
import { formatDecimal, fromDouble } from '../../src/number/decimal.js';
import { applyRatio } from '../../src/number/unit-algebra.js';
import { createUnitSystem } from '../../src/number/unit-system.js';
import { summary } from './address.js';
import { type FakeSheet, fakeWorkbook } from './fake-sheet.js';

export const units = createUnitSystem({ rates: [], counting: [] }).system;

/** A measure as a rule file declares it; `line` is where. */
export function measure(
  name: string,
  unit: string,
  more: Partial<MeasureSpec> & { line?: number } = {},
): MeasureSpec {
  const { line = 1, ...rest } = more;
  const place = { kind: 'text', file: 'rules.yaml', line, column: 3, length: name.length } as const;
  return { name, aliases: [], unit, atLeast: undefined, above: undefined, accounting: false, place, ...rest };
}

export function label(name: string, aliases: readonly string[] = [], line = 9): LabelSpec {
  return {
    name,
    aliases,
    holds: 'group',
    place: { kind: 'text', file: 'rules.yaml', line, column: 3, length: name.length },
  };
}

/** 税收 in 万元 and 土地 in 亩, by zone: enough for most sheets here. */
export function zoneSpec(more: Partial<TableSpec> = {}): TableSpec {
  return {
    table: 'zones',
    rows: 'entities',
    entityHeaders: ['开发区', '名称'],
    measures: [
      measure('税收', '万元', { aliases: ['税收收入'], atLeast: '0', line: 4 }),
      measure('土地', '亩', { above: '0', line: 5 }),
    ],
    labels: [],
    missingMarks: new Map([
      ['/', 'not-applicable'],
      ['—', 'not-reported'],
      ['…', 'below-unit'],
    ]),
    ...more,
  };
}

export const onlyTax = zoneSpec({ measures: [measure('税收', '万元', { line: 4 })] });

export function read(spec: TableSpec, ...sheets: readonly FakeSheet[]): Ingested {
  return ingest([fakeWorkbook('book.xlsx', ...sheets)], [spec], units);
}

export function tableOf(outcome: Diagnosed<Dataset>): Table {
  return must(outcome.value?.tables.get('zones'), 'table zones');
}

/** Every finding but the notes in `except`, as one line each. */
export function findings(outcome: Diagnosed<Dataset>, except: readonly string[] = []): readonly string[] {
  return outcome.diagnostics.filter(({ code }) => !except.includes(code)).map(summary);
}

/** The value in the declared unit as decimal text, or the reason why it is missing. */
export function declaredValue(table: Table, name: string, entity: number): string {
  const column = must(table.measures.get(name), name);
  const reason = column.reasons[entity] ?? 0;
  if (reason > 0) return must(missingReasons[reason - 1], 'reason');
  const source = must(column.sources[column.cells.source[entity] ?? 0], 'source');
  return formatDecimal(applyRatio(fromDouble(column.values[entity] ?? 0), source.scale));
}

/** One line per entity: its name and each measure. */
export function grid(outcome: Diagnosed<Dataset>): readonly string[] {
  const table = tableOf(outcome);
  return table.entities.map(({ name }, entity) =>
    [name, ...[...table.measures.keys()].map((measured) => declaredValue(table, measured, entity))].join(
      ' | ',
    ),
  );
}
