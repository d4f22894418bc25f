import { must } from '../../../src/model/must.js';
import { Decimal } from '../../../src/number/decimal.js';
import { createUnitSystem } from '../../../src/number/unit-system.js';
import type { Measured, Phrasing } from '../../../src/report/wording/figure.js';

const { system } = createUnitSystem({ rates: [], counting: [] });

/** `34.8 亿元`: a number and a unit, or a number alone. */
export function measured(text: string): Measured {
  const [number = '', unit = ''] = text.split(' ');
  return { value: new Decimal(number), unit: must(system.parse(unit), unit) };
}

export const zh = (places: number): Phrasing => ({ language: 'zh', places });
export const en = (places: number): Phrasing => ({ language: 'en', places });
