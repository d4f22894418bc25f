import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { must } from '../../../src/model/must.js';
import type { TextPlace } from '../../../src/model/place.js';
import type { Located } from '../../../src/rules/yaml/located.js';
import { readYaml } from '../../../src/rules/yaml/read-yaml.js';

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Code and place of each finding: `duplicate-key 3:1`. */
export function findings(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, place }) => `${code} ${spot(place as TextPlace)}`); // as: all findings on rule files stand in a text
}

/** `line:column`, and `+length` where it matters. */
export function spot({ line, column }: TextPlace): string {
  return `${line}:${column}`;
}

export function span(place: TextPlace): string {
  return `${spot(place)}+${place.length}`;
}

/** The tree of a text without mistakes. */
export function tree(text: string, file = 'zone.yaml'): Located {
  const { value, diagnostics } = readYaml(file, utf8(text));
  if (diagnostics.length > 0) throw new Error(findings(diagnostics).join(', '));
  return must(value, 'the tree');
}
