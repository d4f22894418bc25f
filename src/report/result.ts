import { must } from '../model/must.js';
import { formatPeriod } from '../model/period.js';
import type { Place } from '../model/place.js';
import { valueAt } from '../plan/evaluate/value.js';
import { whyDisqualified } from '../plan/explain/disqualified.js';
import type { Node } from '../plan/node.js';
import { policyAt } from './cells.js';
import { correctionData } from './corrections.js';
import { figureOf } from './figure-of.js';
import type { Figure } from './figure-schema.js';
import { groupLabels } from './figures.js';
import { fileName } from './file-name.js';
import { gapData } from './gap-data.js';
import type { Extent } from './gap-effort.js';
import type { Result } from './result-schema.js';
import { salaryData } from './salary-result.js';
import { sha256 } from './sha256.js';
import type { Subject } from './subject.js';

/** The whole assessment for programs: every figure of every node, exact, under the node's id. */
export function resultOf(subject: Subject, version: string, extent: Extent = 'shortlist'): Result {
  const { assessment, rules, inputs } = subject;
  const { setting, period } = rules;
  return {
    schema: 'zone-score/result/1',
    tool: { name: 'zone-score', version },
    rules: {
      id: setting.id,
      title: setting.title,
      status: setting.status,
      document: setting.document ?? null,
      period: period === undefined ? null : formatPeriod(period),
      files: rules.files.map(({ path, bytes }) => ({ file: fileName(path), sha256: sha256(bytes) })),
      settings: { ...setting, scoring: undefined },
    },
    inputs: inputs.map(({ file, bytes }) => ({ file: fileName(file), sha256: sha256(bytes) })),
    exempt: [...assessment.exempt],
    corrections: correctionData(subject),
    nodes: Object.fromEntries(
      assessment.plan.nodes.map((node) => [node.id, nodeFacts(node, assessment.plan.table)]),
    ),
    parameters: Object.fromEntries(
      onAxis(subject, 'rule').map((node) => [node.id, figureOf(valueAt(assessment, node.id, 0))]),
    ),
    groups: groupFigures(subject),
    entities: assessment.table.entities.map((_, row) => entityFigures(subject, row)),
    gaps: gapData(subject, extent),
    salary: salaryData(subject),
    events: eventFigures(subject),
  };
}

function nodeFacts(node: Node, table: string): Result['nodes'][string] {
  return {
    label: node.label,
    role: node.role,
    kind: node.op.kind,
    on: axisText(node.on, table),
    type: node.type.kind,
    unit: node.unit.text,
    origin: originText(node.origin),
  };
}

/** The rows of the table assessed are just `row`. */
function axisText(on: Node['on'], table: string): string {
  if (on.kind === 'group') return `group ${on.grouping}`;
  return on.kind === 'row' && on.table !== table ? `row ${on.table}` : on.kind;
}

function originText(place: Place): string {
  return place.kind === 'text' ? `${fileName(place.file)}:${place.line}:${place.column}` : '';
}

function onAxis({ assessment }: Subject, kind: Node['on']['kind']): Node[] {
  return assessment.plan.nodes.filter((node) => node.on.kind === kind);
}

function groupFigures(subject: Subject): Result['groups'] {
  const { frame } = subject.assessment.evaluation;
  return Object.fromEntries(
    [...frame.groupings].map(([grouping, { names }]) => {
      const nodes = onAxis(subject, 'group').filter(
        ({ on }) => on.kind === 'group' && on.grouping === grouping,
      );
      const figures = names.map((name, group) => [name, figuresAt(subject, nodes, group)] as const);
      return [grouping, Object.fromEntries(figures)];
    }),
  );
}

function figuresAt(
  { assessment }: Subject,
  nodes: readonly Node[],
  position: number,
): Record<string, Figure> {
  return Object.fromEntries(nodes.map((node) => [node.id, figureOf(valueAt(assessment, node.id, position))]));
}

/** The rows of the ledger, each under its entity's key, with the figures that are computed for it. */
function eventFigures({ assessment }: Subject): Result['events'] {
  const { plan, dataset } = assessment;
  const ledger = plan.outline.adjustment?.ledger;
  if (ledger === undefined) return [];
  const { entities, labels } = must(dataset.tables.get(ledger.table), ledger.table);
  const nodes = plan.nodes.filter(({ on }) => on.kind === 'row' && on.table === ledger.table);
  return entities.map(({ key, name }, row) => ({
    key,
    name,
    labels: Object.fromEntries([...labels.values()].map(({ label, values }) => [label, values[row] ?? ''])),
    figures: Object.fromEntries(nodes.map(({ id }) => [id, figureOf(valueAt(assessment, id, row))])),
  }));
}

function entityFigures(subject: Subject, row: number): Result['entities'][number] {
  const { assessment } = subject;
  const entity = must(assessment.table.entities[row], 'entity');
  const nodes = onAxis(subject, 'row').filter(
    ({ on }) => on.kind === 'row' && on.table === assessment.plan.table,
  );
  const marks = nodes.flatMap((node) => {
    const policy = node.op.kind === 'settle' ? policyAt(assessment, node.id, row) : undefined;
    return policy === undefined ? [] : [[node.id, policy] as const];
  });
  const labels = groupLabels(assessment).map(({ label, values }) => [label, values[row] ?? ''] as const);
  return {
    key: entity.key,
    name: entity.name,
    labels: Object.fromEntries(labels),
    disqualified: whyDisqualified(assessment, row) ?? null,
    figures: figuresAt(subject, nodes, row),
    filled: Object.fromEntries(marks),
  };
}
