import { nearest } from '../../diagnostics/nearest.js';
import {
  type Amount,
  isByGroup,
  NOT_ASSESSED,
  type Quantity,
  type QuantityByGroup,
  type QuantityOfGroup,
} from '../../methods/quantity.js';
import type { Unit } from '../../number/unit.js';
import { amountAt, keyOf, type ResolvedAmount, type Where } from './amounts.js';
import type { Compilation, Path } from './compilation.js';
import { type Dated, forms, type InForce, inForce, interpolated } from './dated-amounts.js';

/** What a quantity of the rules comes to in the period at hand. */
export type Resolved =
  | ResolvedAmount
  | ResolvedGroups
  | { readonly kind: 'formula'; readonly text: string; readonly path: Path }
  /** The values of a column or an indicator, which the rules name. */
  | { readonly kind: 'column'; readonly name: string; readonly path: Path };

export interface ResolvedGroups {
  readonly kind: 'groups';
  /** The grouping that is named; undefined: the default one. */
  readonly within: string | undefined;
  /** A group in which the indicator is not assessed has none. */
  readonly values: ReadonlyMap<string, ResolvedAmount>;
  readonly source: string;
  readonly path: Path;
}

/** A quantity in the unit it is wanted in; undefined when that was reported. */
export function resolveQuantity(
  compilation: Compilation,
  quantity: Quantity,
  unit: Unit,
  path: Path,
): Resolved | undefined {
  return resolveQuantityAsOf(compilation, quantity, unit, { path });
}

/** The same, read at the end of another period than the run's. */
export function resolveQuantityAsOf(
  compilation: Compilation,
  quantity: Quantity,
  unit: Unit,
  { path, asOf }: Pick<Where, 'path' | 'asOf'>,
): Resolved | undefined {
  const where = { path, asOf, source: '' };
  if (isByGroup(quantity)) return groupsAt(compilation, quantity, unit, where);
  if (!isSound(compilation, quantity, path)) return undefined;
  const computed = textUnder(quantity, 'formula');
  if (computed !== undefined) return { kind: 'formula', text: computed, path: [...path, 'formula'] };
  const column = textUnder(quantity, 'column');
  if (column !== undefined) return { kind: 'column', name: column, path: [...path, 'column'] };
  return numberAt(compilation, quantity, unit, where);
}

/** A quantity that must be a number, where a formula has no meaning and no entity is at hand. */
export function resolveAmount(
  compilation: Compilation,
  quantity: Quantity,
  unit: Unit,
  path: Path,
): ResolvedAmount | undefined {
  const resolved = resolveQuantity(compilation, quantity, unit, path);
  if (resolved === undefined || resolved.kind === 'amount') return resolved;
  const found =
    resolved.kind === 'formula' ? resolved.text : resolved.kind === 'column' ? resolved.name : '{…}';
  const facts = { key: keyOf(path), found, expected: 'number', nearest: undefined };
  return compilation.report('rules/unexpected-value', facts, resolved.path);
}

/** A map has one of the keys that make a quantity what it is, and none that does not belong to it. */
function isSound(compilation: Compilation, quantity: Quantity | QuantityOfGroup, path: Path): boolean {
  if (typeof quantity !== 'object') return true;
  const form = forms.find((key) => Object.hasOwn(quantity, key));
  if (form === undefined) return true;
  // a quantity given by period takes any key, so a misspelt one of the other forms is found here
  const known = [form, 'source'];
  const others = Object.keys(quantity).filter((key) => !known.includes(key));
  for (const key of others) {
    compilation.reportKey('rules/unknown-key', { key, nearest: nearest(key, known), known }, [...path, key]);
  }
  return others.length === 0;
}

function textUnder(quantity: Quantity | QuantityOfGroup, key: 'formula' | 'column'): string | undefined {
  if (typeof quantity !== 'object' || !Object.hasOwn(quantity, key)) return undefined;
  return String((quantity as Readonly<Record<string, unknown>>)[key]); // as: a map with this key
}

/** A number that stands for itself, beside its source, or under a period. */
function numberAt(
  compilation: Compilation,
  quantity: Quantity | QuantityOfGroup,
  unit: Unit,
  where: Where,
): ResolvedAmount | undefined {
  const written = writtenAt(compilation, quantity, where);
  return written && valueIn(compilation, written, unit);
}

function valueIn(compilation: Compilation, written: Written, unit: Unit): ResolvedAmount | undefined {
  const { path, source } = written;
  return written.kind === 'amount'
    ? amountAt(compilation, written.amount, unit, { path, source })
    : interpolated(compilation, written.between, unit, { path, source });
}

type Written = Where &
  (
    | { readonly kind: 'amount'; readonly amount: Amount }
    | { readonly kind: 'between'; readonly between: Extract<InForce, { kind: 'between' }> }
  );

/** Which of the numbers that are written counts, and where it stands. */
function writtenAt(
  compilation: Compilation,
  quantity: Quantity | QuantityOfGroup,
  where: Where,
): Written | undefined {
  if (typeof quantity !== 'object') return { ...where, kind: 'amount', amount: quantity };
  const { path } = where;
  const source = typeof quantity.source === 'string' ? quantity.source : where.source;
  const map = quantity as Dated; // as: forms with other keys than periods and `value` were told apart before
  const value = map['value'];
  if (value !== undefined) return { kind: 'amount', amount: value, path: [...path, 'value'], source };
  const found = inForce(compilation, map, where);
  if (found?.kind !== 'one') return found && { kind: 'between', between: found, path, source };
  const { key, amount } = found.date;
  return { kind: 'amount', amount, path: [...path, key], source };
}

/** One number for each group; where the rules write / instead the group has none. */
function groupsAt(
  compilation: Compilation,
  quantity: QuantityByGroup,
  unit: Unit,
  { path, asOf }: Where,
): ResolvedGroups | undefined {
  const { within, source = '' } = quantity;
  const values = new Map<string, ResolvedAmount>();
  let sound = true;
  for (const [group, own] of Object.entries(quantity['by-group'])) {
    const written = writtenInGroup(compilation, own, { path: [...path, 'by-group', group], source, asOf });
    if (written !== undefined && isMark(written)) continue;
    const value = written && valueIn(compilation, written, unit);
    if (value === undefined) sound = false;
    else values.set(group, value);
  }
  return sound ? { kind: 'groups', within, values, source, path: [...path, 'by-group'] } : undefined;
}

function isMark(written: Written): boolean {
  return written.kind === 'amount' && String(written.amount).trim() === NOT_ASSESSED;
}

/** A group has a number or none: a formula and a column see every entity anyway. */
function writtenInGroup(
  compilation: Compilation,
  quantity: QuantityOfGroup,
  where: Where,
): Written | undefined {
  const { path } = where;
  if (!isSound(compilation, quantity, path)) return undefined;
  const computed = (['formula', 'column'] as const).find((key) => textUnder(quantity, key) !== undefined);
  if (computed === undefined) return writtenAt(compilation, quantity, where);
  const facts = { key: keyOf(path), found: textUnder(quantity, computed) ?? '', expected: 'number' };
  return compilation.report('rules/unexpected-value', { ...facts, nearest: undefined }, [...path, computed]);
}
