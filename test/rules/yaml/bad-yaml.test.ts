import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/rules/yaml/read-yaml.js';

const folder = new URL('../bad-yaml/', import.meta.url);
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort();

// Every file says in its first line what it must raise, and nothing else: `# expect: code line:column`.
describe('one mistake a file', () => {
  test.each(fixtures)('%s', (name) => {
    const bytes = readFileSync(new URL(name, folder));
    const expected = /^# expect: (\S+) (\d+):(\d+)\n/.exec(bytes.toString('utf8'))?.slice(1);
    const { diagnostics } = readYaml(name, bytes);
    const found = diagnostics.map(({ code, place }) =>
      place.kind === 'text' ? [code, String(place.line), String(place.column)] : [code],
    );
    expect(found).toEqual([expected]);
    expect(diagnostics.every(({ place }) => place.kind === 'text' && place.file === name)).toBe(true);
  });
});
