import { expect, test } from 'vitest';
import { fileName } from '../../src/report/file-name.js';

test.each([
  ['a.xlsx', 'a.xlsx'],
  ['/home/someone/报表/a.xlsx', 'a.xlsx'],
  ['C:\\报表\\a.xlsx', 'a.xlsx'],
  ['', ''],
])('%s is named %s', (path, name) => {
  expect(fileName(path)).toBe(name);
});
