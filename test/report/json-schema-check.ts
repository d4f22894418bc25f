/** A schema as JSON has it. */
type Schema = Readonly<Record<string, unknown>>;

/**
 * Where a value does not follow a JSON Schema (draft 2020-12), by the keywords that the schemas here are made of.
 * A keyword it does not know is itself a refusal, so that nothing passes unchecked.
 */
export function refusals(root: Schema, value: unknown): string[] {
  const visit = (schema: unknown, part: unknown, path: string): string[] => {
    if (schema === true) return [];
    if (schema === false) return [`${path}: nothing may stand here`];
    return Object.entries(objectOf(schema)).flatMap(([keyword, argument]) => {
      const check = checks[keyword];
      if (check === undefined) return [`${path}: unknown keyword ${keyword}`];
      return check({ argument, schema: objectOf(schema), part, path, visit, root });
    });
  };
  return visit(root, value, '');
}

interface Case {
  readonly argument: unknown;
  readonly schema: Schema;
  readonly part: unknown;
  readonly path: string;
  readonly visit: (schema: unknown, part: unknown, path: string) => string[];
  readonly root: Schema;
}

type Check = (of: Case) => string[];

const ignored: Check = () => [];
const holds =
  (test: (of: Case) => boolean, what: string): Check =>
  (of) =>
    test(of) ? [] : [`${of.path}: ${what} ${JSON.stringify(of.argument)}`];

const checks: { readonly [keyword: string]: Check | undefined } = {
  $schema: ignored,
  $defs: ignored,
  title: ignored,
  default: ignored,
  // every schema here checks the keys' values by additionalProperties
  propertyNames: ignored,
  $ref: ({ argument, part, path, visit, root }) => visit(resolved(root, String(argument)), part, path),
  type: holds(
    ({ argument, part }) => [argument].flat().some((type) => typesOf(part).includes(String(type))),
    'type',
  ),
  const: holds(({ argument, part }) => part === argument, 'const'),
  enum: holds(({ argument, part }) => listOf(argument).includes(part), 'enum'),
  minLength: holds(
    ({ argument, part }) => typeof part !== 'string' || part.length >= Number(argument),
    'minLength',
  ),
  pattern: holds(
    ({ argument, part }) => typeof part !== 'string' || new RegExp(String(argument)).test(part),
    'pattern',
  ),
  minimum: holds(({ argument, part }) => typeof part !== 'number' || part >= Number(argument), 'minimum'),
  maximum: holds(({ argument, part }) => typeof part !== 'number' || part <= Number(argument), 'maximum'),
  exclusiveMinimum: holds(
    ({ argument, part }) => typeof part !== 'number' || part > Number(argument),
    'above',
  ),
  exclusiveMaximum: holds(
    ({ argument, part }) => typeof part !== 'number' || part < Number(argument),
    'below',
  ),
  minItems: holds(
    ({ argument, part }) => !Array.isArray(part) || part.length >= Number(argument),
    'minItems',
  ),
  maxItems: holds(
    ({ argument, part }) => !Array.isArray(part) || part.length <= Number(argument),
    'maxItems',
  ),
  anyOf: ({ argument, part, path, visit }) => {
    const outcomes = listOf(argument).map((schema) => visit(schema, part, path));
    return outcomes.some((found) => found.length === 0) ? [] : [`${path}: none of ${outcomes.length}`];
  },
  allOf: ({ argument, part, path, visit }) => listOf(argument).flatMap((schema) => visit(schema, part, path)),
  required: ({ argument, part, path }) =>
    isObject(part)
      ? listOf(argument).flatMap((key) =>
          Object.hasOwn(part, String(key)) ? [] : [`${path}: ${key} is missing`],
        )
      : [],
  properties: ({ argument, part, path, visit }) =>
    keysOf(part).flatMap(([key, value]) =>
      Object.hasOwn(objectOf(argument), key) ? visit(objectOf(argument)[key], value, `${path}/${key}`) : [],
    ),
  additionalProperties: ({ argument, schema, part, path, visit }) =>
    keysOf(part).flatMap(([key, value]) =>
      Object.hasOwn(objectOf(schema['properties'] ?? {}), key)
        ? []
        : visit(argument, value, `${path}/${key}`),
    ),
  prefixItems: ({ argument, part, path, visit }) =>
    listOf(argument).flatMap((schema, i) =>
      Array.isArray(part) && i < part.length ? visit(schema, part[i], `${path}/${i}`) : [],
    ),
  items: ({ argument, part, path, visit }) =>
    Array.isArray(part) ? part.flatMap((item, i) => visit(argument, item, `${path}/${i}`)) : [],
};

function resolved(root: Schema, ref: string): unknown {
  const keys = ref
    .replace(/^#\/?/, '')
    .split('/')
    .filter((key) => key !== '');
  return keys.reduce((at: unknown, key) => objectOf(at)[key], root);
}

function typesOf(value: unknown): readonly string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (typeof value === 'number') return Number.isInteger(value) ? ['integer', 'number'] : ['number'];
  return [typeof value];
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectOf(value: unknown): Schema {
  if (!isObject(value)) throw new Error(`bug: ${JSON.stringify(value)} is no schema`);
  return value;
}

function keysOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isObject(value) ? Object.entries(value) : [];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
