import { z } from 'zod';
import type { TemplateParameter } from './normaliser.js';
import { given, positive } from './parameters.js';
import { quantity } from './quantity.js';
import { above0, choice, expecting, keyed, percentage } from './schema.js';

const form = choice(['whole-steps', 'proportional']);
const limit = z.union([above0, z.literal('none')], expecting('limit'));
const relative = keyed({ 'relative-step': percentage, points: above0, form, cap: limit });
const absolute = keyed({ step: quantity, points: above0, form, cap: limit });

/** 加分: points for each step beyond the mark, a step being an amount or a share of the mark; or none. */
export const bonus = z.union([z.literal('none'), relative, absolute], expecting('bonus'));
/** 扣分: points off for each step short of the mark; or all of them at once. */
export const penalty = z.union([z.literal('all'), relative, absolute], expecting('penalty'));
/** The same where only shares make sense, as of last year's value. */
export const relativeBonus = z.union([z.literal('none'), relative], expecting('bonus'));
export const relativePenalty = z.union([z.literal('all'), relative], expecting('penalty'));

type Step = z.infer<typeof relative> | z.infer<typeof absolute>;

/** Where a value stands against the mark, as formulas. */
export interface Standing {
  /** True when the mark is reached. */
  readonly reached: string;
  /** How far beyond the mark, and how far short of it. */
  readonly beyond: string;
  readonly short: string;
  /** The size of a step, of the parameter that holds it. */
  readonly stepOf: (parameter: string, isRelative: boolean) => string;
}

interface Stepwise {
  /** Points to be added to those for reaching the mark; below 0 short of it. */
  readonly formula: string;
  readonly parameters: readonly TemplateParameter[];
}

/** 基本分之外的加分、扣分; `basic` is the name of the parameter with the points for reaching the mark. */
export function stepwise(
  settings: { readonly bonus: Step | 'none'; readonly penalty: Step | 'all' },
  standing: Standing,
  basic: string,
): Stepwise {
  const up = settings.bonus === 'none' ? undefined : side('bonus', settings.bonus, standing);
  const down = settings.penalty === 'all' ? undefined : side('penalty', settings.penalty, standing);
  const short = down?.formula ?? basic;
  return {
    formula: `if(${standing.reached}, ${up?.formula ?? '0分'}, -${short})`,
    parameters: [...(up?.parameters ?? []), ...(down?.parameters ?? [])],
  };
}

const labels = {
  bonus: {
    step: { zh: '加分级差', en: 'bonus step' },
    points: { zh: '每级加分', en: 'bonus points per step' },
    cap: { zh: '最多加分', en: 'most bonus points' },
  },
  penalty: {
    step: { zh: '扣分级差', en: 'penalty step' },
    points: { zh: '每级扣分', en: 'penalty points per step' },
    cap: { zh: '最多扣分', en: 'most penalty points' },
  },
} as const;

function side(name: 'bonus' | 'penalty', step: Step, standing: Standing): Stepwise {
  const isRelative = 'relative-step' in step;
  const [key, size, unit] = isRelative
    ? (['relative-step', step['relative-step'], 'plain'] as const)
    : (['step', step.step, 'indicator'] as const);
  const way = name === 'bonus' ? standing.beyond : standing.short;
  const steps = `${way} / ${standing.stepOf(`${name}_step`, isRelative)}`;
  const counted = step.form === 'whole-steps' ? `floor(${steps})` : steps;
  const uncapped = `${counted} * ${name}_points`;
  const parameters = [
    positive(given(unit, [`${name}_step`, labels[name].step], size, [name, key])),
    given('points', [`${name}_points`, labels[name].points], step.points, [name, 'points']),
  ];
  if (step.cap === 'none') return { formula: `(${uncapped})`, parameters };
  const cap = given('points', [`${name}_cap`, labels[name].cap], step.cap, [name, 'cap']);
  return { formula: `min(${uncapped}, ${name}_cap)`, parameters: [...parameters, cap] };
}
