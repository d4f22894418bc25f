import { type Code, severityOf } from '../diagnostics/codes/index.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** What a run tells the shell. */
export const exitCodes = {
  fine: 0,
  findings: 1,
  usage: 2,
  input: 3,
  output: 4,
  bug: 70,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** In order of precedence: what makes the others moot stands first. */
const causes: readonly { readonly prefixes: readonly string[]; readonly exit: ExitCode }[] = [
  { prefixes: ['usage/', 'rules/', 'formula/'], exit: exitCodes.usage },
  { prefixes: ['file/'], exit: exitCodes.input },
  { prefixes: ['output/'], exit: exitCodes.output },
];

/** By the errors among the findings; with `strict` a warning counts as a finding in the data. */
export function exitCodeOf(
  diagnostics: readonly Diagnostic[],
  { strict }: { readonly strict: boolean },
): ExitCode {
  const errors = diagnostics.map(({ code }) => code).filter((code) => severityOf(code) === 'error');
  const cause = causes.find(({ prefixes }) => errors.some((code) => startsWithOne(code, prefixes)));
  if (cause !== undefined) return cause.exit;
  const warned = strict && diagnostics.some(({ code }) => severityOf(code) === 'warning');
  return errors.length > 0 || warned ? exitCodes.findings : exitCodes.fine;
}

function startsWithOne(code: Code, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => code.startsWith(prefix));
}
