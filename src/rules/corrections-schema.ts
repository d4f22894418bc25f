import { z } from 'zod';
import { expecting, keyed, text } from '../methods/schema.js';

/** 更正台账: the headers of a table with one corrected cell a row. */
export const corrections = keyed({
  entity: z.array(text, expecting('names')).min(1, expecting('names')).optional(),
  /** Whose the part is, where a table of parts has several of one name. */
  of: text.optional(),
  column: text,
  period: text.optional(),
  old: text,
  new: text,
  reason: text,
  document: text,
});
