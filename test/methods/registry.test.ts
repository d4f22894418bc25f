import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { aggregators } from '../../src/methods/aggregators/index.js';
import { byQuota } from '../../src/methods/graders/by-quota.js';
import { byScore } from '../../src/methods/graders/by-score.js';
import { imputePolicies, unreported } from '../../src/methods/impute-policies.js';
import { missingPolicies, unfilled } from '../../src/methods/missing-policies.js';
import type { Template, TemplateProblem } from '../../src/methods/normaliser.js';
import { normalisers } from '../../src/methods/normalisers/index.js';
import { salaryFloats } from '../../src/methods/salary-floats/index.js';
import { missingReasons } from '../../src/model/missing.js';

const kinds = [
  ['normalisers', normalisers],
  ['aggregators', aggregators],
  ['graders', [byScore, byQuota]],
  ['salary-floats', salaryFloats],
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
  test.each(
    [...normalisers, ...aggregators, ...salaryFloats].map(({ method, label }) => [method, label.zh] as const),
  )('%s', (method, name) => {
    expect(guide).toContain(`\n| \`${method}\` | ${name} | `);
  });

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

/** Settings that leave a method's formula as plain as it can be; what a method does not know is left out. */
const step = { 'relative-step': '5%', points: 10, form: 'whole-steps', cap: 'none' };
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
  bands: [
    { from: 'none', points: 60 },
    { from: 1, points: 80 },
  ],
  boundary: 'lower',
  ties: 'better',
  centre: 50,
  spread: 10,
  comparator: 'at-least',
  previous: '上年',
  parity: 80,
  bonus: step,
  penalty: step,
  mean: 'cohort',
  width: 10,
  divisors: [20, 40],
  unit: 1,
  full: 8,
  beyond: 10,
  standards: { excellent: 5, good: 4, average: 3, fair: 2, poor: 1 },
};

/** What one form of a method needs, or does not know. */
const ofForm: Readonly<Record<string, object>> = {
  ladder: { 'per-place': 5 },
  'linear-to-nth': { floor: undefined },
  'linear-to-zero': { floor: undefined },
};

/** Each method's formula in its plainest settings, in each of its forms, and in each of its inverse forms. */
function templates(): readonly (readonly [method: string, form: string, formula: string])[] {
  return normalisers.flatMap(({ method, schema, template }) => {
    const known = new Set(Object.keys(schema.shape));
    const settings = Object.fromEntries(Object.entries(plainest).filter(([key]) => known.has(key)));
    const forms = formsOf(schema.shape['form']);
    if (forms.length > 0) {
      return forms.map(
        (form) =>
          [method, form, formulaOf(template({ ...settings, ...ofForm[form], form }, 'higher'))] as const,
      );
    }
    const lower = template(settings, 'lower');
    const inverses = lower.kind === 'inverse-needed' ? lower.forms : [];
    const inverse = inverses.map(
      (form) => [method, form, formulaOf(template({ ...settings, inverse: form }, 'lower'))] as const,
    );
    return [[method, '', formulaOf(template(settings, 'higher'))] as const, ...inverse];
  });
}

function formsOf(form: unknown): readonly string[] {
  return form instanceof z.ZodEnum ? form.options.map(String) : [];
}

function formulaOf(one: Template | TemplateProblem): string {
  return one.kind === 'template' ? one.formula : one.kind;
}

describe('missing policies', () => {
  test.each([...missingPolicies, ...imputePolicies].map((one) => [one.policy, one] as const))(
    '%s has its names and a row in rules/README.md',
    (policy, { label }) => {
      expect(label.zh).toMatch(/\p{Script=Han}/u);
      expect(label.en).toMatch(/^[a-z]/);
      expect(documented).toContain(policy);
    },
  );

  test('no word is both a policy of scores and one of values', () => {
    const words = [...missingPolicies, ...imputePolicies].map(({ policy }) => policy);
    expect(new Set(words).size).toBe(words.length);
  });

  test('left alone, a policy covers cells nobody filled in, and no fault of a cell or a formula', () => {
    const faults = ['error-cell', 'zero-denominator', 'undefined', 'no-peers'];
    expect([...unfilled].sort()).toEqual(missingReasons.filter((reason) => !faults.includes(reason)).sort());
  });

  test('a value is put in for what was not reported; what is not assessed or below the unit is a statement', () => {
    expect([...unreported].sort()).toEqual(
      unfilled.filter((reason) => !['not-applicable', 'below-unit'].includes(reason)).sort(),
    );
  });
});
