import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../src/workbook/cell.js';
import { openWorkbook } from '../../src/workbook/open.js';
import { readAll, told, valuesOf } from './reading.js';

const read = (content: string | Uint8Array) =>
  readAll('a.csv', typeof content === 'string' ? new TextEncoder().encode(content) : content);

/** What the cells hold, as bare texts. */
const texts = (content: string | Uint8Array) =>
  Object.fromEntries(
    Object.entries(valuesOf(read(content))).map(([address, value]: [string, CellValue]) => [
      address,
      value.kind === 'text' ? value.text : value.kind,
    ]),
  );

describe('records (RFC 4180)', () => {
  test.each<[string, string, object]>([
    ['commas', 'a,b\nc,d', { A1: 'a', B1: 'b', A2: 'c', B2: 'd' }],
    ['carriage returns', 'a,b\r\nc,d\r\n', { A1: 'a', B1: 'b', A2: 'c', B2: 'd' }],
    ['lone carriage returns', 'a,b\rc,d', { A1: 'a', B1: 'b', A2: 'c', B2: 'd' }],
    ['empty fields', ',b,\n,,\nc', { B1: 'b', A3: 'c' }],
    ['empty lines count', 'a,b\n\n\nc,d', { A1: 'a', B1: 'b', A4: 'c', B4: 'd' }],
    ['quotes', '"a","b"', { A1: 'a', B1: 'b' }],
    ['quoted separators', '"a,b",c', { A1: 'a,b', B1: 'c' }],
    ['quoted line breaks', '"a\r\nb",c\nd,e', { A1: 'a\r\nb', B1: 'c', A2: 'd', B2: 'e' }],
    ['doubled quotes', '"a ""b""","""",""""""', { A1: 'a "b"', B1: '"', C1: '""' }],
    ['empty quotes', '"",a', { B1: 'a' }],
    ['quotes inside a bare field', 'a"b",5"\nc,d', { A1: 'a"b"', B1: '5"', A2: 'c', B2: 'd' }],
    ['spaces are kept', ' a , b ', { A1: ' a ', B1: ' b ' }],
    ['a last separator', 'a,b,\n', { A1: 'a', B1: 'b' }],
    ['one column', '税收\n30', { A1: '税收', A2: '30' }],
    ['numbers stay text', '1,234', { A1: '1', B1: '234' }],
    ['formulas stay text', '=1+1,@x', { A1: '=1+1', B1: '@x' }],
    ['a byte order mark', '\ufeff地区,税收', { A1: '地区', B1: '税收' }],
    ['nothing but a line end', '\n', {}],
  ])('%s', (_, content, expected) => {
    expect(read(content).diagnostics).toEqual([]);
    expect(texts(content)).toEqual(expected);
  });

  test('every cell is text without a formula, on one visible sheet without a name', () => {
    const { value } = openWorkbook('指标.csv', new TextEncoder().encode('1'));
    expect(value?.sheets).toMatchObject([{ file: '指标.csv', name: '', visibility: 'visible' }]);
    const { rows, layouts } = read('1');
    const format = { code: '@', kind: 'text', scaledBy: 0 };
    expect(rows).toEqual([
      {
        number: 1,
        hidden: false,
        cells: [{ column: 1, value: { kind: 'text', text: '1' }, format, formula: false }],
      },
    ]);
    expect(layouts).toEqual([{ merges: [], hiddenColumns: [] }]);
  });

  test('reading stops when told to', () => {
    let visits = 0;
    const sheet = openWorkbook('a.csv', new TextEncoder().encode('a\nb\nc')).value?.sheets[0];
    const layout = sheet?.read(() => {
      visits++;
      return visits < 2;
    });
    expect(visits).toBe(2);
    expect(layout?.diagnostics).toEqual([]);
  });
});

describe('the separator', () => {
  test.each<[string, string, object]>([
    ['tabs', 'a\tb\n1,5\t2', { A1: 'a', B1: 'b', A2: '1,5', B2: '2' }],
    ['semicolons', 'a;b\n1,5;2', { A1: 'a', B1: 'b', A2: '1,5', B2: '2' }],
    [
      'the first line that has one decides',
      '年度指标\na;b\n1;2,3',
      { A1: '年度指标', A2: 'a', B2: 'b', A3: '1', B3: '2,3' },
    ],
    ['quoted ones do not count', '"a;b",c', { A1: 'a;b', B1: 'c' }],
    ['nor do those in a quoted line break', '"a\n;b",c', { A1: 'a\n;b', B1: 'c' }],
    ['full-width ones are characters', '税收，万元', { A1: '税收，万元' }],
  ])('%s', (_, content, expected) => {
    expect(texts(content)).toEqual(expected);
  });

  test.each([
    ['a,b;c', [',', ';'], 1],
    ['a\tb,c', [',', '\t'], 1],
    ['题目\n\na;b\tc,d', [',', ';', '\t'], 3],
  ])('%j leaves it open', (content, separators, line) => {
    const { diagnostics } = read(content);
    expect(diagnostics).toMatchObject([{ code: 'file/ambiguous-separator', args: { separators, line } }]);
  });
});

describe('quotes that do not match', () => {
  test.each([
    ['a,"b\nc,d', 'file/unclosed-quote', 1, '!A1'],
    ['a,b\n"c\n\n"\nd,"e', 'file/unclosed-quote', 5, '!A3'],
    ['"a"b,c', 'file/stray-quote', 1, '!A1'],
    ['a,b\n"c" ,d', 'file/stray-quote', 2, '!A2'],
  ])('%j', (content, code, line, place) => {
    const { diagnostics } = read(content);
    expect(diagnostics).toMatchObject([{ code, args: { line } }]);
    expect(diagnostics.map(told)).toEqual([`${code} @ ${place}`]);
  });
});

describe('encodings', () => {
  const words = '地区,税收';
  // 地区 is B5 D8 C7 F8 and 税收 is CB B0 CA D5 in GB 2312; 㐀 is 81 39 EE 39 in GB18030.
  const gb = Buffer.concat([
    Buffer.from('b5d8c7f8', 'hex'),
    Buffer.from(','),
    Buffer.from('cbb0cad5', 'hex'),
  ]);
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16 little-endian', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${words}`, 'utf16le').swap16()],
    ['GB18030', gb],
  ])('%s', (_, bytes) => {
    expect(texts(bytes)).toEqual({ A1: '地区', B1: '税收' });
  });

  test('GB18030 in four bytes', () => {
    expect(texts(Buffer.concat([gb, Buffer.from(','), Buffer.from('8139ee39', 'hex')]))).toMatchObject({
      C1: '㐀',
    });
  });

  test.each([
    ['neither UTF-8 nor GB18030', Buffer.from('b5ffff2c', 'hex')],
    ['cut UTF-16', Buffer.from('fffe300044', 'hex')],
    ['marked UTF-8 that is none', Buffer.from('efbbbfb5d8', 'hex')],
  ])('%s', (_, bytes) => {
    expect(read(bytes).diagnostics.map(told)).toEqual(['file/bad-encoding @ a.csv']);
  });
});
