import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { memoryDisk } from './memory-disk.js';
import { runHere } from './run-here.js';

const rules = `zone-score: 1
id: test/form
title: 经济技术开发区综合考评
document: {issuer: 某市人民政府, title: 开发区考核办法, year: 2022}
status: example
entity: {kind: zone, headers: [开发区]}
period: 2022
groups: {type: 类型}
missing-marks: {"/": not-applicable, "-": not-reported}
columns:
  入库税收: {unit: 万元, kind: flow, at-least: 0, note: "税务部门口径"}
  工业用地: {unit: 亩, kind: stock, above: 0}
  研发占比: {unit: "%"}
  景气: {unit: 指数}
indicators:
  亩均税收: {formula: 入库税收 / 工业用地, unit: 万元/亩}
  研发强度: {formula: 研发占比, unit: "%"}
  景气值: {formula: 景气, unit: 指数}
scoring: {missing: {policy: redistribute, within: total}}
index:
  亩均税收: {weight: {综合区: 60, 加工区: 50}, score: {method: ratio-to-base, base: 20, cap: 2}}
  研发强度: {weight: {综合区: 20, 加工区: 30}, score: {method: attainment, target: 5, cap: 1}}
  景气值: {weight: {综合区: 20, 加工区: 20}, score: {method: attainment, target: 100, cap: 1}}
adjust:
  ledger: {item: 事项, points: 分值, evidence: 依据, waived: 容错}
  items:
    表彰: {kind: bonus, points: 2, cap: 5}
    督察问题: {kind: penalty, points: stated, cap: none}
  bonus: {cap: 10}
  penalty: {cap: none}
round: {total: 2}
`;

const oneTable = rules.replace(/adjust:[\s\S]*?(?=round:)/, '');

/** The form as a disk with it, and what the run said. */
async function formOf(text: string, more: readonly string[] = []) {
  const { disk, files } = memoryDisk({ 'rules.yaml': text });
  const ended = await runHere(['template', '-r', 'rules.yaml', '-o', 'form.xlsx', ...more], disk);
  return { ...ended, files, disk };
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  // as: exceljs declares the Buffer of an older Node
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return book;
}

type Typed = readonly (readonly (string | number)[])[];

/** Types rows into the open cells of a sheet, from the first. */
function typeInto(book: ExcelJS.Workbook, sheet: string, rows: Typed): void {
  const page = must(book.getWorksheet(sheet), sheet);
  const first = firstOpenRow(page);
  for (const [down, row] of rows.entries()) {
    for (const [across, value] of row.entries()) {
      const cell = page.getRow(first + down).getCell(across + 1);
      expect(cell.protection?.locked, cell.address).toBe(false);
      cell.value = value;
    }
  }
}

function firstOpenRow(page: ExcelJS.Worksheet): number {
  let row = 1;
  while (page.getRow(row).getCell(1).protection?.locked !== false) row += 1;
  return row;
}

/** The zone's row of the ranking as csv: name, group, total. */
const standing = (csv: string, name: string) => csv.split('\r\n').find((line) => line.includes(`,${name},`));

test.each([['zh'], ['en']])(
  'what is typed into the form is what is scored, in %s',
  async (language) => {
    const { files, disk, exit } = await formOf(rules, ['--lang', language]);
    expect(exit).toBe(0);
    const book = await opened(must(files.get('form.xlsx'), 'form'));
    const [, zones = '', ledger = ''] = book.worksheets.map(({ name }) => name);
    typeInto(book, zones, [
      ['甲区', '综合区', 3000, 100, 4, 90],
      ['乙区', '加工区', 1234.5, 80.5, 5, '/'],
      ['丙区', '综合区', 800, 50, 2.5, 120],
    ]);
    typeInto(book, ledger, [
      ['甲区', '表彰', '某发〔2022〕1号', '', 2],
      ['丙区', '督察问题', '督察通报第3期', '', 0.5],
    ]);
    files.set('filled.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    const ended = await runHere(['score', 'filled.xlsx', '-r', 'rules.yaml', '--json'], disk);
    expect(ended).toMatchObject({ exit: 0 });
    expect(JSON.parse(ended.stdout)).toMatchObject({
      entities: [
        { name: '甲区', figures: { 'measures/入库税收': '3000', 'measures/工业用地': '100' } },
        { name: '乙区', figures: { 'measures/入库税收': '1234.5', 'measures/工业用地': '80.5' } },
        { name: '丙区', figures: { 'measures/研发占比': '2.5', 'measures/景气': '120' } },
      ],
      events: [
        { name: '甲区', labels: { 事项: '表彰' } },
        { name: '丙区', labels: { 事项: '督察问题' } },
      ],
    });
    const text = await runHere(['rank', 'filled.xlsx', '-r', 'rules.yaml', '--format', 'csv'], disk);
    // 甲: min(30 / 20, 2) × 60 + 4 / 5 × 20 + 90 / 100 × 20 = 90 + 16 + 18 = 124, and 2 for 表彰
    // 丙: 16 / 20 × 60 + 2.5 / 5 × 20 + 20 = 48 + 10 + 20 = 78, less 0.5
    // 乙: 1234.5 / 80.5 / 20 × 50 + 30 = 68.338509…; not assessed in 景气, so × 100 / 80 = 85.4231…
    expect(standing(text.stdout, '甲区')).toContain(',甲区,综合区,126.00,');
    expect(standing(text.stdout, '乙区')).toContain(',乙区,加工区,85.42,');
    expect(standing(text.stdout, '丙区')).toContain(',丙区,综合区,77.50,');
  },
  120_000,
);

const more = `zone-score: 1
id: test/more
title: 2022年三季度考评
status: example
entity: {kind: zone, headers: [开发区]}
period: 2022Q3
columns:
  入库税收: {unit: 万元, kind: flow}
  年末户数: {unit: 户, every: year}
tables:
  企业:
    entity: [企业名称]
    of: [所属园区]
    columns: {产值: {unit: 亿元, at-least: 0, note: "当年价"}}
    labels: {行业: [生物医药, 新材料]}
indicators:
  增量: {formula: 入库税收 - last_year(入库税收), unit: 万元}
  总产值: {formula: "sum_of(企业, 产值)", unit: 亿元}
  户数: {formula: 年末户数, unit: 户}
index:
  增量: {weight: 40, score: {method: attainment, target: 100, cap: 2}}
  总产值: {weight: 40, score: {method: attainment, target: 10, cap: 2}}
  户数: {weight: 20, score: {method: attainment, target: 50, cap: 2}}
round: {total: 2}
`;

test('figures of other periods have their period above them, and parts a sheet of their own', async () => {
  const { files, disk, stderr: said } = await formOf(more);
  expect(said).toBe('已写入 form.xlsx\n');
  const book = await opened(must(files.get('form.xlsx'), 'form'));
  expect(book.worksheets.map(({ name }) => name)).toEqual(['填表说明', '开发区', '企业']);
  const page = must(book.getWorksheet('开发区'), 'sheet');
  const first = firstOpenRow(page);
  const texts = (row: number) => [1, 2, 3, 4].map((column) => page.getCell(row, column).text);
  expect(texts(first - 4)).toEqual(['开发区', '入库税收', '2022年', '2021Q3']);
  expect(texts(first - 3)).toEqual(['开发区', '入库税收', '年末户数', '入库税收']);
  typeInto(book, '开发区', [
    ['甲区', 150, 50, 100],
    ['乙区', 300, 25, 220],
  ]);
  typeInto(book, '企业', [
    ['甲区', '药一', '生物医药', 3],
    ['甲区', '材二', '新材料', 2],
    ['乙区', '材三', '新材料', 10],
  ]);
  files.set('filled.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
  const { stdout, stderr } = await runHere(
    ['rank', 'filled.xlsx', '-r', 'rules.yaml', '--format', 'csv'],
    disk,
  );
  // 甲: 50 / 100 × 40 + 5 / 10 × 40 + 50 / 50 × 20 = 60; 乙: 80 / 100 × 40 + 40 + 25 / 50 × 20 = 82
  expect(stderr).not.toMatch(/错误|警告/);
  expect(standing(stdout, '甲区')).toContain(',甲区,60.00');
  expect(standing(stdout, '乙区')).toContain(',乙区,82.00');
}, 120_000);

describe('an empty form', () => {
  test('names nobody: the example row is passed over', async () => {
    const { disk } = await formOf(rules);
    const { exit, stdout } = await runHere(['check', 'form.xlsx', '-r', 'rules.yaml', '--json'], disk);
    expect(exit).toBe(1);
    const codes = [...stdout.matchAll(/"code": "([^"]+)"/g)].map(([, code]) => code);
    expect(codes).toContain('data/no-entities');
    expect(codes).not.toContain('data/column-not-found');
    expect(codes).not.toContain('data/unknown-unit');
  });

  test('has a sheet to explain it and one for each table', async () => {
    const { files } = await formOf(rules);
    const book = await opened(must(files.get('form.xlsx'), 'form'));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['填表说明', '开发区', '加减分台账']);
    const without = await formOf(oneTable);
    const other = await opened(must(without.files.get('form.xlsx'), 'form'));
    expect(other.worksheets.map(({ name }) => name)).toEqual(['填表说明', '开发区']);
  });

  test('has the headers and units that reading looks for, and takes only what may stand there', async () => {
    const { files } = await formOf(rules);
    const book = await opened(must(files.get('form.xlsx'), 'form'));
    const page = must(book.getWorksheet('开发区'), 'sheet');
    const first = firstOpenRow(page);
    const texts = (row: number) => [1, 2, 3, 4, 5, 6].map((column) => page.getCell(row, column).text);
    // a cell without a unit of its own is merged with the header above it
    expect(texts(first - 3)).toEqual(['开发区', '类型', '入库税收', '工业用地', '研发占比', '景气']);
    expect(texts(first - 2)).toEqual(['开发区', '类型', '万元', '亩', '%', '指数']);
    expect(texts(first - 1).slice(0, 2)).toEqual(['示例（读入时略去）', '综合区']);
    expect(page.getCell(first - 1, 1).protection?.locked).not.toBe(false);
    const cell = (letter: string) => `${letter}${first}`;
    const formulas = ['B', 'C', 'D', 'E'].map(
      (letter) => page.getCell(cell(letter)).dataValidation?.formulae[0],
    );
    expect(formulas).toEqual([
      '"综合区,加工区"',
      `OR(AND(ISNUMBER(${cell('C')}),${cell('C')}>=0),${cell('C')}="/",${cell('C')}="-")`,
      `OR(AND(ISNUMBER(${cell('D')}),${cell('D')}>0),${cell('D')}="/",${cell('D')}="-")`,
      `OR(AND(ISNUMBER(${cell('E')})),${cell('E')}="/",${cell('E')}="-")`,
    ]);
    expect(page.getCell(cell('C')).dataValidation?.prompt).toContain('税务部门口径');
    const ledger = must(book.getWorksheet('加减分台账'), 'ledger');
    expect(ledger.getCell(firstOpenRow(ledger), 2).dataValidation?.formulae).toEqual(['"表彰,督察问题"']);
  });
});

describe('the command', () => {
  test('the same rules give the same bytes', async () => {
    const [one, other] = await Promise.all([formOf(rules), formOf(rules)]);
    expect(one.files.get('form.xlsx')).toEqual(other.files.get('form.xlsx'));
  });

  test('says what it wrote, and the second time that nothing changed', async () => {
    const { disk, stdout, stderr } = await formOf(rules);
    expect([stdout, stderr]).toEqual(['', '已写入 form.xlsx\n']);
    const again = await runHere(['template', '-r', 'rules.yaml', '-o', 'form.xlsx', '--json'], disk);
    expect(JSON.parse(again.stdout)).toEqual({
      schema: 'zone-score/written/1',
      file: 'form.xlsx',
      state: 'unchanged',
    });
  });

  test('a form that somebody has filled in is not replaced', async () => {
    const { files, disk } = await formOf(rules);
    const book = await opened(must(files.get('form.xlsx'), 'form'));
    files.set('form.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    const args = ['template', '-r', 'rules.yaml', '-o', 'form.xlsx'];
    expect(await runHere(args, disk)).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('usage/would-overwrite'),
    });
    expect(await runHere([...args, '--force'], disk)).toMatchObject({ exit: 0 });
  });

  test.each([
    [['template', '-r', 'rules.yaml'], 2, 'usage/missing-option'],
    [['template', '-o', 'form.xlsx'], 2, 'usage/missing-option'],
    [['template', '-r', 'rules.yaml', '-o', 'form.csv'], 2, 'usage/unknown-extension'],
    [['template', '-r', 'rules.yaml', '-o', 'form.pdf'], 2, 'usage/unknown-extension'],
    [['template', 'a.xlsx', '-r', 'rules.yaml', '-o', 'form.xlsx'], 2, 'usage/too-many-arguments'],
    [['template', '-r', 'rules.yaml', '-o', 'form.xlsx', '--period', '22'], 2, 'usage/invalid-period'],
    [['template', '-r', 'none.yaml', '-o', 'form.xlsx'], 3, 'file/not-found'],
    [['template', '-r', 'rules.xlsx', '-o', 'rules.xlsx'], 2, 'usage/output-is-input'],
  ])('%j is refused', async (args, exit, code) => {
    const { disk, files } = memoryDisk({ 'rules.yaml': rules, 'rules.xlsx': rules });
    const ended = await runHere(args, disk);
    expect(ended).toMatchObject({ exit, stdout: '', stderr: expect.stringContaining(code) });
    expect([...files.keys()]).toEqual(['rules.yaml', 'rules.xlsx']);
    const asJson = await runHere([...args, '--json'], disk);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ schema: 'zone-score/failure/1' });
  });
});
