import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { must } from '../../src/model/must.js';

/** What stands in for a string fact: no message holds it by chance. */
const marker = (name: string) => `〔${name}〕`;
const MARKER = /〔\p{L}+〕/gu;

/** The string facts a text shows, each once. */
export function shownFacts(text: string): ReadonlySet<string> {
  return new Set(text.match(MARKER) ?? []);
}

export interface SampleFacts {
  readonly code: string;
  /** Every fact present. */
  readonly full: unknown;
  /** Facts that may be undefined left out, lists empty. */
  readonly bare: unknown;
}

/** Facts for every diagnostic code, made from the types that declare them. */
export function sampleFacts(): readonly SampleFacts[] {
  const file = fileURLToPath(new URL('../../src/diagnostics/codes/index.ts', import.meta.url));
  const program = ts.createProgram([file], {
    strict: true,
    module: ts.ModuleKind.NodeNext,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const module = must(checker.getSymbolAtLocation(must(program.getSourceFile(file), file)), 'the module');
  const args = must(
    checker.getExportsOfModule(module).find(({ name }) => name === 'DiagnosticArgs'),
    'DiagnosticArgs',
  );
  return checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(args)).map((code) => {
    const facts = checker.getTypeOfSymbol(code);
    return {
      code: code.name,
      full: sample({ checker, bare: false }, facts, code.name),
      bare: sample({ checker, bare: true }, facts, code.name),
    };
  });
}

interface Sampling {
  readonly checker: ts.TypeChecker;
  readonly bare: boolean;
}

function sample(sampling: Sampling, type: ts.Type, name: string): unknown {
  const { checker, bare } = sampling;
  if (type.isUnion()) {
    const present = type.types.filter((member) => !(member.flags & ts.TypeFlags.Undefined));
    if (bare && present.length < type.types.length) return undefined;
    return sample(sampling, must(present[0], `a type for ${name}`), name);
  }
  if (type.isLiteral()) return type.value;
  if (type.flags & ts.TypeFlags.BooleanLike) return checker.typeToString(type) !== 'false';
  if (type.flags & ts.TypeFlags.String) return marker(name.replace(/\P{L}/gu, ''));
  if (type.flags & ts.TypeFlags.Number) return 7;
  if (checker.isArrayType(type)) return bare ? [] : [sample(sampling, elementOf(sampling, type), name)];
  if (!(type.flags & ts.TypeFlags.Object))
    throw new Error(`bug: no sample for ${name}: ${checker.typeToString(type)}`);
  const properties = checker.getPropertiesOfType(type);
  return Object.fromEntries(
    properties.map((property) => [
      property.name,
      sample(sampling, checker.getTypeOfSymbol(property), property.name),
    ]),
  );
}

function elementOf({ checker }: Sampling, type: ts.Type): ts.Type {
  return must(checker.getIndexTypeOfType(type, ts.IndexKind.Number), 'an element type');
}
