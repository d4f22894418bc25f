import type { ExtendsProblem } from '../../diagnostics/codes/yaml.js';
import type { Diagnosed } from '../../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import { must } from '../../model/must.js';
import type { TextPlace } from '../../model/place.js';
import { yamlLimits } from './limits.js';
import type { Located, LocatedMap } from './located.js';
import { mergeLocated, type Override, overrides } from './merge.js';
import { readYaml } from './read-yaml.js';
import { normalPath, relativePath } from './relative-path.js';
import { replacesWhole } from './replaces-whole.js';

/** A rule file and the files it extends, as one tree. */
export interface RuleFiles {
  /** Merged, without the key `extends`. */
  readonly tree: Located;
  /** The entry file first, then what it extends, in turn. */
  readonly files: readonly RuleFile[];
  /** What the files say otherwise than those they extend, the outermost base's extender first. */
  readonly overrides: readonly Override[];
}

export interface RuleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads the bytes of a file by its path. */
export type Load = (path: string) => Diagnosed<Uint8Array>;

/** One file of the chain, read; and where another one asks for it. */
interface Link extends RuleFile {
  readonly tree: LocatedMap;
}
interface Step {
  readonly path: string;
  readonly from: TextPlace | undefined;
  /** The files that lead here. */
  readonly chain: readonly string[];
}

/**
 * Reads a rule file and follows its top-level key `extends: file` (relative to the file that says it) from file to
 * file. Findings of all files, the entry file first; no value unless every file has a tree. A file that cannot be
 * loaded is a finding of `load` when it is the entry, and of the `extends` that names it otherwise.
 */
export function readRuleFiles(entry: string, load: Load): Diagnosed<RuleFiles> {
  const { value: links, diagnostics } = readChain({ path: entry, from: undefined, chain: [] }, load);
  return { value: links === undefined ? undefined : joined(links), diagnostics };
}

/** The file and, behind it, what it extends. */
function readChain(step: Step, load: Load): Diagnosed<readonly Link[]> {
  const { path, from, chain } = step;
  const { value: bytes, diagnostics: loading } = load(path);
  if (bytes === undefined) return { value: undefined, diagnostics: unreadable(path, from, loading) };
  const { value: tree, diagnostics: reading } = readYaml(path, bytes);
  const found = [...loading, ...reading];
  if (tree?.kind !== 'map') return { value: undefined, diagnostics: found };
  const link = { path, bytes, tree };
  const { value: next, diagnostics: refused } = extended(tree, { path, from, chain: [...chain, path] });
  if (refused.length > 0) return { value: undefined, diagnostics: [...found, ...refused] };
  if (next === undefined) return { value: [link], diagnostics: found };
  const bases = readChain(next, load);
  const links = bases.value === undefined ? undefined : [link, ...bases.value];
  return { value: links, diagnostics: [...found, ...bases.diagnostics] };
}

function unreadable(path: string, from: TextPlace | undefined, loading: readonly Diagnostic[]) {
  if (from === undefined) return loading;
  const reasons = [...new Set(loading.map(({ code }) => code))];
  return [diagnostic('rules/extends-missing', { path, reasons }, from)];
}

/** The step to the file that `tree` extends; no value and no findings when it extends none. */
function extended(tree: LocatedMap, { path, chain }: Step): Diagnosed<Step> {
  const entry = tree.entries.get('extends');
  const isEmpty = entry?.value.kind === 'scalar' && entry.value.value === null;
  // An empty value has its own finding.
  if (entry === undefined || isEmpty) return { value: undefined, diagnostics: [] };
  const { place } = entry.value;
  const refused = (found: Diagnostic) => ({ value: undefined, diagnostics: [found] });
  const target = targetOf(entry.value);
  if (target.problem !== undefined) {
    return refused(diagnostic('rules/extends-path', { path: target.path, problem: target.problem }, place));
  }
  const next = relativePath(path, target.path);
  if (chain.some((before) => normalPath(before) === next)) {
    return refused(diagnostic('rules/extends-cycle', { chain: [...chain, next] }, place));
  }
  if (chain.length > yamlLimits.extends) {
    return refused(diagnostic('rules/extends-too-deep', { limit: yamlLimits.extends }, place));
  }
  return { value: { path: next, from: place, chain }, diagnostics: [] };
}

function targetOf(value: Located): { path: string; problem: ExtendsProblem | undefined } {
  if (value.kind !== 'scalar') return { path: value.kind, problem: 'not-text' };
  if (typeof value.value !== 'string') return { path: value.source, problem: 'not-text' };
  return { path: value.value, problem: pathProblem(value.value) };
}

function pathProblem(path: string): ExtendsProblem | undefined {
  if (path.trim() === '') return 'empty';
  if (/^[A-Za-z][\w+.-]+:/.test(path)) return 'url';
  if (/^[A-Za-z]:|^[/\\]/.test(path)) return 'absolute';
  return path.includes('\\') ? 'backslash' : undefined;
}
/** `links` lead from the entry file to the outermost base. */
function joined(links: readonly Link[]): RuleFiles {
  const options = { replaceWhole: replacesWhole };
  const [base, ...overs] = links.map((link) => withoutExtends(link.tree)).reverse();
  const found: Override[] = [];
  let tree: Located = must(base, 'the entry file');
  for (const over of overs) {
    found.push(...overrides(tree, over, options));
    tree = mergeLocated(tree, over, options);
  }
  return { tree, files: links.map(({ path, bytes }) => ({ path, bytes })), overrides: found };
}

function withoutExtends(tree: LocatedMap): LocatedMap {
  const entries = new Map(tree.entries);
  entries.delete('extends');
  return { ...tree, entries };
}
