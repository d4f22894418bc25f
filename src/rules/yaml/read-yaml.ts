import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isSeq,
  type ParsedNode,
  type YAMLError,
} from 'yaml';
import type { Diagnosed } from '../../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import { decodeRuleFile } from './decode.js';
import { inTextOrder, untilFirstBreak } from './first-break.js';
import { yamlLimits } from './limits.js';
import { locate } from './locate.js';
import type { Located } from './located.js';
import { misreadings } from './misreading.js';
import { type Scan, scan } from './scan.js';
import type { SourceText } from './source-text.js';
import { syntaxError } from './syntax-error.js';

/**
 * The bytes of one rule file as a tree whose every part knows its place. YAML 1.2 core schema, without anchors,
 * aliases, tags, merge keys and directives; one document; a map outermost; no null.
 *
 * Everything that is wrong with single keys and values is listed at once, in the order of the text, and the tree is
 * given beside it, so that its content can be checked too. Where the structure itself breaks, YAML sees mistakes
 * everywhere behind: then only the first break is listed, and there is no tree.
 *
 * `file` is the path as the user typed it. Codes `rules/…`; cost grows linearly with the size, which is limited.
 */
export function readYaml(file: string, bytes: Uint8Array): Diagnosed<Located> {
  const { value: source, diagnostics } = decodeRuleFile(file, bytes);
  if (source === undefined) return { value: undefined, diagnostics };
  const tree = readTree(source);
  return { value: tree.value, diagnostics: inTextOrder([...diagnostics, ...tree.diagnostics]) };
}

function readTree(source: SourceText): Diagnosed<Located> {
  const scanned = scan(source);
  const { tokens } = scanned;
  if (tokens === undefined) return { value: undefined, diagnostics: scanned.diagnostics };
  const [document, ...more] = compose(source, tokens);
  if (document === undefined || isEmpty(document)) return emptyFile(source, scanned.diagnostics);
  const found = [...scanned.diagnostics, ...structureFindings(source, scanned, document)];
  if (more.length > 0) found.push(severalDocuments(source, tokens, more.length + 1));
  const untilBreak = untilFirstBreak(found);
  if (untilBreak !== undefined) return { value: undefined, diagnostics: untilBreak };
  return readContents(source, document.contents, found);
}

function readContents(
  source: SourceText,
  contents: ParsedNode | null,
  found: Diagnostic[],
): Diagnosed<Located> {
  if (contents === null || isAlias(contents)) return { value: undefined, diagnostics: found };
  if (isMap(contents)) return { value: locate(source, contents, found), diagnostics: found };
  const place = source.place(contents.range[0], contents.range[1]);
  const kind = isSeq(contents) ? 'list' : 'scalar';
  return { value: undefined, diagnostics: [...found, diagnostic('rules/not-a-map', { found: kind }, place)] };
}

/** Every uniqueness check of the library is quadratic: keys are compared in a Map of ours. */
function compose(source: SourceText, tokens: readonly CST.Token[]): Document.Parsed[] {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    strict: true,
  });
  return [...composer.compose(tokens, false, source.text.length)];
}

function isEmpty(document: Document.Parsed): boolean {
  const { contents, errors } = document;
  return errors.length === 0 && (contents === null || contents.range[0] === contents.range[1]);
}

function emptyFile(source: SourceText, found: readonly Diagnostic[]): Diagnosed<Located> {
  const { file } = source;
  return {
    value: undefined,
    diagnostics: [...found, diagnostic('rules/empty-file', { file }, source.place(0, 0))],
  };
}

/** What breaks the structure, silently or to the library's knowledge; ours explains the library's where both see it. */
function structureFindings(source: SourceText, scanned: Scan, document: Document.Parsed): Diagnostic[] {
  const misread = misreadings(source, scanned.tokens ?? []);
  const explains = ({ pos: [at] }: YAMLError) => misread.some(({ start, end }) => start <= at && at <= end);
  const complaints = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]).slice(0, yamlLimits.complaints);
  const more = complaints
    .filter((error) => !explains(error))
    .map((error) => syntaxError(source, scanned, error));
  return [...misread.map((found) => found.diagnostic), ...more.filter(isOffMarks(scanned))];
}

/** What the tokens gave away (an anchor, a tag, a reserved character) is the reason for complaints about its line. */
function isOffMarks(scanned: Scan): (found: Diagnostic) => boolean {
  const lines = new Set(scanned.diagnostics.map(lineOf));
  return (found) => !lines.has(lineOf(found));
}

function lineOf({ place }: Diagnostic): number | undefined {
  return place.kind === 'text' ? place.line : undefined;
}

function severalDocuments(source: SourceText, tokens: readonly CST.Token[], documents: number): Diagnostic {
  const [, second] = tokens.filter((token) => token.type === 'document');
  const at = second?.offset ?? 0;
  return diagnostic('rules/several-documents', { documents }, source.place(at, at + 1));
}
