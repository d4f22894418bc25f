import { describe, expect, test } from 'vitest';
import { cellNumber, cellText, lines } from '../../../src/render/xlsx/cell-value.js';

describe('a number as a sheet keeps it', () => {
  // 15 significant digits, half away from zero; Excel's specification: 9.99999999999999E+307 and 2.2251E-308 are the ends
  test.each([
    ['46.375', 46.375],
    ['0.1234567890123456789', 0.123456789012346],
    ['9.5338983050847457627', 9.53389830508475],
    ['123456789012345678', 123456789012346000],
    ['-3.2', -3.2],
    ['0', 0],
    ['-0', 0],
    ['9.99999999999999e307', 9.99999999999999e307],
    ['1e308', undefined],
    ['-1e400', undefined],
    ['2.2251e-308', 2.2251e-308],
    ['1e-308', undefined],
  ])('%s', (text, number) => {
    expect(cellNumber(text)).toBe(number);
  });
});

describe('a text as a sheet keeps it', () => {
  test.each([
    ['莲都区', '莲都区'],
    ['=1+1', '=1+1'],
    ['甲\u001b\ufffe\n乙', '甲␛‹U+FFFE› 乙'],
    // ST_Xstring (ECMA-376 Part 1, 22.9.2.19): _x005F_ is an underscore
    ['_x000D_', '_x005F_x000D_'],
    ['_x000d_x0041_', '_x005F_x000d_x005F_x0041_'],
    ['_xyz_', '_xyz_'],
  ])('%j is written %j', (text, written) => {
    expect(cellText(text)).toBe(written);
  });

  test.each([
    ['at the limit', '区'.repeat(32_767), 32_767, '区'],
    ['over it', '区'.repeat(32_768), 32_767, '…'],
    // 16,383 pairs are 32,766 characters, and half of the next does not go in
    ['over it, in pairs', `区${'🏭'.repeat(16_384)}`, 32_766, '…'],
  ])('%s', (_, text, length, last) => {
    expect([cellText(text).length, cellText(text).at(-1)]).toEqual([length, last]);
  });

  test('lines are kept apart', () => {
    expect(lines('亩均税收', '（万元/亩）')).toBe('亩均税收\n（万元/亩）');
  });
});
