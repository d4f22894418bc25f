import { z } from 'zod';
import { rulesSchema } from '../rules/schema.js';
import { resultSchema } from './result-schema.js';

/** JSON Schema documents of what this program reads and writes, made of the schemas it uses itself. */
export const jsonSchemas = {
  rules: () => relaxed(z.toJSONSchema(rulesSchema, { io: 'input' })),
  result: () => z.toJSONSchema(resultSchema),
} as const;

/**
 * A rule file may leave to the file it extends, or to `scoring`, whatever it does not say itself: in the schema for
 * editors no key is required, `extends` is known, and a score need not repeat its method.
 */
function relaxed(schema: unknown): unknown {
  const loose = withoutRequired(schema);
  if (!isObject(loose) || !isObject(loose['properties'])) return loose;
  const properties = { ...loose['properties'], extends: { type: 'string' } };
  return { ...loose, title: 'zone-score rules', properties };
}

function withoutRequired(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutRequired);
  if (!isObject(schema)) return schema;
  const entries = Object.entries(schema).filter(
    ([key, value]) => !(key === 'required' && Array.isArray(value)),
  );
  return Object.fromEntries(
    entries.map(([key, value]) => [key === 'oneOf' ? 'anyOf' : key, withoutRequired(value)]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
