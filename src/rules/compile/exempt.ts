import type { Span, Syntax } from '../../formula/expr.js';
import { parseFormula } from '../../formula/parse.js';
import { functionNamed } from '../../formula/signatures.js';
import type { NodeId } from '../../plan/node.js';
import type { Exemption } from '../../plan/plan.js';
import type { ExemptSetting } from '../exempt-schema.js';
import { measureId, reportedId } from './columns.js';
import type { Compilation, Path } from './compilation.js';
import { addCondition } from './conditions.js';

/** Adds a truth per `when`, and says who is exempt by which entry; entries with mistakes are reported and left out. */
export function compileExempt(compilation: Compilation): readonly Exemption[] {
  return compilation.setting.exempt.flatMap((entry, i) => exemptionOf(compilation, entry, i) ?? []);
}

function exemptionOf(compilation: Compilation, entry: ExemptSetting, i: number): Exemption | undefined {
  const path = ['exempt', i];
  const { column, entity, when, reason } = entry;
  if ([column, entity, when].filter((form) => form !== undefined).length !== 1) {
    return compilation.report('rules/exempt-form', {}, path);
  }
  const place = compilation.place(path);
  if (column !== undefined) {
    if (reason === undefined) return { kind: 'column', label: column, place };
    const facts = { key: 'reason', nearest: undefined, known: ['column'] };
    return compilation.reportKey('rules/unknown-key', facts, [...path, 'reason']);
  }
  const condition = when === undefined ? undefined : compileWhen(compilation, when, i);
  if (reason === undefined) {
    return compilation.report('rules/missing-key', { key: 'reason', within: `exempt ${i + 1}` }, path);
  }
  if (entity !== undefined) return { kind: 'entity', name: entity, reason, place };
  return condition === undefined ? undefined : { kind: 'when', condition, reason, place };
}

function compileWhen(compilation: Compilation, formula: string, i: number) {
  const path = ['exempt', i, 'when'];
  if (readsBeyondColumns(compilation, formula, path)) return undefined;
  return addCondition(compilation, {
    id: `exempt/${i + 1}`,
    formula,
    path,
    names: reportedColumns(compilation),
    label: { zh: `免评条件：${formula}`, en: `condition of exemption: ${formula}` },
  });
}

/** Columns as the sheets have them: nothing is filled in before it is known who takes part. */
function reportedColumns(compilation: Compilation): ReadonlyMap<string, NodeId> {
  const { builder, setting } = compilation;
  return new Map(
    Object.keys(setting.columns).flatMap((name) => {
      const id = [reportedId(name), measureId(name)].find((one) => builder.has(one));
      return id === undefined ? [] : [[name, id] as const];
    }),
  );
}

/** Who is exempt is known before there is an indicator or a group to look at. */
function readsBeyondColumns(compilation: Compilation, formula: string, path: Path): boolean {
  const source = compilation.formulaAt(path, formula);
  const syntax = parseFormula(source).value;
  const beyond = syntax === undefined ? [] : namedIn(syntax).filter((one) => isBeyond(compilation, one));
  for (const { name, span } of beyond) {
    compilation.reportAt('rules/exempt-beyond-columns', { name }, source.place(span));
  }
  return beyond.length > 0;
}

interface Named {
  readonly kind: 'name' | 'function';
  readonly name: string;
  readonly span: Span;
}

function isBeyond({ setting }: Compilation, { kind, name }: Named): boolean {
  if (kind === 'function') return functionNamed(name)?.kind === 'cohort';
  return Object.hasOwn(setting.indicators, name) && !Object.hasOwn(setting.columns, name);
}

function namedIn(syntax: Syntax): Named[] {
  switch (syntax.kind) {
    case 'number':
      return [];
    case 'name':
      return [{ kind: 'name', name: syntax.name, span: syntax.span }];
    case 'negate':
    case 'not':
      return namedIn(syntax.of);
    case 'binary':
      return [...namedIn(syntax.left), ...namedIn(syntax.right)];
    case 'call':
      return [
        { kind: 'function', name: syntax.function, span: syntax.nameSpan },
        ...syntax.arguments.flatMap(namedIn),
      ];
  }
}
