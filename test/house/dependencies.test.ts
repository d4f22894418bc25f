import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { at, sources, textOf } from './project.js';

// every package that reaches a user's machine, and what it is for
const allowed: Readonly<Record<string, string>> = {
  chalk: 'colour on a terminal',
  'cli-table3': 'tables on a terminal',
  commander: 'the command line',
  'decimal.js': 'exact numbers',
  exceljs: 'writing workbooks; it never reads one',
  fflate: 'packing workbooks to the same bytes everywhere',
  'string-width': 'the width of Chinese text on a terminal',
  yaml: 'rule files',
  zod: 'the shape of rule files and results',
};

const versions = z.record(z.string(), z.string());
const manifest = z
  .looseObject({ dependencies: versions, devDependencies: versions, scripts: versions })
  .parse(JSON.parse(textOf('package.json')));
const lock = z
  .looseObject({
    packages: z.record(
      z.string(),
      z.looseObject({
        dev: z.boolean().optional(),
        devOptional: z.boolean().optional(),
        hasInstallScript: z.boolean().optional(),
        license: z.string().optional(),
        resolved: z.string().optional(),
        integrity: z.string().optional(),
      }),
    ),
  })
  .parse(JSON.parse(textOf('package-lock.json')));
const registry = 'https://registry.npmjs.org/';
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const shipped = locked.filter(([, { dev, devOptional }]) => !dev && !devOptional);

describe('package.json', () => {
  test('depends on the allowed packages and no others', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(Object.keys(allowed).sort());
  });

  test('names each version exactly', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('runs nothing on a user’s machine when it is installed', () => {
    expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  test('no shipped package runs a script when it is installed', () => {
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
  });

  test('every shipped package has a permissive licence', () => {
    const permissive = new Set([
      ...['MIT', 'MIT/X11', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0'],
      ...['Unlicense', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'],
    ]);
    // buffers 0.1.1 declares no licence; it comes under the zip reader of exceljs, which nothing of ours calls
    const undeclared = ['node_modules/buffers'];
    const others = shipped.filter(
      ([path, { license }]) => !permissive.has(license ?? '') && !undeclared.includes(path),
    );
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  test('every package has its checksum, and none comes from outside the registry', () => {
    const odd = locked.filter(
      ([, { resolved, integrity }]) =>
        !integrity?.startsWith('sha512-') || !(resolved ?? registry).startsWith(registry),
    );
    expect(odd.map(([path]) => path)).toEqual([]);
  });

  test('the shipped tree stays small', () => {
    // nine named packages and what they bring along, most of it under exceljs
    expect(shipped.length).toBeLessThanOrEqual(220);
  });
});

describe('src', () => {
  const imports = sources('src').flatMap((source) =>
    modulesNamed(source.tree).map((node) => ({
      name: node.text.replace(/^node:/, ''),
      place: at(source, node),
    })),
  );

  // promise: no network, ever; nothing from an input is ever executed
  test.each([
    'http',
    'https',
    'http2',
    'net',
    'tls',
    'dns',
    'dgram',
    'child_process',
    'cluster',
    'vm',
    'inspector',
  ])('never names the module %s', (banned) => {
    expect(imports.filter(({ name }) => name === banned || name.startsWith(`${banned}/`))).toEqual([]);
  });

  test('uses worker threads in the batch command only', () => {
    const users = imports.filter(({ name }) => name === 'worker_threads').map(({ place }) => place);
    expect(users.filter((place) => !/^src\/cli\/(.*\/)?batch/.test(place))).toEqual([]);
  });

  test('imports nothing whose name is made at run time', () => {
    const dynamic = sources('src').flatMap((source) =>
      madeNames(source.tree).map((node) => at(source, node)),
    );
    expect(dynamic).toEqual([]);
  });
});

/** The module names of static imports, re-exports, `import(…)`, `import('…').Type` and `require(…)`. */
function modulesNamed(tree: ts.SourceFile): readonly ts.StringLiteralLike[] {
  return importArguments(tree).filter(ts.isStringLiteralLike);
}

function madeNames(tree: ts.SourceFile): readonly ts.Node[] {
  return importArguments(tree).filter((node) => !ts.isStringLiteralLike(node));
}

function importArguments(node: ts.Node): readonly ts.Node[] {
  const below = childrenOf(node).flatMap(importArguments);
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier === undefined ? below : [node.moduleSpecifier, ...below];
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return [node.argument.literal, ...below];
  const [argument] = ts.isCallExpression(node) && loads(node.expression) ? node.arguments : [];
  return argument === undefined ? below : [argument, ...below];
}

function loads(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
  );
}

function childrenOf(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}
