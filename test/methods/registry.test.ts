import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aggregators } from '../../src/methods/aggregators/index.js';
import { byScore } from '../../src/methods/graders/by-score.js';
import { missingPolicies, unfilled } from '../../src/methods/missing-policies.js';
import { normalisers } from '../../src/methods/normalisers/index.js';
import { missingReasons } from '../../src/model/missing.js';

const kinds = [
  ['normalisers', normalisers],
  ['aggregators', aggregators],
  ['graders', [byScore]],
] as const;

const guide = readFileSync(new URL('../../rules/README.md', import.meta.url), 'utf8');
const documented = new Set([...guide.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, word]) => word));

describe.each(kinds)('%s', (kind, methods) => {
  const folder = new URL(`../../src/methods/${kind}/`, import.meta.url);
  const files = readdirSync(folder).map((file) => file.replace('.ts', ''));

  test('every file of the folder is in its index, under its own name', () => {
    expect(methods.map(({ method }) => method).sort()).toEqual(
      files.filter((file) => file !== 'index').sort(),
    );
  });

  test.each(methods.map((one) => [one.method, one] as const))(
    '%s has its names and its source',
    (method, { label, source }) => {
      expect(label.zh).toMatch(/\p{Script=Han}/u);
      expect(label.en).toMatch(/^[A-Za-z][ -~–]+$/);
      expect(source.length).toBeGreaterThan(10);
      // the file is headed by both names, as the table of methods and the reports show them
      const text = readFileSync(new URL(`${method}.ts`, folder), 'utf8');
      expect(text).toContain(` * ${label.zh} / ${label.en}`);
      expect(text).toContain('Source: ');
    },
  );

  test.each(methods.map(({ method }) => method))('%s has a table test of its name', (method) => {
    expect(existsSync(new URL(`${kind}/${method}.test.ts`, import.meta.url))).toBe(true);
  });
});

describe('rules/README.md has a row for', () => {
  test.each([...normalisers, ...aggregators].map(({ method, label }) => [method, label.zh] as const))(
    '%s',
    (method, name) => {
      expect(guide).toContain(`\n| \`${method}\` | ${name} | `);
    },
  );

  // the formulas of the guide are those that score
  test.each(templates())('%s %s: %s', (method, form, formula) => {
    const columns =
      form === ''
        ? new RegExp(`^\\| \`${method}\` \\| [^|]+ \\| \`([^\`]+)\` \\|`, 'm')
        : new RegExp(`^\\| \`${method}\` \\| \`${form}\` \\| \`([^\`]+)\` \\|`, 'm');
    expect(columns.exec(guide)?.[1]).toBe(formula);
  });

  test('grades by score', () => {
    expect(guide).toMatch(/^grade: \{thresholds: /m);
  });
});

/** Each method's formula in its plainest settings, and in each of its inverse forms. */
function templates(): readonly (readonly [method: string, form: string, formula: string])[] {
  const plainest = {
    base: 1,
    target: 1,
    cap: 'none',
    floor: 'none',
    worst: 'cohort',
    best: 'cohort',
    clip: 'none',
    degenerate: 'refuse',
    basic: 60,
  };
  return normalisers.flatMap(({ method, schema, template }) => {
    const known = new Set(Object.keys(schema.shape));
    const settings = Object.fromEntries(Object.entries(plainest).filter(([key]) => known.has(key)));
    const higher = template(settings, 'higher');
    const lower = template(settings, 'lower');
    const forms = lower.kind === 'inverse-needed' ? lower.forms : [];
    const inverse = forms.map((form) => [form, template({ ...settings, inverse: form }, 'lower')] as const);
    return [['', higher] as const, ...inverse].map(
      ([form, one]) => [method, form, one.kind === 'template' ? one.formula : one.kind] as const,
    );
  });
}

describe('missing policies', () => {
  test.each(missingPolicies.map((one) => [one.policy, one] as const))(
    '%s has its names and a row in rules/README.md',
    (policy, { label }) => {
      expect(label.zh).toMatch(/\p{Script=Han}/u);
      expect(label.en).toMatch(/^[a-z]/);
      expect(documented).toContain(policy);
    },
  );

  test('left alone, a policy covers cells nobody filled in, and no fault of a cell or a formula', () => {
    const faults = ['error-cell', 'zero-denominator', 'undefined', 'no-peers'];
    expect([...unfilled].sort()).toEqual(missingReasons.filter((reason) => !faults.includes(reason)).sort());
  });
});
