import { z } from 'zod';
import { expecting, keyed, text } from '../methods/schema.js';

/** 免评: one of column, entity and when; the compiler refuses none of them, several, and a reason that is there twice or not at all. */
export const exempt = z.array(
  keyed({
    column: text.optional(),
    entity: text.optional(),
    when: text.optional(),
    reason: text.optional(),
  }),
  expecting('list'),
);
export type ExemptSetting = z.infer<typeof exempt>[number];

/** 取消资格. */
export const disqualify = z.array(keyed({ when: text, reason: text }), expecting('list'));
