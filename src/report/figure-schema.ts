import { z } from 'zod';
import { missingReasons } from '../model/missing.js';

/** A number as exact decimal text, a truth, a label such as a grade, or why there is none. */
export const figure = z.union([z.string(), z.boolean(), z.strictObject({ missing: z.enum(missingReasons) })]);
export type Figure = z.infer<typeof figure>;
