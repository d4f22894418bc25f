import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { UnitRate } from '../../number/unit.js';
import { createUnitSystem, type UnitSystem } from '../../number/unit-system.js';
import type { RulesSetting } from '../schema.js';
import { type LocatedMap, placeOf } from '../yaml/located.js';

const RATE = /^\s*([\d.]+)\s*(\S+)\s*$/u;

/** The units a rule file may write: the common ones, what it counts itself, and its declared rates (1 美元 = 6.8974元). */
export function compileUnits(
  setting: RulesSetting,
  tree: LocatedMap,
): { readonly units: UnitSystem; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const rates: UnitRate[] = [];
  const reject = (unit: string) =>
    diagnostics.push(diagnostic('rules/unknown-rate', { unit }, placeOf(tree, ['units', 'rates', unit])));
  for (const [unit, rate] of Object.entries(setting.units?.rates ?? {})) {
    const text = typeof rate === 'object' && 'value' in rate ? String(rate['value']) : String(rate);
    const [, amount, of] = RATE.exec(text) ?? [];
    if (amount === undefined || of === undefined) reject(unit);
    else rates.push({ unit, amount, of });
  }
  const { system, unknown } = createUnitSystem({ rates, counting: setting.units?.counting ?? [] });
  for (const rate of unknown) reject(rate.unit);
  return { units: system, diagnostics };
}
