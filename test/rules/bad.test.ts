import { describe, expect, test } from 'vitest';
import { badFile, badFiles, expectations, found, readTexts } from './fixtures.js';

// Every file says in its first lines what it must raise, and nothing else: `# expect: code line:column`.
describe('one mistake a file', () => {
  test.each(badFiles())('%s', (name) => {
    const text = badFile(name);
    const { value, diagnostics } = readTexts({ [name]: text });
    expect(found(diagnostics)).toEqual(expectations(text));
    expect(value).toBeUndefined();
  });
});
