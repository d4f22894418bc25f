import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { checkFormula, type Scope, type ScopeEntry } from '../../src/formula/check.js';
import type { Expr, Syntax } from '../../src/formula/expr.js';
import { parseFormula } from '../../src/formula/parse.js';
import { printFormula } from '../../src/formula/print.js';
import type { FormulaSource } from '../../src/formula/source.js';
import { must } from '../../src/model/must.js';
import { createUnitSystem } from '../../src/number/unit-system.js';

export const { system: units } = createUnitSystem({ rates: [], counting: [] });

/** A formula that stands alone on the first line of a rule file. */
export function sourceOf(text: string): FormulaSource {
  return {
    text,
    place: ({ start, end }) => ({
      kind: 'text',
      file: 'rules.yaml',
      line: 1,
      column: start + 1,
      length: end - start,
    }),
  };
}

/** The columns all formula tests share, with their units; 停产 is a condition. */
export const columns: Readonly<Record<string, string>> = {
  税收: '万元',
  财政收入: '亿元',
  'R&D经费': '万元',
  土地: '亩',
  厂区: '公顷',
  人数: '人',
  增速: '%',
  份额: '‰',
  系数: '',
  x: '',
  y: '',
  z: '',
  亩均: '万元/亩',
  得分: '分',
};

const entries = new Map<string, ScopeEntry>([
  ...Object.entries(columns).map(([name, unit]): [string, ScopeEntry] => [
    name,
    { id: `column/${name}`, type: 'number', unit: must(units.parse(unit), unit) },
  ]),
  ['停产', { id: 'column/停产', type: 'truth' }],
]);

/** `names` can be walked through once only, as an iterator of a map. */
const scope: Omit<Scope, 'names'> = { lookup: (name) => entries.get(name), units };

/** Everything that is found in a formula, in the order of finding, and what it comes to. */
export function read(text: string): {
  readonly value: Expr | undefined;
  readonly found: readonly Diagnostic[];
} {
  const source = sourceOf(text);
  const parsed = parseFormula(source);
  if (parsed.value === undefined) return { value: undefined, found: parsed.diagnostics };
  const checked = checkFormula(parsed.value, source, { ...scope, names: entries.keys() });
  return { value: checked.value, found: [...parsed.diagnostics, ...checked.diagnostics] };
}

/** A formula without mistakes. */
export function checked(text: string): Expr {
  const { value, found } = read(text);
  if (found.length > 0) throw new Error(`${text}: ${JSON.stringify(found)}`);
  return must(value, text);
}

/** `code @ the text it points at`, one per mistake. */
export function mistakes(text: string): readonly string[] {
  return read(text).found.map(({ code, place }) => {
    if (place.kind !== 'text') return code;
    return `${code} @ ${text.slice(place.column - 1, place.column - 1 + place.length)}`;
  });
}

/** The formula with every change of unit written out, and its unit: `税收 / 土地 : 万元/亩`. */
export function meaning(text: string): string {
  const expr = checked(text);
  const unit = expr.type === 'number' ? expr.unit.text : 'truth';
  return `${printFormula(expr, (name) => name.text)} : ${unit}`;
}

/** Structure with every bracket written: (1 + (2 * 3)). */
export function structure(syntax: Syntax): string {
  switch (syntax.kind) {
    case 'number':
      return syntax.value.toFixed() + (syntax.unit === undefined ? '' : `[${syntax.unit}]`);
    case 'name':
      return syntax.name;
    case 'negate':
      return `(-${structure(syntax.of)})`;
    case 'not':
      return `(not ${structure(syntax.of)})`;
    case 'binary':
      return `(${structure(syntax.left)} ${syntax.operator} ${structure(syntax.right)})`;
    case 'call':
      return `${syntax.function}(${syntax.arguments.map(structure).join(', ')})`;
  }
}
