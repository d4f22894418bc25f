import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.js';
import { type FakeCell, type FakeSheet, fakeWorkbook, percent } from './fake-sheet.js';
import { findings, grid, label, measure, tableOf, units, zoneSpec } from './zones.js';

const spec = zoneSpec({
  measures: [
    measure('税收', '万元', { aliases: ['税收收入'] }),
    measure('土地', '亩'),
    measure('增速', '%'),
    measure('户数', ''),
  ],
  labels: [label('类型')],
});

interface Figure {
  readonly measure: string;
  readonly unit: string;
  readonly cell: FakeCell;
}

interface Zone {
  readonly name: string;
  readonly type: string;
  readonly figures: readonly Figure[];
}

const amount = fc.oneof(
  fc.integer({ min: 0, max: 1e6 }),
  fc.integer({ min: 0, max: 1e6 }).map((cents) => cents / 100),
  fc.integer({ min: 0, max: 999 }).map((whole) => `１,${String(whole).padStart(3, '0')}.50`),
  fc.constantFrom('/', '—', '…', ''),
);
const growth = fc.oneof(
  fc.integer({ min: -500, max: 500 }).map((tenth) => percent(tenth / 1000)),
  fc.constantFrom('/', ''),
);

/** A sheet has one unit for each measure. */
const tables = fc
  .record({
    names: fc.uniqueArray(fc.constantFrom(...'甲乙丙丁戊己庚辛'), { minLength: 1, maxLength: 6 }),
    taxUnit: fc.constantFrom('万元', '亿元', '元'),
    landUnit: fc.constantFrom('亩', '公顷', '平方公里'),
    tax: fc.constantFrom('税收', '税收收入', '税 收'),
  })
  .chain(({ names, taxUnit, landUnit, tax }) =>
    fc.tuple(
      ...names.map((name) =>
        fc.tuple(amount, amount, growth, amount, fc.constantFrom('国家级', '省级')).map(
          ([taxes, land, grown, households, type]): Zone => ({
            name: `${name}区`,
            type,
            figures: [
              { measure: tax, unit: taxUnit, cell: taxes },
              { measure: '土地', unit: landUnit, cell: land },
              { measure: '增速', unit: '%', cell: grown },
              { measure: '户数', unit: '', cell: households },
            ],
          }),
        ),
      ),
    ),
  );

function heads({ figures }: Zone): readonly string[] {
  return figures.map(({ measure: name, unit }) => (unit === '' ? name : `${name}(${unit})`));
}

function down(zones: readonly Zone[]): readonly FakeSheet[] {
  const [first] = zones;
  const rows = zones.map(({ name, type, figures }) => [name, type, ...figures.map(({ cell }) => cell)]);
  return [{ rows: [['开发区', '类型', ...(first ? heads(first) : [])], ...rows] }];
}

function blocks(zones: readonly Zone[]): readonly FakeSheet[] {
  return [{ rows: zones.flatMap((zone) => [...(down([zone])[0]?.rows ?? []), []]) }];
}

function across(zones: readonly Zone[]): readonly FakeSheet[] {
  const lines =
    zones[0]?.figures.map(({ measure: name, unit }, at) => [
      name,
      unit,
      ...zones.map(({ figures }) => figures[at]?.cell ?? null),
    ]) ?? [];
  return [
    {
      rows: [
        ['指标', '单位', ...zones.map(({ name }) => name)],
        ['类型', '', ...zones.map(({ type }) => type)],
        ...lines,
      ],
    },
  ];
}

function long(zones: readonly Zone[]): readonly FakeSheet[] {
  const lines = zones.flatMap(({ name, type, figures }) =>
    figures.map(({ measure: measured, unit, cell }) => [name, type, measured, unit, cell]),
  );
  return [{ rows: [['开发区', '类型', '指标', '单位', '数值'], ...lines] }];
}

function forms(zones: readonly Zone[]): readonly FakeSheet[] {
  return zones.map(({ name, type, figures }) => ({
    rows: [
      ['填报单位', name],
      ['指标', '单位', '本期数'],
      ['类型', '', type],
      ...figures.map(({ measure: measured, unit, cell }) => [measured, unit, cell]),
    ],
  }));
}

const layouts = { down, blocks, across, long, forms };

/** Everything that is kept of a table but where it stood. */
function kept(sheets: readonly FakeSheet[]) {
  const outcome = ingest([fakeWorkbook('book.xlsx', ...sheets)], [spec], units);
  const table = tableOf(outcome);
  return {
    figures: grid(outcome),
    types: table.labels.get('类型')?.values,
    found: findings(outcome, ['data/unit-converted']),
    texts: [...table.measures.values()].map(({ texts }) => [...texts]),
  };
}

test.each(Object.entries(layouts))('a table reads the same when it is written %s', (_, write) => {
  fc.assert(
    fc.property(tables, (zones) => {
      expect(kept(write(zones))).toEqual(kept(down(zones)));
    }),
    { numRuns: 25 },
  );
});

test.each(Object.entries(layouts))('%s: every figure is kept with its own cell', (_, write) => {
  fc.assert(
    fc.property(tables, (zones) => {
      const sheets = write(zones);
      const table = tableOf(ingest([fakeWorkbook('book.xlsx', ...sheets)], [spec], units));
      for (const [at, name] of spec.measures.map(({ name }) => name).entries()) {
        const column = table.measures.get(name);
        for (const [entity, zone] of zones.entries()) {
          const source = column?.sources[column.cells.source[entity] ?? 0];
          const sheet = sheets.find((_, position) => source?.sheet === `Sheet${position + 1}`);
          const cell =
            sheet?.rows[(column?.cells.row[entity] ?? 0) - 1]?.[(column?.cells.column[entity] ?? 0) - 1];
          expect(cell ?? '').toEqual(zone.figures[at]?.cell);
        }
      }
    }),
    { numRuns: 25 },
  );
});

/** Words of all headers and some figures, thrown together. */
const word = fc.constantFrom<FakeCell>(
  ...[
    '',
    '',
    '开发区',
    '指标',
    '项目',
    '单位',
    '数值',
    '本期',
    '上年同期',
    '时期',
    '税收',
    '土地(公顷)',
    '类型',
    '甲区',
    '乙区',
  ],
  ...[
    '丙区',
    '合计',
    '注:快报数。',
    '填报单位:甲区',
    '单位名称',
    '单位:亿元',
    '万元',
    '亩',
    '/',
    '约3',
    '国家级',
    '表2',
    1,
    2,
    3,
    4.5,
    60,
  ],
);
const sheets = fc
  .record({
    rows: fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
    merge: fc.option(fc.tuple(fc.nat(4), fc.nat(10), fc.nat(2), fc.nat(3))),
  })
  .map(({ rows, merge }): FakeSheet => {
    if (!merge) return { rows };
    const [column, row, width, height] = merge;
    const at = (c: number, r: number) => `${'ABCDEFGH'[c]}${r + 1}`;
    return { rows, merges: [`${at(column, row)}:${at(column + width, row + height)}`] };
  });

test('of sheets that make little sense no figure is kept but from a cell that holds it', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      const { value } = ingest([fakeWorkbook('book.xlsx', sheet)], [spec], units);
      for (const { values, reasons, cells } of value?.tables.get('zones')?.measures.values() ?? []) {
        for (const [at, figure] of values.entries()) {
          if (reasons[at] === 0) {
            expect(sheet.rows[(cells.row[at] ?? 0) - 1]?.[(cells.column[at] ?? 0) - 1]).toBe(figure);
          }
        }
      }
    }),
    { numRuns: 400 },
  );
});
