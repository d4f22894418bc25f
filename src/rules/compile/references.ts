import { entityKey } from '../../model/entity-key.js';
import type { ReferenceSpec } from '../../model/table-spec.js';
import type { Compilation, Path } from './compilation.js';

/** The rows to compare with, made known to formulas; a row can belong to one of them only. */
export function compileReferences(compilation: Compilation): readonly ReferenceSpec[] | undefined {
  const entries = Object.entries(compilation.setting.references);
  if (entries.length === 0) return undefined;
  const claimed = new Map<string, { readonly name: string; readonly path: Path }>();
  return entries.map(([name, rows]) => {
    for (const [i, row] of rows.entries()) {
      const path = ['references', name, i];
      const first = claimed.get(entityKey(row));
      claimed.set(entityKey(row), first ?? { name, path });
      if (first === undefined || first.name === name) continue;
      const facts = { row, first: first.name, second: name };
      compilation.report('rules/reference-twice', facts, path, [compilation.place(first.path)]);
    }
    const spec = { name, rows, place: compilation.keyPlace(['references', name]) };
    compilation.builder.references.set(name, spec);
    return spec;
  });
}
