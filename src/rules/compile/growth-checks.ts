import { nearest } from '../../diagnostics/nearest.js';
import { nodeId } from '../../plan/builder.js';
import { addFormula } from '../../plan/formula-node.js';
import type { NodeId } from '../../plan/node.js';
import { ALL, type GrowthCheck } from '../../plan/plan.js';
import type { IndicatorSetting } from '../schema.js';
import { measureId } from './columns.js';
import type { Compilation, Path } from './compilation.js';
import { addGiven } from './givens.js';
import { indicatorId } from './indicators.js';
import { partLabel, partWords } from './labels.js';
import { resolveAmount } from './quantities.js';

/** Growth that is supplied, and the same computed from the figures of both periods. */
export function compileGrowthChecks(compilation: Compilation): readonly GrowthCheck[] {
  return Object.entries(compilation.setting.indicators).flatMap(([name, { 'cross-check': check }]) =>
    check === undefined ? [] : (growthCheck(compilation, name, check.growth) ?? []),
  );
}

type GrowthSetting = NonNullable<IndicatorSetting['cross-check']>['growth'];

/** A base of 0 or less has no growth: max(base, 0) makes it a zero denominator. */
const GROWTH = 'current / max(last_year(current), 0) - 1';

function growthCheck(compilation: Compilation, name: string, check: GrowthSetting): GrowthCheck | undefined {
  const path = ['indicators', name, 'cross-check', 'growth'];
  const suppliedName = check.supplied ?? name;
  const current = named(compilation, check.of, [...path, 'of']);
  const supplied = named(compilation, suppliedName, [
    ...path,
    ...(check.supplied === undefined ? [] : ['supplied']),
  ]);
  if (current === undefined || supplied === undefined) return undefined;
  const { builder } = compilation;
  const { unit } = builder.node(supplied);
  const tolerance = resolveAmount(compilation, check.tolerance, unit, [...path, 'tolerance']);
  const id = nodeId('growth', name);
  const computed = compilation.take(
    addFormula(builder, {
      id,
      source: compilation.templateAt([...path, 'of'], GROWTH),
      names: new Map([['current', current]]),
      unit,
      grouping: ALL,
      role: 'step',
      type: { kind: 'number' },
      label: partLabel(check.of, partWords.growth),
      origin: compilation.place(path),
    }),
  );
  if (computed === undefined || tolerance === undefined) return undefined;
  const bound = { id: `${id}/tolerance`, ...tolerance, unit, label: partWords.tolerance };
  return { indicator: suppliedName, supplied, computed, tolerance: addGiven(compilation, bound) };
}

/** A column, or an indicator at its exact value; one that is declared and not there was refused where it stands. */
function named(compilation: Compilation, name: string, path: Path): NodeId | undefined {
  const { builder, setting } = compilation;
  const own = indicatorId(name);
  const node = [measureId(name), `${own}/exact`, own].find((id) => builder.has(id));
  const known = [...Object.keys(setting.indicators), ...Object.keys(setting.columns)];
  if (node !== undefined || known.includes(name)) return node;
  return compilation.report('rules/unknown-indicator', { name, nearest: nearest(name, known) }, path);
}
