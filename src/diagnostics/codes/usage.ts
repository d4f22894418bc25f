import type { Severity } from './severity.js';

/** The command line (`usage/…`, exit code 2). `nearest` is what was most likely meant. */
export interface UsageArgs {
  'usage/no-command': { readonly commands: readonly string[] };
  'usage/unknown-command': {
    readonly command: string;
    readonly nearest: string | undefined;
    readonly commands: readonly string[];
  };
  'usage/unknown-option': { readonly option: string; readonly nearest: string | undefined };
  'usage/missing-argument': { readonly argument: string };
  'usage/missing-option': { readonly option: string };
  'usage/option-without-value': { readonly option: string };
  'usage/invalid-value': {
    readonly option: string;
    readonly value: string;
    readonly expected: readonly string[];
  };
  'usage/too-many-arguments': { readonly expected: string; readonly given: string };
  'usage/invalid-period': { readonly text: string };
  'usage/unknown-extension': { readonly file: string; readonly known: readonly string[] };
  /** A format that is no text, without an output file. */
  'usage/format-needs-file': { readonly format: string };
  'usage/format-conflict': { readonly format: string; readonly file: string };
  'usage/repeated-input': { readonly file: string; readonly first: string };
  /** A file, or a folder, that a folder given as well holds. */
  'usage/input-in-folder': { readonly input: string; readonly folder: string };
  'usage/output-is-input': { readonly file: string; readonly input: string };
  'usage/would-overwrite': { readonly file: string };
  /** A workbook that cannot be given back with marks in it. */
  'usage/cannot-annotate': { readonly file: string; readonly because: 'not-xlsx' | 'signed' };
  'usage/annotate-one-input': { readonly count: number };
  'usage/annotate-extension': { readonly file: string; readonly extension: string };
  'usage/unknown-entity': { readonly entity: string; readonly nearest: string | undefined };
  /** An entity that was not scored. */
  'usage/exempt-entity': { readonly entity: string; readonly reason: string };
  'usage/unknown-figure': { readonly path: string; readonly nearest: string | undefined };
}

export const usageSeverities: { readonly [C in keyof UsageArgs]: Severity } = {
  'usage/no-command': 'error',
  'usage/unknown-command': 'error',
  'usage/unknown-option': 'error',
  'usage/missing-argument': 'error',
  'usage/missing-option': 'error',
  'usage/option-without-value': 'error',
  'usage/invalid-value': 'error',
  'usage/too-many-arguments': 'error',
  'usage/invalid-period': 'error',
  'usage/unknown-extension': 'error',
  'usage/format-needs-file': 'error',
  'usage/format-conflict': 'error',
  'usage/repeated-input': 'error',
  'usage/input-in-folder': 'error',
  'usage/output-is-input': 'error',
  'usage/would-overwrite': 'error',
  'usage/cannot-annotate': 'error',
  'usage/annotate-one-input': 'error',
  'usage/annotate-extension': 'error',
  'usage/unknown-entity': 'error',
  'usage/exempt-entity': 'error',
  'usage/unknown-figure': 'error',
};
