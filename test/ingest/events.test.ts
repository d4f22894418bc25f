import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.js';
import { must } from '../../src/model/must.js';
import type { TableSpec } from '../../src/model/table-spec.js';
import { type FakeSheet, fakeWorkbook } from './fake-sheet.js';
import { findings, label, measure, units, zoneSpec } from './zones.js';

const remark = (name: string) => ({ ...label(name), holds: 'remark' }) as const;

const ledger: TableSpec = {
  ...zoneSpec(),
  table: 'ledger',
  rows: 'events',
  measures: [measure('分值', '分', { atLeast: '0' })],
  labels: [label('事项'), remark('依据')],
};

const zones: FakeSheet = {
  name: '数据',
  rows: [
    ['开发区', '税收', '土地'],
    ['甲', 1, 2],
    ['乙', 3, 4],
  ],
};

function read(...sheets: readonly FakeSheet[]) {
  return ingest([fakeWorkbook('book.xlsx', ...sheets)], [zoneSpec(), ledger], units);
}

function events(
  outcome: ReturnType<typeof read>,
): readonly (readonly [string, number | undefined, string | undefined])[] {
  const table = must(outcome.value?.tables.get('ledger'), 'ledger');
  return table.entities.map(({ name }, row) => [
    name,
    table.measures.get('分值')?.values[row],
    table.labels.get('依据')?.values[row],
  ]);
}

describe('a table of events', () => {
  test('has a row for every event, however often an entity is named', () => {
    const outcome = read(zones, {
      name: '台账',
      rows: [
        ['加减分台账'],
        ['开发区', '事项', '分值', '依据'],
        ['甲', '表彰', 2, '通报一'],
        ['甲', '表彰', 2, '通报一'],
        ['乙', '督察', 0.3, '反馈意见'],
      ],
    });
    expect(findings(outcome)).toEqual([]);
    expect(events(outcome)).toEqual([
      ['甲', 2, '通报一'],
      ['甲', 2, '通报一'],
      ['乙', 0.3, '反馈意见'],
    ]);
    expect(outcome.value?.tables.get('zones')?.entities.map(({ name }) => name)).toEqual(['甲', '乙']);
  });

  test('may be spread over sheets, before or after the table of entities', () => {
    const sheet = (name: string, entity: string): FakeSheet => ({
      name,
      rows: [
        ['名称', '依据', '事项', '分值'],
        [entity, '通报', '表彰', 1],
      ],
    });
    expect(events(read(sheet('一', '乙'), zones, sheet('二', '甲')))).toEqual([
      ['乙', 1, '通报'],
      ['甲', 1, '通报'],
    ]);
  });

  test('with nothing below its header is a table without events', () => {
    const outcome = read(zones, { name: '台账', rows: [['开发区', '事项', '分值', '依据']] });
    expect(findings(outcome)).toEqual([]);
    expect(events(outcome)).toEqual([]);
  });

  test('that no sheet holds is an error', () => {
    expect(findings(read(zones))).toEqual(['data/ledger-not-found book.xlsx']);
  });

  test('is no place for the words that two spellings of a group would be', () => {
    const outcome = read(zones, {
      name: '台账',
      rows: [
        ['开发区', '事项', '分值', '依据'],
        ['甲', '表彰', 1, '（一）通报'],
        ['乙', '表彰', 1, '(一)通报'],
      ],
    });
    expect(findings(outcome)).toEqual([]);
  });
});
