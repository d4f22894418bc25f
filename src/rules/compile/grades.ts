import { byQuota } from '../../methods/graders/by-quota.js';
import { byScore } from '../../methods/graders/by-score.js';
import { must } from '../../model/must.js';
import type { Words } from '../../model/words.js';
import { PLAIN } from '../../number/unit-algebra.js';
import { addFormula } from '../../plan/formula-node.js';
import type { NodeId, NodeType } from '../../plan/node.js';
import type { GradeSetting } from '../schema.js';
import type { Compilation, Path } from './compilation.js';
import { defaultGrouping, groupingNamed } from './groups.js';
import { type CompiledIndicators, scopeNames } from './indicators.js';
import { quotaCuts } from './quota-cuts.js';
import { areSoundThresholds } from './thresholds.js';

const label: Words = { zh: '等次', en: 'grade' };

interface Grading {
  readonly setting: GradeSetting;
  readonly total: NodeId;
  /** Grades from the lowest to the highest. */
  readonly labels: readonly string[];
  /** Truth nodes in the order of the rule file. */
  readonly forced: readonly NodeId[];
  readonly downgraded: readonly NodeId[];
}

/**
 * Adds the grade: by score, by quota, or by both, when the worse of the two holds; then grades that are forced, outside
 * the quota, and last downgrades. Who is downgraded with `refill` leaves the place to the next one.
 */
export function compileGrade(
  compilation: Compilation,
  indicators: CompiledIndicators,
  total: NodeId,
): NodeId | undefined {
  const setting = compilation.setting.grade;
  if (setting === undefined) return undefined;
  const labels = labelsOf(compilation, setting);
  if (labels === undefined) return undefined;
  const truths = (part: 'forced' | 'downgrade') =>
    setting[part].map((one, i) =>
      addCondition(compilation, indicators, { text: one.when, path: ['grade', part, i, 'when'] }),
    );
  const [forced, downgraded] = [truths('forced'), truths('downgrade')];
  if (forced.includes(undefined) || downgraded.includes(undefined)) return undefined;
  const grading = {
    setting,
    total,
    labels,
    forced: forced.map(present),
    downgraded: downgraded.map(present),
  };
  return addGrade(compilation, grading);
}

function present(node: NodeId | undefined): NodeId {
  return must(node, 'condition');
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
  const named = [
    ...Object.keys(thresholds ?? {}).map((grade) => ({ grade, path: ['grade', 'thresholds', grade] })),
    ...setting.forced.map(({ grade }, i) => ({ grade, path: ['grade', 'forced', i, 'grade'] })),
    ...setting.downgrade.flatMap(({ to }, i) =>
      to === undefined ? [] : [{ grade: to, path: ['grade', 'downgrade', i, 'to'] }],
    ),
  ];
  const unknown = named.filter(({ grade }) => !labels.includes(grade));
  for (const { grade, path } of unknown) {
    compilation.report('rules/unknown-name', { name: grade, nearest: undefined, within: 'grade' }, path);
  }
  return unknown.length === 0 ? labels : undefined;
}

function addCondition(
  compilation: Compilation,
  indicators: CompiledIndicators,
  condition: { readonly text: string; readonly path: Path },
): NodeId | undefined {
  const { text, path } = condition;
  const [, part = '', position = 0] = path;
  const outcome = addFormula(compilation.builder, {
    id: `grade/${part}-${Number(position) + 1}`,
    source: compilation.formulaAt(path, text),
    names: scopeNames(compilation, indicators.byName),
    unit: undefined,
    grouping: defaultGrouping(compilation.setting),
    role: 'step',
    type: { kind: 'truth' },
    label: { zh: `等次条件：${text}`, en: `condition of the grade: ${text}` },
    origin: compilation.place(path),
  });
  const node = compilation.take(outcome);
  if (node === undefined || compilation.builder.holdsTruth(node)) return node;
  return compilation.report('rules/condition-expected', { formula: text }, path);
}

function addGrade(compilation: Compilation, grading: Grading): NodeId | undefined {
  const { setting, labels } = grading;
  const names = new Map<string, NodeId>([['total', grading.total]]);
  const base: string[] = [];
  if (setting.thresholds !== undefined) base.push(positioned(byScore.template(setting.thresholds), labels));
  if (setting.quota !== undefined) {
    const cuts = quotaCuts(compilation, setting.quota);
    if (cuts === undefined) return undefined;
    addPlaces(compilation, grading, names);
    base.push(byQuota.template(cuts, setting.quota.counts));
  }
  const start = base.length === 1 ? (base[0] ?? '0') : `min(${base.join(', ')})`;
  const forced = grading.forced.reduceRight((rest, node, i) => {
    names.set(`forced${i}`, node);
    return `if(forced${i}, ${labels.indexOf(setting.forced[i]?.grade ?? '')}, ${rest})`;
  }, start);
  const text = grading.downgraded.reduce((rest, node, i) => {
    names.set(`downgrade${i}`, node);
    return `if(downgrade${i}, ${downgraded(setting, i, rest, labels)}, ${rest})`;
  }, forced);
  return addRow(compilation, { id: 'grade', text, names, type: { kind: 'label', labels } });
}

/** A grade whose place is refilled took no part in the quota, so it has the grade it is sent to and no other. */
function downgraded(
  setting: GradeSetting,
  position: number,
  rest: string,
  labels: readonly string[],
): string {
  const { to, by = 1, refill } = must(setting.downgrade[position], 'downgrade');
  if (to === undefined) return `max(${rest} - ${by}, 0)`;
  return refill ? String(labels.indexOf(to)) : `min(${rest}, ${labels.indexOf(to)})`;
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

/** Place and count among those the quota is for: not forced, and not downgraded with their place refilled. */
function addPlaces(compilation: Compilation, grading: Grading, names: Map<string, NodeId>): void {
  const { setting, total } = grading;
  const quota = must(setting.quota, 'quota');
  const within = groupingNamed(compilation, quota.within, ['grade', 'quota', 'within']);
  const out = [
    ...grading.forced,
    ...grading.downgraded.filter((_, i) => setting.downgrade[i]?.refill === true),
  ];
  const over = out.length === 0 ? undefined : addEligible(compilation, out);
  const common = {
    unit: PLAIN,
    type: { kind: 'number' },
    origin: compilation.place(['grade', 'quota']),
  } as const;
  const place = compilation.builder.add({
    ...common,
    id: 'grade/place',
    on: { kind: 'row', table: compilation.builder.table },
    role: 'step',
    label: { zh: '名额内位次', en: 'place for the quota' },
    op: {
      kind: 'order',
      keys: [{ node: total, better: 'higher' }],
      within,
      ties: quota.ties === 'higher' ? 'competition' : 'last',
      over,
    },
  });
  const count = compilation.builder.add({
    ...common,
    id: 'grade/count',
    on: { kind: 'group', grouping: within },
    role: 'statistic',
    label: { zh: '参加定等的个数', en: 'entities graded' },
    op: { kind: 'collect', statistic: 'count', of: total, with: undefined, parameter: undefined, over },
  });
  names.set('place', place);
  names.set('count', count);
}

function addEligible(compilation: Compilation, out: readonly NodeId[]): NodeId {
  const names = new Map(out.map((node, i) => [`out${i}`, node]));
  const text = `not (${[...names.keys()].join(' or ')})`;
  return must(
    addRow(compilation, { id: 'grade/in-quota', text, names, type: { kind: 'truth' } }),
    'in-quota',
  );
}

interface GradeRow {
  readonly id: NodeId;
  readonly text: string;
  readonly names: ReadonlyMap<string, NodeId>;
  readonly type: NodeType;
}

function addRow(compilation: Compilation, { id, text, names, type }: GradeRow): NodeId | undefined {
  const outcome = addFormula(compilation.builder, {
    id,
    source: compilation.templateAt(['grade'], text),
    names,
    unit: type.kind === 'truth' ? undefined : PLAIN,
    grouping: defaultGrouping(compilation.setting),
    role: id === 'grade' ? 'grade' : 'step',
    type,
    label: id === 'grade' ? label : { zh: '参加名额', en: 'takes part in the quota' },
    origin: compilation.place(['grade']),
  });
  return compilation.take(outcome);
}
