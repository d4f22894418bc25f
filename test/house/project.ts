import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The project's folder, and paths below it with `/`. */
const root = fileURLToPath(new URL('../../', import.meta.url));

const leftOut = new Set(['node_modules', 'dist', 'coverage', '.git', '__pycache__']);

/** Every file of the project, or of one folder of it, that is neither installed nor built. */
export function projectFiles(folder = '.'): readonly string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !leftOut.has(name) && !name.endsWith('.tmp'))
    .flatMap((entry) => {
      const path = relative(root, join(root, folder, entry.name))
        .split(sep)
        .join('/');
      return entry.isDirectory() ? projectFiles(path) : [path];
    })
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** The TypeScript files below `src` or `test`, parsed. */
export function sources(folder: 'src' | 'test'): readonly Source[] {
  return projectFiles(folder)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => {
      const text = textOf(path);
      return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) };
    });
}

/** Visits a node and everything below it, parents first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** `path:line`, as an editor opens it. */
export function at(source: Source, node: ts.Node): string {
  return `${source.path}:${source.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
