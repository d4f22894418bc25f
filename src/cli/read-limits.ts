import type { LimitName } from '../diagnostics/codes/file.js';
import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { limitOptionMost, limitOptionNames, limitOptionUnit } from '../diagnostics/limit-option.js';
import type { Limits } from '../workbook/limits.js';

const OPTION = '--limit';

// as: Object.entries forgets that the keys are those of the table.
const known = Object.entries(limitOptionNames) as [LimitName, string][];

/** The limits of `--limit NAME=N`, which may be given several times; of two for one name the last counts. */
export function readLimits(texts: readonly string[]): Diagnosed<Partial<Limits>> {
  const read = texts.map((text) => ({ text, limit: readLimit(text) }));
  const value = Object.fromEntries(read.flatMap(({ limit }) => (limit === undefined ? [] : [limit])));
  return { value, diagnostics: read.flatMap(({ text, limit }) => (limit ? [] : [invalid(text)])) };
}

function readLimit(text: string): readonly [LimitName, number] | undefined {
  const [, name, digits] = /^([a-z-]+)=([1-9]\d{0,8})$/.exec(text) ?? [];
  const limit = known.find(([, called]) => called === name)?.[0];
  if (limit === undefined || digits === undefined) return undefined;
  const count = Number.parseInt(digits, 10);
  return count > limitOptionMost(limit) ? undefined : [limit, count * limitOptionUnit(limit)];
}

function invalid(value: string): Diagnostic {
  const expected = known.map(([limit, name]) => `${name}=1…${limitOptionMost(limit)}`);
  const place = { kind: 'option', option: OPTION } as const;
  return diagnostic('usage/invalid-value', { option: OPTION, value, expected }, place);
}
