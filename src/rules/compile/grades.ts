import { byQuota } from '../../methods/graders/by-quota.js';
import { byScore } from '../../methods/graders/by-score.js';
import { must } from '../../model/must.js';
import type { Words } from '../../model/words.js';
import { PLAIN } from '../../number/unit-algebra.js';
import { addFormula } from '../../plan/formula-node.js';
import type { NodeId } from '../../plan/node.js';
import type { Condition, GradeMove, Grading as GradingOutline } from '../../plan/plan.js';
import { UNGRADED } from '../reserved-names.js';
import type { GradeSetting } from '../schema.js';
import type { Compilation } from './compilation.js';
import { addCondition } from './conditions.js';
import type { Standing } from './disqualify.js';
import { defaultGrouping } from './groups.js';
import { type CompiledIndicators, scopeNames } from './indicators.js';
import { type QuotaCuts, quotaCuts } from './quota-cuts.js';
import { addPlaces } from './quota-places.js';
import { areSoundThresholds, riseAlong } from './thresholds.js';

const label: Words = { zh: '等次', en: 'grade' };

/** Whom and what grades are given to. */
export interface Graded {
  readonly total: NodeId;
  readonly standing: Standing;
}

export interface CompiledGrade {
  readonly grade: NodeId | undefined;
  readonly grading: GradingOutline | undefined;
  /** What its conditions are: each must be known of everybody. */
  readonly conditions: readonly Condition[];
}

interface Grading extends Graded {
  readonly setting: GradeSetting;
  /** Grades from the lowest to the highest. */
  readonly labels: readonly string[];
  /** In the order of the rule file. */
  readonly forced: readonly Condition[];
  readonly downgraded: readonly Condition[];
  readonly quota: QuotaCuts | undefined;
}

const NOTHING: CompiledGrade = { grade: undefined, grading: undefined, conditions: [] };

/**
 * Adds the grade: by score, by quota, or by both, when the worse of the two holds; then grades that are forced, outside
 * the quota, and last downgrades. Who is downgraded with `refill` leaves the place to the next one. Who is disqualified
 * or sent to no grade has none, whatever else holds.
 */
export function compileGrade(
  compilation: Compilation,
  indicators: CompiledIndicators,
  graded: Graded,
): CompiledGrade {
  const setting = compilation.setting.grade;
  if (setting === undefined) return NOTHING;
  const labels = labelsOf(compilation, setting);
  if (labels === undefined || !areSoundDowngrades(compilation, setting, labels)) return NOTHING;
  const names = scopeNames(compilation, indicators.byName);
  const conditionsOf = (part: 'forced' | 'downgrade') =>
    setting[part].flatMap(
      ({ when }, i) =>
        addCondition(compilation, {
          id: `grade/${part}-${i + 1}`,
          formula: when,
          path: ['grade', part, i, 'when'],
          names,
          label: { zh: `等次条件：${when}`, en: `condition of the grade: ${when}` },
        }) ?? [],
    );
  const [forced, downgraded] = [conditionsOf('forced'), conditionsOf('downgrade')];
  if (forced.length < setting.forced.length || downgraded.length < setting.downgrade.length) return NOTHING;
  const quota = setting.quota && quotaCuts(compilation, setting.quota);
  if (setting.quota !== undefined && quota === undefined) return NOTHING;
  const grade = addGrade(compilation, { ...graded, setting, labels, forced, downgraded, quota });
  const grading = {
    shares: quota?.shares ?? [],
    forced: movesOf(forced, setting.forced),
    downgraded: movesOf(downgraded, setting.downgrade),
  };
  return { grade, grading, conditions: [...forced, ...downgraded] };
}

/** With the rules' own words for why, or else the condition itself. */
function movesOf(
  conditions: readonly Condition[],
  settings: readonly { readonly note?: string | undefined }[],
): GradeMove[] {
  return conditions.map(({ node, formula }, i) => ({
    condition: node,
    reason: settings[i]?.note ?? formula,
  }));
}

/** Grades from the lowest to the highest; undefined when they were reported. */
function labelsOf(compilation: Compilation, setting: GradeSetting): readonly string[] | undefined {
  const { thresholds, quota } = setting;
  if (thresholds === undefined && quota === undefined) {
    return compilation.report('rules/missing-key', { key: 'thresholds', within: 'grade' }, ['grade']);
  }
  if (thresholds !== undefined && !areSoundThresholds(compilation, thresholds)) return undefined;
  const labels =
    quota === undefined ? byScore.template(thresholds ?? {}).labels : Object.keys(quota.shares).reverse();
  if (thresholds !== undefined && !riseAlong(compilation, thresholds, labels)) return undefined;
  const named = [
    ...Object.keys(thresholds ?? {}).map((grade) => ({ grade, path: ['grade', 'thresholds', grade] })),
    ...setting.forced.map(({ grade }, i) => ({ grade, path: ['grade', 'forced', i, 'grade'] })),
    ...setting.downgrade.flatMap(({ to }, i) =>
      to === undefined || to === UNGRADED ? [] : [{ grade: to, path: ['grade', 'downgrade', i, 'to'] }],
    ),
  ];
  const unknown = named.filter(({ grade }) => !labels.includes(grade));
  for (const { grade, path } of unknown) {
    compilation.report('rules/unknown-name', { name: grade, nearest: undefined, within: 'grade' }, path);
  }
  return unknown.length === 0 ? labels : undefined;
}

/**
 * To a grade or by so many, not both. Who leaves the place to the next one has none from which to go down, so that
 * only the lowest grade, or none, can be meant.
 */
function areSoundDowngrades(
  compilation: Compilation,
  { downgrade, quota }: GradeSetting,
  [lowest]: readonly string[],
): boolean {
  const before = compilation.diagnostics.length;
  downgrade.forEach(({ to, by, refill }, i) => {
    const path = ['grade', 'downgrade', i];
    if ((to === undefined) === (by === undefined)) compilation.report('rules/downgrade-form', {}, path);
    else if (refill && quota !== undefined && to !== lowest && to !== UNGRADED) {
      const key = to === undefined ? 'by' : 'to';
      compilation.report('rules/downgrade-refill', { lowest: lowest ?? '' }, [...path, key]);
    }
  });
  return compilation.diagnostics.length === before;
}

function addGrade(compilation: Compilation, grading: Grading): NodeId | undefined {
  const { setting, labels, total, standing } = grading;
  const names = new Map<string, NodeId>([['total', total]]);
  const base: string[] = [];
  if (setting.thresholds !== undefined) base.push(positioned(byScore.template(setting.thresholds), labels));
  if (setting.quota !== undefined && grading.quota !== undefined) {
    const refilled = (none: boolean) =>
      grading.downgraded.filter((_, i) => {
        const { to, refill } = downgradeAt(setting, i);
        return refill && (to === UNGRADED) === none;
      });
    const request = {
      quota: setting.quota,
      total,
      outside: [...grading.forced, ...refilled(true)].map(({ node }) => node),
      passed: refilled(false).map(({ node }) => node),
      eligible: standing.eligible,
    };
    for (const [name, node] of Object.entries(addPlaces(compilation, request))) names.set(name, node);
    base.push(byQuota.template(grading.quota.cuts, setting.quota.counts));
  }
  const start = base.length === 1 ? (base[0] ?? '0') : `min(${base.join(', ')})`;
  const forced = grading.forced.reduceRight((rest, { node }, i) => {
    names.set(`forced${i}`, node);
    return `if(forced${i}, ${labels.indexOf(setting.forced[i]?.grade ?? '')}, ${rest})`;
  }, start);
  const text = grading.downgraded.reduce((rest, { node }, i) => {
    if (downgradeAt(setting, i).to === UNGRADED) return rest;
    names.set(`downgrade${i}`, node);
    return `if(downgrade${i}, ${downgraded(setting, i, rest, labels)}, ${rest})`;
  }, forced);
  return addRow(compilation, { text: withoutGrade(compilation, grading, { text, names }), names, labels });
}

/** No grade at all goes before any other. */
function withoutGrade(
  compilation: Compilation,
  { setting, downgraded, standing }: Grading,
  { text, names }: { readonly text: string; readonly names: Map<string, NodeId> },
): string {
  const ungraded = downgraded.filter((_, i) => downgradeAt(setting, i).to === UNGRADED);
  const conditions = [...standing.disqualify.map(({ condition }) => condition), ...ungraded];
  if (conditions.length === 0) return text;
  names.set('ungraded', addUngraded(compilation));
  const without = conditions.map(({ node }, i) => {
    names.set(`without${i}`, node);
    return `without${i}`;
  });
  return `if(${without.join(' or ')}, ungraded, ${text})`;
}

/** A number that nobody has. */
function addUngraded(compilation: Compilation): NodeId {
  return compilation.builder.add({
    id: 'grade/ungraded',
    on: { kind: 'row', table: compilation.builder.table },
    unit: PLAIN,
    type: { kind: 'number' },
    role: 'parameter',
    label: { zh: '不定等次', en: 'no grade' },
    origin: compilation.place(['grade']),
    op: { kind: 'given', values: { per: 'row', values: new Map() }, source: '' },
  });
}

function downgradeAt(setting: GradeSetting, position: number): GradeSetting['downgrade'][number] {
  return must(setting.downgrade[position], 'downgrade');
}

/** Never up. Who took no place of the quota has the grade it is sent to, which is then the lowest. */
function downgraded(
  setting: GradeSetting,
  position: number,
  rest: string,
  labels: readonly string[],
): string {
  const { to, by = 0, refill } = downgradeAt(setting, position);
  if (to === undefined) return `max(${rest} - ${by}, 0)`;
  const passed = refill && setting.quota !== undefined;
  // without a total there is no grade to be sent down to either
  return passed ? `${labels.indexOf(to)} + 0 * (total / 1分)` : `min(${rest}, ${labels.indexOf(to)})`;
}

/** The band's positions among thresholds, turned into positions among all grades. */
function positioned(
  band: { readonly formula: string; readonly labels: readonly string[] },
  labels: readonly string[],
): string {
  if (band.labels.length === labels.length && band.labels.every((grade, i) => grade === labels[i]))
    return band.formula;
  const positions = band.labels.map((grade) => labels.indexOf(grade));
  return positions
    .slice(1)
    .reduce(
      (text, position, i) => `if(${band.formula} >= ${i + 1}, ${position}, ${text})`,
      String(positions[0] ?? 0),
    );
}

interface GradeRow {
  readonly text: string;
  readonly names: ReadonlyMap<string, NodeId>;
  readonly labels: readonly string[];
}

function addRow(compilation: Compilation, { text, names, labels }: GradeRow): NodeId | undefined {
  const outcome = addFormula(compilation.builder, {
    id: 'grade',
    source: compilation.templateAt(['grade'], text),
    names,
    unit: PLAIN,
    grouping: defaultGrouping(compilation.setting),
    role: 'grade',
    type: { kind: 'label', labels },
    label,
    origin: compilation.place(['grade']),
  });
  return compilation.take(outcome);
}
