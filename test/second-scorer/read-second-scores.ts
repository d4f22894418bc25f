import { readFileSync } from 'node:fs';
import { z } from 'zod';

const decimalText = z.string().regex(/^-?\d+\.\d+$/);

const districtScores = z.strictObject({
  /** Rounded to 2 decimals. */
  total: decimalText,
  rank: z.int().positive(),
  /** The total before rounding, `p/q`. */
  exact: z.string().regex(/^\d+(\/\d+)?$/),
  /** By indicator: score × weight / 100 before any redistribution, 4 decimals; null where the weight is redistributed. */
  weighted: z.record(z.string(), decimalText.nullable()),
});

const secondScores = z.strictObject({
  indicators: z.record(z.string(), z.strictObject({ weight: z.int(), base: z.string() })),
  /** District → indicator → the value as published, `/` where not assessed. */
  table: z.record(z.string(), z.record(z.string(), z.string())),
  /** Variant id → district. */
  variants: z.record(z.string(), z.record(z.string(), districtScores)),
});

export type DistrictScores = z.infer<typeof districtScores>;
export type SecondScores = z.infer<typeof secondScores>;

/** What lishui-2019.py printed. */
export function readSecondScores(): SecondScores {
  const json = readFileSync(new URL('lishui-2019.json', import.meta.url), 'utf8');
  return secondScores.parse(JSON.parse(json));
}
