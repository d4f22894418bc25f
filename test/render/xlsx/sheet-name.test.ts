import { expect, test } from 'vitest';
import { sheetName } from '../../../src/render/xlsx/sheet-name.js';

// Excel: 1 to 31 characters, none of [ ] : * ? / \, no apostrophe at the ends, not History, unique whatever the case
test.each([
  ['综合排名', [], '综合排名'],
  ['甲/乙:丙*?[丁]\\', [], '甲_乙_丙___丁__'],
  ["差距'分析", [], '差距’分析'],
  ['', [], '_'],
  ['  ', [], '_'],
  ['History', [], 'History_'],
  ['Ranking', ['RANKING'], 'Ranking (2)'],
  ['Ranking', ['RANKING', 'ranking (2)'], 'Ranking (3)'],
  ['区'.repeat(40), [], '区'.repeat(31)],
  ['区'.repeat(40), ['区'.repeat(31)], `${'区'.repeat(27)} (2)`],
  // a pair of surrogates is two of the 31
  [`${'区'.repeat(30)}🏭`, [], '区'.repeat(30)],
  ['甲\u0000\ufffe乙', [], '甲␀‹U+FFFE›乙'],
])('%j beside %j is %j', (title, taken, name) => {
  expect(sheetName(title, taken)).toBe(name);
});
