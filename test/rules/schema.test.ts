import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { jsonSchemas } from '../../src/report/json-schemas.js';
import { rulesSchema } from '../../src/rules/schema.js';

/** Every key a schema has, by the keys that lead to it; a name that the file chooses is `*`. */
function keysOf(schema: unknown, path: string, open: ReadonlySet<unknown> = new Set()): string[] {
  // as: the parts of a schema's definition that hold other schemas
  const { def } = schema as { readonly def: Definition };
  if (open.has(schema)) return [];
  const inside = new Set([...open, schema]);
  const below = (inner: unknown, key = '') => (inner === undefined ? [] : keysOf(inner, path + key, inside));
  return [
    ...Object.entries(def.shape ?? {}).flatMap(([key, value]) => [
      `${path}/${key}`,
      ...below(value, `/${key}`),
    ]),
    ...below(def.innerType),
    ...below(def.in),
    ...below(def.element, '/[]'),
    ...below(def.valueType, '/*'),
    ...(def.options ?? []).flatMap((option) => below(option)),
    ...(def.items ?? []).flatMap((item) => below(item, '/[]')),
    ...below(def.getter?.()),
  ];
}

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: unknown;
  readonly in?: unknown;
  readonly element?: unknown;
  readonly valueType?: unknown;
  readonly options?: readonly unknown[];
  readonly items?: readonly unknown[];
  readonly getter?: () => unknown;
}

interface JsonSchema {
  readonly [keyword: string]: unknown;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same of a JSON Schema; a reference is followed unless it leads back to where it stands. */
function jsonKeysOf(schema: unknown, path: string, root: JsonSchema, open: readonly string[] = []): string[] {
  if (!isSchema(schema)) return [];
  const reference = typeof schema['$ref'] === 'string' ? schema['$ref'] : undefined;
  if (reference !== undefined) {
    const target = reference
      .replace('#/', '')
      .split('/')
      .reduce<unknown>((at, step) => (isSchema(at) ? at[step] : undefined), root);
    return open.includes(reference) ? [] : jsonKeysOf(target, path, root, [...open, reference]);
  }
  const below = (inner: unknown, key = '') => jsonKeysOf(inner, path + key, root, open);
  const lists = ['anyOf', 'oneOf', 'allOf'].flatMap((keyword) => asList(schema[keyword]));
  const properties = isSchema(schema['properties']) ? Object.entries(schema['properties']) : [];
  return [
    ...properties.flatMap(([key, value]) => [`${path}/${key}`, ...below(value, `/${key}`)]),
    ...lists.flatMap((inner) => below(inner)),
    ...below(schema['additionalProperties'], '/*'),
    ...[schema['items'], ...asList(schema['prefixItems'])].flatMap((inner) => below(inner, '/[]')),
  ];
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

describe('the JSON Schema for editors', () => {
  const document = jsonSchemas.rules();
  const known = new Set(isSchema(document) ? jsonKeysOf(document, '', document) : []);
  const keys = [...new Set(keysOf(rulesSchema, ''))];

  test('knows every key of the schema that reading uses, at its place', () => {
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
  });

  test('and no other but extends', () => {
    const beyond = [...known].filter((key) => !keys.includes(key));
    expect(beyond).toEqual(['/extends']);
  });

  // the walk itself reaches scores inside dimensions and quantities inside scores
  test.each([
    '/columns/*/unit',
    '/index/*/score/base/formula',
    '/index/*/score/base/by-group/*/value',
    '/index/*/score/within',
    '/index/*/weights',
    '/index/*/score/missing/within',
    '/grade/thresholds',
  ])('%s is among them', (key) => {
    expect(keys).toContain(key);
  });
});
