import type { Words } from '../model/words.js';
import type { KeyPath, TemplateParameter } from './normaliser.js';
import type { Quantity } from './quantity.js';

/** A number that the rules give, counted in `unit`; it stands under the key of its name unless `path` says otherwise. */
export function given(
  unit: TemplateParameter['unit'],
  [name, label]: readonly [name: string, label: Words],
  quantity: Quantity,
  path: KeyPath = [name],
): TemplateParameter {
  return { name, label, unit, value: { kind: 'quantity', quantity, path, positive: false } };
}

/** The same, refused unless it is above 0. */
export function positive(parameter: TemplateParameter): TemplateParameter {
  const { value } = parameter;
  const bounded = value.kind === 'quantity' || value.kind === 'target';
  return bounded ? { ...parameter, value: { ...value, positive: true } } : parameter;
}

/** A step that the method takes itself, of `x` and of the parameters before it. */
export function computed(
  unit: TemplateParameter['unit'],
  [name, label]: readonly [name: string, label: Words],
  formula: string,
): TemplateParameter {
  return { name, label, unit, value: { kind: 'formula', formula } };
}

/** The target that stands with the score, else the one that stands with the indicator. */
export function targetOf(target: Quantity | undefined): TemplateParameter {
  const label = { zh: '目标值', en: 'target' };
  if (target !== undefined) return given('indicator', ['target', label], target);
  return { name: 'target', label, unit: 'indicator', value: { kind: 'target', positive: false } };
}

/** How many of the group have a value, and the places of this one from either end; equal values share the better place. */
export const count = computed('plain', ['count', { zh: '组内个数', en: 'cohort count' }], 'cohort_count(x)');
export const placeFromTop = 'cohort_rank(x)';
export const placeFromBottom = 'cohort_rank(-x)';
