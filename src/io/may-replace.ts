import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { OptionPlace } from '../model/place.js';
import { attempt } from './attempt.js';
import type { Disk } from './disk.js';
import { isOwnReport } from './own-report.js';
import { sameFile } from './paths.js';

/** Who may be written over: the one place that decides it. */
export interface ReplacePolicy {
  readonly force: boolean;
  /** Inputs and rule files, as the user named them: never written over. */
  readonly sources: readonly string[];
  /** The option that names the output: -o where it is left out. */
  readonly option?: string | undefined;
}

/** Before any work: an output that is an input or a rule file is refused, with or without `force`. */
export function checkTarget(disk: Disk, file: string, policy: ReplacePolicy): Diagnosed<'free'> {
  const input = policy.sources.find((source) => sameFile(disk, file, source));
  if (input === undefined) return { value: 'free', diagnostics: [] };
  const found = diagnostic('usage/output-is-input', { file, input }, placeOf(policy));
  return { value: undefined, diagnostics: [found] };
}

/**
 * Whether `bytes` may become the content of `file`: 'write', or 'unchanged' when it holds them already. An existing file
 * gives way only when it is a report of ours or with `force`; an input or a rule file never does.
 */
export function mayReplace(
  disk: Disk,
  file: string,
  bytes: Uint8Array,
  policy: ReplacePolicy,
): Diagnosed<'write' | 'unchanged'> {
  const target = checkTarget(disk, file, policy);
  if (target.value === undefined) return { value: undefined, diagnostics: target.diagnostics };
  const facts = attempt(() => disk.lstat(file));
  // what is not an ordinary file is refused, in words of its own, by the writer
  if (!facts.done || facts.value.kind !== 'file') return { value: 'write', diagnostics: [] };
  const old = attempt(() => disk.read(file));
  if (old.done && sameBytes(old.value, bytes)) return { value: 'unchanged', diagnostics: [] };
  if (policy.force || (old.done && isOwnReport(old.value))) return { value: 'write', diagnostics: [] };
  const found = diagnostic('usage/would-overwrite', { file }, placeOf(policy));
  return { value: undefined, diagnostics: [found] };
}

function placeOf({ option = '-o' }: ReplacePolicy): OptionPlace {
  return { kind: 'option', option };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
