import { formatPeriod, type Period, previous, samePeriod, wholeOf, yearBefore } from '../../model/period.js';
import type { MeasureSpec, TableSpec } from '../../model/table-spec.js';
import { nodeId, type PlanBuilder } from '../../plan/builder.js';
import type { NodeId } from '../../plan/node.js';
import type { PeriodComparison } from '../../plan/plan.js';
import { readsOf } from '../../plan/reads.js';
import { measureId, reportedId } from './columns.js';

/** A column of a period other than the run's. */
interface EarlierColumn {
  readonly id: NodeId;
  readonly spec: MeasureSpec;
  readonly period: Period;
  readonly measure: string;
}

/** The columns as they were in other periods: an input each, of what the sheets have, and what the sheets should hold for it. */
export class EarlierColumns {
  private readonly specs: ReadonlyMap<string, MeasureSpec>;
  private readonly added = new Map<NodeId, EarlierColumn>();
  /** Wanted only to be compared with. */
  private readonly compared = new Set<NodeId>();

  constructor(
    private readonly builder: PlanBuilder,
    table: TableSpec,
  ) {
    this.specs = new Map(table.measures.map((spec) => [spec.name, spec]));
  }

  /** The period a column's figures are of when the run is of `period`: of a yearly one the year. */
  ownPeriod(name: string, period: Period): Period {
    const every = this.specs.get(name)?.every;
    return every === undefined ? period : wholeOf(period, every);
  }

  /** The column in a period of its own kind; undefined when the column itself was refused. */
  nodeAt(name: string, period: Period): NodeId | undefined {
    const spec = this.specs.get(name);
    const own = reportedNode(this.builder, name);
    if (spec === undefined || own === undefined) return undefined;
    if (spec.period !== undefined && samePeriod(spec.period, period)) return measureId(name);
    const measure = `${name}@${formatPeriod(period)}`;
    const id = nodeId('measures', measure);
    if (this.builder.has(id)) return id;
    const { unit, origin, on } = this.builder.node(own);
    const op = { kind: 'input', table: this.builder.table, measure } as const;
    const label = labelIn(name, period);
    this.builder.add({ id, on, unit, type: { kind: 'number' }, role: 'measure', label, origin, op });
    this.added.set(id, { id, spec: { ...spec, name: measure, period, of: name }, period, measure: name });
    return id;
  }

  /** Has every column compared with an earlier period where the sheets have it, whether or not a formula reads it. */
  compareWith(earlier: 'previous' | 'last-year'): void {
    for (const { name, period } of this.specs.values()) {
      const other = period && (earlier === 'previous' ? previous(period) : yearBefore(period));
      const id = other && this.nodeAt(name, other);
      if (id !== undefined) this.compared.add(id);
    }
  }

  /**
   * What the sheets must hold besides, once every formula is there; columns that nothing reads after all are taken back.
   * Nodes that only show how figures were before can do without.
   */
  finish(showing: ReadonlySet<NodeId>): {
    readonly measures: readonly MeasureSpec[];
    readonly comparisons: readonly PeriodComparison[];
  } {
    const read = new Set(this.builder.added.flatMap(({ op }) => readsOf(op)));
    const kept = (id: NodeId) => read.has(id) || this.compared.has(id) || showing.has(id);
    const unread = [...this.added.keys()].filter((id) => !kept(id));
    this.builder.drop(new Set(unread));
    for (const id of unread) this.added.delete(id);
    const columns = [...this.added.values()];
    const needing = this.builder.added.filter(({ id }) => !showing.has(id));
    const needed = new Set(needing.flatMap(({ op }) => readsOf(op)));
    const measures = columns.map(({ id, spec }) => ({ ...spec, optional: !needed.has(id) }));
    return { measures, comparisons: this.comparisons(columns) };
  }

  private comparisons(kept: readonly EarlierColumn[]): PeriodComparison[] {
    const own = [...this.specs.values()].flatMap(({ name, period }) => {
      const id = reportedNode(this.builder, name);
      return id === undefined || period === undefined ? [] : [{ id, measure: name, period }];
    });
    const figures = [...own, ...kept];
    return figures.flatMap(({ id: node, measure, period }) =>
      figures.flatMap(({ id: earlier, measure: other, period: before }): PeriodComparison[] => {
        const relation = relationOf(before, period);
        if (other !== measure || relation === undefined) return [];
        return [{ node, earlier, measure, kind: this.specs.get(measure)?.kind, period, before, relation }];
      }),
    );
  }
}

/** What the sheets have, before any missing policy. */
function reportedNode(builder: PlanBuilder, name: string): NodeId | undefined {
  return [reportedId(name), measureId(name)].find((id) => builder.has(id));
}

function relationOf(before: Period, period: Period): PeriodComparison['relation'] | undefined {
  if (samePeriod(before, previous(period))) return 'previous';
  const aYearAgo = yearBefore(period);
  return aYearAgo && samePeriod(before, aYearAgo) ? 'last-year' : undefined;
}

/** 税收（2021Q3）. */
export function labelIn(name: string, period: Period): { readonly zh: string; readonly en: string } {
  return { zh: `${name}（${formatPeriod(period)}）`, en: `${name} (${formatPeriod(period)})` };
}
