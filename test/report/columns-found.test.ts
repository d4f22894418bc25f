import { expect, test } from 'vitest';
import { alikeHeaders } from '../../src/report/columns-found.js';
import { pasteText } from '../../src/report/columns-report.js';

type Case = readonly [
  name: string,
  wanted: readonly (readonly [string, readonly string[]])[],
  headers: readonly string[],
  expected: readonly (readonly [string, string])[],
];

test.each<Case>([
  ['one character otherwise', [['入库税收', ['入库税收']]], ['入库税额', '用地'], [['入库税收', '入库税额']]],
  ['like an alias', [['税', ['入库税收', '税收总额']]], ['税收总数'], [['税', '税收总数']]],
  ['the name is part of it', [['用地', ['工业用地']]], ['工业用地面积'], [['用地', '工业用地面积']]],
  ['it is part of the name', [['用地', ['工业用地面积合计']]], ['工业用地'], [['用地', '工业用地']]],
  ['part of several: nobody can tell', [['用地', ['工业用地']]], ['工业用地面积', '新增工业用地'], []],
  ['a single character is part of too much', [['税', ['税']]], ['税务登记户数'], []],
  ['unlike', [['入库税收', ['入库税收']]], ['从业人数'], []],
  [
    'a header is given once, and edits come before parts',
    [
      ['用地', ['工业用地']],
      ['土地', ['工业用地积']],
    ],
    ['工业用地面积'],
    [['土地', '工业用地面积']],
  ],
])('%s', (_, wanted, headers, expected) => {
  expect([...alikeHeaders(wanted, headers)]).toEqual(expected);
});

// YAML 1.2: a plain scalar may be read as something else, or end at a comma or bracket; a double-quoted one is text
test.each([
  [['税收'], 'aliases: [税收]'],
  [['税收', '税收(万元)'], 'aliases: [税收, "税收(万元)"]'],
  [['R&D经费', '2022', 'yes', 'a, b'], 'aliases: ["R&D经费", "2022", "yes", "a, b"]'],
  [['税收\n万元', '“税”'], 'aliases: ["税收\\n万元", "“税”"]'],
])('%j is pasted as text', (headers, expected) => {
  expect(pasteText({ key: 'aliases', headers })).toBe(expected);
});
