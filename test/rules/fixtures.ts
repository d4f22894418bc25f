import { readdirSync, readFileSync } from 'node:fs';
import type { Diagnosed } from '../../src/diagnostics/diagnosed.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { placeText } from '../../src/diagnostics/place-text.js';
import type { Period } from '../../src/model/period.js';
import { type RuleBook, readRules } from '../../src/rules/index.js';

const folder = new URL('bad/', import.meta.url);

/** The rule files with one mistake each. */
export function badFiles(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

export function badFile(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

/** What a fixture must raise, as `rules/… 3:5`: one `# expect:` line each, at its top. */
export function expectations(text: string): readonly string[] {
  return [...text.matchAll(/^# expect: (\S+ \d+:\d+)$/gm)].map(([, expected]) => expected ?? '');
}

/** Rule files by name; the first is the one asked for. */
export function readTexts(files: { readonly [name: string]: string }, period?: Period): Diagnosed<RuleBook> {
  const load = (path: string) => ({ value: new TextEncoder().encode(files[path] ?? ''), diagnostics: [] });
  return readRules(Object.keys(files)[0] ?? '', load, { period });
}

/** Findings as `rules/… 3:5`. */
export function found(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, place }) => `${code} ${placeText(place).replace(/^.*?:/, '')}`);
}
